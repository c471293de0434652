"""The nitrate works: silhouettes of Pedro de Valdivia and of a plant at work."""

from PIL import Image

from tools.demo.drawings.canvas import Canvas
from tools.demo.drawings.land import Ground, hills, plain, stones
from tools.demo.drawings.palette import (
    LAMP,
)
from tools.demo.drawings.sky import BLUE_HOUR, SUNSET, high_clouds, paint_sky, stars, sun
from tools.demo.drawings.works import chimney, ruins, saltworks


def chimneys_at_dusk() -> Image.Image:
    """Pedro de Valdivia: chimneys and roofless walls against the last light."""
    canvas = Canvas(seed="pedro")
    paint_sky(canvas, SUNSET, 800)
    high_clouds(canvas, (255, 176, 128), 720, opacity=0.6)
    sun(canvas, (430, 700), 44)
    hills(canvas, 800, 90, ((126, 72, 92), (222, 132, 98)), "far", texture=0.3)
    saltworks(canvas, 900, 872, 62, (58, 32, 46), (206, 112, 84))
    for x, wide, high in ((640, 52, 560), (770, 46, 490), (1360, 44, 430)):
        chimney(canvas, x, 874, wide, high, (50, 28, 42), (104, 52, 54))
    ruins(canvas, 40, 1560, 900, 86, ((96, 52, 54), (44, 26, 38)))
    plain(canvas, 892, ((128, 66, 56), (34, 20, 30)), texture=0.3)
    stones(canvas, Ground(800, 886, focus=300), 120, (196, 110, 84), (26, 16, 26))
    return canvas.finished()


def works_at_blue_hour() -> Image.Image:
    """The outline of a nitrate works with its first lights."""
    canvas = Canvas(seed="planta")
    paint_sky(canvas, BLUE_HOUR, 760)
    stars(canvas, 320, 520)
    high_clouds(canvas, (150, 110, 140), 640, opacity=0.4)
    hills(canvas, 780, 130, ((66, 56, 94), (180, 116, 118)), "far", texture=0.25)
    canvas.glow((800, 800), 700, (255, 160, 90), 0.35)
    saltworks(canvas, 300, 846, 118, (24, 22, 40), (122, 84, 96))
    for x, wide, high in ((190, 40, 360), (1180, 48, 520), (1480, 40, 400)):
        chimney(canvas, x, 846, wide, high, (20, 18, 36), (96, 68, 88))
        canvas.glow((x, 846 - high), 30, (255, 90, 70), 0.9)
    plain(canvas, 840, ((78, 58, 78), (14, 13, 26)), texture=0.25)
    for x in range(330, 1340, 96):
        canvas.glow((x, 838), 46, LAMP, 0.7)
    return canvas.finished()


PICTURES = {
    "chimeneas": chimneys_at_dusk,
    "planta": works_at_blue_hour,
}
"""Name -> the function that draws it."""
