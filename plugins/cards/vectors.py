"""What is drawn on every card, as SVG for paper: the sign of the house and the horizon."""

from collections.abc import Iterable

from plugins.cards.palette import RGB
from plugins.cards.scene import (
    HORIZON,
    INNER,
    LINE,
    OCTAGON,
    PLAZA,
    RING,
    SIDE,
    STREETS,
    Point,
)


def hex_of(colour: RGB) -> str:
    """Return *colour* as style sheets write it: `#882d16`."""
    return "#{:02x}{:02x}{:02x}".format(*colour)


def sign_svg(ink: RGB, ground: RGB) -> str:
    """Return the plan of the town in *ink*, its streets in the *ground* it stands on."""
    streets = "".join(f"M{_at(start)}L{_at(end)}" for start, end in STREETS)
    left, top, right, _ = PLAZA
    middle, half = (left + right) / 2, (right - left) / 2
    line = f'stroke="{hex_of(ground)}" stroke-width="{LINE}"'
    return _svg(
        (SIDE, SIDE),
        f'<path d="{_around(OCTAGON)}" fill="{hex_of(ink)}"/>'
        f'<path d="{_around(RING)}{streets}" fill="none" {line}/>'
        f'<path d="{_around(INNER)}" fill="{hex_of(ink)}" {line}/>'
        f'<circle cx="{middle}" cy="{top + half}" r="{half}" fill="{hex_of(ground)}"/>',
    )


def horizon_svg(ink: RGB, width: int, height: int) -> str:
    """Return the hills of the town in *ink*, seen from left to right, with the ground below them."""
    first, last = HORIZON[0][0], HORIZON[-1][0]
    scale = width / (last - first)
    seen = [((x - first) * scale, y * scale) for x, y in HORIZON]
    return _svg(
        (width, height),
        f'<path d="{_around([(0, height), *seen, (width, height)])}" fill="{hex_of(ink)}"/>',
    )


def _svg(size: tuple[int, int], drawn: str) -> str:
    width, height = size
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">{drawn}</svg>'


def _around(points: Iterable[Point]) -> str:
    return f"M{'L'.join(map(_at, points))}Z"


def _at(point: Point) -> str:
    x, y = point
    return f"{x:.2f} {y:.2f}"
