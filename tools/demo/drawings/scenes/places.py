"""Places of the commune: the oasis, a hillside with figures."""

from math import cos, pi, radians, sin

from PIL import Image

from tools.demo.drawings.canvas import Canvas, Point, chance
from tools.demo.drawings.land import Ground, hills, plain, stones
from tools.demo.drawings.noise import clouds, relief
from tools.demo.drawings.palette import (
    MOSS,
    SALT,
    TEAL,
    UMBER,
    mix,
)
from tools.demo.drawings.plants import reeds, tamarugo
from tools.demo.drawings.sky import (
    DAY,
    GOLDEN,
    high_clouds,
    paint_sky,
)


def oasis() -> Image.Image:
    """The Loa makes a green line through the driest desert."""
    canvas = Canvas(seed="loa", height=1200)
    paint_sky(canvas, DAY, 420)
    high_clouds(canvas, SALT, 400, opacity=0.5)
    hills(canvas, 430, 120, ((168, 140, 132), (214, 186, 162)), "far", texture=0.35)
    hills(canvas, 500, 110, ((188, 138, 100), (214, 170, 126)), "wall", step=700, texture=0.6)
    plain(canvas, 520, ((206, 170, 122), (176, 124, 80)), texture=0.3)
    valley = canvas.polygon_mask([(0, 560), (1600, 540), (1600, 1200), (0, 1200)], 10)
    canvas.paint(canvas.gradient(((0, (122, 132, 78)), (1, (86, 104, 56))), 540), valley)
    canvas.shade(clouds(canvas, (240, 22), 5, "fields"), 0.55, valley)
    river = _meander(canvas)
    canvas.paint(mix(MOSS, UMBER, 0.3), canvas.polygon_mask(_wider(river, 1.12), 4), 0.7)
    water = canvas.polygon_mask(river, 1)
    canvas.paint(
        canvas.gradient(((0, (196, 220, 222)), (0.5, (104, 158, 170)), (1, TEAL)), 560), water
    )
    canvas.shade(clouds(canvas, (300, 7), 4, "ripples"), 0.4, water)
    random = chance("loa árboles")
    places = sorted((random.uniform(566, 800), random.uniform(0, 1600)) for _ in range(70))
    for foot, x in places:
        if abs(x - _middle((foot - 556) / 644)) > 50 + (foot - 556) * 0.75:
            tamarugo(canvas, x, foot, 36 + (foot - 556) * 0.55)
    reeds(canvas, -20, 330, 1210, 330, 240)
    reeds(canvas, 1270, 1640, 1210, 380, 280)
    return canvas.finished()


def _middle(share: float) -> float:
    return 800 + 330 * sin(share * 5.2 + 0.6) * (0.25 + 0.75 * share) - 60 * share


def _meander(canvas: Canvas) -> list[Point]:
    rows = [part / 90 for part in range(91)]
    half = [4 + 190 * share**1.7 for share in rows]
    left = [
        (_middle(s) - h, 558 + s * (canvas.height - 550)) for s, h in zip(rows, half, strict=True)
    ]
    right = [
        (_middle(s) + h, 558 + s * (canvas.height - 550)) for s, h in zip(rows, half, strict=True)
    ]
    return left + right[::-1]


def _wider(outline: list[Point], factor: float) -> list[Point]:
    half = len(outline) // 2
    pairs = list(zip(outline[:half], outline[: half - 1 : -1], strict=True))
    grown = [((a + b) / 2, (b - a) / 2 * factor + 5, y) for (a, y), (b, _) in pairs]
    return [(x - wide, y) for x, wide, y in grown] + [
        (x + wide, y) for x, wide, y in reversed(grown)
    ]


def geoglyphs() -> Image.Image:
    """Figures of our own invention on a hillside, as if somebody had cleared the stones."""
    canvas = Canvas(seed="geoglifos")
    paint_sky(canvas, GOLDEN, 330)
    hills(canvas, 360, 190, ((150, 122, 116), (206, 170, 140)), "far", texture=0.35)
    slope = hills(
        canvas, 560, 330, ((168, 116, 82), (150, 96, 66)), "slope", step=1500, texture=0.7, foot=500
    )
    figures = Canvas(seed="figuras")
    for points, width in _figures():
        figures.line(points, (255, 255, 255), width)
    lines = figures.image.convert("L")
    canvas.paint((84, 50, 38), Image.composite(lines, Image.new("L", lines.size), slope), 0.25)
    rough = clouds(canvas, (14, 12), 3, "scraped").point(
        [255 if value > 78 else 120 for value in range(256)]
    )
    canvas.paint((236, 208, 168), Image.composite(rough, Image.new("L", lines.size), lines), 0.9)
    canvas.shade(relief(clouds(canvas, (18, 14), 4, "gravel"), 3, 3, 1.4), 0.4, slope)
    stones(canvas, Ground(800, 700, focus=330), 140, (206, 156, 112), (84, 50, 40))
    return canvas.finished(0.14)


def _figures() -> list[tuple[list[Point], float]]:
    spiral = [
        (
            1190 + (12 + t * 2.9) * cos(radians(t * 21)),
            560 + (12 + t * 2.9) * 0.72 * sin(radians(t * 21)),
        )
        for t in range(46)
    ]
    rays = [
        [(1190 + 166 * cos(a), 560 + 120 * sin(a)), (1190 + 204 * cos(a), 560 + 148 * sin(a))]
        for a in [pi * part / 8 for part in range(16)]
    ]
    found: list[tuple[list[Point], float]] = [(spiral, 13)]
    found += [(ray, 10) for ray in rays]
    for step in (0, 1, 2):
        size = 120 - step * 40
        found.append((_stepped(560, 670, size), 12 - step * 2))
    for index in range(4):
        found += [
            (part, 10) for part in _animal(200 + index * 170, 880 + index * 12, 1 - index * 0.06)
        ]
    found.append(([(900 + part * 42, 880 + (22 if part % 2 else -22)) for part in range(15)], 11))
    return found


def _stepped(x: float, y: float, size: float) -> list[Point]:
    quarter = [
        (0.0, -1.0),
        (0.33, -1),
        (0.33, -0.66),
        (0.66, -0.66),
        (0.66, -0.33),
        (1, -0.33),
        (1, 0),
    ]
    half = quarter + [(a, -b) for a, b in reversed(quarter)]
    whole = half + [(-a, b) for a, b in reversed(half)]
    return [(x + a * size, y + b * size * 0.78) for a, b in whole]


def _animal(x: float, y: float, size: float) -> list[list[Point]]:
    def at(*points: Point) -> list[Point]:
        return [(x + a * 62 * size, y + b * 58 * size) for a, b in points]

    return [
        at((-0.8, -0.1), (0.7, -0.1), (0.95, -0.9), (1.3, -0.82)),
        at((-0.8, 0.1), (0.7, 0.1)),
        at((0.95, -0.9), (0.9, -1.2)),
        at((-0.75, 0), (-0.75, 0.95)),
        at((-0.4, 0), (-0.4, 0.95)),
        at((0.4, 0), (0.4, 0.95)),
        at((0.68, 0), (0.68, 0.95)),
        at((-0.8, -0.1), (-1.05, 0.25)),
    ]


PICTURES = {
    "oasis": oasis,
    "geoglifos": geoglyphs,
}
"""Name -> the function that draws it."""
