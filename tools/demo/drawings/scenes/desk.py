"""What lies on a desk or hangs on a wall: papers, a clock, a phone."""

from math import cos, pi, radians, sin

from PIL import Image

from tools.demo.drawings.canvas import SCALE, Canvas, Point, chance
from tools.demo.drawings.land import hills, plain
from tools.demo.drawings.noise import clouds
from tools.demo.drawings.palette import (
    AMBER,
    CALICHE,
    MIDNIGHT,
    NIGHT,
    NOON,
    OCHRE,
    OXIDE,
    RGB,
    SALT,
    SAND,
    TEAL,
    UMBER,
    mix,
)
from tools.demo.drawings.sky import GOLDEN, SUNSET, paint_sky, sun
from tools.demo.drawings.things import rounded


def papers() -> Image.Image:
    """Forms, a pen and a stamp on a desk."""
    canvas = Canvas(seed="papeles")
    canvas.paint(canvas.gradient(((0, (150, 94, 62)), (1, (120, 72, 50)))))
    canvas.shade(clouds(canvas, (900, 10), 6, "wood"), 0.6)
    canvas.shade(clouds(canvas, (420, 300), 5, "light"), 0.3)
    for center, turn, tone in (
        ((560, 560), -9, CALICHE),
        ((820, 520), 6, SALT),
        ((1010, 590), 14, mix(CALICHE, SAND, 0.3)),
    ):
        _sheet(canvas, center, turn, tone)
    _pen(canvas, (1210, 800), -38)
    _stamp(canvas, (330, 300))
    canvas.ellipse((1392, 262), 112, 112, mix(CALICHE, TEAL, 0.25))
    canvas.ellipse((1384, 254), 104, 104, SALT)
    canvas.ellipse((1384, 254), 82, 82, (70, 40, 30))
    canvas.ellipse((1372, 244), 52, 44, (96, 58, 40))
    canvas.glow((300, 120), 1100, (255, 236, 200), 0.35)
    return canvas.finished(0.14)


def _sheet(canvas: Canvas, center: Point, turn: float, tone: RGB) -> None:
    way = radians(turn)

    def at(x: float, y: float) -> Point:
        return center[0] + x * cos(way) - y * sin(way), center[1] + x * sin(way) + y * cos(way)

    def slab(x0: float, y0: float, x1: float, y1: float, color: RGB) -> None:
        canvas.polygon([at(x0, y0), at(x1, y0), at(x1, y1), at(x0, y1)], color)

    shade = canvas.polygon_mask([at(-270, -350), at(296, -350), at(296, 384), at(-270, 384)], 9)
    canvas.paint((40, 22, 18), shade, 0.45)
    slab(-280, -370, 280, 370, tone)
    slab(-240, -330, -100, -300, TEAL)
    slab(-240, -280, 120, -266, mix(tone, UMBER, 0.6))
    for row in range(9):
        y = -220 + row * 58
        slab(-240, y, 240, y + 40, mix(tone, OCHRE, 0.18))
        slab(-236, y + 4, 236, y + 36, mix(tone, SALT, 0.7))
        slab(-224, y + 16, -224 + 130 + (row * 67) % 260, y + 22, mix(tone, NIGHT, 0.5))
    slab(-240, 318, -20, 322, mix(tone, UMBER, 0.7))


def _pen(canvas: Canvas, center: Point, turn: float) -> None:
    way = radians(turn)

    def at(x: float, y: float) -> Point:
        return center[0] + x * cos(way) - y * sin(way), center[1] + x * sin(way) + y * cos(way)

    canvas.paint(
        (40, 22, 18),
        canvas.polygon_mask([at(-210, 18), at(220, 18), at(220, 44), at(-210, 44)], 6),
        0.5,
    )
    canvas.polygon([at(-180, -15), at(220, -15), at(220, 15), at(-180, 15)], NIGHT)
    canvas.polygon([at(-180, -15), at(220, -15), at(220, -7), at(-180, -7)], mix(NIGHT, NOON, 0.6))
    canvas.polygon([at(-180, -15), at(-240, 0), at(-180, 15)], (206, 170, 104))
    canvas.polygon([at(40, -16), at(54, -16), at(54, 16), at(40, 16)], (206, 170, 104))


def _stamp(canvas: Canvas, center: Point) -> None:
    x, y = center
    canvas.shadow((x + 34, y + 40), 120, 100, 0.55)
    canvas.ellipse((x, y + 10), 112, 112, (58, 36, 32))
    canvas.ellipse((x, y), 106, 106, mix(OXIDE, UMBER, 0.35))
    canvas.ellipse((x - 6, y - 8), 62, 62, OXIDE)
    canvas.ellipse((x - 18, y - 24), 26, 22, mix(OXIDE, SALT, 0.45))


def clock() -> Image.Image:
    """A clock between night and day."""
    canvas = Canvas(seed="reloj")
    paint_sky(canvas, GOLDEN, 1067)
    night = canvas.polygon_mask([(0, 0), (800, 0), (800, 1067), (0, 1067)], 90)
    canvas.paint(canvas.gradient(((0, MIDNIGHT), (0.7, NIGHT), (1, (70, 66, 110)))), night)
    random = chance("reloj estrellas")
    for _ in range(260):
        size = random.uniform(0.7, 2)
        tone = mix(SALT, NOON, random.random() * 0.5)
        canvas.ellipse((random.uniform(0, 640), random.uniform(0, 800)), size, size, tone)
    canvas.glow((1290, 300), 560, AMBER, 0.7)
    canvas.ellipse((1290, 300), 74, 74, SALT)
    canvas.glow((270, 260), 260, (150, 170, 220), 0.5)
    canvas.ellipse((270, 260), 62, 62, (236, 232, 214))
    canvas.ellipse((298, 246), 56, 56, (18, 24, 52))
    hills(canvas, 960, 150, ((70, 50, 66), (150, 94, 76)), "near", texture=0.4)
    canvas.shadow((812, 548), 366, 360, 0.5)
    _dial(canvas)
    return canvas.finished()


def _dial(canvas: Canvas) -> None:
    for radius, color in ((348, UMBER), (338, OXIDE), (312, CALICHE), (300, SALT)):
        canvas.ellipse((800, 520), radius, radius, color)
    for tick in range(60):
        inner = 248 if tick % 15 == 0 else 262 if tick % 5 == 0 else 280
        width = 12 if tick % 15 == 0 else 7 if tick % 5 == 0 else 2
        way = tick * pi / 30
        canvas.line(
            [
                (800 + inner * sin(way), 520 - inner * cos(way)),
                (800 + 292 * sin(way), 520 - 292 * cos(way)),
            ],
            UMBER,
            width,
        )
    for turn, reach, width, color in (
        (30, 160, 20, NIGHT),
        (0, 240, 12, NIGHT),
        (200, 262, 4, OXIDE),
    ):
        way = radians(turn)
        start = (800 - 40 * sin(way), 520 + 40 * cos(way))
        canvas.line([start, (800 + reach * sin(way), 520 - reach * cos(way))], color, width)
    canvas.ellipse((800, 520), 20, 20, OXIDE)


def phone() -> Image.Image:
    """A phone on a table shows the hills outside; three waves leave it."""
    canvas = Canvas(seed="teléfono")
    canvas.paint(canvas.gradient(((0, (62, 74, 112)), (1, (224, 150, 112)))))
    hills(canvas, 860, 150, ((120, 78, 96), (190, 116, 100)), "far", texture=0.3)
    plain(canvas, 900, ((112, 66, 72), (48, 28, 44)), texture=0.3)
    for index in range(1, 6):
        radius = 330 + index * 110
        for start in (-40, 140):
            points = [
                (800 + radius * cos(radians(start + t)), 520 + radius * sin(radians(start + t)))
                for t in range(0, 81, 2)
            ]
            canvas.line(points, mix((255, 226, 180), (150, 104, 112), index / 5.5), 9)
    canvas.shadow((826, 560), 270, 440, 0.5)
    rounded(canvas, (560, 90, 1040, 970), 60, (24, 24, 36))
    rounded(canvas, (580, 112, 1020, 948), 42, SALT)
    canvas.image.paste(_screen().image, (580 * SCALE, 190 * SCALE))
    rounded(canvas, (700, 124, 900, 156), 16, (24, 24, 36))
    for row, (wide, color) in enumerate(
        ((380, NIGHT), (300, NIGHT), (390, SAND), (370, SAND), (384, SAND), (240, SAND))
    ):
        rounded(
            canvas,
            (606, 524 + row * 46, 606 + wide, 544 + row * 46 + (8 if row < 2 else 0)),
            10,
            color,
        )
    for index, color in enumerate((OXIDE, TEAL, OCHRE)):
        rounded(canvas, (606 + index * 134, 836, 722 + index * 134, 906), 20, color)
    return canvas.finished()


def _screen() -> Canvas:
    screen = Canvas(440, 300, "pantalla")
    paint_sky(screen, SUNSET, 220)
    sun(screen, (290, 190), 16)
    hills(screen, 230, 60, ((110, 66, 88), (206, 120, 98)), "far", texture=0.2, step=180, foot=40)
    hills(screen, 280, 60, ((62, 34, 48), (120, 60, 54)), "near", texture=0.2, step=160, foot=40)
    return screen


PICTURES = {
    "papeles": papers,
    "reloj": clock,
    "telefono": phone,
}
"""Name -> the function that draws it."""
