"""The octagonal plan of María Elena, simplified: a square heart, diagonals and rings of blocks."""

from collections.abc import Callable, Iterator
from math import cos, hypot, pi, sin

from tools.demo.drawings.canvas import Point

RINGS = (0.22, 0.38, 0.54, 0.70, 0.86)
"""Radii of the ring streets; 1 is the edge of town."""

Project = Callable[[float, float], Point]
"""From the plan, whose edge is 1 away from the plaza at (0, 0), to the sheet."""


def octagon(radius: float) -> list[Point]:
    """Return the eight corners of a ring, its sides square to the page."""
    outer = radius / cos(pi / 8)
    return [
        (outer * cos(pi / 8 + turn * pi / 4), outer * sin(pi / 8 + turn * pi / 4))
        for turn in range(8)
    ]


def streets() -> Iterator[tuple[Point, Point]]:
    """Yield every street: the rings, and the eight that meet at the plaza."""
    for radius in (*RINGS, 1.0):
        corners = octagon(radius)
        yield from zip(corners, corners[1:] + corners[:1], strict=True)
    for turn in range(8):
        way = (cos(turn * pi / 4), sin(turn * pi / 4))
        yield (way[0] * 0.12, way[1] * 0.12), (way[0], way[1])


def blocks(gap: float = 0.022) -> Iterator[list[Point]]:
    """Yield the outline of each block of houses, *gap* inside the middle of its streets."""
    for inner, outer in zip(RINGS, (*RINGS[1:], 1.0), strict=True):
        for turn in range(8):
            yield from _side_blocks(inner + gap, outer - gap, turn * pi / 4, gap)


def _side_blocks(inner: float, outer: float, turn: float, gap: float) -> Iterator[list[Point]]:
    slope = sin(pi / 8) / cos(pi / 8)
    for sign in (-1, 1):
        near, far = inner * slope, outer * slope
        parts = max(1, round((inner + outer) * slope / 0.24))
        for part in range(parts):
            first, last = part / parts, (part + 1) / parts
            shape = [
                (inner, first * near + gap * 0.6),
                (outer, first * far + gap * 0.6),
                (outer, last * far - gap * 0.35),
                (inner, last * near - gap * 0.35),
            ]
            yield [_turned(x, y * sign, turn) for x, y in shape]


def is_inside(x: float, y: float) -> bool:
    """Return whether a place of the plan lies in town."""
    way = (abs(x), abs(y))
    return max(max(way), (way[0] + way[1]) / 2**0.5) <= 1 and hypot(x, y) > 0.1


def _turned(x: float, y: float, turn: float) -> Point:
    return x * cos(turn) - y * sin(turn), x * sin(turn) + y * cos(turn)
