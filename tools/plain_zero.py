"""
Takes the slash out of a font's zero.

Atkinson Hyperlegible Next has no other zero: its counter is cut in two by a stroke, and a year reads
«2Ø26». The two halves give way to one counter of the outline's own shape.
"""

from collections.abc import Iterable, Sequence

from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import GlyphCoordinates
from fontTools.ttLib.tables.TupleVariation import TupleVariation
from fontTools.varLib.iup import iup_delta

Point = tuple[float, float]

ZERO = "zero"


def without_slash(font: TTFont) -> None:
    """Give *font*, which has TrueType outlines, a plain zero in each of its weights; in place."""
    glyph = font["glyf"][ZERO]
    if glyph.numberOfContours != 3:  # outline, and a counter in two halves
        return
    size = glyph.endPtsOfContours[0] + 1
    flags = list(glyph.flags[:size])
    drawn = list(glyph.coordinates)
    others = _others(font)
    plain = _with_counter(drawn, size)
    for each in others:
        moved = _with_counter(_moved(drawn, each.coordinates), size)
        phantom = list(each.coordinates[len(drawn) :])
        each.coordinates = [_difference(new, old) for new, old in zip(moved, plain, strict=True)]
        each.coordinates += phantom
    glyph.coordinates = GlyphCoordinates(_rounded(plain))
    glyph.flags = type(glyph.flags)(flags + flags[:1] + flags[:0:-1])
    glyph.endPtsOfContours = [size - 1, 2 * size - 1]
    glyph.numberOfContours = 2
    glyph.recalcBounds(font["glyf"])


def _others(font: TTFont) -> list[TupleVariation]:
    """Return how the zero of each other weight differs, with every difference filled in."""
    if "gvar" not in font:
        return []
    glyph = font["glyf"][ZERO]
    found: list[TupleVariation] = font["gvar"].variations[ZERO]
    # The four that follow the outline tell its width, not its shape.
    points = [*glyph.coordinates, *((0, 0) for _ in range(4))]
    for each in found:
        each.coordinates = iup_delta(each.coordinates, points, list(glyph.endPtsOfContours))
    return found


def _moved(points: Sequence[Point], deltas: Iterable[Point]) -> list[Point]:
    return [(x + dx, y + dy) for (x, y), (dx, dy) in zip(points, deltas, strict=False)]


def _with_counter(points: Sequence[Point], size: int) -> list[Point]:
    """Return the outline, and inside it, the other way round, the same as wide as the halves were."""
    outline, halves = points[:size], points[size:]
    (left, right), (bottom, top) = (_span(axis) for axis in zip(*outline, strict=True))
    (inner_left, inner_right), (inner_bottom, inner_top) = (
        _span(axis) for axis in zip(*halves, strict=True)
    )
    wide = (inner_right - inner_left) / (right - left)
    high = (inner_top - inner_bottom) / (top - bottom)
    counter = [
        (inner_left + (x - left) * wide, inner_bottom + (y - bottom) * high) for x, y in outline
    ]
    return [*outline, *counter[:1], *counter[:0:-1]]


def _span(values: Sequence[float]) -> tuple[float, float]:
    return min(values), max(values)


def _difference(new: Point, old: Point) -> tuple[int, int]:
    return round(new[0] - old[0]), round(new[1] - old[1])


def _rounded(points: Iterable[Point]) -> list[tuple[int, int]]:
    return [(round(x), round(y)) for x, y in points]
