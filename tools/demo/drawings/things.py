"""Things of every day: a bus, a van, kites, bins, books, a microphone, a clock, papers."""

from collections.abc import Callable
from math import cos, pi, radians, sin

from tools.demo.drawings.canvas import Canvas, Point
from tools.demo.drawings.palette import (
    AMBER,
    CALICHE,
    OCHRE,
    OXIDE,
    RGB,
    ROSE,
    SALT,
    TAMARUGO,
    TEAL,
    UMBER,
    mix,
)

CLOTH = (OXIDE, OCHRE, TEAL, TAMARUGO, ROSE, CALICHE, (58, 74, 118))
"""Colours of awnings, kites and book spines."""


def rounded(
    canvas: Canvas, area: tuple[float, float, float, float], radius: float, color: RGB
) -> None:
    """Fill a rectangle (left, top, right, bottom) with round corners."""
    left, top, right, bottom = area
    canvas.rectangle(left + radius, top, right - radius, bottom, color)
    canvas.rectangle(left, top + radius, right, bottom - radius, color)
    for x in (left + radius, right - radius):
        for y in (top + radius, bottom - radius):
            canvas.ellipse((x, y), radius, radius, color)


def kite(
    canvas: Canvas, center: Point, size: float, turn: float, colors: tuple[RGB, RGB], hand: Point
) -> None:
    """Paint a kite *size* pixels tall, turned by *turn* degrees, its line going to *hand*."""
    x, y = center
    way = radians(turn)

    def at(side: float, rise: float) -> Point:
        return x + (side * cos(way) + rise * sin(way)) * size, y + (
            side * sin(way) - rise * cos(way)
        ) * size

    slack = [
        (x + (hand[0] - x) * s, y + (hand[1] - y) * s + 90 * sin(pi * s))
        for s in [p / 20 for p in range(21)]
    ]
    canvas.line(slack, mix(SALT, colors[0], 0.2), 1.1)
    top, right, low, left = at(0, 0.5), at(0.36, 0.1), at(0, -0.5), at(-0.36, 0.1)
    canvas.polygon([top, right, at(0, 0.1)], colors[0])
    canvas.polygon([top, left, at(0, 0.1)], mix(colors[0], SALT, 0.3))
    canvas.polygon([low, right, at(0, 0.1)], colors[1])
    canvas.polygon([low, left, at(0, 0.1)], mix(colors[1], SALT, 0.3))
    _tail(canvas, at, size * 0.05, colors)


def _tail(
    canvas: Canvas, at: Callable[[float, float], Point], bow: float, colors: tuple[RGB, RGB]
) -> None:
    tail = [
        at(0.13 * sin(part * 0.9) * (part / 12 + 0.3), -0.5 - part * 0.11) for part in range(14)
    ]
    canvas.line(tail, mix(SALT, colors[1], 0.3), 2)
    for part in range(2, 14, 3):
        tx, ty = tail[part]
        canvas.polygon(
            [
                (tx - bow, ty - bow),
                (tx + bow, ty + bow),
                (tx + bow, ty - bow),
                (tx - bow, ty + bow),
            ],
            colors[part % 2],
        )


def bin_with_lid(canvas: Canvas, left: float, foot: float, wide: float, color: RGB) -> None:
    """Paint a recycling bin with its lid and a ring of three arrows."""
    high, lean = wide * 1.35, wide * 0.08
    right = left + wide
    canvas.shadow((left + wide * 0.62, foot), wide * 0.62, wide * 0.06, 0.55)
    canvas.polygon(
        [(left, foot - high), (right, foot - high), (right - lean, foot), (left + lean, foot)],
        color,
    )
    canvas.polygon(
        [
            (right - wide * 0.18, foot - high),
            (right, foot - high),
            (right - lean, foot),
            (right - wide * 0.2, foot),
        ],
        mix(color, UMBER, 0.3),
    )
    canvas.polygon(
        [
            (left + wide * 0.08, foot - high),
            (left + wide * 0.15, foot - high),
            (left + wide * 0.2, foot),
            (left + wide * 0.14, foot),
        ],
        mix(color, SALT, 0.22),
    )
    _lid(canvas, left, foot - high, wide, color)
    _arrows(canvas, (left + wide * 0.46, foot - high * 0.5), wide * 0.23)
    for x in (left + wide * 0.18, right - wide * 0.18):
        canvas.ellipse((x, foot - wide * 0.02), wide * 0.06, wide * 0.06, (40, 36, 38))


def _lid(canvas: Canvas, left: float, rim: float, wide: float, color: RGB) -> None:
    right = left + wide
    rounded(
        canvas,
        (
            left - wide * 0.05,
            rim - wide * 0.14,
            right + wide * 0.05,
            rim + wide * 0.02,
        ),
        wide * 0.07,
        mix(color, UMBER, 0.18),
    )
    canvas.rectangle(
        left + wide * 0.2,
        rim - wide * 0.09,
        right - wide * 0.2,
        rim - wide * 0.04,
        mix(color, UMBER, 0.6),
    )


def _arrows(canvas: Canvas, center: Point, radius: float) -> None:
    for turn in (-90, 30, 150):
        points = [
            (
                center[0] + radius * cos(radians(turn + step)),
                center[1] + radius * sin(radians(turn + step)),
            )
            for step in range(0, 82, 6)
        ]
        canvas.line(points, SALT, radius * 0.24)
        way = radians(turn + 84)
        x, y = center[0] + radius * cos(way), center[1] + radius * sin(way)
        ahead = (-sin(way), cos(way))
        out = (cos(way), sin(way))
        tip = radius * 0.34
        canvas.polygon(
            [
                (x + ahead[0] * tip, y + ahead[1] * tip),
                (x + out[0] * tip, y + out[1] * tip),
                (x - out[0] * tip, y - out[1] * tip),
            ],
            SALT,
        )


def microphone(canvas: Canvas, center: Point, size: float) -> None:
    """Paint a studio microphone of the old kind, *size* pixels tall, on its arm."""
    x, y = center
    metal, dark = (186, 178, 166), (66, 58, 60)
    canvas.rectangle(x - size * 0.045, y + size * 0.5, x + size * 0.045, y + size * 1.4, dark)
    canvas.rectangle(x + size * 0.005, y + size * 0.5, x + size * 0.03, y + size * 1.4, metal)
    canvas.line(
        [
            (x - size * 0.42, y + size * 0.05),
            (x - size * 0.36, y + size * 0.44),
            (x, y + size * 0.58),
            (x + size * 0.36, y + size * 0.44),
            (x + size * 0.42, y + size * 0.05),
        ],
        dark,
        size * 0.05,
    )
    rounded(
        canvas,
        (x - size * 0.31, y - size * 0.52, x + size * 0.31, y + size * 0.46),
        size * 0.3,
        dark,
    )
    rounded(
        canvas,
        (x - size * 0.28, y - size * 0.49, x + size * 0.28, y + size * 0.43),
        size * 0.27,
        metal,
    )
    _grille(canvas, center, size, dark)
    canvas.polygon(
        [
            (x - size * 0.2, y - size * 0.4),
            (x - size * 0.12, y - size * 0.44),
            (x - size * 0.12, y + size * 0.36),
            (x - size * 0.2, y + size * 0.3),
        ],
        mix(metal, SALT, 0.6),
    )


def _grille(canvas: Canvas, center: Point, size: float, dark: RGB) -> None:
    x, y = center
    for row in range(9):
        rise = y - size * 0.42 + row * size * 0.095
        inset = size * (0.2 if row in (0, 8) else 0.1 if row in (1, 7) else 0.05)
        rounded(
            canvas,
            (x - size * 0.28 + inset, rise, x + size * 0.28 - inset, rise + size * 0.052),
            size * 0.024,
            dark,
        )
        canvas.rectangle(
            x - size * 0.16, rise + size * 0.056, x + size * 0.02, rise + size * 0.064, SALT
        )
    canvas.rectangle(x - size * 0.31, y - size * 0.05, x + size * 0.31, y + size * 0.03, OXIDE)
    canvas.rectangle(x - size * 0.31, y - size * 0.05, x + size * 0.31, y - size * 0.035, AMBER)
