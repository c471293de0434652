from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.cards import scene
from plugins.cards.layout import Line, foot_of, layout_of
from plugins.cards.letters import EM, TITLE, drawable, width
from plugins.cards.shapes import PORTRAIT, SHAPES, SQUARE, STORY, WIDE, Shape, shape_for
from plugins.cards.words import Words
from plugins.newsroom.photo import Size
from tests.cards.examples import EXAMPLES, HOUSE, LONG, SPAN, WIDEST, words

EVERY = pytest.mark.parametrize(
    ("told", "shape"),
    list(product(EXAMPLES.values(), SHAPES.values())),
    ids=[f"{name}-{shape.size.height}" for name, shape in product(EXAMPLES, SHAPES.values())],
)


def lines(told: Words, shape: Shape) -> tuple[Line, ...]:
    return (*layout_of(told, shape).lines, *foot_of(HOUSE, shape).lines)


def title(told: Words, shape: Shape) -> list[str]:
    return [each.text for each in lines(told, shape) if each.face == TITLE and each.ink == "title"]


def right(line: Line) -> float:
    return line.x + width(line.text, line.face) * line.size / EM


@EVERY
def test_the_title_is_whole(told: Words, shape: Shape) -> None:
    assert " ".join(title(told, shape)).replace("- ", "") == told.title


@EVERY
def test_no_words_leave_the_margins_or_touch_the_horizon(told: Words, shape: Shape) -> None:
    *above, _ = lines(told, shape)
    for each in lines(told, shape):
        assert each.x >= shape.margin
        assert right(each) <= shape.size.width - shape.margin + 1
    for each in (line for line in above if line.ink != "on hue"):
        assert each.base - each.size * 3 / 4 >= shape.top
        assert each.base + each.size / 4 <= shape.floor + scene.GLOW_BELOW


@EVERY
def test_no_two_lines_touch(told: Words, shape: Shape) -> None:
    placed = lines(told, shape)
    for above, below in product(placed, placed):
        if above.base < below.base and above.x < right(below) and below.x < right(above):
            assert below.base - 0.75 * below.size >= above.base + 0.25 * above.size, (above, below)


@EVERY
def test_every_word_is_there(told: Words, shape: Shape) -> None:
    shown = " ".join(each.text for each in lines(told, shape))

    assert all(part in shown for part in (told.label, told.department, HOUSE.name))
    assert told.date.split()[-1] in shown
    assert ("Muestra" in shown) == told.is_sample


@pytest.mark.parametrize(
    ("shape", "largest", "least"),
    [(WIDE, 150, 48), (PORTRAIT, 110, 56), (SQUARE, 110, 56), (STORY, 110, 56)],
)
def test_titles_can_be_read_on_a_telephone(shape: Shape, largest: int, least: int) -> None:
    """360 pixels wide, a title of 48 in 1200 is as large as the text of a page, 14."""
    sizes = {
        name: max(each.size for each in lines(words(text), shape) if each.ink == "title")
        for name, text in (("short", "Feria"), ("long", LONG), ("capitals", LONG.upper()))
    }

    assert sizes["short"] >= largest
    assert sizes["long"] >= least
    assert sizes["capitals"] >= 48


def test_a_title_becomes_a_little_smaller_so_that_no_word_is_alone() -> None:
    told = title(words("Inscripciones abiertas para deportistas"), WIDE)

    assert len(told[-1].split()) > 1


def test_a_word_wider_than_any_line_is_cut_and_goes_on() -> None:
    found = title(words(WIDEST * 3), WIDE)

    assert len(found) > 1
    assert "".join(found).replace("-", "") == WIDEST * 3


def test_a_story_has_no_words_where_the_network_puts_its_own() -> None:
    assert STORY.top >= 0.14 * 1920
    for told in EXAMPLES.values():
        for each in lines(told, STORY):
            assert each.base - each.size >= 0.14 * 1920
            assert each.base + each.size / 3 <= 0.80 * 1920


def test_a_long_name_of_the_house_is_whole() -> None:
    house = HOUSE.__class__(name=f"Ilustre {HOUSE.name} y Pedro de Valdivia", host=HOUSE.host)

    for shape in SHAPES.values():
        [name] = [each for each in foot_of(house, shape).lines if each.text == house.name]
        assert right(name) <= shape.size.width - shape.margin


@given(st.text(min_size=1, max_size=110), st.sampled_from(["", "CANCELADO", "NUEVA FECHA Y LUGAR"]))
def test_whatever_the_title_is_nothing_of_it_is_cut(text: str, label: str) -> None:
    told = words(text, label=label, date=SPAN, is_sample=True)

    for shape in SHAPES.values():
        shown = "".join(title(told, shape)).replace("-", "").replace(" ", "")
        assert shown == (drawable(text, TITLE) or "…").replace("-", "").replace(" ", "")
        assert all(
            right(each) <= shape.size.width - shape.margin + 1 for each in lines(told, shape)
        )


@pytest.mark.parametrize(
    ("size", "shape"),
    [
        (Size(1200, 675), WIDE),
        (Size(1200, 630), WIDE),
        (Size(1080, 1350), PORTRAIT),
        (Size(1440, 1800), PORTRAIT),
        (Size(1000, 1000), SQUARE),
        (Size(1080, 1920), STORY),
    ],
)
def test_a_network_gets_the_shape_most_like_what_it_shows(size: Size, shape: Shape) -> None:
    assert shape_for(size) is shape
