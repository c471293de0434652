"""Cardinals against two makers that are not ours: ICU's rules and num2words."""

import icu_rbnf
import pytest
from num2words import num2words

from plugins.spoken import Form, cardinal, ordinal

NUMBERS = [
    *range(2_100),
    *(step * 2_654_435_761 % 10**exponent for exponent in range(4, 14) for step in range(300)),
]
"""All the small ones, and many of every length, strewn by Knuth's multiplier."""

HIDDEN = "\N{SOFT HYPHEN}"


def test_cardinals_are_those_of_icu() -> None:
    wrong = [
        (number, cardinal(number), icu)
        for number in NUMBERS
        if cardinal(number) != (icu := icu_rbnf.spellout(number, "es").replace(HIDDEN, ""))
    ]
    assert not wrong[:10]


def test_num2words_differs_only_in_its_apocope() -> None:
    for number in NUMBERS:
        theirs = num2words(number, lang="es")
        mended = theirs.replace("veintiuno mil", "veintiún mil").replace("uno mil", "un mil")
        assert cardinal(number) == mended.replace("veintiunom", "veintiúnm")


@pytest.mark.parametrize(
    ("number", "masculine", "feminine"),
    [
        (1, "un", "una"),
        (21, "veintiún", "veintiuna"),
        (31, "treinta y un", "treinta y una"),
        (200, "doscientos", "doscientas"),
        (500, "quinientos", "quinientas"),
        (701, "setecientos un", "setecientas una"),
        (21_000, "veintiún mil", "veintiún mil"),
        (200_000, "doscientos mil", "doscientas mil"),
        (
            200_200_200,
            "doscientos millones doscientos mil doscientos",
            "doscientos millones doscientas mil doscientas",
        ),
    ],
)
def test_cardinals_agree(number: int, masculine: str, feminine: str) -> None:
    assert cardinal(number, Form.MASCULINE) == masculine
    assert cardinal(number, Form.FEMININE) == feminine


def test_ordinals_below_the_thirtieth_are_one_word() -> None:
    words = [ordinal(number) for number in (1, 3, 7, 11, 12, 13, 18, 20, 21, 28)]
    assert words == [
        "primero",
        "tercero",
        "séptimo",
        "undécimo",
        "duodécimo",
        "decimotercero",
        "decimoctavo",
        "vigésimo",
        "vigesimoprimero",
        "vigesimoctavo",
    ]
    assert ordinal(31, feminine=True) == "trigésima primera"
    assert ordinal(1_000) == "mil"
