"""The site's own sign, the octagon of the town's plan, as icons of an application."""

from functools import partial

from PIL import Image, ImageDraw

from tools.demo.drawings.canvas import Point
from tools.demo.drawings.palette import AMBER, CALICHE, OXIDE, RGB

SIDE = 64
"""Of favicon.svg, whose coordinates these are."""

FINE = 4
"""Edges are drawn this many times larger, and made smooth when the icon is reduced."""

SAFE = 0.8
"""Share of a maskable icon that every telephone shows: https://www.w3.org/TR/appmanifest/#icon-masks."""

_STREETS: tuple[tuple[Point, Point], ...] = (
    ((32, 9), (32, 55)),
    ((9, 32), (55, 32)),
    ((15.8, 15.8), (48.2, 48.2)),
    ((48.2, 15.8), (15.8, 48.2)),
)


def icon(side: int, *, is_maskable: bool = False) -> Image.Image:
    """Return the sign, *side* pixels square: alone, or on a ground that any shape may be cut of."""
    full = side * FINE
    ground = (*OXIDE, 255 if is_maskable else 0)
    image = Image.new("RGBA", (full, full), ground)
    share = SAFE if is_maskable else 1.0
    _draw(ImageDraw.Draw(image), full * share / SIDE, full * (1 - share) / 2)
    small = image.resize((side, side), Image.Resampling.LANCZOS)
    return small.convert("RGB") if is_maskable else small


def _draw(pen: ImageDraw.ImageDraw, scale: float, margin: float) -> None:
    def at(points: tuple[Point, ...]) -> list[Point]:
        return [(x * scale + margin, y * scale + margin) for x, y in points]

    def ring(reach: float, corner: float, line: RGB) -> None:
        around = at(_octagon(reach, corner))
        pen.line([*around, *around[:2]], fill=line, width=width, joint="curve")

    width = round(3 * scale)
    pen.polygon(at(_octagon(31, 13)), fill=OXIDE)
    ring(23, 9.5, CALICHE)
    for street in _STREETS:
        pen.line(at(street), fill=CALICHE, width=width)
    pen.polygon(at(_octagon(12, 5)), fill=OXIDE)
    ring(12, 5, CALICHE)
    pen.ellipse(at(((27, 27), (37, 37))), fill=AMBER)


def _octagon(reach: float, corner: float) -> tuple[Point, ...]:
    """Return the corners of an octagon around the middle; sides at *reach*, half of each *corner*."""
    half = SIDE / 2
    turns = ((corner, -reach), (reach, -corner), (reach, corner), (corner, reach))
    right = [(half + x, half + y) for x, y in turns]
    return (*right, *((SIDE - x, SIDE - y) for x, y in right))


ICONS = {
    "icono-192.png": partial(icon, 192),
    "icono-512.png": partial(icon, 512),
    "icono-recortable-192.png": partial(icon, 192, is_maskable=True),
    "icono-recortable-512.png": partial(icon, 512, is_maskable=True),
}
"""File name -> what draws it."""
