"""The pampa behind the words: sky, the sun going down, hills, and the horizon of the site's pages."""

from collections.abc import Callable, Iterator
from functools import cache
from math import ceil

from PIL import Image, ImageChops, ImageDraw

from plugins.cards.palette import EDGES
from plugins.cards.shapes import Shape

Point = tuple[float, float]

GLOW_BELOW = 12
"""How far below the words the glow of the horizon begins."""

_FINE = 4
"""Edges are drawn this many times larger, and made smooth when the picture is reduced."""

HORIZON: tuple[tuple[int, int], ...] = (
    *((-600, 38), (-540, 31), (-470, 35), (-390, 22), (-330, 28), (-240, 13), (-170, 24)),
    *((-120, 21), (-80, 27), (-50, 27), (-50, 20), (-42, 20), (-42, 6), (-36, 6), (-36, 28)),
    *((-26, 28), (-26, 2), (-19, 2), (-19, 28), (-7, 28), (-7, 19), (9, 25), (9, 19), (25, 25)),
    *((25, 19), (41, 25), (41, 30), (81, 30), (131, 24), (221, 33), (281, 19), (361, 31)),
    *((391, 29), (391, 23), (383, 16), (391, 10), (400, 10), (407, 17), (400, 23), (400, 29)),
    *((450, 27), (520, 36), (570, 32), (570, 38), (660, 41)),
)
"""That of the masthead (layout.css): hills, the plant and its chimneys, a tamarugo. Pixels, from six
tenths of the width and from 48 above the ground."""

_HEIGHT = 48
_ALONG = 0.6

_FAR: tuple[tuple[int, int], ...] = (
    *((0, 62), (9, 38), (17, 52), (28, 14), (37, 40), (46, 30), (56, 56), (66, 22), (77, 46)),
    *((88, 28), (100, 60)),
)
"""The hills farther away: hundredths of the width, and of their own height from above."""


@cache
def scene(shape: Shape) -> Image.Image:
    """Return what is behind the words, as indices of `palette.palette_of`; not to be drawn on."""
    image = Image.new("L", shape.size, EDGES[0, 1].first)
    front = Image.new("L", shape.size, 0)
    for above, mask in enumerate(map(_smooth(shape), _layers(shape)), start=1):
        for below in range(above):
            seen = ImageChops.darker(
                front.point([255 * (each == below) for each in range(256)]),
                mask.point([255 * (each > 0) for each in range(256)]),
            )
            image.paste(mask.point(EDGES[below, above].steps), mask=seen)
        front.paste(above, mask=mask.point([255 * (each > 127) for each in range(256)]))
    return image


def _layers(shape: Shape) -> Iterator[Callable[[ImageDraw.ImageDraw], None]]:
    """Yield what draws each layer, from the farthest one; they are those of `palette.LAYERS`."""
    width, height = shape.size
    rise = _HEIGHT * shape.scale / 100
    glow = shape.floor + GLOW_BELOW

    def painted(points: list[Point]) -> Callable[[ImageDraw.ImageDraw], None]:
        around = [(0, height), *points, (width, height)]
        return lambda pen: pen.polygon([(x * _FINE, y * _FINE) for x, y in around], fill=255)

    def sun(pen: ImageDraw.ImageDraw) -> None:
        x, half = shape.sun[0] * width / 100, shape.sun[1]
        y = glow + half
        pen.ellipse([part * _FINE for part in (x - half, y - half, x + half, y + half)], fill=255)

    yield painted([(0, glow), (width, glow)])
    inner = glow + (shape.ground - glow) * 0.28
    yield painted([(0, inner), (width, inner)])
    yield sun
    yield painted([(x * width / 100, glow + y * rise / 60) for x, y in _FAR])
    yield painted(
        [
            (
                _ALONG * width + x * shape.scale / 100,
                shape.ground - (_HEIGHT - y) * shape.scale / 100,
            )
            for x, y in HORIZON
        ]
    )


def _smooth(shape: Shape) -> Callable[[Callable[[ImageDraw.ImageDraw], None]], Image.Image]:
    def mask(draw: Callable[[ImageDraw.ImageDraw], None]) -> Image.Image:
        width, height = shape.size
        fine = Image.new("L", (width * _FINE, height * _FINE))
        draw(ImageDraw.Draw(fine))
        return fine.reduce(_FINE)

    return mask


OCTAGON = ((20, 2), (44, 2), (62, 20), (62, 44), (44, 62), (20, 62), (2, 44), (2, 20))
RING = ((24, 12), (40, 12), (52, 24), (52, 40), (40, 52), (24, 52), (12, 40), (12, 24))
INNER = (
    (27.5, 21),
    (36.5, 21),
    (43, 27.5),
    (43, 36.5),
    (36.5, 43),
    (27.5, 43),
    (21, 36.5),
    (21, 27.5),
)
STREETS = (((32, 2), (32, 62)), ((2, 32), (62, 32)), ((11, 11), (53, 53)), ((53, 11), (11, 53)))
SIDE = 64
LINE = 2.5
PLAZA = (27.5, 27.5, 36.5, 36.5)
"""The sign of the house, in a square of `SIDE`: the town's edge, two rings and the streets between, as wide
as `LINE`; the box of the plaza."""


@cache
def sign(side: int) -> Image.Image:
    """Return what the sign of the house covers (L), *side* pixels square: the plan of the town."""
    fine = Image.new("L", (side * _FINE, side * _FINE))
    pen, scale = ImageDraw.Draw(fine), side * _FINE / SIDE
    line = ceil(LINE * scale)

    def at(points: tuple[Point, ...]) -> list[Point]:
        return [(x * scale, y * scale) for x, y in points]

    def ring(points: tuple[Point, ...]) -> None:
        around = at(points)
        pen.line([*around, *around[:2]], fill=0, width=line, joint="curve")

    pen.polygon(at(OCTAGON), fill=255)
    ring(RING)
    for street in STREETS:
        pen.line(at(street), fill=0, width=line)
    pen.polygon(at(INNER), fill=255)
    ring(INNER)
    pen.ellipse([each * scale for each in PLAZA], fill=0)
    return fine.reduce(_FINE)


@cache
def plaza(side: int) -> Image.Image:
    """Return what the plaza in the middle of that sign covers (L)."""
    fine = Image.new("L", (side * _FINE, side * _FINE))
    scale = side * _FINE / SIDE
    ImageDraw.Draw(fine).ellipse([each * scale for each in PLAZA], fill=255)
    return fine.reduce(_FINE)


@cache
def plate(width: int, height: int, line: int) -> Image.Image:
    """Return what a label's plate covers (L); with a *line* of that width, only its edge."""
    fine = Image.new("L", (width * _FINE, height * _FINE))
    ImageDraw.Draw(fine).rounded_rectangle(
        (0, 0, width * _FINE - 1, height * _FINE - 1),
        radius=height * _FINE // 6,
        fill=0 if line else 255,
        outline=255,
        width=line * _FINE,
    )
    return fine.reduce(_FINE)
