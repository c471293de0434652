"""What people built in the pampa: a theatre, houses, chimneys, works; all simplified."""

from math import cos, pi, sin

from tools.demo.drawings.canvas import Canvas, Point
from tools.demo.drawings.palette import CALICHE, CLAY, LAMP, OXIDE, RGB, UMBER, mix


def mission_gable(left: float, right: float, foot: float, height: float) -> list[Point]:
    """Return the curved outline of a mission-style gable between *left* and *right*."""
    middle, half = (left + right) / 2, (right - left) / 2
    steps = (
        (1, 0),
        (1, 0.3),
        (0.82, 0.3),
        (0.74, 0.42),
        (0.7, 0.58),
        (0.52, 0.62),
        (0.46, 0.72),
        (0.42, 0.84),
    )
    side = [(middle - half * wide, foot - height * rise) for wide, rise in steps]
    crown = [
        (
            middle - half * 0.3 * cos(pi * part / 12),
            foot - height * (0.84 + 0.16 * sin(pi * part / 12)),
        )
        for part in range(13)
    ]
    other = [(2 * middle - x, y) for x, y in reversed(side)]
    return [*side, *crown, *other]


def arch(canvas: Canvas, x: float, foot: float, wide: float, high: float, color: RGB) -> None:
    """Paint an opening with a round top, *wide* pixels across and *high* in all."""
    radius = wide / 2
    canvas.rectangle(x - radius, foot - high + radius, x + radius, foot, color)
    canvas.ellipse((x, foot - high + radius), radius, radius, color)


def theatre(
    canvas: Canvas, x: float, foot: float, wide: float, wall: RGB, trim: RGB, inside: RGB
) -> None:
    """Paint a theatre front in mission style, *wide* pixels across, with five arches and two towers."""
    half, high = wide / 2, wide * 0.5
    shade = mix(wall, UMBER, 0.28)
    canvas.rectangle(x - half, foot - high * 0.66, x + half, foot, mix(wall, UMBER, 0.08))
    canvas.polygon(
        mission_gable(x - half * 0.62, x + half * 0.62, foot - high * 0.3, high * 0.78), trim
    )
    canvas.polygon(
        mission_gable(x - half * 0.6, x + half * 0.6, foot - high * 0.3, high * 0.755), wall
    )
    for side in (-1, 1):
        _tower(canvas, x + side * half * 0.83, foot, half * 0.34, high * 0.92, (wall, trim, inside))
    canvas.rectangle(
        x - half * 0.66, foot - high * 0.47, x + half * 0.66, foot - high * 0.445, trim
    )
    canvas.rectangle(
        x - half * 0.66, foot - high * 0.445, x + half * 0.66, foot - high * 0.43, shade
    )
    _openings(canvas, x, foot, wide, trim, inside)
    canvas.ellipse((x, foot - high * 0.92), half * 0.05, half * 0.05, trim)
    canvas.rectangle(x - half * 1.03, foot - high * 0.018, x + half * 1.03, foot, shade)


def _openings(canvas: Canvas, x: float, foot: float, wide: float, trim: RGB, inside: RGB) -> None:
    half, high = wide / 2, wide * 0.5
    for index in range(-2, 3):
        arch(canvas, x + index * half * 0.24, foot, half * 0.19, high * 0.38, trim)
        arch(canvas, x + index * half * 0.24, foot, half * 0.165, high * 0.365, inside)
    for index in (-1, 0, 1):
        rise = high * (0.56 if index else 0.6)
        arch(canvas, x + index * half * 0.24, foot - rise, half * 0.15, high * 0.17, trim)
        arch(
            canvas,
            x + index * half * 0.24,
            foot - rise - high * 0.008,
            half * 0.12,
            high * 0.15,
            inside,
        )


def _tower(
    canvas: Canvas, x: float, foot: float, wide: float, high: float, colors: tuple[RGB, RGB, RGB]
) -> None:
    wall, trim, inside = colors
    half = wide / 2
    canvas.rectangle(x - half, foot - high * 0.86, x + half, foot, wall)
    canvas.rectangle(x + half * 0.55, foot - high * 0.86, x + half, foot, mix(wall, UMBER, 0.16))
    canvas.rectangle(x - half * 1.14, foot - high * 0.88, x + half * 1.14, foot - high * 0.84, trim)
    canvas.polygon(
        [
            (x - half * 1.2, foot - high * 0.88),
            (x, foot - high * 1.06),
            (x + half * 1.2, foot - high * 0.88),
        ],
        mix(OXIDE, CLAY, 0.4),
    )
    canvas.polygon(
        [
            (x, foot - high * 1.06),
            (x + half * 1.2, foot - high * 0.88),
            (x + half * 0.3, foot - high * 0.88),
        ],
        OXIDE,
    )
    arch(canvas, x, foot - high * 0.6, wide * 0.4, high * 0.18, trim)
    arch(canvas, x, foot - high * 0.605, wide * 0.32, high * 0.16, inside)
    canvas.rectangle(x - wide * 0.16, foot - high * 0.4, x + wide * 0.16, foot - high * 0.2, inside)


def arcade(
    canvas: Canvas, left: float, foot: float, count: int, wide: float, colors: tuple[RGB, RGB, RGB]
) -> None:
    """Paint a covered walk of *count* arches, each *wide* pixels, before a house; wall, roof, inside."""
    wall, roof, inside = colors
    right, high = left + count * wide, wide * 1.15
    canvas.polygon(
        [
            (left - wide * 0.15, foot - high),
            (left + wide * 0.25, foot - high * 1.35),
            (right - wide * 0.25, foot - high * 1.35),
            (right + wide * 0.15, foot - high),
        ],
        roof,
    )
    _roof_lines(canvas, (left, right), foot - high, wide, roof)
    canvas.rectangle(left, foot - high, right, foot, wall)
    canvas.rectangle(left, foot - high, right, foot - high * 0.96, mix(wall, UMBER, 0.35))
    for index in range(count):
        middle = left + wide * (index + 0.5)
        arch(canvas, middle, foot, wide * 0.78, high * 0.82, mix(wall, UMBER, 0.3))
        arch(canvas, middle + wide * 0.02, foot, wide * 0.72, high * 0.8, inside)
        opening = 0 if index % 3 == 1 else high * 0.24
        tone = mix(inside, LAMP, 0.55) if opening else mix(inside, OXIDE, 0.5)
        canvas.rectangle(
            middle - wide * 0.13, foot - high * 0.5, middle + wide * 0.15, foot - opening, tone
        )


def _roof_lines(
    canvas: Canvas, sides: tuple[float, float], eaves: float, wide: float, roof: RGB
) -> None:
    left, right = sides
    ridge = eaves - wide * 1.15 * 0.35
    tiles = round((right - left) / wide * 9)
    for index in range(tiles + 1):
        share = index / tiles
        top = (left + wide * 0.25 + (right - left - wide * 0.5) * share, ridge)
        low = (left - wide * 0.15 + (right - left + wide * 0.3) * share, eaves)
        canvas.line([top, low], mix(roof, UMBER, 0.25), 1.5)


PLASTER = (mix(CALICHE, CLAY, 0.12), CALICHE)
"""Wall and trim of a public building at noon."""
