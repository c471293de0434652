"""The octagonal plan: on paper, and its lamps at night."""

from math import cos, hypot, pi, sin

from PIL import Image, ImageChops, ImageFilter

from tools.demo.drawings.canvas import Canvas, Point, chance
from tools.demo.drawings.land import Ground, hills, plain
from tools.demo.drawings.noise import clouds
from tools.demo.drawings.palette import (
    CALICHE,
    LAMP,
    NIGHT,
    OCHRE,
    OXIDE,
    RGB,
    SALT,
    SAND,
    TAMARUGO,
    mix,
)
from tools.demo.drawings.plan import RINGS, Project, blocks, octagon, streets
from tools.demo.drawings.sky import BLUE_HOUR, paint_sky, stars


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


PICTURES = {
    "plano": plan_on_paper,
    "plano-noche": plan_at_night,
}
"""Name -> the function that draws it."""
