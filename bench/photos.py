"""Made-up photos: cheap to draw, all different, small in bytes."""

from pathlib import Path
from random import Random

from PIL import Image, ImageDraw

SIZE = (1600, 1067)
"""Pixels, as the photos of the project."""


def draw_photo(name: str, file: Path) -> None:
    """Write the JPEG photo called *name*, always the same for one name: hills below a sky."""
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
    image.save(file, "JPEG", quality=75)


def _colour(random: Random, low: int, high: int) -> tuple[int, int, int]:
    return random.randint(low, high), random.randint(low, high), random.randint(low, high)
