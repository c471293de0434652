"""
The colours of cards, and the palette of an image that is drawn in them.

Cards are flat, as a poster printed in a few inks is: every pixel is one colour, or a step between
two. So an image is drawn in steps, the same for every department, and a palette says what they look
like in its colour. The colours are those of tokens.css by day.
"""

from collections.abc import Callable
from functools import cache
from math import cos, radians, sin
from typing import NamedTuple

RGB = tuple[int, int, int]

SKY: RGB = (0xFB, 0xF6, 0xEE)
PALE: RGB = (0xFA, 0xEF, 0xDD)
GLOW: RGB = (0xF9, 0xE7, 0xCB)
SUN: RGB = (0xF6, 0xC3, 0x6B)
INK: RGB = (0x24, 0x1A, 0x12)
SOFT: RGB = (0x59, 0x48, 0x3A)
SIGN: RGB = (0x88, 0x2D, 0x16)
WHITE: RGB = (0xFF, 0xFF, 0xFF)
"""Of paper."""

TONE = 0.42
CHROMA = 0.11
ANGLES = {
    "oxido": 32,
    "ladrillo": 44,
    "cobre": 56,
    "ocre": 70,
    "trigo": 86,
    "retamo": 104,
    "tamarugo": 150,
    "algarrobo": 128,
    "quebrada": 168,
    "loa": 188,
    "turquesa": 204,
    "cielo": 232,
    "anil": 256,
    "noche": 276,
    "jacaranda": 304,
    "buganvilia": 348,
}
"""Of each department's colour, in OKLCH; tokens.css has them too, and a test compares the two."""

FAR = 0.5
"""How much of a department's colour the hills have that are farther away; the rest is sky."""


class Ink(NamedTuple):
    """A colour over another one, and the steps between them that smooth its edges."""

    first: int
    """Index of the ground; that of the colour itself is `last`."""

    last: int
    colours: Callable[[RGB], tuple[RGB, RGB]]
    """Ground and colour, where a department has that colour."""

    @property
    def steps(self) -> list[int]:
        """The index of every coverage, from 0 to 255."""
        span = self.last - self.first
        return [self.first + (coverage * span + 127) // 255 for coverage in range(256)]


_Look = Callable[[RGB], RGB]


def _fixed(colour: RGB) -> _Look:
    return lambda _: colour


def _own(hue: RGB) -> RGB:
    return hue


def _distant(hue: RGB) -> RGB:
    return mixed(SKY, hue, FAR)


LAYERS: tuple[_Look, ...] = (_fixed(SKY), _fixed(PALE), _fixed(GLOW), _fixed(SUN), _distant, _own)
"""What is seen behind the words, from the sky to the ground one stands on."""

_INKS = {
    "title": (_fixed(SKY), _fixed(INK)),
    "soft": (_fixed(SKY), _fixed(SOFT)),
    "hue": (_fixed(SKY), _own),
    "sign": (_fixed(SKY), _fixed(SIGN)),
    "on hue": (_own, _fixed(SKY)),
    "on sign": (_fixed(SIGN), _fixed(SKY)),
    "plaza": (_own, _fixed(SUN)),
}
_FINE_STEPS, _STEPS = 15, 7


def _numbered() -> tuple[dict[str, Ink], dict[tuple[int, int], Ink]]:
    first = 0

    def ink(ground: _Look, colour: _Look, steps: int) -> Ink:
        nonlocal first
        made = Ink(first, first + steps, lambda hue: (ground(hue), colour(hue)))
        first += steps + 1
        return made

    inks = {name: ink(*pair, _FINE_STEPS) for name, pair in _INKS.items()}
    edges = {
        (below, above): ink(LAYERS[below], LAYERS[above], _STEPS)
        for above in range(1, len(LAYERS))
        for below in range(above)
    }
    return inks, edges


INKS, EDGES = _numbered()
"""By name; and of every layer over each of those behind it."""


@cache
def palette_of(hue: str) -> bytes:
    """Return the colours of all indices, where the department's is *hue*: 3 bytes each."""
    own = rgb_of(hue)
    found = bytearray()
    for ink in (*INKS.values(), *EDGES.values()):
        ground, colour = ink.colours(own)
        span = ink.last - ink.first
        for step in range(span + 1):
            found += bytes(mixed(ground, colour, step / span))
    return bytes(found)


@cache
def rgb_of(hue: str) -> RGB:
    """Return the colour of that name; of a name that nobody knows, the first."""
    return _srgb(TONE, CHROMA, ANGLES.get(hue, ANGLES["oxido"]))


def mixed(ground: RGB, colour: RGB, share: float) -> RGB:
    """Return *ground* with that *share* of *colour* over it."""
    red, green, blue = (
        round(below + (above - below) * share) for below, above in zip(ground, colour, strict=True)
    )
    return red, green, blue


def contrast(one: RGB, other: RGB) -> float:
    """Return how much *one* stands out from the *other*, from 1 to 21 (WCAG 2.2, 1.4.3)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: RGB) -> float:
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _srgb(tone: float, chroma: float, angle: float) -> RGB:
    """Return an OKLCH colour as screens show it (https://www.w3.org/TR/css-color-4/#ok-lab)."""
    a, b = chroma * cos(radians(angle)), chroma * sin(radians(angle))
    long = (tone + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (tone - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (tone - 0.0894841775 * a - 1.2914855480 * b) ** 3
    parts = (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )
    red, green, blue = (round(255 * _encoded(min(max(part, 0), 1))) for part in parts)
    return red, green, blue


def _encoded(part: float) -> float:
    return part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055
