"""Where words go on the sheet: all of it fits, and what matters least gives way."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.cards.letters import EM, STRONG, TEXT, TITLE, width
from plugins.cards.words import Words
from plugins.networks import KeyFact
from plugins.newsroom.kinds import Rank
from plugins.posters.layout import (
    ADDRESS_MEASURE,
    HEIGHT,
    MEASURE,
    Sheet,
    address_lines,
    sheet_of,
)
from tests.cards.examples import LONG, words
from tests.posters.printed import POSTERS, words_for

SENTENCE = (
    "Por teléfono o en la ventanilla de informaciones, de lunes a viernes de 08:30 a 13:00 horas"
)
FEW = (
    KeyFact(Rank.WHEN, "Cuándo", ("Sábado 28 de noviembre, 10:00 horas",)),
    KeyFact(Rank.WHERE, "Dónde", ("Plaza de armas",)),
    KeyFact(Rank.DO, "Costo", ("Gratis",)),
)
GOOD_TO_KNOW = tuple(KeyFact(Rank.MORE, f"Dato {each}", (SENTENCE,)) for each in range(9))
WORDS = st.text(max_size=300)
FACTS = st.builds(
    KeyFact,
    st.sampled_from([each for each in Rank if each is not Rank.WAS]),
    st.text(max_size=30),
    st.lists(WORDS, min_size=1, max_size=5).map(tuple),
)


def told_lines(sheet: Sheet) -> list[tuple[str, str, int, int]]:
    """Return each line with its face, its size and how much is beside it."""
    found = [(line, TITLE, sheet.title.size, 0) for line in sheet.title.lines]
    if sheet.band:
        found += [(line, STRONG, sheet.band.size, 280) for line in sheet.band.lines]
    for fact in sheet.facts:
        if fact.label:
            found += [(line, STRONG, fact.label.size, 0) for line in fact.label.lines]
        face = STRONG if fact.is_first else TEXT
        found += [
            (line, face, each.size, fact.indent) for each in fact.values for line in each.lines
        ]
    return found


def assert_fits(sheet: Sheet) -> None:
    for line, face, size, beside in told_lines(sheet):
        assert width(line, face) * size / EM <= MEASURE - beside + 1
    assert sheet.height <= HEIGHT


@pytest.mark.parametrize("name", POSTERS)
def test_all_of_it_fits_in_letters_that_are_read_from_afar(name: str) -> None:
    sheet = sheet_of(words_for(name))

    assert_fits(sheet)
    assert min(value.size for fact in sheet.facts for value in fact.values) >= 160
    assert min((each.values[0].size for each in sheet.facts if each.is_first), default=270) >= 240
    assert sheet.title.size >= 390


@settings(max_examples=150, deadline=None)
@given(WORDS, st.lists(FACTS, max_size=6), st.text(max_size=40), st.booleans())
def test_whatever_it_says_fits(
    title: str, facts: list[KeyFact], label: str, is_urgent: bool
) -> None:
    ordered = tuple(sorted(facts, key=lambda fact: fact.rank))
    told = Words(
        title=title, department="", hue="loa", date="", label=label, facts=ordered,
        is_urgent=is_urgent,
    )  # fmt: skip

    sheet = sheet_of(told)

    assert_fits(sheet)
    left_out = [fact for fact in ordered if fact not in sheet.told]
    assert not left_out or max(map(_rank, sheet.told), default=0) <= min(map(_rank, left_out))


def _rank(fact: KeyFact) -> int:
    return fact.rank


def test_what_is_good_to_know_gives_way_before_letters_become_small() -> None:
    sheet = sheet_of(words(LONG, facts=(*FEW, *GOOD_TO_KNOW)))

    assert sheet.told[:3] == FEW
    assert len(FEW) < len(sheet.told) < len(FEW) + len(GOOD_TO_KNOW)
    assert min(value.size for fact in sheet.facts for value in fact.values) >= 210


def test_what_must_be_known_stays_in_smaller_letters() -> None:
    much = KeyFact(Rank.DO, "Qué hacer", tuple(SENTENCE for _ in range(7)))
    sheet = sheet_of(words(LONG, facts=(*FEW, much)))

    assert sheet.told == (*FEW, much)
    assert_fits(sheet)


def test_the_less_there_is_to_say_the_larger_it_is() -> None:
    few, many = (sheet_of(words("Feria", facts=each)) for each in (FEW[:2], (*FEW, *GOOD_TO_KNOW)))

    assert few.title.size > many.title.size
    assert few.facts[0].values[0].size > many.facts[0].values[0].size


def test_no_word_of_a_title_is_cut_where_smaller_letters_have_room() -> None:
    assert sheet_of(words("Otorrinolaringología en Quillagua", facts=FEW)).title.lines == (
        "Otorrinolaringología",
        "en Quillagua",
    )


def test_what_became_of_it_is_larger_than_what_it_is() -> None:
    cancelled = sheet_of(words(label="CANCELADO", is_urgent=True, facts=FEW)).band
    notice = sheet_of(words(label="AVISO", facts=FEW)).band

    assert cancelled
    assert notice
    assert cancelled.size > 1.5 * notice.size


def test_when_it_would_have_been_is_not_what_one_sees_first() -> None:
    sheet = sheet_of(words_for("evento-cancelado"))

    assert [fact.is_first for fact in sheet.facts] == [False] * len(sheet.facts)


def test_an_address_ends_its_lines_at_its_strokes() -> None:
    long = f"https://mariaelena.example.com/noticias/2026/11/{'-'.join(['centenario'] * 9)}/"
    lines = address_lines(long)

    assert "".join(lines.lines) == long.removeprefix("https://").rstrip("/")
    assert all(line.endswith(("/", "-")) for line in lines.lines[:-1])
    assert all(width(each, STRONG) * lines.size / EM <= ADDRESS_MEASURE for each in lines.lines)


def test_all_of_a_title_is_told() -> None:
    told = replace(words(LONG), facts=FEW)

    assert " ".join(sheet_of(told).title.lines) == LONG
