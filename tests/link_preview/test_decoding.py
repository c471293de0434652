"""Pages in any alphabet, whatever they say of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.link_preview.decoding import decoded

WORDS = "Sábado en María Elena, año 2026"


def html(charset: str = "") -> str:
    meta = f'<meta charset="{charset}">' if charset else ""
    return f"<head>{meta}<title>{WORDS}</title>"


@pytest.mark.parametrize(
    ("data", "served"),
    [
        (html().encode(), ""),
        (html().encode("utf-8-sig"), "latin-1"),
        (html().encode("utf-16"), ""),
        (html("iso-8859-1").encode("latin-1"), ""),
        (html("utf-8").encode("latin-1"), "ISO-8859-1"),
        (html("windows-1252").encode("cp1252"), ""),
    ],
)
def test_the_words_are_read_and_nothing_is_wrong(data: bytes, served: str) -> None:
    text, fault = decoded(data, served)

    assert WORDS in text
    assert not fault


@pytest.mark.parametrize(
    ("data", "served", "fault"),
    [
        (
            html("iso-8859-1").encode(),
            "",
            "La página dice que está en «iso-8859-1», y está en UTF-8",
        ),
        (html().encode(), "latin1", "El servidor dice que está en «latin1», y está en UTF-8"),
        (html("utf-8").encode("latin-1"), "", "La página dice que está en «utf-8», y no lo está"),
        (html("klingon").encode(), "", "El alfabeto que dice la página, «klingon», no existe"),
        (html("rot13").encode(), "", "El alfabeto que dice la página, «rot13», no existe"),
    ],
)
def test_a_wrong_alphabet_is_told(data: bytes, served: str, fault: str) -> None:
    text, said = decoded(data, served)

    assert said == fault
    assert text.startswith("<head>")


@given(st.binary(), st.text(max_size=12))
def test_any_bytes_are_some_text(data: bytes, served: str) -> None:
    text, _ = decoded(data, served)

    assert isinstance(text, str)
    text.encode("utf-8", "strict")


@given(st.sampled_from(["undefined", "idna", "punycode", "unicode_escape", "hex", "mbcs", "utf-7"]))
def test_what_is_no_alphabet_of_the_web_breaks_nothing(name: str) -> None:
    assert decoded(html(name).encode()).text.startswith("<head>")
