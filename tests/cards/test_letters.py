import re

import pytest
import uharfbuzz as harfbuzz
from PIL import Image, ImageFont

from plugins.cards import letters
from plugins.cards.letters import EM, STRONG, TEXT, TITLE, drawable, undrawn, width, write
from tests.cards.examples import LONG, WORD
from tests.conftest import ROOT

FACES = pytest.mark.parametrize("face", [TITLE, TEXT, STRONG])
SPANISH = (
    "ABCDEFGHIJKLMNÑOPQRSTUVWXYZÁÉÍÓÚÜabcdefghijklmnñopqrstuvwxyzáéíóúü0123456789"
    "¿?¡!«»“”‘’()[]…–—-.,:;%$€º°ª&@#/+*'\""
)


def shaped(text: str, face: str) -> int:
    """Return how wide *text* is in thousandths, as HarfBuzz lays its words out by the font's rules."""
    file = ROOT / f"plugins/cards/fonts/{face}.ttf"
    font = harfbuzz.Font(harfbuzz.Face(file.read_bytes()))
    found = 0
    for part in re.split("( )", text):
        buffer = harfbuzz.Buffer()
        buffer.add_str(part)
        buffer.guess_segment_properties()
        harfbuzz.shape(font, buffer, {"liga": False})
        found += sum(each.x_advance for each in buffer.glyph_positions)
    return found


@FACES
@pytest.mark.parametrize(
    "text", ["AVATAR", "Té, Yo y Ángel: «Tú»", "10:00 a 14:00 horas", LONG, LONG.upper(), WORD]
)
def test_letters_stand_as_far_apart_as_their_font_says(text: str, face: str) -> None:
    assert width(text, face) == pytest.approx(shaped(text, face), rel=0.003)


@FACES
def test_some_letters_stand_closer_than_they_are_wide(face: str) -> None:
    assert width("To", face) < width("T", face) + width("o", face)


@FACES
def test_every_sign_of_spanish_is_drawn_as_it_is(face: str) -> None:
    assert drawable(SPANISH, face) == SPANISH
    assert undrawn(SPANISH, face) == ""


@FACES
def test_the_letters_that_a_font_has_are_known(face: str) -> None:
    names = letters._measures(face).widths.keys()
    font = ImageFont.truetype(ROOT / f"plugins/cards/fonts/{face}.ttf", 40)
    empty = font.getmask("\uffff")

    assert all(
        bytes(font.getmask(each)) != bytes(empty) for each in names - {"\xa0", " ", "\ufffd"}
    )


@pytest.mark.parametrize(
    ("written", "drawn"),
    [
        ("Ñandú Ģirts Łódź Ĝis Ștefan", "Ñandú Ģirts Łódź Ĝis Ștefan"),
        ("n\u0303andu\u0301", "ñandú"),
        ("Feria 👨‍👩‍👧 navideña 🎄", "Feria navideña"),
        ("oﬁcina", "oficina"),
        ("ḗ ȷ", "ḗ ȷ"),
        ("soft\u00adhyphen zero\u200bwidth", "softhyphen zerowidth"),
        ("Cancha № 2", "Cancha N.º 2"),
        ("28\u202fde", "28\xa0de"),
        ("línea\u2028otra\tmás", "línea otra más"),
        ("Иван 日", "���� �"),
    ],
)
def test_what_no_font_has_is_told_in_others_or_seen(written: str, drawn: str) -> None:
    assert drawable(written, TITLE) == drawn


def test_what_is_not_drawn_is_told_once() -> None:
    assert undrawn("Feria 🎄 日 日") == "🎄日"
    assert undrawn("Feria\u200b \u00ad navideña") == ""


def test_a_letter_that_is_lacking_is_seen_as_a_box() -> None:
    seen = Image.new("L", (60, 60))
    write(seen, (10, 50), drawable("日", TITLE), TITLE, 40)

    assert seen.getbbox() is not None


def test_writing_needs_nothing_of_the_machine() -> None:
    """With FriBiDi, Pillow would lay words out otherwise than without."""
    assert letters._font(TITLE, EM).layout_engine == ImageFont.Layout.BASIC
