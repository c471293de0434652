"""What grows where there is water: tamarugos and the reeds of the Loa."""

from math import cos, pi, sin
from random import Random

from tools.demo.drawings.canvas import Canvas, Point, chance
from tools.demo.drawings.palette import LEAF, MOSS, RGB, UMBER, mix


def tamarugo(
    canvas: Canvas,
    x: float,
    foot: float,
    height: float,
    *,
    light: RGB = LEAF,
    dark: RGB = MOSS,
) -> None:
    """Paint a tamarugo: a twisted trunk and a wide, ragged crown lit from the upper left."""
    random = chance(f"{canvas.seed} tamarugo {x}")
    canvas.shadow((x + height * 0.14, foot), height * 0.6, height * 0.045)
    for lean in (-0.2, 0.02, 0.22):
        bend = random.uniform(-0.04, 0.04)
        points = [
            (
                x + height * (lean * part**1.5 + bend * sin(part * pi * 2)),
                foot - height * 0.55 * part,
            )
            for part in [step / 8 for step in range(9)]
        ]
        canvas.line(points, mix(UMBER, (0, 0, 0), 0.25), height * 0.035)
    _crown(canvas, (x, foot), height, random, (light, dark))


def _crown(
    canvas: Canvas, root: Point, height: float, random: Random, colors: tuple[RGB, RGB]
) -> None:
    (x, foot), (light, dark) = root, colors
    middle = mix(dark, light, 0.45)
    tufts = []
    for _ in range(150):
        turn, reach = random.uniform(0, 2 * pi), random.random() ** 0.6
        side = cos(turn) * reach * 0.62
        rise = 0.6 + sin(turn) * reach * 0.27 - 0.12 * abs(side)
        tufts.append((rise, side, random.uniform(0.05, 0.1), random.random()))
    for rise, side, size, tone in sorted(tufts, key=lambda tuft: tuft[0]):
        lit = max(0.0, min(1.0, (rise - 0.42) * 2.2 - side * 0.35 + tone * 0.3 - 0.1))
        color = mix(mix(dark, middle, min(1, lit * 2)), light, max(0, lit * 1.6 - 0.8))
        _tuft(
            canvas, x + side * height, foot - rise * height, size * height, color, f"{rise}{side}"
        )


def _tuft(canvas: Canvas, x: float, y: float, size: float, color: RGB, seed: str) -> None:
    random = chance(f"{canvas.seed} tuft {seed}")
    for _ in range(26):
        dx, dy = random.gauss(0, 0.42) * size, random.gauss(0, 0.3) * size
        leaf = size * random.uniform(0.06, 0.2)
        canvas.ellipse(
            (x + dx, y + dy), leaf, leaf * 0.7, mix(color, (255, 250, 200), random.random() * 0.12)
        )


def reeds(
    canvas: Canvas, left: float, right: float, foot: float, height: float, count: int
) -> None:
    """Paint a stand of *count* reeds between *left* and *right*."""
    random = chance(f"{canvas.seed} reeds {left} {foot}")
    for _ in range(count):
        x = random.uniform(left, right)
        tall = height * random.uniform(0.5, 1)
        lean = random.uniform(-0.22, 0.3) * tall
        color = mix(MOSS, LEAF, random.random())
        points = [(x + lean * (part / 6) ** 2, foot - tall * part / 6) for part in range(7)]
        canvas.line(points, color, random.uniform(1, 2.6))
        if random.random() < 0.18:
            tip = points[-1]
            canvas.line([tip, (tip[0] + lean * 0.12, tip[1] - tall * 0.12)], (226, 204, 160), 4)
