"""A supersampled sheet to draw on, in the pixels of the finished picture."""

from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from tools.demo.drawings.palette import RGB, Stops, ramp

SCALE = 2
"""Every edge is drawn this many times larger, and made smooth when the picture is reduced."""

QUALITY = 80
"""Of JPEG, 1 to 95; grain hides what is lost."""

Point = tuple[float, float]
Paint = RGB | Image.Image
"""One colour, or an image as large as the sheet."""


def chance(seed: str) -> Random:
    """Return the generator that *seed* always gives, on every machine and run."""
    return Random(seed)  # noqa: S311 - grain and rocks, not secrets


def vertical(size: tuple[int, int], stops: Stops) -> Image.Image:
    """Return a gradient of *size* pixels from top (0) to bottom (1)."""
    strip = Image.new("RGB", (1, 512))
    for row in range(512):
        strip.putpixel((0, row), ramp(stops, row / 511))
    return strip.resize(size, Image.Resampling.BICUBIC)


class Canvas:
    """
    A sheet of *width* × *height* pixels; all coordinates are pixels of the finished picture.

    `image` is the sheet itself, SCALE times as large.
    """

    def __init__(self, width: int = 1600, height: int = 1067, seed: str = "pampa") -> None:
        self.width = width
        self.height = height
        self.seed = seed
        self.size = (width * SCALE, height * SCALE)
        self.image = Image.new("RGB", self.size)

    def gradient(self, stops: Stops, top: float = 0, bottom: float | None = None) -> Image.Image:
        """Return a sheet with *stops* between the rows *top* and *bottom*."""
        end = self.height if bottom is None else bottom
        first, last = stops[0][1], stops[-1][1]
        sheet = Image.new("RGB", self.size, first)
        rows = max(1, round((end - top) * SCALE))
        sheet.paste(vertical((self.size[0], rows), stops), (0, round(top * SCALE)))
        below = round(top * SCALE) + rows
        if below < self.size[1]:
            sheet.paste(last, (0, below, *self.size))
        return sheet

    def mask(self, draw: Callable[[ImageDraw.ImageDraw], None], blur: float = 0) -> Image.Image:
        """Return the mask that *draw* makes (in sheet pixels, white on black), softened by *blur*."""
        mask = Image.new("L", self.size)
        draw(ImageDraw.Draw(mask))
        return mask.filter(ImageFilter.GaussianBlur(blur * SCALE)) if blur else mask

    def polygon_mask(self, points: Iterable[Point], blur: float = 0) -> Image.Image:
        """Return the mask of one polygon."""
        corners = scaled(points)
        return self.mask(lambda pen: pen.polygon(corners, fill=255), blur)

    def paint(self, paint: Paint, mask: Image.Image | None = None, opacity: float = 1) -> None:
        """Lay *paint* over the sheet where *mask* is light."""
        if opacity < 1:
            base = mask or Image.new("L", self.size, 255)
            mask = base.point([round(value * opacity) for value in range(256)])
        source = paint if isinstance(paint, Image.Image) else Image.new("RGB", self.size, paint)
        self.image.paste(source, (0, 0), mask)

    def shade(self, tones: Image.Image, strength: float, mask: Image.Image | None = None) -> None:
        """Light and darken the sheet by the grey *tones* (128 changes nothing)."""
        lit = ImageChops.overlay(self.image, Image.merge("RGB", (tones,) * 3))
        self.paint(Image.blend(self.image, lit, strength), mask)

    def glow(self, center: Point, radius: float, color: RGB, strength: float = 1) -> None:
        """Add light of *color* around *center*, fading to nothing at *radius*."""
        side = max(2, round(radius * 2 * SCALE))
        edge = 181  # where Pillow's gradient meets the middle of a side; 255 is in its corners
        fade = [round(strength * 255 * max(0, 1 - value / edge) ** 2) for value in range(256)]
        spot = Image.radial_gradient("L").point(fade).resize((side, side))
        mask = Image.new("L", self.size)
        left, top = round(center[0] * SCALE - side / 2), round(center[1] * SCALE - side / 2)
        mask.paste(spot, (left, top))
        light = Image.composite(
            Image.new("RGB", self.size, color), Image.new("RGB", self.size), mask
        )
        self.image = ImageChops.screen(self.image, light)

    def shadow(self, center: Point, wide: float, high: float, strength: float = 0.5) -> None:
        """Darken the ground softly in an ellipse of half-axes *wide* and *high*."""
        x, y = center
        around = tuple(
            round(edge) for edge in box(x - wide * 1.3, y - high * 2, x + wide * 1.3, y + high * 2)
        )
        left, top, right, bottom = around
        spot = Image.new("L", (max(1, right - left), max(1, bottom - top)))
        inner = (spot.width * 0.115, spot.height * 0.25, spot.width * 0.885, spot.height * 0.75)
        ImageDraw.Draw(spot).ellipse(inner, fill=round(255 * strength))
        soft = spot.filter(ImageFilter.GaussianBlur(min(high * 0.5, 20) * SCALE))
        self.image.paste((34, 22, 30), (left, top), soft)

    def polygon(self, points: Iterable[Point], color: RGB) -> None:
        """Fill one polygon."""
        self.pen.polygon(scaled(points), fill=color)

    def rectangle(self, left: float, top: float, right: float, bottom: float, color: RGB) -> None:
        """Fill one rectangle."""
        self.pen.rectangle(box(left, top, right, bottom), fill=color)

    def ellipse(self, center: Point, wide: float, high: float, color: RGB) -> None:
        """Fill one ellipse of half-axes *wide* and *high*."""
        x, y = center
        self.pen.ellipse(box(x - wide, y - high, x + wide, y + high), fill=color)

    def line(self, points: Iterable[Point], color: RGB, width: float) -> None:
        """Draw one line of *width* pixels."""
        corners = scaled(points)
        self.pen.line(corners, fill=color, width=max(1, round(width * SCALE)), joint="curve")

    @property
    def pen(self) -> ImageDraw.ImageDraw:
        """A pen on the sheet as it is now."""
        return ImageDraw.Draw(self.image)

    def finished(self, grain: float = 0.1) -> Image.Image:
        """Return the picture at its own size, with a little *grain* (0 to 1) and darker corners."""
        picture = self.image.resize((self.width, self.height), Image.Resampling.LANCZOS)
        fade = [round(255 - 70 * (value / 255) ** 3) for value in range(256)]
        corners = Image.radial_gradient("L").point(fade).resize(picture.size)
        picture = ImageChops.multiply(picture, Image.merge("RGB", (corners,) * 3))
        noise = chance(f"{self.seed} grain").randbytes(picture.width * picture.height)
        tones = Image.frombytes("L", picture.size, noise).filter(ImageFilter.GaussianBlur(0.6))
        lit = ImageChops.soft_light(picture, Image.merge("RGB", (tones,) * 3))
        return Image.blend(picture, lit, grain)


def scaled(points: Iterable[Point]) -> list[Point]:
    """Return *points* in sheet pixels."""
    return [(x * SCALE, y * SCALE) for x, y in points]


def box(left: float, top: float, right: float, bottom: float) -> tuple[float, float, float, float]:
    """Return a box in sheet pixels, as Pillow's pen wants it."""
    return left * SCALE, top * SCALE, right * SCALE, bottom * SCALE


def save(picture: Image.Image, path: Path, largest: int = 155_000) -> None:
    """
    Write *picture* as JPEG of at most *largest* bytes, with less quality where that needs it.

    Raises:
        ValueError: Even the least quality is too large; use less grain.
    """
    for quality in range(QUALITY, 40, -4):
        picture.save(path, "JPEG", quality=quality, optimize=True, progressive=True)
        if path.stat().st_size <= largest:
            return
    raise ValueError(f"{path} does not fit in {largest} bytes")
