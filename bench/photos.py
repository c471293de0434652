"""Made-up photos: cheap to draw, all different, small in bytes."""

from io import BytesIO
from pathlib import Path
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

SIZE = (1600, 1067)
"""Pixels, as the photos of the project."""


def draw_photo(name: str, file: Path, *, across: int = SIZE[0]) -> None:
    """Write the JPEG photo called *name*, always the same for one name: hills below a sky, *across* pixels wide."""
    random = Random(f"foto {name}")  # noqa: S311 - a picture, not a secret
    width, height = SIZE
    sky = Image.linear_gradient("L").resize(SIZE)
    image = Image.composite(
        Image.new("RGB", SIZE, _colour(random, 150, 255)),
        Image.new("RGB", SIZE, _colour(random, 60, 180)),
        sky,
    )
    draw = ImageDraw.Draw(image)
    for level in range(3):
        base = height * (5 + level) // 8
        ridge = [(x, base + random.randint(-120, 60)) for x in range(0, width + 100, 100)]
        draw.polygon([(0, height), *ridge, (width, height)], fill=_colour(random, 40, 170))
    for _ in range(40):
        x, y, size = random.randrange(width), random.randrange(height), random.randint(5, 40)
        draw.ellipse((x, y, x + size, y + size), fill=_colour(random, 20, 240))
    image.resize((across, round(height * across / width))).save(file, "JPEG", quality=75)


def _colour(random: Random, low: int, high: int) -> tuple[int, int, int]:
    return random.randint(low, high), random.randint(low, high), random.randint(low, high)


DETAILED_SIZE = (2400, 1600)
"""Pixels, as a camera's photo made smaller for the web."""


def draw_detailed_photo(name: str) -> bytes:
    """
    Return the JPEG photo called *name*, with what makes real ones hard to encode.

    A sky of smooth tones, rough ground, hard edges, leaves, and the grain of a sensor: always the
    same for one name.
    """
    random = Random(f"detalle {name}")  # noqa: S311 - a picture, not a secret
    width, height = DETAILED_SIZE
    horizon = random.randint(height // 4, height * 2 // 3)
    image = Image.composite(
        Image.new("RGB", DETAILED_SIZE, _colour(random, 150, 255)),
        Image.new("RGB", DETAILED_SIZE, _colour(random, 60, 180)),
        Image.linear_gradient("L").resize(DETAILED_SIZE),
    )
    ground = Image.merge("RGB", [_relief(random, DETAILED_SIZE)] * 3)
    tinted = ImageChops.multiply(ground, Image.new("RGB", DETAILED_SIZE, _colour(random, 90, 230)))
    image.paste(tinted.crop((0, horizon, width, height)), (0, horizon))
    draw = ImageDraw.Draw(image)
    for _ in range(random.randint(3, 12)):
        x, side = random.randrange(width), random.randint(80, 420)
        draw.rectangle((x, horizon - side // 2, x + side, horizon + 30), _colour(random, 40, 240))
        for window in range(x + 12, x + side - 24, 40):
            draw.rectangle((window, horizon - side // 3, window + 18, horizon - side // 3 + 26), 0)
    for _ in range(random.randint(500, 6000)):
        x, y, size = (
            random.randrange(width),
            random.randrange(horizon, height),
            random.randint(2, 14),
        )
        draw.ellipse((x, y, x + size, y + size // 2), _colour(random, 20, 170))
    grain = Image.frombytes("L", DETAILED_SIZE, random.randbytes(width * height))
    lit = ImageChops.soft_light(image, Image.merge("RGB", [grain.filter(_SOFT)] * 3))
    out = BytesIO()
    Image.blend(image, lit, random.uniform(0.1, 0.5)).save(out, "JPEG", quality=90)
    return out.getvalue()


_SOFT = ImageFilter.GaussianBlur(0.7)


def _relief(random: Random, size: tuple[int, int]) -> Image.Image:
    """Return grey noise in octaves, from hills to pebbles."""
    total = Image.new("L", size, 128)
    for octave in range(7):
        columns, rows = 4 << octave, 3 << octave
        spots = Image.frombytes("L", (columns, rows), random.randbytes(columns * rows))
        total = Image.blend(total, spots.resize(size, Image.Resampling.BICUBIC), 0.35)
    return total
