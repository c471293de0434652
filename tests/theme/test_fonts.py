"""The theme's fonts: light, named by their content, with every letter that Spanish needs."""

import re
from hashlib import sha256
from pathlib import Path

import pytest
from fontTools.pens.pointInsidePen import PointInsidePen
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from tests.conftest import ROOT
from tests.pages.published import artefacts, full_edition, made

THEME = ROOT / "themes/imme"
FONTS = sorted((THEME / "static/fonts").glob("*.woff2"))
LIMIT = 40_000
"""Bytes of all of them."""

SPANISH = "áéíóúüñÁÉÍÓÚÜÑ¿¡«»“”‘’–—…ºª°·€0123456789"


def test_they_are_light() -> None:
    assert FONTS
    assert sum(file.stat().st_size for file in FONTS) <= LIMIT


@pytest.mark.parametrize("file", FONTS, ids=lambda file: file.stem)
def test_another_font_has_another_name(file: Path) -> None:
    assert file.stem.rpartition("-")[2] == sha256(file.read_bytes()).hexdigest()[:8]


@pytest.mark.parametrize("file", FONTS, ids=lambda file: file.stem)
def test_no_letter_of_spanish_is_missing(file: Path) -> None:
    letters = TTFont(file).getBestCmap()

    assert [each for each in SPANISH if ord(each) not in letters] == []


@pytest.mark.parametrize("file", FONTS, ids=lambda file: file.stem)
@pytest.mark.parametrize("weight", [400, 550, 700])
def test_a_zero_is_plain_in_every_weight(file: Path, weight: int) -> None:
    font = TTFont(file)
    if "fvar" in font:
        font = instantiateVariableFont(font, {"wght": weight})
    glyph = font["glyf"][font.getBestCmap()[ord("0")]]
    middle, high = (glyph.xMin + glyph.xMax) / 2, (glyph.yMin + glyph.yMax) / 2
    pen = PointInsidePen(font.getGlyphSet(), (middle, high))
    font.getGlyphSet()[font.getBestCmap()[ord("0")]].draw(pen)

    assert glyph.numberOfContours == 2
    assert not pen.getResult()


@pytest.mark.parametrize("name", ["rokkitt", "atkinson-hyperlegible-next"])
def test_their_licence_goes_with_them(name: str) -> None:
    licence = (THEME / f"static/fonts/{name}.LICENSE.txt").read_text("utf-8")

    assert "SIL Open Font License, Version 1.1" in licence


def test_pages_ask_for_those_that_are_published_and_no_others() -> None:
    given = artefacts(full_edition())
    css = next(made(each) for path, each in given.items() if path.endswith(".css"))
    asked = set(re.findall(r"assets/[\w-]+\.woff2", css + made(given["index.html"])))

    assert asked == {f"assets/{file.name}" for file in FONTS}
    assert asked <= given.keys()
