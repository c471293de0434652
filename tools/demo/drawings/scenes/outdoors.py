"""Out of doors: football, kites, pets at sunset."""

from math import cos, pi, radians, sin

from PIL import Image

from tools.demo.drawings.canvas import Canvas, Point
from tools.demo.drawings.land import hills, plain
from tools.demo.drawings.noise import clouds
from tools.demo.drawings.palette import (
    AMBER,
    LEAF,
    OCHRE,
    OXIDE,
    PLUM,
    RGB,
    SALT,
    SAND,
    TAMARUGO,
    TEAL,
    mix,
)
from tools.demo.drawings.sky import DAY, SUNSET, high_clouds, paint_sky, sun
from tools.demo.drawings.things import CLOTH, kite


def pitch() -> Image.Image:
    """A football pitch seen from above, an island of green in the pampa."""
    canvas = Canvas(seed="cancha")
    canvas.paint(canvas.gradient(((0, (214, 170, 120)), (1, (196, 146, 98)))))
    canvas.shade(clouds(canvas, (300, 240), 6, "earth"), 0.22)
    canvas.shade(clouds(canvas, (22, 20), 4, "gravel"), 0.22)
    canvas.shadow((812, 552), 610, 300, 0.3)
    left, top, right, bottom = 250.0, 200.0, 1350.0, 868.0
    canvas.rectangle(left - 40, top - 40, right + 40, bottom + 40, mix(TAMARUGO, SAND, 0.25))
    wide = (right - left) / 12
    for index in range(12):
        tone = mix(TAMARUGO, LEAF, 0.25 if index % 2 else 0.65)
        canvas.rectangle(left + index * wide, top, left + (index + 1) * wide, bottom, tone)
    grass = canvas.polygon_mask(
        [
            (left - 40, top - 40),
            (right + 40, top - 40),
            (right + 40, bottom + 40),
            (left - 40, bottom + 40),
        ]
    )
    canvas.shade(clouds(canvas, (90, 90), 6, "grass"), 0.14, grass)
    _pitch_lines(canvas, (left, top, right, bottom))
    for index in range(46):
        for row in range(3):
            x = left + 30 + index * 22.8
            canvas.ellipse(
                (x, top - 62 - row * 17), 6, 6, mix(CLOTH[(index * 5 + row * 3) % 7], SALT, 0.2)
            )
    canvas.ellipse((866, 610), 7, 3, (50, 60, 40))
    canvas.ellipse((860, 602), 8, 8, SALT)
    return canvas.finished(0.14)


def _pitch_lines(canvas: Canvas, area: tuple[float, float, float, float]) -> None:
    left, top, right, bottom = area
    middle, center = (top + bottom) / 2, (left + right) / 2

    def frame(x0: float, y0: float, x1: float, y1: float) -> None:
        canvas.line([(x0, y0), (x1, y0), (x1, y1), (x0, y1), (x0, y0)], SALT, 5)

    def ring(x: float, radius: float, start: int, end: int) -> None:
        turns = range(start, end + 1, 4)
        canvas.line(
            [(x + radius * cos(radians(t)), middle + radius * sin(radians(t))) for t in turns],
            SALT,
            5,
        )

    frame(left, top, right, bottom)
    canvas.line([(center, top), (center, bottom)], SALT, 5)
    ring(center, 94, 0, 360)
    for side, edge in ((1, left), (-1, right)):
        frame(edge, middle - 205, edge + side * 168, middle + 205)
        frame(edge, middle - 92, edge + side * 56, middle + 92)
        frame(edge - side * 20, middle - 40, edge, middle + 40)
        ring(edge + side * 112, 94, *((-52, 52) if side == 1 else (128, 232)))
        canvas.ellipse((edge + side * 112, middle), 5, 5, SALT)
    canvas.ellipse((center, middle), 6, 6, SALT)


def kites() -> Image.Image:
    """Kites of many colours in a big sky."""
    canvas = Canvas(seed="volantines")
    paint_sky(canvas, DAY, 820)
    high_clouds(canvas, SALT, 760, opacity=0.75)
    hills(canvas, 860, 130, ((164, 138, 138), (222, 198, 176)), "far", texture=0.3)
    hills(canvas, 930, 80, ((188, 142, 104), (222, 184, 140)), "near", step=300, texture=0.4)
    plain(canvas, 930, ((220, 180, 130), (182, 128, 86)), texture=0.3)
    flown = (
        ((1240, 300), 250, 18, (OXIDE, AMBER), (820, 1120)),
        ((430, 270), 210, -24, (TEAL, SALT), (700, 1120)),
        ((820, 180), 150, 8, (OCHRE, OXIDE), (960, 1120)),
        ((1010, 520), 130, -12, (PLUM, AMBER), (780, 1120)),
        ((240, 560), 140, 30, (TAMARUGO, SALT), (560, 1120)),
        ((640, 470), 110, -4, (OXIDE, SALT), (640, 1120)),
        ((1440, 590), 120, 22, (TEAL, AMBER), (1120, 1120)),
    )
    for center, size, turn, colors, hand in sorted(flown, key=lambda each: each[1]):
        kite(canvas, center, size, turn, colors, hand)
    return canvas.finished()


def pets() -> Image.Image:
    """A dog and a cat watch the sun go down."""
    canvas = Canvas(seed="mascotas")
    paint_sky(canvas, SUNSET, 800)
    high_clouds(canvas, (255, 180, 130), 700, opacity=0.55)
    sun(canvas, (800, 660), 110, color=(255, 236, 190))
    hills(canvas, 800, 80, ((150, 84, 92), (232, 142, 100)), "far", texture=0.3)
    mound = [(x * 8.0, 900 - 70 * sin(pi * x / 200) ** 2) for x in range(201)]
    canvas.polygon([*mound, (1600, 1067), (0, 1067)], (42, 24, 34))
    _dog(canvas, 700, 842, 1.0, (38, 21, 31))
    _cat(canvas, 950, 838, 0.82, (38, 21, 31))
    return canvas.finished()


def _dog(canvas: Canvas, x: float, foot: float, size: float, color: RGB) -> None:
    def at(*points: Point) -> list[Point]:
        return [(x + a * size, foot + b * size) for a, b in points]

    canvas.ellipse((x - 6 * size, foot - 70 * size), 62 * size, 84 * size, color)
    canvas.ellipse((x + 6 * size, foot - 150 * size), 46 * size, 70 * size, color)
    canvas.ellipse((x + 14 * size, foot - 246 * size), 48 * size, 44 * size, color)
    canvas.polygon(at((30, -274), (112, -250), (116, -228), (92, -216), (30, -216)), color)
    canvas.polygon(at((-26, -268), (-44, -200), (-22, -186), (2, -236)), color)
    canvas.polygon(at((26, -140), (44, -140), (46, 8), (18, 8)), color)
    canvas.polygon(at((0, -140), (26, -140), (20, 8), (-8, 8)), color)
    canvas.ellipse((x - 40 * size, foot - 14 * size), 62 * size, 24 * size, color)
    tail = [
        (x + (-56 - part * 9) * size, foot + (-14 - 44 * sin(part / 9 * pi / 2)) * size)
        for part in range(10)
    ]
    canvas.line(tail, color, 15 * size)


def _cat(canvas: Canvas, x: float, foot: float, size: float, color: RGB) -> None:
    def at(*points: Point) -> list[Point]:
        return [(x + a * size, foot + b * size) for a, b in points]

    canvas.ellipse((x, foot - 60 * size), 58 * size, 72 * size, color)
    canvas.ellipse((x - 4 * size, foot - 120 * size), 36 * size, 50 * size, color)
    canvas.ellipse((x - 8 * size, foot - 176 * size), 42 * size, 36 * size, color)
    canvas.polygon(at((-48, -178), (-46, -236), (-14, -206)), color)
    canvas.polygon(at((30, -178), (32, -236), (-2, -206)), color)
    canvas.rectangle(x - 34 * size, foot - 110 * size, x - 12 * size, foot + 6 * size, color)
    canvas.rectangle(x - 6 * size, foot - 110 * size, x + 16 * size, foot + 6 * size, color)
    tail = [
        (x + (44 + 62 * sin(part / 12 * pi)) * size, foot + (-4 - part * 11) * size)
        for part in range(13)
    ]
    canvas.line(tail, color, 14 * size)


PICTURES = {
    "cancha": pitch,
    "volantines": kites,
    "mascotas": pets,
}
"""Name -> the function that draws it."""
