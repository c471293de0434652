"""The colours of departments: each has a name, a value, and can be read by day and by night."""

import math
import re

import pytest

from plugins.site.hues import HUES
from tests.theme.test_styles import DARK, LIGHT, TOKENS, colour, luminance

ANGLES = {
    name: float(angle)
    for name, angle in re.findall(
        r"\.hue-(\w+) \{[^}]*--hue: oklch\(var\(--tone\) var\(--chroma\) (\d+)\);", TOKENS
    )
}
AAA = 7
"""Contrast of text (WCAG 2.2, success criterion 1.4.6)."""


def linear_rgb(lightness: float, chroma: float, angle: float) -> tuple[float, float, float]:
    """Return linear sRGB of an OKLCH colour, cut to what screens show (CSS Color 4, section 10)."""
    a, b = (chroma * turn(math.radians(angle)) for turn in (math.cos, math.sin))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    red = 4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short
    green = -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short
    blue = -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short
    return tuple(min(1.0, max(0.0, each)) for each in (red, green, blue))  # type: ignore[return-value]


def number(name: str, scheme: str) -> float:
    block = LIGHT + (DARK if scheme == "dark" else "")
    return float(re.findall(rf"--{name}: ([\d.]+);", block)[-1])


def test_every_name_that_editors_can_write_has_a_value() -> None:
    assert tuple(ANGLES) == HUES
    assert len(set(ANGLES.values())) == len(HUES)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("hue", HUES)
def test_it_can_be_read_on_every_ground(hue: str, scheme: str) -> None:
    tone, chroma = number("tone", scheme), number("chroma", scheme)
    red, green, blue = linear_rgb(tone, chroma, ANGLES[hue])
    text = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    for ground in ("surface", "raised"):
        lighter, darker = sorted((text, luminance(colour(ground, scheme))), reverse=True)
        assert (lighter + 0.05) / (darker + 0.05) >= AAA, ground


def test_the_colours_are_computed_as_css_says() -> None:
    assert linear_rgb(1, 0, 0) == pytest.approx((1, 1, 1), abs=1e-3)
    assert linear_rgb(0.6279554, 0.2576833, 29.2338) == pytest.approx((1, 0, 0), abs=1e-3)
