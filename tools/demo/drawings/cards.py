"""The pictures of the site itself: of a shared link that has none of its own, and of the podcast."""

from math import cos, pi, sin

from PIL import Image

from tools.demo.drawings.canvas import Canvas, Point
from tools.demo.drawings.land import Ground, hills, plain
from tools.demo.drawings.scenes.plans import paint_night_town
from tools.demo.drawings.sky import SUNSET, high_clouds, paint_sky, stars, sun
from tools.demo.drawings.things import microphone
from tools.demo.drawings.works import saltworks


def wide() -> Image.Image:
    """1200×630, as links are shown by Facebook and X."""
    canvas = Canvas(1200, 630, "tarjeta")
    _dusk(canvas, 250)
    paint_night_town(canvas, Ground(600, 130, focus=640), 3.1, 1.6)
    return canvas.finished()


def _dusk(canvas: Canvas, horizon: float) -> None:
    paint_sky(canvas, SUNSET, horizon)
    stars(canvas, round(horizon * 0.7), horizon * 0.4)
    high_clouds(canvas, (255, 176, 128), horizon * 0.9, opacity=0.5)
    sun(canvas, (canvas.width * 0.7, horizon - 34), 22)
    hills(canvas, horizon, 80, ((116, 72, 96), (220, 134, 104)), "far", texture=0.25)
    plain(canvas, horizon - 2, ((136, 82, 84), (30, 20, 34)), texture=0.2)


def square() -> Image.Image:
    """1500×1500, as podcast players show a programme: an old microphone over the pampa at dawn."""
    canvas = Canvas(1500, 1500, "portada")
    paint_sky(canvas, SUNSET, 1090)
    stars(canvas, 260, 520)
    high_clouds(canvas, (255, 176, 128), 900, opacity=0.4)
    sun(canvas, (750, 1000), 90)
    _waves(canvas, (750, 600))
    hills(canvas, 1100, 150, ((116, 72, 96), (220, 134, 104)), "far", texture=0.25)
    saltworks(canvas, 60, 1130, 110, (58, 34, 52), (104, 62, 74))
    hills(canvas, 1180, 90, ((84, 50, 62), (140, 84, 76)), "near", texture=0.3)
    plain(canvas, 1178, ((136, 82, 84), (30, 20, 34)), texture=0.2)
    microphone(canvas, (750, 600), 900)
    return canvas.finished(0.06)


def _waves(canvas: Canvas, center: Point) -> None:
    """Draw the sound that goes out from *center*, fainter the farther it is."""
    for index in range(8):
        reach = 330 + index * 105
        turns = (step * pi / 90 for step in range(181))
        around = [(center[0] + reach * cos(turn), center[1] + reach * sin(turn)) for turn in turns]
        before = canvas.image.copy()
        canvas.line(around, (255, 230, 190), 6)
        canvas.image = Image.blend(before, canvas.image, 0.5 * (1 - index / 9))


CARDS = {"tarjeta.jpg": wide, "portada-radio.jpg": square}
"""File name -> the function that draws it."""
