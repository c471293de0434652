"""Plain text: out of HTML, and in addresses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.spanish.text import plain, slugify


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Uno</p><p>dos</p>", "Uno dos"),
        ("Sal &amp; yodo &lt;3", "Sal & yodo <3"),
        ("<b>Ma</b>ría", "María"),
        ("línea<br>otra", "línea otra"),
        ("<table><tr><td>a</td></tr><tr><td>b</td></tr></table>", "a b"),
    ],
)
def test_plain_text_keeps_words_apart_and_together(html: str, text: str) -> None:
    assert plain(html) == text


@given(st.text())
def test_a_slug_is_ascii_and_stays_as_it_is(text: str) -> None:
    slug = slugify(text)

    assert slugify(slug) == slug
    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert not slug.startswith("-")
    assert not slug.endswith("-")


def test_a_slug_reads_as_the_title() -> None:
    assert slugify("¿Año Nuevo? ¡Pingüinos en 2027!") == "ano-nuevo-pinguinos-en-2027"
