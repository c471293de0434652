"""María Elena and Pedro de Valdivia: plan, streets, theatre, chimneys, works; all simplified."""

from math import pi, sin

from PIL import Image

from tools.demo.drawings.buildings import PLASTER, arcade, theatre
from tools.demo.drawings.canvas import Canvas
from tools.demo.drawings.goods import stall
from tools.demo.drawings.land import Ground, hills, plain
from tools.demo.drawings.noise import clouds
from tools.demo.drawings.palette import (
    AMBER,
    LAMP,
    SALT,
    UMBER,
)
from tools.demo.drawings.plants import tamarugo
from tools.demo.drawings.sky import BLUE_HOUR, DAY, GOLDEN, high_clouds, paint_sky, stars
from tools.demo.drawings.things import CLOTH


def theatre_golden() -> Image.Image:
    """A theatre in mission style, when the sun is low."""
    canvas = Canvas(seed="teatro", height=1200)
    paint_sky(canvas, GOLDEN, 900)
    high_clouds(canvas, (255, 232, 200), 800, opacity=0.6)
    canvas.glow((240, 820), 900, AMBER, 0.5)
    hills(canvas, 930, 90, ((170, 132, 120), (226, 184, 142)), "far", texture=0.3)
    plain(canvas, 930, ((206, 164, 118), (150, 104, 76)), texture=0.2)
    for x in (90, 1510):
        tamarugo(canvas, x, 966, 330, light=(176, 166, 92), dark=(64, 66, 44))
    theatre(canvas, 800, 960, 1150, (226, 186, 138), (250, 228, 188), (86, 52, 48))
    facade = canvas.polygon_mask([(200, 300), (1400, 300), (1400, 960), (200, 960)], 30)
    canvas.shade(clouds(canvas, (260, 340), 6, "plaster"), 0.18, facade)
    ground = Ground(800, 905, focus=700)
    for step in range(-14, 15):
        canvas.line([ground.at(step * 0.9, 6.5), ground.at(step * 0.9, 1.6)], (168, 122, 90), 1.6)
    for row in range(1, 12):
        y = 960 + row * row * 2.1
        canvas.line([(0, y), (1600, y)], (168, 122, 90), 1.4)
    canvas.glow((800, 940), 420, LAMP, 0.3)
    return canvas.finished()


def theatre_night() -> Image.Image:
    """The same front on the night of a show."""
    canvas = Canvas(seed="función", height=1200)
    paint_sky(canvas, BLUE_HOUR, 960)
    stars(canvas, 620, 700)
    hills(canvas, 940, 80, ((52, 44, 76), (96, 70, 92)), "far", texture=0.2)
    plain(canvas, 930, ((92, 66, 80), (26, 20, 34)), texture=0.2)
    theatre(canvas, 800, 960, 1150, (132, 96, 104), (214, 170, 130), (255, 214, 132))
    front = canvas.polygon_mask([(200, 300), (1400, 300), (1400, 960), (200, 960)], 30)
    canvas.shade(clouds(canvas, (260, 340), 6, "plaster"), 0.18, front)
    for index in range(-2, 3):
        canvas.glow((800 + index * 138, 900), 190, LAMP, 0.45)
    for index in range(23):
        x = 235 + index * 51.4
        y = 585 + 26 * (1 - (2 * (index % 6) / 5 - 1) ** 2)
        canvas.glow((x, y), 26, CLOTH[index % 4] if index % 2 else LAMP, 0.9)
        canvas.ellipse((x, y), 5, 5, (255, 240, 200))
    canvas.glow((800, 1060), 700, (255, 190, 110), 0.4)
    return canvas.finished()


def arcade_at_noon() -> Image.Image:
    """A covered walk in the civic quarter."""
    canvas = Canvas(seed="portales")
    paint_sky(canvas, DAY, 760)
    high_clouds(canvas, SALT, 700, opacity=0.6)
    hills(canvas, 700, 120, ((168, 142, 140), (220, 198, 180)), "far", texture=0.3)
    plain(canvas, 760, ((222, 192, 150), (190, 146, 104)), texture=0.2)
    arcade(canvas, -60, 820, 9, 190, ((232, 202, 160), (158, 84, 58), (104, 70, 62)))
    wall = canvas.polygon_mask([(0, 560), (1600, 560), (1600, 820), (0, 820)])
    canvas.shade(clouds(canvas, (260, 200), 6, "wall"), 0.2, wall)
    walk = canvas.polygon_mask([(0, 820), (1600, 820), (1600, 880), (0, 880)])
    canvas.paint(canvas.gradient(((0, (206, 180, 150)), (1, (176, 146, 118))), 820, 880), walk)
    for x in range(-200, 1900, 110):
        canvas.line([(x, 820), (x + (x - 800) * 0.1, 880)], (150, 120, 98), 1.6)
    for x, height in ((190, 470), (1310, 540)):
        tamarugo(canvas, x, 950, height)
    return canvas.finished()


def fair() -> Image.Image:
    """Striped stalls on the plaza."""
    canvas = Canvas(seed="feria")
    paint_sky(canvas, DAY, 640)
    high_clouds(canvas, SALT, 600, opacity=0.6)
    hills(canvas, 620, 90, ((170, 142, 138), (222, 198, 178)), "far", texture=0.3)
    arcade(canvas, -40, 700, 13, 130, (PLASTER[0], (162, 88, 62), (112, 78, 68)))
    plain(canvas, 696, ((228, 200, 160), (194, 150, 108)), texture=0.2)
    for x, height in ((60, 340), (1540, 380)):
        tamarugo(canvas, x, 740, height)
    for index in range(4):
        stall(canvas, 190 + index * 320, 850, 250, CLOTH[index])
    for index in range(3):
        stall(canvas, 20 + index * 540, 1010, 430, (CLOTH[6], CLOTH[0], CLOTH[2])[index])
    _bunting(canvas)
    return canvas.finished()


def _bunting(canvas: Canvas) -> None:
    for row, (left, right, sag) in enumerate(((240, 300, 130), (330, 250, 120))):
        points = [
            (x * 16.0, left + (right - left) * x / 100 + sag * sin(pi * x / 100))
            for x in range(101)
        ]
        canvas.line(points, UMBER, 2)
        for index in range(2, 99, 4):
            x, y = points[index]
            color = CLOTH[(index // 4 + row * 3) % 7]
            canvas.polygon([(x - 20, y), (x + 20, y + 2), (x, y + 46)], color)


PICTURES = {
    "teatro": theatre_golden,
    "teatro-noche": theatre_night,
    "portales": arcade_at_noon,
    "feria": fair,
}
"""Name -> the function that draws it."""
