import re

import pytest

from plugins.cards import palette
from plugins.cards.palette import ANGLES, contrast, palette_of, rgb_of
from plugins.cards.scene import HORIZON
from plugins.site.hues import HUES
from tests.conftest import ROOT

CSS = ROOT / "themes/imme/static/css"
TOKENS = (CSS / "tokens.css").read_text(encoding="utf-8")


def test_departments_have_the_colours_of_their_pages() -> None:
    told = re.findall(r"\.hue-(\w+) \{[^}]*var\(--chroma\) (\d+)\)", TOKENS)

    assert {name: int(angle) for name, angle in told} == ANGLES
    assert set(ANGLES) == set(HUES)
    assert f"--tone: {palette.TONE};" in TOKENS
    assert f"--chroma: {palette.CHROMA};" in TOKENS


@pytest.mark.parametrize(
    ("name", "colour"),
    [
        ("caliche", palette.SKY),
        ("mark-plaza", palette.SUN),
        ("ink", palette.INK),
        ("ink-soft", palette.SOFT),
        ("oxide", palette.SIGN),
    ],
)
def test_the_other_colours_are_those_of_pages(name: str, colour: palette.RGB) -> None:
    assert "--{}: #{:02x}{:02x}{:02x};".format(name, *colour) in TOKENS


def test_the_horizon_is_that_of_pages() -> None:
    shape = (CSS / "layout.css").read_text("utf-8").partition("clip-path: polygon(")[2]
    points = re.findall(r"calc\(60% ([+-]) (\d+)px\) (\d+)px", shape.partition(");\n")[0])

    assert tuple((int(sign + x), int(y)) for sign, x, y in points) == HORIZON


def test_an_image_has_no_more_colours_than_a_palette() -> None:
    assert len(palette_of("loa")) <= 256 * 3


def test_every_colour_stands_out_from_what_it_is_written_on() -> None:
    for hue in HUES:
        for ink in palette.INKS.values():
            ground, colour = ink.colours(rgb_of(hue))
            assert contrast(ground, colour) >= 4.5, (hue, ink)


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast((255, 255, 255), (0, 0, 0)) == pytest.approx(21)
    assert contrast((255, 255, 255), (0x76, 0x76, 0x76)) == pytest.approx(4.54, abs=0.01)
