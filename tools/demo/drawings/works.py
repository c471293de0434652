"""The silhouettes of a nitrate works: chimneys, sheds, roofless walls."""

from tools.demo.drawings.canvas import Canvas, chance
from tools.demo.drawings.palette import LAMP, RGB, mix


def chimney(
    canvas: Canvas, x: float, foot: float, wide: float, high: float, color: RGB, lit: RGB
) -> None:
    """Paint a tall chimney, narrower at its top, lit from the right."""
    top = wide * 0.62
    canvas.polygon(
        [
            (x - wide / 2, foot),
            (x - top / 2, foot - high),
            (x + top / 2, foot - high),
            (x + wide / 2, foot),
        ],
        color,
    )
    canvas.polygon(
        [
            (x + wide * 0.3, foot),
            (x + top * 0.3, foot - high),
            (x + top / 2, foot - high),
            (x + wide / 2, foot),
        ],
        lit,
    )
    for rise in (0.9, 0.97):
        canvas.rectangle(
            x - top * 0.6,
            foot - high * rise - wide * 0.08,
            x + top * 0.6,
            foot - high * rise,
            color,
        )


def saltworks(canvas: Canvas, left: float, foot: float, size: float, color: RGB, lit: RGB) -> None:
    """Paint the outline of a nitrate works about 9 × *size* pixels wide: sheds, conveyor, tanks, trestles."""
    saw = [(left, foot), (left, foot - size)]
    for tooth in range(4):
        at = left + tooth * size * 0.7
        saw += [(at + size * 0.55, foot - size * 1.55), (at + size * 0.7, foot - size)]
    canvas.polygon([*saw, (left + size * 2.8, foot)], color)
    tower = left + size * 5.2
    canvas.polygon(
        [
            (left + size * 2.4, foot - size * 0.7),
            (tower, foot - size * 2.9),
            (tower, foot - size * 2.65),
            (left + size * 2.4, foot - size * 0.45),
        ],
        color,
    )
    for part in range(1, 6):
        x = left + size * (2.4 + 2.8 * part / 6)
        top = foot - size * (0.55 + 2.2 * part / 6)
        canvas.line([(x, top), (x - size * 0.08, foot)], color, 4)
        canvas.line([(x, top), (x + size * 0.3, foot)], color, 3)
    _tower_and_tanks(canvas, tower, foot, size, (color, lit))
    _windows(canvas, left, foot, size)


def _tower_and_tanks(
    canvas: Canvas, tower: float, foot: float, size: float, colors: tuple[RGB, RGB]
) -> None:
    color, lit = colors
    canvas.rectangle(tower, foot - size * 3.3, tower + size * 1.1, foot, color)
    canvas.polygon(
        [
            (tower - size * 0.1, foot - size * 3.3),
            (tower + size * 0.55, foot - size * 3.75),
            (tower + size * 1.2, foot - size * 3.3),
        ],
        color,
    )
    canvas.rectangle(tower + size * 1.02, foot - size * 3.3, tower + size * 1.1, foot, lit)
    for index in range(3):
        x = tower + size * (1.75 + index * 0.95)
        canvas.rectangle(x - size * 0.4, foot - size * 1.1, x + size * 0.4, foot, color)
        canvas.ellipse((x, foot - size * 1.1), size * 0.4, size * 0.12, mix(color, lit, 0.3))
        canvas.rectangle(x + size * 0.33, foot - size * 1.1, x + size * 0.4, foot, lit)


def _windows(canvas: Canvas, left: float, foot: float, size: float) -> None:
    random = chance(f"{canvas.seed} windows {left}")
    for column in range(14):
        for row in (0.35, 0.65):
            if random.random() < 0.3:
                x = left + size * (0.15 + column * 0.19)
                canvas.rectangle(
                    x, foot - size * row - size * 0.09, x + size * 0.08, foot - size * row, LAMP
                )


def ruins(
    canvas: Canvas, left: float, right: float, foot: float, high: float, colors: tuple[RGB, RGB]
) -> None:
    """Paint a row of roofless walls between *left* and *right*: lit colour, shadow colour."""
    random = chance(f"{canvas.seed} ruins {left}")
    x = left
    while x < right:
        wide = random.uniform(50, 130)
        top = [(x + wide * part / 5, foot - high * random.uniform(0.45, 1)) for part in range(6)]
        canvas.polygon([(x, foot), *top, (x + wide, foot)], colors[0])
        door = x + wide * random.uniform(0.2, 0.6)
        canvas.rectangle(door, foot - high * 0.42, door + 16, foot, colors[1])
        canvas.polygon(
            [(x + wide, foot), top[-1], (x + wide + 14, top[-1][1] + 8), (x + wide + 14, foot)],
            colors[1],
        )
        x += wide + random.uniform(20, 90)
