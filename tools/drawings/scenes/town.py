"""María Elena and Pedro de Valdivia: plan, streets, theatre, chimneys, works; all simplified."""

from math import cos, hypot, pi, sin

from PIL import Image, ImageChops, ImageFilter

from tools.drawings.buildings import PLASTER, arcade, chimney, ruins, saltworks, theatre
from tools.drawings.canvas import Canvas, Point, chance
from tools.drawings.land import Ground, hills, plain, stones
from tools.drawings.noise import clouds
from tools.drawings.palette import (
    AMBER,
    CALICHE,
    CLAY,
    LAMP,
    LEAF,
    MOSS,
    NIGHT,
    OCHRE,
    OXIDE,
    RGB,
    SALT,
    SAND,
    TAMARUGO,
    TEAL,
    UMBER,
    mix,
)
from tools.drawings.plan import RINGS, Project, blocks, octagon, streets
from tools.drawings.plants import tamarugo
from tools.drawings.sky import BLUE_HOUR, DAY, GOLDEN, SUNSET, high_clouds, paint_sky, stars, sun
from tools.drawings.things import CLOTH, bus, stall


def plan_on_paper() -> Image.Image:
    """The octagonal plan as a surveyor's sheet."""
    canvas = Canvas(seed="plano")
    canvas.paint(CALICHE)
    canvas.shade(clouds(canvas, (420, 360), 6, "paper"), 0.22)
    for step in range(41):
        canvas.line([(step * 40, 0), (step * 40, 1067)], mix(CALICHE, SAND, 0.35), 1)
        canvas.line([(0, step * 40), (1600, step * 40)], mix(CALICHE, SAND, 0.35), 1)
    draw_plan(canvas, (800, 533), 440, (mix(CALICHE, OCHRE, 0.3), OCHRE, OXIDE), NIGHT)
    _compass(canvas, (1390, 220), 96)
    for index in range(6):
        tone = NIGHT if index % 2 == 0 else SALT
        canvas.rectangle(1240 + index * 40, 960, 1280 + index * 40, 972, tone)
    canvas.line([(1240, 960), (1480, 960), (1480, 972), (1240, 972), (1240, 960)], NIGHT, 2)
    canvas.line([(44, 44), (1556, 44), (1556, 1023), (44, 1023), (44, 44)], NIGHT, 3)
    canvas.line([(56, 56), (1544, 56), (1544, 1011), (56, 1011), (56, 56)], OXIDE, 1.5)
    return canvas.finished(0.16)


def draw_plan(
    canvas: Canvas, center: Point, reach: float, fills: tuple[RGB, RGB, RGB], line: RGB
) -> None:
    """Draw the plan around *center*, its edge *reach* pixels away; *fills* go from edge to plaza."""

    def at(x: float, y: float) -> Point:
        return center[0] + x * reach, center[1] + y * reach

    random = chance(f"{canvas.seed} blocks")
    for outline in blocks():
        far = max(abs(value) for point in outline for value in point)
        color = mix(fills[0], fills[1], max(0.0, 1 - far) * 0.9 + random.random() * 0.25)
        canvas.polygon([at(x, y) for x, y in outline], color)
        canvas.line([at(x, y) for x, y in [*outline, outline[0]]], mix(color, line, 0.55), 1.3)
    canvas.polygon([at(x, y) for x, y in octagon(RINGS[0] - 0.03)], mix(fills[0], TAMARUGO, 0.55))
    for turn in range(8):
        tip = (0.16 * cos(turn * pi / 4), 0.16 * sin(turn * pi / 4))
        canvas.line([at(0, 0), at(*tip)], SALT, reach * 0.014)
    canvas.ellipse(center, reach * 0.05, reach * 0.05, fills[2])
    canvas.ellipse(center, reach * 0.025, reach * 0.025, SALT)
    canvas.line([at(x, y) for x, y in [*octagon(1.03), octagon(1.03)[0]]], line, 3)


def _compass(canvas: Canvas, center: Point, size: float) -> None:
    for turn in range(8):
        way, reach = turn * pi / 4, size if turn % 2 == 0 else size * 0.58
        tip = (center[0] + reach * sin(way), center[1] - reach * cos(way))
        for side, color in ((-1, OXIDE), (1, SALT)):
            flank = way + side * pi / 8
            base = (center[0] + size * 0.2 * sin(flank), center[1] - size * 0.2 * cos(flank))
            canvas.polygon([center, tip, base], color)
            canvas.line([center, tip, base, center], NIGHT, 1.5)


def plan_at_night() -> Image.Image:
    """The lamps of the town draw its octagon in the dark."""
    canvas = Canvas(seed="plano de noche", height=1200)
    paint_sky(canvas, BLUE_HOUR, 330)
    stars(canvas, 300, 250)
    hills(canvas, 335, 90, ((62, 52, 88), (158, 104, 116)), "far", texture=0.25)
    plain(canvas, 334, ((112, 80, 96), (26, 22, 38)), texture=0.2)
    paint_night_town(canvas, Ground(800, 200, focus=1080), 2.7)
    return canvas.finished()


def paint_night_town(canvas: Canvas, ground: Ground, away: float, size: float = 1.5) -> None:
    """Paint the town on the *ground*, its plaza *away*, with its lamps lit."""

    def at(x: float, y: float) -> Point:
        return ground.at(x * size, away - y * size)

    center = at(0, 0)
    canvas.glow(center, 820, (224, 128, 66), 0.7)
    canvas.polygon([at(x, y) for x, y in octagon(1.06)], (46, 36, 50))
    random = chance(f"{canvas.seed} roofs")
    for outline in sorted(blocks(), key=lambda shape: min(y for _, y in shape)):
        roof = mix((96, 64, 66), (60, 46, 62), random.random())
        canvas.polygon([at(x, y) for x, y in outline], mix(roof, (0, 0, 0), 0.4))
        raised = [(x, y - 5) for x, y in (at(*point) for point in outline)]
        canvas.polygon(raised, roof)
    canvas.polygon([at(x, y) for x, y in octagon(RINGS[0] - 0.03)], (52, 66, 54))
    for start, end in streets():
        canvas.line([at(*start), at(*end)], (214, 136, 74), 2.6)
    _paint_lamps(canvas, at)
    canvas.glow(center, 120, LAMP, 0.7)


def _paint_lamps(canvas: Canvas, at: Project) -> None:
    glowing = Canvas(canvas.width, canvas.height, "lamps")
    for (x0, y0), (x1, y1) in streets():
        count = max(2, round(hypot(x1 - x0, y1 - y0) / 0.075))
        for part in range(count + 1):
            x, y = x0 + (x1 - x0) * part / count, y0 + (y1 - y0) * part / count
            spot = at(x, y)
            size = (at(x + 0.01, y)[0] - spot[0]) * 0.42
            glowing.ellipse(spot, size, size * 0.75, LAMP)
    blurred = glowing.image.filter(ImageFilter.GaussianBlur(15))
    halo = blurred.point([min(150, value * 3) for value in range(256)] * 3)
    canvas.image = ImageChops.screen(ImageChops.screen(canvas.image, halo), glowing.image)


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
    "plano": plan_on_paper,
    "plano-noche": plan_at_night,
    "teatro": theatre_golden,
    "teatro-noche": theatre_night,
    "portales": arcade_at_noon,
    "chimeneas": chimneys_at_dusk,
    "planta": works_at_blue_hour,
    "feria": fair,
    "bus": bus_on_road,
    "ronda": clinic_van,
    "arbolito": sapling,
}
"""Name -> the function that draws it."""
