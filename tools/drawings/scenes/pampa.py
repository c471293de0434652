"""The desert and its sky, at different hours."""

from math import cos, pi, radians, sin

from PIL import Image

from tools.drawings.buildings import chimney, ruins
from tools.drawings.canvas import Canvas, Point, chance
from tools.drawings.land import Ground, hills, plain, road, salt_crust, stones
from tools.drawings.noise import clouds, relief
from tools.drawings.palette import (
    CALICHE,
    MOSS,
    RGB,
    SALT,
    SAND,
    TEAL,
    UMBER,
    mix,
)
from tools.drawings.plants import reeds, tamarugo
from tools.drawings.sky import (
    BLUE_HOUR,
    DAWN,
    DAY,
    GOLDEN,
    STARRY,
    SUNSET,
    high_clouds,
    meteor,
    milky_way,
    paint_sky,
    star_trails,
    stars,
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


def oasis() -> Image.Image:
    """The Loa makes a green line through the driest desert."""
    canvas = Canvas(seed="loa", height=1200)
    paint_sky(canvas, DAY, 420)
    high_clouds(canvas, SALT, 400, opacity=0.5)
    hills(canvas, 430, 120, ((168, 140, 132), (214, 186, 162)), "far", texture=0.35)
    hills(canvas, 500, 110, ((188, 138, 100), (214, 170, 126)), "wall", step=700, texture=0.6)
    plain(canvas, 520, ((206, 170, 122), (176, 124, 80)), texture=0.3)
    valley = canvas.polygon_mask([(0, 560), (1600, 540), (1600, 1200), (0, 1200)], 10)
    canvas.paint(canvas.gradient(((0, (122, 132, 78)), (1, (86, 104, 56))), 540), valley)
    canvas.shade(clouds(canvas, (240, 22), 5, "fields"), 0.55, valley)
    river = _meander(canvas)
    canvas.paint(mix(MOSS, UMBER, 0.3), canvas.polygon_mask(_wider(river, 1.12), 4), 0.7)
    water = canvas.polygon_mask(river, 1)
    canvas.paint(
        canvas.gradient(((0, (196, 220, 222)), (0.5, (104, 158, 170)), (1, TEAL)), 560), water
    )
    canvas.shade(clouds(canvas, (300, 7), 4, "ripples"), 0.4, water)
    random = chance("loa árboles")
    places = sorted((random.uniform(566, 800), random.uniform(0, 1600)) for _ in range(70))
    for foot, x in places:
        if abs(x - _middle((foot - 556) / 644)) > 50 + (foot - 556) * 0.75:
            tamarugo(canvas, x, foot, 36 + (foot - 556) * 0.55)
    reeds(canvas, -20, 330, 1210, 330, 240)
    reeds(canvas, 1270, 1640, 1210, 380, 280)
    return canvas.finished()


def _middle(share: float) -> float:
    return 800 + 330 * sin(share * 5.2 + 0.6) * (0.25 + 0.75 * share) - 60 * share


def _meander(canvas: Canvas) -> list[Point]:
    rows = [part / 90 for part in range(91)]
    half = [4 + 190 * share**1.7 for share in rows]
    left = [
        (_middle(s) - h, 558 + s * (canvas.height - 550)) for s, h in zip(rows, half, strict=True)
    ]
    right = [
        (_middle(s) + h, 558 + s * (canvas.height - 550)) for s, h in zip(rows, half, strict=True)
    ]
    return left + right[::-1]


def _wider(outline: list[Point], factor: float) -> list[Point]:
    half = len(outline) // 2
    pairs = list(zip(outline[:half], outline[: half - 1 : -1], strict=True))
    grown = [((a + b) / 2, (b - a) / 2 * factor + 5, y) for (a, y), (b, _) in pairs]
    return [(x - wide, y) for x, wide, y in grown] + [
        (x + wide, y) for x, wide, y in reversed(grown)
    ]


def geoglyphs() -> Image.Image:
    """Figures of our own invention on a hillside, as if somebody had cleared the stones."""
    canvas = Canvas(seed="geoglifos")
    paint_sky(canvas, GOLDEN, 330)
    hills(canvas, 360, 190, ((150, 122, 116), (206, 170, 140)), "far", texture=0.35)
    slope = hills(
        canvas, 560, 330, ((168, 116, 82), (150, 96, 66)), "slope", step=1500, texture=0.7, foot=500
    )
    figures = Canvas(seed="figuras")
    for points, width in _figures():
        figures.line(points, (255, 255, 255), width)
    lines = figures.image.convert("L")
    canvas.paint((84, 50, 38), Image.composite(lines, Image.new("L", lines.size), slope), 0.25)
    rough = clouds(canvas, (14, 12), 3, "scraped").point(
        [255 if value > 78 else 120 for value in range(256)]
    )
    canvas.paint((236, 208, 168), Image.composite(rough, Image.new("L", lines.size), lines), 0.9)
    canvas.shade(relief(clouds(canvas, (18, 14), 4, "gravel"), 3, 3, 1.4), 0.4, slope)
    stones(canvas, Ground(800, 700, focus=330), 140, (206, 156, 112), (84, 50, 40))
    return canvas.finished(0.14)


def _figures() -> list[tuple[list[Point], float]]:
    spiral = [
        (
            1190 + (12 + t * 2.9) * cos(radians(t * 21)),
            560 + (12 + t * 2.9) * 0.72 * sin(radians(t * 21)),
        )
        for t in range(46)
    ]
    rays = [
        [(1190 + 166 * cos(a), 560 + 120 * sin(a)), (1190 + 204 * cos(a), 560 + 148 * sin(a))]
        for a in [pi * part / 8 for part in range(16)]
    ]
    found: list[tuple[list[Point], float]] = [(spiral, 13)]
    found += [(ray, 10) for ray in rays]
    for step in (0, 1, 2):
        size = 120 - step * 40
        found.append((_stepped(560, 670, size), 12 - step * 2))
    for index in range(4):
        found += [
            (part, 10) for part in _animal(200 + index * 170, 880 + index * 12, 1 - index * 0.06)
        ]
    found.append(([(900 + part * 42, 880 + (22 if part % 2 else -22)) for part in range(15)], 11))
    return found


def _stepped(x: float, y: float, size: float) -> list[Point]:
    quarter = [
        (0.0, -1.0),
        (0.33, -1),
        (0.33, -0.66),
        (0.66, -0.66),
        (0.66, -0.33),
        (1, -0.33),
        (1, 0),
    ]
    half = quarter + [(a, -b) for a, b in reversed(quarter)]
    whole = half + [(-a, b) for a, b in reversed(half)]
    return [(x + a * size, y + b * size * 0.78) for a, b in whole]


def _animal(x: float, y: float, size: float) -> list[list[Point]]:
    def at(*points: Point) -> list[Point]:
        return [(x + a * 62 * size, y + b * 58 * size) for a, b in points]

    return [
        at((-0.8, -0.1), (0.7, -0.1), (0.95, -0.9), (1.3, -0.82)),
        at((-0.8, 0.1), (0.7, 0.1)),
        at((0.95, -0.9), (0.9, -1.2)),
        at((-0.75, 0), (-0.75, 0.95)),
        at((-0.4, 0), (-0.4, 0.95)),
        at((0.4, 0), (0.4, 0.95)),
        at((0.68, 0), (0.68, 0.95)),
        at((-0.8, -0.1), (-1.05, 0.25)),
    ]


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
    "amanecer": dawn,
    "mediodia": noon,
    "atardecer": sunset,
    "via-lactea": milky_way_night,
    "meteoro": shooting_star,
    "estelas": trails_over_works,
    "salar": salt_flat,
    "tamarugos": tamarugos,
    "oasis": oasis,
    "geoglifos": geoglyphs,
    "camino": road_at_dawn,
    "hora-azul": blue_hour_plain,
}
"""Name -> the function that draws it."""
