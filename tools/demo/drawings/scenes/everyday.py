"""What happens in town: sport, books, radio, paper, kites, recycling, pets, the clock."""

from math import cos, radians, sin

from PIL import Image

from tools.demo.drawings.canvas import Canvas
from tools.demo.drawings.goods import shelf
from tools.demo.drawings.land import hills, plain
from tools.demo.drawings.noise import clouds
from tools.demo.drawings.palette import (
    AMBER,
    LAMP,
    OXIDE,
    UMBER,
)
from tools.demo.drawings.sky import paint_sky, sun
from tools.demo.drawings.things import bin_with_lid, microphone


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


PICTURES = {
    "biblioteca": library,
    "radio": radio,
    "reciclaje": recycling,
}
"""Name -> the function that draws it."""
