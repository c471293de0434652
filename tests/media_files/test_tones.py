"""The tones that stand for a photo until it comes."""

import re
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from plugins.media_files.images import image_facts
from plugins.media_files.tones import TONES, nearest_tone, tones_of
from tests.conftest import ROOT

CSS = (ROOT / "themes/imme/static/css/tokens.css").read_text()


@pytest.mark.parametrize("name", TONES)
def test_each_tone_is_nearest_to_itself_and_in_the_stylesheet(name: str) -> None:
    assert nearest_tone(TONES[name]) == name
    assert ".tone-{} {{\n  --seen: #{:02x}{:02x}{:02x};\n}}".format(name, *TONES[name]) in CSS


def test_the_stylesheet_has_no_others() -> None:
    assert set(re.findall(r"\.tone-(\w+)", CSS)) == TONES.keys()


@given(st.tuples(*[st.integers(0, 255)] * 3))
def test_every_colour_has_one(colour: tuple[int, int, int]) -> None:
    assert nearest_tone(colour) in TONES


def landscape(size: tuple[int, int]) -> Image.Image:
    image = Image.new("RGB", size, (120, 170, 215))
    image.paste((190, 135, 70), (0, size[1] // 2, *size))
    image.paste((90, 20, 20), (0, size[1] // 2, size[0] // 5, size[1]))
    return image


def test_a_photo_has_those_of_its_sky_and_of_its_ground() -> None:
    assert tones_of(landscape((900, 600))) == ("cielo", "ocre")


@pytest.mark.parametrize("size", [(1, 1), (1, 9), (9, 1), (2, 3)])
def test_the_smallest_photo_has_tones(size: tuple[int, int]) -> None:
    assert set(tones_of(Image.new("RGB", size, TONES["loa"]))) == {"loa"}


@pytest.mark.parametrize(
    ("orientation", "turn"),
    [(3, Image.Transpose.ROTATE_180), (6, Image.Transpose.ROTATE_90)],
)
def test_they_are_those_of_the_photo_as_people_see_it(
    orientation: int, turn: Image.Transpose
) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    out = BytesIO()
    landscape((1200, 800)).transpose(turn).save(out, "JPEG", exif=exif)

    facts = image_facts(out.getvalue())
    assert (facts.width, facts.height) == (1200, 800)
    assert facts.tones == ("cielo", "ocre")


@pytest.mark.parametrize("mode", ["L", "P", "RGBA", "LA", "CMYK", "1", "I;16"])
def test_any_sort_of_picture_has_tones(mode: str) -> None:
    out = BytesIO()
    image = Image.new("RGB", (300, 200), (246, 240, 230))
    form = "JPEG" if mode == "CMYK" else "PNG"
    (image.convert("L").convert("I;16") if mode == "I;16" else image.convert(mode)).save(out, form)

    facts = image_facts(out.getvalue())
    assert facts.form == form.lower()
    assert set(facts.tones) <= TONES.keys()
