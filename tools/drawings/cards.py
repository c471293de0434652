"""The pictures of a shared link that has none of its own: the octagon in the pampa at dusk."""

from PIL import Image

from tools.drawings.canvas import Canvas
from tools.drawings.land import Ground, hills, plain
from tools.drawings.scenes.plans import paint_night_town
from tools.drawings.sky import SUNSET, high_clouds, paint_sky, stars, sun


def wide() -> Image.Image:
    """1200×630, as links are shown by Facebook and X."""
    canvas = Canvas(1200, 630, "tarjeta")
    _dusk(canvas, 250)
    paint_night_town(canvas, Ground(600, 130, focus=640), 3.1, 1.6)
    return canvas.finished()


def tall() -> Image.Image:
    """1080×1350, as Instagram shows a post."""
    canvas = Canvas(1080, 1350, "tarjeta alta")
    _dusk(canvas, 700)
    paint_night_town(canvas, Ground(540, 520, focus=1060), 3.2, 1.22)
    return canvas.finished()


def _dusk(canvas: Canvas, horizon: float) -> None:
    paint_sky(canvas, SUNSET, horizon)
    stars(canvas, round(horizon * 0.7), horizon * 0.4)
    high_clouds(canvas, (255, 176, 128), horizon * 0.9, opacity=0.5)
    sun(canvas, (canvas.width * 0.7, horizon - 34), 22)
    hills(canvas, horizon, 80, ((116, 72, 96), (220, 134, 104)), "far", texture=0.25)
    plain(canvas, horizon - 2, ((136, 82, 84), (30, 20, 34)), texture=0.2)


CARDS = {"tarjeta.jpg": wide, "tarjeta-instagram.jpg": tall}
"""File name -> the function that draws it."""
