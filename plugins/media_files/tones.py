"""The colours of a photo, as the nearest of a few tones of the place: what is seen until it comes."""

from functools import cache
from typing import NamedTuple

from PIL import Image


class Lab(NamedTuple):
    """A colour in OKLab (https://bottosson.github.io/posts/oklab/): lightness 0 to 1, green-red, blue-yellow."""

    lightness: float
    a: float
    b: float


RGB = tuple[int, int, int]

TONES: dict[str, RGB] = {
    "sombra": (0x1F, 0x1A, 0x1C),
    "noche": (0x14, 0x1A, 0x38),
    "anil": (0x35, 0x46, 0x78),
    "azul": (0x36, 0x6D, 0x9E),
    "cielo": (0x6F, 0xA3, 0xD6),
    "bruma": (0xC9, 0xD6, 0xE2),
    "cal": (0xF6, 0xF0, 0xE6),
    "arena": (0xDD, 0xC6, 0x9C),
    "ocre": (0xBC, 0x87, 0x45),
    "cobre": (0xDB, 0x7B, 0x43),
    "oxido": (0x93, 0x45, 0x2A),
    "adobe": (0x92, 0x68, 0x50),
    "greda": (0x5C, 0x40, 0x31),
    "ceniza": (0x8B, 0x87, 0x82),
    "piedra": (0xB2, 0xA4, 0x8A),
    "tamarugo": (0x56, 0x6F, 0x48),
    "loa": (0x4E, 0x86, 0xA6),
    "crepusculo": (0x4C, 0x39, 0x50),
    "jacaranda": (0x8A, 0x74, 0x9C),
    "ocaso": (0xE8, 0xB4, 0xA0),
}
"""Name -> colour (sRGB); the theme's `tokens.css` has the same."""

_GRID = 32
"""Pixels on a side of the half of a photo that is looked at."""

_SORTS = 4
"""Colours that a half is taken to be made of; the most frequent one stands for it."""


def tones_of(image: Image.Image) -> tuple[str, str]:
    """Return the names of the tones nearest to the upper and the lower half of the RGB *image*."""
    width, height = image.size
    middle = max(1, height // 2)
    upper = image.crop((0, 0, width, middle))
    lower = image.crop((0, min(middle, height - 1), width, height))
    return nearest_tone(_dominant(upper)), nearest_tone(_dominant(lower))


def nearest_tone(colour: RGB) -> str:
    """Return the name of the tone that looks most like *colour*."""
    sought = _lab(colour)
    return min(TONES, key=lambda name: _distance(_lab(TONES[name]), sought))


def _dominant(image: Image.Image) -> RGB:
    small = image.resize((_GRID, _GRID), Image.Resampling.BOX)
    sorts = small.quantize(_SORTS, Image.Quantize.MEDIANCUT)
    counts = sorts.histogram()
    first = 3 * counts.index(max(counts))
    red, green, blue = (sorts.getpalette() or [0])[first : first + 3]
    return red, green, blue


def _distance(one: Lab, other: Lab) -> float:
    return sum((mine - its) ** 2 for mine, its in zip(one, other, strict=True))


@cache
def _lab(colour: RGB) -> Lab:
    red, green, blue = (_linear(value / 255) for value in colour)
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return Lab(
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def _linear(share: float) -> float:
    """Undo the transfer function of sRGB (IEC 61966-2-1)."""
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
