"""What the index knows of a text besides what is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.search.document import story_document
from plugins.search.spellings import MARK, with_spellings
from tests.factories import story


def added(text: str) -> list[str]:
    """Return the spellings that are added to *text*, in order."""
    return [word[1:] for word in with_spellings(text).split() if word.startswith(MARK)]


@pytest.mark.parametrize(
    ("text", "spellings"),
    [
        ("La feria abre a las 10:00 y cuesta $5.000.", []),
        ("Ley 21.180, Villa O'Higgins, ruta B-155.", []),  # Pagefind knows these
        ("ruta B155", ["b", "155"]),
        ("ruta B 155", ["b155"]),
        ("Villa O Higgins", ["ohiggins"]),
        ("Villa O’Higgins", ["o", "higgins"]),
        ("A Quillagua y A 16 km", ["a16"]),
        ("de 8 a 16 horas", []),
        ("Nº12 y N°13", ["n", "12", "n", "13"]),
        ("1.ª sesión, 2º piso", []),
        ("2025–2026", ["2025", "2026"]),
        ("aforo de 1 250", ["1250"]),
        ("+56 55 212 3456", ["56552123456", "552123456", "52123456", "2123456"]),
        ("(55) 212-3456", ["552123456", "56552123456", "52123456", "2123456"]),
        ("987654321.", ["56987654321", "87654321", "7654321"]),
        ("RUT 76.543.210-K", ["rut76543210"]),
        ("el 20 11 26", []),
    ],
)
def test_what_else_it_may_be_called(text: str, spellings: list[str]) -> None:
    assert added(text) == spellings


@given(st.text(alphabet="aBñº1 2.-–()+’&<\u00a0", max_size=40))
def test_what_is_written_stays_as_it_is_and_where_it_is(text: str) -> None:
    words = [word for word in with_spellings(text).split() if not word.startswith(MARK)]

    assert words == text.split()


def test_a_title_stays_as_it_is_and_html_stays_html() -> None:
    body = '<p title="B155">Ruta B155 &amp; <b>C 12</b> &lt;D14&gt;</p>'
    html = story_document(story(title="Corte en B 155", body=body)).html

    assert "<h1>Corte en B 155</h1>" in html
    assert f"<p>{MARK}b155</p>" in html
    assert (
        f'<p title="B155">Ruta B155 {MARK}b {MARK}155 &amp; <b>C 12 {MARK}c12</b>'
        f" &lt;D14&gt; {MARK}d {MARK}14</p>" in html
    )
