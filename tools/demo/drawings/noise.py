"""Chance with a shape: clouds, relief and ridges, always the same for the same seed."""

from math import ceil

from PIL import Image, ImageChops, ImageOps

from tools.demo.drawings.canvas import SCALE, Canvas, Point, chance


def clouds(
    canvas: Canvas, cell: tuple[float, float], octaves: int, seed: str, *, rough: float = 0.55
) -> Image.Image:
    """Return grey noise with spots of about *cell* pixels; each octave is half as large and *rough* as strong."""
    random = chance(f"{canvas.seed} {seed}")
    half = (canvas.size[0] // SCALE, canvas.size[1] // SCALE)
    total = Image.new("L", half, 128)
    sum_of_shares = 0.0
    for octave in range(octaves):
        columns = ceil(half[0] / max(1.0, cell[0] / 2**octave)) + 2
        rows = ceil(half[1] / max(1.0, cell[1] / 2**octave)) + 2
        spots = Image.frombytes("L", (columns, rows), random.randbytes(columns * rows))
        layer = spots.resize(half, Image.Resampling.BICUBIC)
        sum_of_shares += rough**octave
        total = Image.blend(total, layer, rough**octave / sum_of_shares)
    return ImageOps.autocontrast(total, cutoff=1).resize(canvas.size, Image.Resampling.BICUBIC)


def relief(noise: Image.Image, dx: int = 9, dy: int = 6, strength: float = 2) -> Image.Image:
    """Return *noise* as ground lit from the upper left: 128 where it is flat."""
    moved = ImageChops.offset(noise, dx, dy)
    tones = ImageChops.subtract(noise, moved, scale=1 / strength, offset=128)
    tones.paste(128, (0, 0, dx, noise.height))  # the offset wraps around
    tones.paste(128, (0, 0, noise.width, dy))
    return tones


def ridge(
    canvas: Canvas, base: float, height: float, seed: str, *, step: float = 420, octaves: int = 7
) -> list[Point]:
    """Return a line of hills from left to right: its highest points are *height* above *base*."""
    random = chance(f"{canvas.seed} {seed}")
    columns = range(-8, canvas.width + 9, 4)
    heights = [0.0] * len(columns)
    share = 1.0
    for octave in range(octaves):
        width = step / 2**octave
        knots = [random.random() for _ in range(ceil((canvas.width + 16) / width) + 3)]
        for index, x in enumerate(columns):
            heights[index] += share * _between(knots, (x + 8) / width)
        share *= 0.46
    low, high = min(heights), max(heights)
    return [
        (float(x), base - height * (value - low) / (high - low))
        for x, value in zip(columns, heights, strict=True)
    ]


def _between(knots: list[float], place: float) -> float:
    index = int(place)
    share = place - index
    smooth = share * share * (3 - 2 * share)
    return knots[index] + (knots[index + 1] - knots[index]) * smooth
