"""What happens in town: sport, books, radio, paper, kites, recycling, pets, the clock."""

from math import cos, pi, radians, sin

from PIL import Image

from tools.drawings.canvas import Canvas, Point, chance
from tools.drawings.land import hills, plain
from tools.drawings.noise import clouds
from tools.drawings.palette import (
    AMBER,
    CALICHE,
    LAMP,
    LEAF,
    MIDNIGHT,
    NIGHT,
    NOON,
    OCHRE,
    OXIDE,
    PLUM,
    RGB,
    SALT,
    SAND,
    TAMARUGO,
    TEAL,
    UMBER,
    mix,
)
from tools.drawings.sky import DAY, GOLDEN, SUNSET, high_clouds, paint_sky, sun
from tools.drawings.things import CLOTH, bin_with_lid, kite, microphone, rounded, shelf


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


def library() -> Image.Image:
    """Shelves full of books in warm light."""
    canvas = Canvas(seed="biblioteca")
    canvas.paint(canvas.gradient(((0, (74, 44, 36)), (1, (52, 30, 28)))))
    for row in range(4):
        foot = 246 + row * 262
        for part in range(2):
            left = 40 + part * 780
            canvas.rectangle(left, foot - 236, left + 740, foot, (38, 22, 24))
            shelf(canvas, left + 8, left + 732, foot, 214, f"{row} {part}")
            canvas.rectangle(left - 12, foot, left + 752, foot + 18, (138, 90, 58))
            canvas.rectangle(left - 12, foot + 14, left + 752, foot + 26, (82, 50, 38))
    for x in (0, 780, 1560):
        canvas.rectangle(x, 0, x + 40, 1067, (124, 80, 54))
        canvas.rectangle(x + 30, 0, x + 40, 1067, (84, 52, 40))
    canvas.shade(clouds(canvas, (18, 420), 5, "wood"), 0.22)
    canvas.glow((1130, 260), 900, LAMP, 0.34)
    canvas.glow((380, 300), 620, AMBER, 0.2)
    return canvas.finished(0.14)


def radio() -> Image.Image:
    """A studio microphone; its waves go out over the hills at first light."""
    canvas = Canvas(seed="radio")
    paint_sky(
        canvas,
        ((0, (36, 62, 96)), (0.5, (126, 128, 140)), (0.8, (240, 182, 126)), (1, (255, 220, 164))),
        780,
    )
    sun(canvas, (640, 640), 60, halo=(255, 196, 116))
    for index in range(1, 9):
        radius = 190 + index * 92
        points = [
            (640 + radius * cos(radians(t)), 560 + radius * sin(radians(t)))
            for t in range(-180, 181, 3)
        ]
        before = canvas.image.copy()
        canvas.line(points, (255, 236, 200), 3.5)
        canvas.image = Image.blend(before, canvas.image, 0.5 * (1 - index / 10))
    hills(canvas, 790, 140, ((150, 106, 112), (220, 156, 116)), "far", texture=0.3)
    hills(canvas, 880, 130, ((96, 58, 60), (150, 88, 70)), "near", texture=0.4)
    plain(canvas, 960, ((84, 48, 48), (40, 24, 32)), texture=0.3)
    microphone(canvas, (640, 500), 600)
    return canvas.finished()


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


def recycling() -> Image.Image:
    """Four bins in a row against a plastered wall."""
    canvas = Canvas(seed="reciclaje")
    canvas.paint(canvas.gradient(((0, (236, 210, 170)), (1, (222, 186, 140)))))
    wall = canvas.polygon_mask([(0, 0), (1600, 0), (1600, 800), (0, 800)])
    canvas.shade(clouds(canvas, (320, 260), 6, "wall"), 0.35, wall)
    shade = canvas.polygon_mask([(0, 0), (1600, 0), (1600, 150), (0, 330)], 3)
    canvas.paint(UMBER, shade, 0.3)
    canvas.rectangle(0, 740, 1600, 800, OXIDE)
    floor = canvas.polygon_mask([(0, 800), (1600, 800), (1600, 1067), (0, 1067)])
    canvas.paint(canvas.gradient(((0, (178, 142, 112)), (1, (210, 172, 134)))), floor)
    canvas.shade(clouds(canvas, (260, 30), 6, "floor"), 0.35, floor)
    for index, color in enumerate(((44, 92, 148), (212, 164, 52), (62, 120, 76), (128, 128, 124))):
        bin_with_lid(canvas, 150 + index * 340, 900, 270, color)
    return canvas.finished(0.14)


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
    return canvas.finished()


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
    screen = Canvas(440, 300, "pantalla")
    paint_sky(screen, SUNSET, 220)
    sun(screen, (290, 190), 16)
    hills(screen, 230, 60, ((110, 66, 88), (206, 120, 98)), "far", texture=0.2, step=180, foot=40)
    hills(screen, 280, 60, ((62, 34, 48), (120, 60, 54)), "near", texture=0.2, step=160, foot=40)
    canvas.image.paste(screen.image, (580 * 2, 190 * 2))
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


PICTURES = {
    "cancha": pitch,
    "biblioteca": library,
    "radio": radio,
    "volantines": kites,
    "reciclaje": recycling,
    "papeles": papers,
    "mascotas": pets,
    "reloj": clock,
    "telefono": phone,
}
"""Name -> the function that draws it."""
