"""The pampa after the sun has gone."""

from PIL import Image

from tools.demo.drawings.canvas import Canvas
from tools.demo.drawings.land import Ground, hills, plain, stones
from tools.demo.drawings.palette import (
    SALT,
)
from tools.demo.drawings.plants import tamarugo
from tools.demo.drawings.sky import (
    BLUE_HOUR,
    STARRY,
    meteor,
    milky_way,
    paint_sky,
    star_trails,
    stars,
)
from tools.demo.drawings.works import chimney, ruins


def milky_way_night() -> Image.Image:
    """The Milky Way rises from a gap in the hills; someone left a lamp lit."""
    canvas = Canvas(seed="mw", height=1200)
    paint_sky(canvas, STARRY, 930)
    dense = milky_way(canvas, (640, 930), -62, 430)
    stars(canvas, 2800, 920)
    stars(canvas, 10000, 920, within=dense)
    canvas.glow((300, 960), 640, (200, 120, 80), 0.35)
    hills(canvas, 950, 120, ((30, 30, 52), (56, 46, 62)), "far", texture=0.3)
    hills(canvas, 1060, 110, ((18, 17, 32), (12, 12, 24)), "near", texture=0.3)
    canvas.glow((1180, 1018), 60, (255, 190, 110), 0.9)
    canvas.ellipse((1180, 1018), 3, 3, (255, 240, 210))
    return canvas.finished()


def shooting_star() -> Image.Image:
    """A meteor over the oasis."""
    canvas = Canvas(seed="meteoro")
    paint_sky(canvas, STARRY, 860)
    dense = milky_way(canvas, (1300, 860), -128, 330)
    stars(canvas, 2600, 840)
    stars(canvas, 5000, 840, within=dense)
    meteor(canvas, (980, 430), 32, 620)
    hills(canvas, 850, 150, ((34, 34, 58), (70, 60, 76)), "far", texture=0.3)
    plain(canvas, 866, ((52, 46, 62), (14, 14, 26)), texture=0.25)
    for x, height in ((180, 150), (330, 110), (430, 190), (1330, 170), (1470, 120)):
        tamarugo(canvas, x, 940 + height * 0.2, height, light=(44, 52, 58), dark=(12, 16, 26))
    return canvas.finished()


def trails_over_works() -> Image.Image:
    """Stars turn around the south while the old chimneys stand still."""
    canvas = Canvas(seed="estelas")
    paint_sky(canvas, ((0, (8, 14, 40)), (0.6, (28, 42, 88)), (1, (112, 92, 110))), 880)
    star_trails(canvas, (610, 640), 520, 34)
    canvas.glow((1250, 900), 700, (236, 150, 90), 0.4)
    hills(canvas, 880, 80, ((26, 24, 44), (48, 38, 54)), "far", texture=0.2)
    for x, wide, high in ((520, 44, 470), (640, 40, 420), (1010, 50, 520)):
        chimney(canvas, x, 925, wide, high, (14, 13, 24), (66, 46, 48))
    ruins(canvas, 90, 1500, 925, 74, ((20, 18, 30), (10, 9, 18)))
    plain(canvas, 918, ((30, 24, 36), (8, 8, 16)), texture=0.2)
    return canvas.finished()


def blue_hour_plain() -> Image.Image:
    """The hour after the sun, with the evening star."""
    canvas = Canvas(seed="hora azul")
    paint_sky(canvas, BLUE_HOUR, 700)
    stars(canvas, 260, 420)
    canvas.glow((400, 330), 46, SALT, 0.9)
    canvas.ellipse((400, 330), 3.4, 3.4, SALT)
    hills(canvas, 700, 120, ((70, 58, 96), (176, 112, 116)), "far", texture=0.25)
    hills(canvas, 780, 110, ((46, 40, 70), (98, 70, 86)), "mid", texture=0.35)
    plain(canvas, 800, ((92, 66, 82), (22, 20, 36)), texture=0.25)
    stones(canvas, Ground(800, 790, focus=520), 160, (120, 92, 104), (26, 22, 38))
    return canvas.finished()


PICTURES = {
    "via-lactea": milky_way_night,
    "meteoro": shooting_star,
    "estelas": trails_over_works,
    "hora-azul": blue_hour_plain,
}
"""Name -> the function that draws it."""
