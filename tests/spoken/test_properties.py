"""What holds of every text that is made into what a speaker reads."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.spoken import spoken
from tests.spoken.said import assert_is_said, words

WORDS = [
    "vecinos",
    "invitan",
    "familias",
    "persona",
    "plaza",
    "gratuita",
    "actividad",
    "jornada",
    "comunidad",
    "taller",
    "municipal",
    "cupos",
    "vacantes",
    "montaña",
    "niñez",
    "pingüino",
    "reunión",
    "aquí",
    "también",
    "mujer",
    "salud",
    "kilos",
    "litro",
    "barrio",
]
"""Words that no rule touches: no unit, particle of an hour, or word in capitals."""

_numbers = st.integers(0, 10**13).map(lambda n: f"{n:,}".replace(",", ".")) | st.integers(
    0, 99999
).map(str)
_clocks = st.builds("{:02d}:{:02d}".format, st.integers(0, 25), st.integers(0, 61))
_dates = st.dates().map(lambda day: day.isoformat()) | st.dates().map(lambda day: f"{day:%d/%m/%Y}")
_pieces = st.one_of(
    st.sampled_from(WORDS),
    _numbers,
    st.builds("{},{}".format, st.integers(0, 999), st.integers(0, 999)),
    st.builds("{}{}".format, st.sampled_from(["$", "US$ ", "-$", "M$", "UF "]), _numbers),
    st.builds(
        "{}{}".format,
        _numbers,
        st.sampled_from(
            ["%", " %", " km", " °C", "°", "º", "ª", ".ª", " UF", " m²", " h", "+", "x4", "to"]
        ),
    ),
    _clocks,
    _clocks.map(lambda clock: f"{clock} horas"),
    st.builds("{} a {} hrs.".format, _clocks, _clocks),
    st.builds("{}-{}".format, _numbers, _numbers),
    st.builds("{}/{}".format, st.integers(0, 40), st.integers(0, 3000)),
    _dates,
    st.sampled_from(list("$%º&+=<>*_|°€×-–/@#~.,;:()¿?¡!…•·[]{}'\"«»—\n\\")),
    st.sampled_from(
        [
            "DIDECO",
            "BNE",
            "RSH",
            "UF",
            "SQM",
            "XXVIII",
            "VI",
            "II",
            "COVID-19",
            "ABC",
            "TVN",
            "EE.",
            "UU.",
            "S.A.",
            "Sr.",
            "etc.",
            "N.º",
        ]
    ),
    st.sampled_from(
        [
            "contacto@ejemplo.cl",
            "https://ejemplo.cl/a?b=1",
            "www.ejemplo.cl",
            "#VamosTodos",
            "@muni",
            "+56 9 1234 5678",
            "12.345.678-K",
            "siglo XX",
            "s/n",
            "c/u",
            "y/o",
            "🎉",
            "½",
            "a. m.",
            "de",
            "a",
            "las",
            "y",
            "1.er",
        ]
    ),
)
_texts = st.lists(st.tuples(_pieces, st.sampled_from([" ", " ", " ", "", "\n"])), max_size=12).map(
    lambda pairs: "".join(piece + gap for piece, gap in pairs)
)
_anything = st.text(max_size=60) | st.text(
    alphabet=st.sampled_from(list("aAbX1 2.,:;/-$%º°@#()\n'&+ÑÍ")), max_size=30
)


@settings(max_examples=600, deadline=None)
@given(_texts)
def test_nothing_is_left_that_is_not_said(text: str) -> None:
    assert_is_said(spoken(text))


@settings(max_examples=600, deadline=None)
@given(_anything)
def test_any_text_at_all_is_said(text: str) -> None:
    assert_is_said(spoken(text))


@settings(max_examples=600, deadline=None)
@given(_texts | _anything)
def test_what_is_said_is_said_the_same_again(text: str) -> None:
    once = spoken(text)
    assert spoken(once) == once


@settings(max_examples=400, deadline=None)
@given(_texts)
def test_every_plain_word_is_still_there_in_its_order(text: str) -> None:
    known = set(WORDS)
    written = [word for word in words(text) if word in known]
    said = [word.lower() for word in words(spoken(text)) if word.lower() in known]
    assert said == written


_letters = st.characters(categories=["Ll", "Lo"]).filter(
    lambda each: unicodedata.normalize("NFKC", each) == each and not each.isascii()
) | st.sampled_from("aeioulmnrstñáé")


@settings(max_examples=300, deadline=None)
@given(st.lists(st.text(alphabet=_letters, min_size=2, max_size=8), max_size=6))
def test_letters_are_never_dropped(written: list[str]) -> None:
    text = unicodedata.normalize("NFC", " ".join(written))
    assert spoken(text) == text


@pytest.mark.parametrize(
    "unit",
    [
        *[
            "1",
            "1.",
            "1,",
            "1-",
            "1/",
            "1:",
            "1%",
            "1x",
            "1°",
            "(1",
            "$1",
            "$",
            "@",
            "a@",
            "www.",
            "a.cl",
            "X",
            "A.",
            "-",
            ".",
            "🎉",
            "a/",
            "'",
        ],
        *("1 ", "10:30 ", " ", "1 de ", "+1 ", "XX ", "las 1 ", "lunes ", "\n"),
    ],
)
def test_no_long_text_makes_it_hang(unit: str) -> None:
    """Were a search quadratic, each of these would take minutes, and the suite's limit would say so."""
    assert_is_said(spoken(unit * (20_000 // len(unit))))
