"""The desert and its sky, at different hours."""

from PIL import Image

from tools.demo.drawings.canvas import Canvas
from tools.demo.drawings.land import Ground, hills, plain, road, salt_crust, stones
from tools.demo.drawings.noise import clouds, relief
from tools.demo.drawings.palette import (
    CALICHE,
    RGB,
    SALT,
    SAND,
    mix,
)
from tools.demo.drawings.plants import tamarugo
from tools.demo.drawings.sky import (
    DAWN,
    DAY,
    GOLDEN,
    SUNSET,
    high_clouds,
    paint_sky,
    sun,
)


def dawn() -> Image.Image:
    """Layers of hills under the first sun."""
    canvas = Canvas(seed="amanecer")
    paint_sky(canvas, DAWN, 640)
    high_clouds(canvas, (255, 214, 180), 600, opacity=0.55)
    sun(canvas, (470, 560), 38, halo=(255, 206, 130))
    hills(canvas, 640, 130, ((168, 146, 158), (236, 200, 170)), "far", texture=0.25)
    hills(canvas, 720, 150, ((150, 112, 110), (222, 172, 138)), "mid", texture=0.4)
    hills(canvas, 830, 140, ((122, 78, 68), (190, 130, 96)), "near", texture=0.5)
    plain(canvas, 880, ((198, 144, 102), (112, 66, 50)))
    stones(canvas, Ground(800, 860, focus=420), 160, (236, 196, 150), (96, 56, 46))
    return canvas.finished()


def noon() -> Image.Image:
    """A white plain, ochre hills and a high sky."""
    canvas = Canvas(seed="mediodía")
    paint_sky(canvas, DAY, 600)
    high_clouds(canvas, SALT, 560, opacity=0.7)
    hills(canvas, 610, 190, ((146, 130, 140), (212, 198, 188)), "far", texture=0.3)
    hills(canvas, 650, 120, ((186, 142, 106), (222, 190, 150)), "mid", step=300)
    hills(canvas, 690, 70, ((196, 138, 92), (226, 190, 144)), "near", step=240)
    plain(canvas, 676, (mix(CALICHE, SAND, 0.5), (206, 160, 110)))
    stones(canvas, Ground(800, 660, focus=640), 260, (244, 228, 200), (140, 98, 70))
    return canvas.finished()


def sunset() -> Image.Image:
    """The pampa folds into red and purple."""
    canvas = Canvas(seed="atardecer")
    paint_sky(canvas, SUNSET, 700)
    high_clouds(canvas, (255, 170, 120), 640, opacity=0.6)
    sun(canvas, (1080, 640), 34)
    hills(canvas, 700, 150, ((120, 76, 98), (214, 130, 104)), "far")
    hills(canvas, 760, 140, ((92, 50, 66), (170, 90, 72)), "mid")
    hills(canvas, 880, 150, ((58, 32, 46), (110, 56, 50)), "near")
    plain(canvas, 940, ((86, 46, 46), (30, 18, 28)))
    return canvas.finished()


def salt_flat() -> Image.Image:
    """Polygons of salt crust to the foot of the hills."""
    canvas = Canvas(seed="salar")
    paint_sky(canvas, DAY, 470)
    high_clouds(canvas, SALT, 470, opacity=0.6)
    hills(canvas, 480, 150, ((150, 130, 136), (210, 196, 184)), "far", texture=0.3)
    hills(canvas, 500, 60, ((180, 140, 112), (222, 196, 166)), "mid", step=260)
    plain(canvas, 492, (mix(SALT, SAND, 0.3), SALT), texture=0.2)
    salt_crust(canvas, Ground(800, 488), ((206, 184, 152), (238, 226, 206)))
    ground = canvas.polygon_mask([(0, 494), (1600, 494), (1600, 1067), (0, 1067)])
    canvas.shade(clouds(canvas, (380, 60), 5, "crust"), 0.35, ground)
    canvas.shade(relief(clouds(canvas, (26, 14), 4, "grains"), 3, 3, 1.2), 0.35, ground)
    return canvas.finished(0.16)


def tamarugos() -> Image.Image:
    """Tamarugos on the plain, near and far."""
    canvas = Canvas(seed="tamarugal")
    paint_sky(canvas, GOLDEN, 560)
    high_clouds(canvas, (255, 236, 206), 560, opacity=0.5)
    hills(canvas, 570, 120, ((152, 134, 140), (226, 200, 172)), "far", texture=0.3)
    plain(canvas, 560, ((226, 196, 150), (176, 122, 78)), texture=0.3)
    stones(canvas, Ground(800, 556), 220, (240, 212, 170), (124, 82, 56))
    for x, foot, height in (
        (90, 592, 70),
        (300, 588, 56),
        (640, 596, 84),
        (880, 590, 60),
        (1080, 598, 92),
        (1500, 600, 110),
        (760, 640, 150),
        (1370, 700, 240),
        (330, 830, 430),
    ):
        tamarugo(canvas, x, foot, height, light=(170, 168, 96), dark=(58, 66, 44))
    tamarugo(canvas, 1120, 940, 560, light=(170, 168, 96), dark=(58, 66, 44))
    return canvas.finished()


def open_road(color: RGB = (92, 82, 82)) -> Canvas:
    """Return an unfinished picture: a straight road to the hills at the golden hour."""
    canvas = Canvas(seed="ruta")
    paint_sky(canvas, GOLDEN, 520)
    high_clouds(canvas, (255, 226, 186), 500, opacity=0.6)
    sun(canvas, (1010, 470), 30, halo=(255, 210, 140))
    hills(canvas, 520, 110, ((160, 124, 120), (232, 186, 140)), "far", texture=0.3)
    plain(canvas, 520, ((222, 176, 122), (150, 96, 62)), texture=0.35)
    stones(canvas, Ground(800, 512), 240, (240, 204, 152), (112, 70, 50))
    road(canvas, Ground(800, 517), 0.62, color, (244, 226, 184))
    return canvas


def road_at_dawn() -> Image.Image:
    """A road that invites to run towards the sun."""
    return open_road().finished()


PICTURES = {
    "amanecer": dawn,
    "mediodia": noon,
    "atardecer": sunset,
    "salar": salt_flat,
    "tamarugos": tamarugos,
    "camino": road_at_dawn,
}
"""Name -> the function that draws it."""
