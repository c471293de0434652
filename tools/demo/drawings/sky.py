"""Skies over the pampa, at every hour."""

from math import cos, pi, radians, sin

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from tools.demo.drawings.canvas import SCALE, Canvas, Point, box, chance, scaled
from tools.demo.drawings.noise import clouds
from tools.demo.drawings.palette import (
    AMBER,
    DUSK,
    HAZE,
    MIDNIGHT,
    NIGHT,
    NOON,
    PLUM,
    RGB,
    SALT,
    Stops,
    mix,
)

DAWN: Stops = (
    (0, (104, 134, 170)),
    (0.45, (206, 178, 170)),
    (0.75, (246, 204, 150)),
    (1, (255, 232, 186)),
)
DAY: Stops = ((0, (42, 104, 164)), (0.5, NOON), (1, HAZE))
GOLDEN: Stops = ((0, (72, 116, 150)), (0.5, (190, 176, 150)), (0.8, AMBER), (1, (255, 226, 164)))
SUNSET: Stops = (
    (0, (44, 44, 92)),
    (0.35, PLUM),
    (0.65, (206, 100, 92)),
    (0.86, (244, 160, 92)),
    (1, (255, 212, 134)),
)
BLUE_HOUR: Stops = ((0, NIGHT), (0.5, DUSK), (0.8, (140, 98, 130)), (1, (236, 154, 120)))
STARRY: Stops = ((0, MIDNIGHT), (0.55, NIGHT), (0.85, (34, 48, 88)), (1, (70, 74, 104)))


def paint_sky(canvas: Canvas, stops: Stops, horizon: float) -> None:
    """Fill the sheet with a sky that ends at the row *horizon*."""
    canvas.paint(canvas.gradient(stops, 0, horizon))


def sun(canvas: Canvas, center: Point, radius: float, color: RGB = SALT, halo: RGB = AMBER) -> None:
    """Paint a sun and its light."""
    canvas.glow(center, radius * 16, halo, 0.5)
    canvas.glow(center, radius * 5, mix(halo, SALT, 0.4), 0.6)
    x, y = center
    disc = canvas.mask(
        lambda pen: pen.ellipse(box(x - radius, y - radius, x + radius, y + radius), fill=255), 1.2
    )
    canvas.paint(color, disc)


def high_clouds(
    canvas: Canvas, color: RGB, horizon: float, *, opacity: float = 0.5, seed: str = "cirrus"
) -> None:
    """Paint thin streaks of cloud, denser near the *horizon*."""
    noise = clouds(canvas, (620, 46), 5, seed)
    sharp = noise.point([max(0, min(255, round((value - 140) * 2.4))) for value in range(256)])
    fade = Image.new("L", (1, 512))
    for row in range(512):
        place = row / 511
        fade.putpixel((0, row), round(255 * min(1, 4 * place * (1 - place))))
    band = Image.new("L", canvas.size)
    band.paste(fade.resize((canvas.size[0], max(1, round(horizon * SCALE)))), (0, 0))
    canvas.paint(color, ImageChops.multiply(sharp, band), opacity)


def stars(canvas: Canvas, count: int, horizon: float, *, within: Image.Image | None = None) -> None:
    """Scatter *count* stars above *horizon*; with *within*, more of them where it is light."""
    random = chance(f"{canvas.seed} stars {within is not None}")
    glow = Image.new("RGB", canvas.size)
    pen = ImageDraw.Draw(glow)
    for _ in range(count):
        x, y = random.uniform(0, canvas.width), random.uniform(0, horizon)
        light = random.random()
        if within and _light_at(within, x, y) < random.random() * 255:
            continue
        fade = 1 - 0.75 * max(0.0, y / horizon) ** 3
        radius = 0.5 + 1.25 * light**14
        tone = mix((150, 176, 230), (255, 238, 214), random.random())
        color = mix((0, 0, 0), tone, fade * (0.25 + 0.75 * light**3))
        pen.ellipse(box(x - radius, y - radius, x + radius, y + radius), fill=color)
    halo = glow.filter(ImageFilter.GaussianBlur(2.2 * SCALE))
    canvas.image = ImageChops.screen(ImageChops.screen(canvas.image, halo), glow)


def milky_way(canvas: Canvas, foot: Point, angle: float, width: float) -> Image.Image:
    """Paint the galaxy rising from *foot* at *angle* degrees; return where its stars are dense."""
    band = _band(canvas, foot, angle, width)
    core = _band(canvas, foot, angle, width * 0.42)
    cloud = clouds(canvas, (210, 170), 6, "galaxy")
    dust = clouds(canvas, (150, 110), 6, "dust").point(
        [max(0, min(255, (value - 118) * 5)) for value in range(256)]
    )
    bright = ImageChops.multiply(band, cloud)
    canvas.image = _screened(canvas, (84, 96, 150), bright)
    canvas.image = _screened(canvas, (206, 164, 142), ImageChops.multiply(core, cloud))
    lanes = ImageChops.multiply(core, dust)
    canvas.paint((14, 16, 34), lanes, 0.62)
    return ImageChops.subtract(band, lanes.point([value // 2 for value in range(256)]))


def star_trails(canvas: Canvas, pole: Point, count: int, sweep: float) -> None:
    """Draw *count* arcs of *sweep* degrees around the *pole* of the southern sky."""
    random = chance(f"{canvas.seed} trails")
    sheet = Image.new("RGB", canvas.size)
    pen = ImageDraw.Draw(sheet)
    for _ in range(count):
        radius = 12 + random.random() ** 0.7 * canvas.width
        start = random.uniform(0, 360)
        light = 0.12 + 0.75 * random.random() ** 3
        tone = mix((140, 170, 230), (255, 226, 190), random.random())
        points = [
            (
                pole[0] + radius * cos(radians(start + turn)),
                pole[1] + radius * sin(radians(start + turn)),
            )
            for turn in [sweep * part / 24 for part in range(25)]
        ]
        pen.line(scaled(points), fill=mix((0, 0, 0), tone, light), width=3 if light > 0.5 else 2)
    canvas.image = ImageChops.screen(canvas.image, sheet)


def meteor(canvas: Canvas, head: Point, angle: float, length: float) -> None:
    """Draw a shooting star whose tail goes back *length* pixels at *angle* degrees."""
    sheet = Image.new("RGB", canvas.size)
    pen = ImageDraw.Draw(sheet)
    way = radians(angle)
    for part in range(120):
        share = part / 119
        x, y = head[0] - cos(way) * length * (1 - share), head[1] - sin(way) * length * (1 - share)
        radius = 0.4 + 1.9 * share**2
        color = mix((0, 0, 0), (255, 244, 220), share**1.6)
        pen.ellipse(box(x - radius, y - radius, x + radius, y + radius), fill=color)
    halo = sheet.filter(ImageFilter.GaussianBlur(4 * SCALE))
    canvas.image = ImageChops.screen(ImageChops.screen(canvas.image, halo), sheet)


def _band(canvas: Canvas, foot: Point, angle: float, width: float) -> Image.Image:
    way = radians(angle)
    reach = canvas.width * 2
    side = (cos(way + pi / 2) * width / 2, sin(way + pi / 2) * width / 2)
    ends = [
        (foot[0] - cos(way) * reach, foot[1] - sin(way) * reach),
        (foot[0] + cos(way) * reach, foot[1] + sin(way) * reach),
    ]
    corners = [
        (ends[0][0] + side[0], ends[0][1] + side[1]),
        (ends[1][0] + side[0], ends[1][1] + side[1]),
        (ends[1][0] - side[0], ends[1][1] - side[1]),
        (ends[0][0] - side[0], ends[0][1] - side[1]),
    ]
    small = Image.new("L", (canvas.width // 2, canvas.height // 2))
    ImageDraw.Draw(small).polygon([(x / 2, y / 2) for x, y in corners], fill=255)
    return small.filter(ImageFilter.GaussianBlur(width / 5)).resize(
        canvas.size, Image.Resampling.BICUBIC
    )


def _screened(canvas: Canvas, color: RGB, mask: Image.Image) -> Image.Image:
    light = Image.composite(
        Image.new("RGB", canvas.size, color), Image.new("RGB", canvas.size), mask
    )
    return ImageChops.screen(canvas.image, light)


def _light_at(mask: Image.Image, x: float, y: float) -> float:
    spot = (min(mask.width - 1, int(x * SCALE)), min(mask.height - 1, int(y * SCALE)))
    value = mask.getpixel(spot)
    return float(value) if isinstance(value, int | float) else 0.0
