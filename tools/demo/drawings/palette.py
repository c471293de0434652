"""The colours of the pampa: caliche, ochre, iron oxide, tamarugo and the night."""

from collections.abc import Sequence

RGB = tuple[int, int, int]
"""Red, green, blue; 0 to 255."""

Stops = Sequence[tuple[float, RGB]]
"""Colours of a gradient: position from 0 (first) to 1 (last), ascending, and the colour there."""

CALICHE: RGB = (241, 232, 214)
SALT: RGB = (250, 246, 236)
SAND: RGB = (222, 192, 148)
OCHRE: RGB = (200, 145, 80)
CLAY: RGB = (170, 104, 66)
OXIDE: RGB = (140, 62, 42)
UMBER: RGB = (78, 44, 38)
TAMARUGO: RGB = (92, 112, 62)
LEAF: RGB = (134, 150, 82)
MOSS: RGB = (52, 70, 48)
NOON: RGB = (74, 138, 186)
HAZE: RGB = (198, 218, 224)
ROSE: RGB = (224, 142, 122)
AMBER: RGB = (250, 196, 112)
PLUM: RGB = (98, 66, 104)
DUSK: RGB = (58, 58, 104)
NIGHT: RGB = (16, 24, 54)
MIDNIGHT: RGB = (7, 11, 28)
TEAL: RGB = (44, 116, 120)
LAMP: RGB = (255, 214, 140)


def mix(first: RGB, second: RGB, share: float) -> RGB:
    """Return the colour *share* of the way (0 to 1) from *first* to *second*."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(first, second, strict=True))
    return red, green, blue


def ramp(stops: Stops, place: float) -> RGB:
    """Return the colour of *stops* at *place*; the end colours continue beyond them."""
    before = stops[0]
    for stop in stops:
        if place <= stop[0]:
            width = stop[0] - before[0]
            return mix(before[1], stop[1], (place - before[0]) / width if width else 1)
        before = stop
    return before[1]
