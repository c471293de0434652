"""A card of what one has to know: everything can be read, and what matters least gives way."""

from itertools import combinations, product

import pytest

from plugins.cards import scene
from plugins.cards.drawing import draw
from plugins.cards.facts_layout import facts_layout
from plugins.cards.layout import Line
from plugins.cards.letters import EM, STRONG, TITLE, width
from plugins.cards.palette import INKS
from plugins.cards.shapes import PORTRAIT, SHAPES, STORY, Shape
from plugins.cards.words import Words, facts_words_of
from plugins.networks import KeyFact
from plugins.newsroom.kinds import Rank
from tests.cards.examples import HOUSE, LONG, words
from tests.cards.test_drawing import box_of, shown
from tests.social_snippets.examples import EXAMPLES as KINDS
from tests.social_snippets.states import STATES

LONGEST = (
    "Por teléfono o en la ventanilla de informaciones, de lunes a viernes de 08:30 a 13:00 horas"
)


def fact(rank: Rank, label: str, *values: str) -> KeyFact:
    return KeyFact(rank, label, values)


FEW = (
    fact(Rank.WHEN, "Cuándo", "Sábado 28 de noviembre, 10:00 horas"),
    fact(Rank.WHERE, "Dónde", "Plaza de armas"),
    fact(Rank.DO, "Costo", "Gratis"),
)
GOOD_TO_KNOW = tuple(fact(Rank.MORE, f"Dato {number}", LONGEST) for number in range(9))
MADE = (facts_words_of(each()) for each in (KINDS | STATES).values())
EXAMPLES = {
    **{told.title: told for told in MADE if told},
    "few": words(facts=FEW),
    "many": words(LONG, is_sample=True, facts=(*FEW, *GOOD_TO_KNOW)),
    "long": words(
        LONG.upper(),
        label="ALERTA TEMPRANA PREVENTIVA",
        is_urgent=True,
        department="Secretaría Comunal de Planificación",
        facts=tuple(fact(rank, rank.name, LONGEST, LONGEST) for rank in Rank if rank < Rank.MORE),
    ),
    "too long": words(facts=(*FEW, fact(Rank.DO, "Qué hacer", *(LONGEST for _ in range(20))))),
    "one word": words(facts=(*FEW, fact(Rank.MORE, "", "W" * 70))),
}
EVERY = pytest.mark.parametrize(
    ("told", "shape"),
    list(product(EXAMPLES.values(), [PORTRAIT, STORY])),
    ids=[f"{name}-{height}" for name in EXAMPLES for height in (1350, 1920)],
)


def lines(told: Words, shape: Shape = PORTRAIT) -> tuple[Line, ...]:
    return facts_layout(told, shape).lines


def text(told: Words) -> str:
    """Return what is read, in one line."""
    return " ".join(each.text for each in lines(told)).replace("\N{NO-BREAK SPACE}", " ")


@EVERY
def test_no_words_leave_the_margins_or_touch_the_horizon(told: Words, shape: Shape) -> None:
    for each in lines(told, shape):
        right = each.x + width(each.text, each.face) * each.size / EM
        assert each.x >= shape.margin
        assert right <= shape.size.width - shape.margin + 1
        assert each.base - each.size * 3 / 4 >= shape.top
        assert each.base + each.size / 4 <= shape.floor + scene.GLOW_BELOW


@EVERY
def test_no_words_take_the_ground_of_others(told: Words, shape: Shape) -> None:
    placed = lines(told, shape)
    title = tuple(line for line in placed if line.face == TITLE)
    taken = [box_of(each) for each in (title, *((line,) for line in placed if line not in title))]

    for one, other in combinations(taken, 2):
        apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
        assert apart, (one, other)


@EVERY
def test_it_can_be_read_on_a_telephone_and_is_light(told: Words, shape: Shape) -> None:
    assert min(each.size for each in lines(told, shape) if each.ink == "title") >= 32
    data = draw(told, HOUSE, shape)

    assert shown(data).size == shape.size
    assert len(data) <= 70_000


@EVERY
def test_its_title_is_whole(told: Words, shape: Shape) -> None:
    title = " ".join(line.text for line in lines(told, shape) if line.face == TITLE)

    assert title == told.title


def test_what_is_good_to_know_gives_way_before_letters_become_small() -> None:
    told = EXAMPLES["many"]
    size = min(each.size for each in lines(told) if each.ink == "title")

    assert all(each.label in text(told) and each.values[0] in text(told) for each in FEW)
    assert "Dato 0" in text(told)
    assert "Dato 8" not in text(told)
    assert size >= 36


def test_what_matters_most_stays_where_not_everything_has_room() -> None:
    told = text(EXAMPLES["too long"])

    assert all(each.values[0] in told for each in FEW)
    assert "Qué hacer" not in told


def test_for_the_wall_it_is_larger_and_when_and_where_are_seen_first() -> None:
    told = EXAMPLES["few"]
    wall, shared = lines(told, STORY), lines(told)
    by_text = {each.text.replace("\N{NO-BREAK SPACE}", " "): each for each in wall}

    assert by_text["Plaza de armas"].face == STRONG
    assert by_text["Gratis"].face != STRONG
    assert min(each.size for each in wall if each.ink == "title") > 1.25 * min(
        each.size for each in shared if each.ink == "title"
    )


def test_for_the_wall_what_is_good_to_know_gives_way_sooner() -> None:
    wall = lines(EXAMPLES["many"], STORY)

    assert min(each.size for each in wall if each.ink == "title") >= 46
    assert "Gratis" in {each.text for each in wall}


def test_no_word_of_a_large_title_is_cut() -> None:
    told = words("Otorrinolaringólogosespecialistas", facts=FEW)
    title = [each.text for each in lines(told, STORY) if each.face == TITLE]

    assert title == [told.title]


def test_words_of_one_hour_stay_together() -> None:
    for each in lines(EXAMPLES["Encuentro de bandas de la pampa"]):
        assert not each.text.startswith("horas")


def test_it_is_drawn_in_inks_that_stand_out_above_the_floor() -> None:
    """Of each, `test_drawing` has measured how it stands out from what is behind it there."""
    inks = {each.ink for told in EXAMPLES.values() for each in lines(told)}

    assert inks <= INKS.keys() & {"title", "hue", "soft", "on hue", "on sign"}


def test_who_does_not_see_it_is_told_the_same() -> None:
    told = EXAMPLES["few"].text

    assert told == (
        "Feria. Cultura. Cuándo: Sábado 28 de noviembre, 10:00 horas. Dónde: Plaza de armas."
        " Costo: Gratis."
    )


@pytest.mark.parametrize("shape", SHAPES.values(), ids=lambda each: str(each.size.height))
def test_every_shape_can_show_it(shape: Shape) -> None:
    assert all(
        each.values[0]
        in " ".join(
            line.text.replace("\N{NO-BREAK SPACE}", " ") for line in lines(EXAMPLES["few"], shape)
        )
        for each in FEW[:2]
    )
