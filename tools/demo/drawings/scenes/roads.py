"""What moves and grows at the side of the road: a bus, a van, a young tree."""

from PIL import Image

from tools.demo.drawings.canvas import Canvas, chance
from tools.demo.drawings.land import Ground, hills, plain, stones
from tools.demo.drawings.noise import clouds
from tools.demo.drawings.palette import (
    CALICHE,
    CLAY,
    LEAF,
    MOSS,
    NIGHT,
    SALT,
    SAND,
    TEAL,
    UMBER,
    mix,
)
from tools.demo.drawings.plants import tamarugo
from tools.demo.drawings.sky import DAY, GOLDEN, high_clouds, paint_sky
from tools.demo.drawings.vehicles import bus


def bus_on_road() -> Image.Image:
    """A bus crosses the pampa."""
    canvas = Canvas(seed="bus")
    _roadside(canvas)
    bus(canvas, 420, 850, 760, mix(SALT, CALICHE, 0.5), TEAL)
    return canvas.finished()


def clinic_van() -> Image.Image:
    """The van of a health round on its way."""
    canvas = Canvas(seed="ronda")
    _roadside(canvas)
    bus(canvas, 500, 850, 560, SALT, TEAL, windows=3)
    canvas.ellipse((720, 716), 40, 40, TEAL)
    canvas.polygon(
        [
            (720, 744),
            (694, 716),
            (698, 698),
            (712, 696),
            (720, 706),
            (728, 696),
            (742, 698),
            (746, 716),
        ],
        SALT,
    )
    return canvas.finished()


def _roadside(canvas: Canvas) -> None:
    paint_sky(canvas, DAY if canvas.seed == "ronda" else GOLDEN, 620)
    high_clouds(canvas, SALT, 560, opacity=0.65)
    hills(canvas, 640, 170, ((158, 128, 130), (222, 190, 162)), "far", texture=0.35)
    hills(canvas, 690, 90, ((182, 130, 94), (222, 178, 130)), "near", step=300, texture=0.4)
    plain(canvas, 700, ((226, 184, 132), (182, 126, 82)), texture=0.3)
    surface = canvas.polygon_mask([(0, 800), (1600, 800), (1600, 930), (0, 930)])
    canvas.paint(canvas.gradient(((0, (104, 94, 94)), (1, (76, 68, 72))), 800, 930), surface)
    canvas.shade(clouds(canvas, (300, 6), 5, "asphalt"), 0.3, surface)
    canvas.rectangle(0, 806, 1600, 810, (238, 224, 190))
    canvas.rectangle(0, 920, 1600, 925, (238, 224, 190))
    for x in range(-30, 1600, 150):
        canvas.rectangle(x, 866, x + 84, 871, (246, 210, 120))
    stones(canvas, Ground(800, 880, focus=190), 90, (240, 204, 156), (110, 72, 52))


def sapling() -> Image.Image:
    """A young tree and its watering can at the edge of a street."""
    canvas = Canvas(seed="arbolito")
    paint_sky(canvas, DAY, 640)
    high_clouds(canvas, SALT, 600, opacity=0.6)
    hills(canvas, 640, 110, ((170, 144, 140), (222, 198, 178)), "far", texture=0.3)
    plain(canvas, 640, ((226, 194, 148), (176, 122, 80)), texture=0.25)
    tamarugo(canvas, 260, 740, 300)
    tamarugo(canvas, 1420, 720, 260)
    canvas.ellipse((720, 902), 250, 46, mix(UMBER, CLAY, 0.3))
    canvas.ellipse((720, 896), 210, 34, UMBER)
    canvas.line([(724, 900), (716, 700), (730, 500)], mix(UMBER, CLAY, 0.4), 13)
    canvas.line([(660, 905), (664, 560)], mix(SAND, CLAY, 0.5), 9)
    random = chance("arbolito hojas")
    for _ in range(900):
        x, y = random.gauss(728, 74), random.gauss(490, 78)
        size = random.uniform(6, 17)
        canvas.ellipse(
            (x, y),
            size,
            size * 0.62,
            mix(MOSS, LEAF, min(1, max(0, random.random() * 0.5 + (560 - y) / 260))),
        )
    _watering_can(canvas, 1010, 915)
    return canvas.finished()


def _watering_can(canvas: Canvas, x: float, foot: float) -> None:
    canvas.shadow((x + 20, foot), 160, 16)
    canvas.line(
        [(x + 80, foot - 150), (x + 170, foot - 150), (x + 160, foot - 40), (x + 90, foot - 30)],
        mix(TEAL, NIGHT, 0.4),
        13,
    )
    canvas.polygon(
        [(x - 90, foot - 40), (x - 230, foot - 190), (x - 215, foot - 204), (x - 80, foot - 96)],
        mix(TEAL, NIGHT, 0.15),
    )
    canvas.polygon(
        [
            (x - 262, foot - 190),
            (x - 200, foot - 238),
            (x - 188, foot - 222),
            (x - 248, foot - 174),
        ],
        mix(TEAL, SALT, 0.2),
    )
    canvas.polygon(
        [(x - 90, foot - 190), (x + 90, foot - 190), (x + 100, foot), (x - 100, foot)], TEAL
    )
    canvas.polygon(
        [(x - 72, foot - 190), (x - 50, foot - 190), (x - 54, foot), (x - 78, foot)],
        mix(TEAL, SALT, 0.3),
    )
    canvas.ellipse((x, foot - 190), 90, 18, mix(TEAL, NIGHT, 0.5))
    canvas.ellipse((x, foot - 186), 76, 12, mix(TEAL, NIGHT, 0.75))


PICTURES = {
    "bus": bus_on_road,
    "ronda": clinic_van,
    "arbolito": sapling,
}
"""Name -> the function that draws it."""
