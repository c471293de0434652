import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from plugins.spanish.characters import clean, clean_line


@pytest.mark.parametrize("code", [0x00, 0x08, 0x0B, 0x1F, 0x7F, 0x85, 0xD800, 0xFFFE, 0xFFFF])
def test_what_xml_forbids_or_advises_against_is_taken_out(code: int) -> None:
    assert clean(f"María{chr(code)} Elena") == "María Elena"


def test_words_signs_and_emoji_stay() -> None:
    text = "«Ñandú», año 1926 — 5 < 6 & $5.000\t👩🏽‍🌾 🇨🇱 कि\nfin"

    assert clean(text) == text


def test_line_ends_are_one_character() -> None:
    assert clean("a\r\nb\rc") == "a\nb\nc"


def test_a_line_is_one_line() -> None:
    assert clean_line("  La feria\u2028vuelve\r\n a\x00 la plaza ") == "La feria vuelve a la plaza"


@given(st.text(st.characters()))
def test_the_result_always_fits_in_xml(text: str) -> None:
    element = etree.Element("x")
    element.text = clean(text)

    assert etree.fromstring(etree.tostring(element)).text == (clean(text) or None)
