"""Books on a shelf and a market stall."""

from tools.demo.drawings.canvas import Canvas, Point, chance
from tools.demo.drawings.palette import (
    AMBER,
    CALICHE,
    CLAY,
    LAMP,
    LEAF,
    NIGHT,
    OCHRE,
    OXIDE,
    RGB,
    ROSE,
    SALT,
    UMBER,
    mix,
)
from tools.demo.drawings.things import CLOTH


def shelf(canvas: Canvas, left: float, right: float, foot: float, high: float, seed: str) -> None:
    """Fill a shelf with books, from *left* to *right*, at most *high* pixels tall."""
    random = chance(f"{canvas.seed} shelf {seed}")
    x = left
    while x < right - 16:
        if random.random() < 0.07:
            x += random.uniform(18, 60)
            continue
        wide, tall = random.uniform(16, 46), high * random.uniform(0.68, 0.97)
        color = mix(
            random.choice(CLOTH), random.choice((UMBER, SALT, NIGHT)), random.uniform(0.05, 0.4)
        )
        wide = min(wide, right - x)
        lean = high * 0.16 if random.random() < 0.06 else 0
        _book(canvas, (x, foot), wide, tall, color, lean, random.random())
        x += wide + lean + 1.5


def _book(
    canvas: Canvas, foot: Point, wide: float, tall: float, color: RGB, lean: float, kind: float
) -> None:
    x, y = foot

    def part(left: float, right: float, low: float, top: float, paint: RGB) -> None:
        canvas.polygon(
            [
                (x + wide * left + lean * (1 - low), y - tall * low),
                (x + wide * right + lean * (1 - low), y - tall * low),
                (x + wide * right + lean * (1 - top), y - tall * top),
                (x + wide * left + lean * (1 - top), y - tall * top),
            ],
            paint,
        )

    part(0, 1, 0, 1, color)
    part(0, 0.14, 0, 1, mix(color, SALT, 0.18))
    part(0.8, 1, 0, 1, mix(color, (0, 0, 0), 0.28))
    band = mix(color, LAMP if kind < 0.6 else CALICHE, 0.55)
    if kind < 0.75:
        part(0, 0.98, 0.84, 0.86, band)
        part(0, 0.98, 0.12, 0.14, band)
    if kind > 0.25:
        part(0.3, 0.66, 0.4, 0.4 + 0.34 * kind, band)


def stall(canvas: Canvas, left: float, foot: float, wide: float, color: RGB) -> None:
    """Paint a market stall with a striped awning, crates and goods."""
    high = wide * 0.95
    canvas.shadow((left + wide * 0.55, foot), wide * 0.6, wide * 0.05)
    canvas.rectangle(
        left + wide * 0.06,
        foot - high * 0.7,
        left + wide * 0.94,
        foot - high * 0.3,
        mix(UMBER, color, 0.25),
    )
    for x in (0.04, 0.93):
        canvas.rectangle(
            left + wide * x,
            foot - high * 0.8,
            left + wide * (x + 0.03),
            foot,
            mix(UMBER, CLAY, 0.4),
        )
    _goods(canvas, left, foot, wide)
    _crate(canvas, left, foot, wide)
    _awning(canvas, left, foot, wide, color)


def _goods(canvas: Canvas, left: float, foot: float, wide: float) -> None:
    random = chance(f"{canvas.seed} stall {left}")
    high = wide * 0.95
    for index in range(26):
        x = left + wide * (0.1 + 0.8 * (index % 13) / 12)
        size = wide * random.uniform(0.028, 0.05)
        canvas.ellipse(
            (x, foot - high * (0.36 + 0.05 * (index // 13))),
            size,
            size,
            mix(random.choice((OCHRE, OXIDE, LEAF, AMBER, ROSE)), SALT, 0.1),
        )


def _crate(canvas: Canvas, left: float, foot: float, wide: float) -> None:
    high = wide * 0.95
    canvas.rectangle(
        left, foot - high * 0.34, left + wide, foot - high * 0.02, mix(CLAY, UMBER, 0.25)
    )
    for index in range(1, 5):
        canvas.line(
            [
                (left, foot - high * (0.34 - index * 0.064)),
                (left + wide, foot - high * (0.34 - index * 0.064)),
            ],
            mix(CLAY, UMBER, 0.6),
            2,
        )


def _awning(canvas: Canvas, left: float, foot: float, wide: float, color: RGB) -> None:
    high = wide * 0.95
    stripes = 8
    for index in range(stripes):
        a, b = index / stripes, (index + 1) / stripes
        tone = color if index % 2 else SALT
        top = foot - high * 1.02
        canvas.polygon(
            [
                (left + wide * (0.08 + 0.84 * a), top),
                (left + wide * (0.08 + 0.84 * b), top),
                (left + wide * (-0.06 + 1.12 * b), top + high * 0.26),
                (left + wide * (-0.06 + 1.12 * a), top + high * 0.26),
            ],
            tone,
        )
        middle = left + wide * (-0.06 + 1.12 * (a + b) / 2)
        canvas.ellipse(
            (middle, top + high * 0.26), wide * 0.07, high * 0.05, mix(tone, UMBER, 0.12)
        )
