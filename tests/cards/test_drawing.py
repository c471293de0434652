import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from itertools import combinations, product

import pytest
from PIL import Image, ImageChops

from plugins.cards import drawing
from plugins.cards.drawing import draw
from plugins.cards.layout import Line, foot_of, layout_of
from plugins.cards.letters import EM, TITLE, width
from plugins.cards.palette import INKS, contrast, rgb_of
from plugins.cards.shapes import SHAPES, STORY, WIDE, Shape
from plugins.cards.words import Words
from plugins.site.hues import HUES
from tests.cards.examples import EXAMPLES, HOUSE, words
from tests.conftest import ROOT

SHAPE = pytest.mark.parametrize("shape", SHAPES.values(), ids=lambda each: str(each.size.height))
EVERY = pytest.mark.parametrize("name", EXAMPLES)

DIGESTS = """
from hashlib import sha256
from plugins.cards.drawing import draw
from plugins.cards.shapes import SHAPES
from tests.cards.examples import EXAMPLES, HOUSE
for shape in SHAPES.values():
    for each in EXAMPLES.values():
        print(sha256(draw(each, HOUSE, shape)).hexdigest())
"""


def shown(data: bytes) -> Image.Image:
    with Image.open(BytesIO(data)) as file:
        return file.convert("RGB")


def unwritten(told: Words, shape: Shape, monkeypatch: pytest.MonkeyPatch) -> Image.Image:
    """Return the card without its words, in the colours that were meant."""
    with monkeypatch.context() as patch:
        patch.setattr(drawing, "_put_lines", lambda *_: None)
        patch.setattr(drawing, "_jpeg", drawing._png)
        drawing._ground.cache_clear()
        ground = shown(draw(told, HOUSE, shape))
    drawing._ground.cache_clear()
    return ground


@SHAPE
@EVERY
def test_it_is_light_and_has_its_size_and_format(name: str, shape: Shape) -> None:
    data = draw(EXAMPLES[name], HOUSE, shape)

    with Image.open(BytesIO(data)) as image:
        assert image.size == shape.size
        assert image.format == ("PNG" if shape is WIDE else "JPEG")
        assert not image.getexif()
    assert len(data) <= (40_000 if shape is WIDE else 60_000)


@SHAPE
@pytest.mark.parametrize("hue", HUES)
def test_all_words_stand_out_from_every_pixel_behind_them(
    hue: str, shape: Shape, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("everything", "capitals"):
        told = replace(EXAMPLES[name], hue=hue)
        ground = unwritten(told, shape, monkeypatch)
        for each in (*layout_of(told, shape).lines, *foot_of(HOUSE, shape).lines):
            colour = INKS[each.ink].colours(rgb_of(hue))[1]
            across = width(each.text, each.face) * each.size // EM
            box = (
                each.x,
                each.base - each.size * 3 // 4,
                each.x + across,
                each.base + each.size // 4,
            )
            behind = ground.crop(box).getcolors(1 << 20)
            assert behind is not None
            assert min(contrast(colour, pixel) for _, pixel in behind) >= 4.5, each.text  # type: ignore[arg-type]


@SHAPE
def test_colours_are_what_they_are_meant_to_be(shape: Shape) -> None:
    image = shown(draw(EXAMPLES["longest"], HOUSE, shape))
    hue = rgb_of(EXAMPLES["longest"].hue)

    for place, meant in (((5, 5), (0xFB, 0xF6, 0xEE)), ((5, shape.size.height - 5), hue)):
        found = image.getpixel(place)
        assert all(abs(a - b) <= 2 for a, b in zip(found, meant, strict=True))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (words(), words("Otra")),
        (words(), words(label="CANCELADO", is_urgent=True)),
        (words(label="CANCELADO"), words(label="POSTERGADO")),
        (words(), words(date="21 de noviembre de 2026")),
        (words(), words(is_sample=True)),
        (words(), words(department="Deportes")),
        (words(), words(hue="loa")),
    ],
)
def test_what_it_says_is_seen(one: Words, other: Words) -> None:
    first, second = (shown(draw(each, HOUSE, WIDE)) for each in (one, other))

    assert ImageChops.difference(first, second).getbbox()


def test_nothing_of_a_story_is_where_the_network_puts_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(drawing, "_jpeg", drawing._png)
    for told in EXAMPLES.values():
        with monkeypatch.context() as patch:
            patch.setattr(drawing, "_put", lambda *_: None)
            drawing._ground.cache_clear()
            behind = shown(draw(told, HOUSE, STORY))
        drawing._ground.cache_clear()
        box = ImageChops.difference(shown(draw(told, HOUSE, STORY)), behind).getbbox()
        assert box is not None
        assert box[1] >= 0.14 * 1920
        assert box[3] <= 0.80 * 1920


def test_the_same_words_are_the_same_bytes_on_every_machine() -> None:
    here = [sha256(draw(each, HOUSE, shape)).hexdigest() for shape, each in _all()]
    for seed, locale, zone in (("1", "C", "UTC"), ("2", "tr_TR.UTF-8", "Asia/Tokyo")):
        made = subprocess.run(
            [sys.executable, "-c", DIGESTS],
            cwd=ROOT,
            env={
                "PYTHONPATH": str(ROOT),
                "PYTHONHASHSEED": seed,
                "LC_ALL": locale,
                "TZ": zone,
                "PATH": os.environ["PATH"],
            },
            capture_output=True,
            text=True,
            check=True,
        )
        assert made.stdout.split() == here


def _all() -> Iterator[tuple[Shape, Words]]:
    yield from product(SHAPES.values(), EXAMPLES.values())


@SHAPE
@EVERY
def test_no_words_take_the_ground_of_others(name: str, shape: Shape) -> None:
    told = replace(EXAMPLES[name], title=f"Ángel Ñandú {EXAMPLES[name].title}"[:110])
    lines = (*layout_of(told, shape).lines, *foot_of(HOUSE, shape).lines)
    title = tuple(line for line in lines if line.face == TITLE and line.ink == "title")
    others = [(line,) for line in lines if line not in title]
    taken = [box_of(each) for each in (title, *others)]

    for one, other in combinations(taken, 2):
        apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
        assert apart, (one, other)


def box_of(lines: tuple[Line, ...]) -> tuple[int, int, int, int]:
    left, top = min(line.x for line in lines), min(line.base for line in lines)
    placed = tuple(line._replace(x=line.x - left, base=line.base - top) for line in lines)
    image, beside, above = drawing._block(placed)
    x, y = left + beside, top + above
    return x, y, x + image.width, y + image.height
