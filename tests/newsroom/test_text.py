"""Plain text: out of HTML, shortened, in addresses, in lists."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plugins.newsroom.text import join_words, plain, shorten, slugify


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


@given(st.text(max_size=200), st.integers(min_value=1, max_value=60))
@example("una palabra larguísima sin espacios" * 3, 1)
def test_a_shortened_text_never_passes_its_limit(text: str, limit: int) -> None:
    assert len(shorten(text, limit)) <= limit


def test_a_text_is_cut_between_words_and_before_loose_signs() -> None:
    assert shorten("La feria vuelve, con más puestos", 18) == "La feria vuelve…"
    assert shorten("  Cabe   entero ", 20) == "Cabe entero"


@given(st.text())
def test_a_slug_is_ascii_and_stays_as_it_is(text: str) -> None:
    slug = slugify(text)

    assert slugify(slug) == slug
    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert not slug.startswith("-")
    assert not slug.endswith("-")


def test_a_slug_reads_as_the_title() -> None:
    assert slugify("¿Año Nuevo? ¡Pingüinos en 2027!") == "ano-nuevo-pinguinos-en-2027"


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ([], ""),
        (["agua"], "agua"),
        (["agua", "luz"], "agua y luz"),
        (["padres", "hijos"], "padres e hijos"),
        (["música", "iglesia", "hierro"], "música, iglesia y hierro"),
        (["agua", "ídolos"], "agua e ídolos"),
    ],
)
def test_a_list_of_words_reads_as_spanish(words: list[str], text: str) -> None:
    assert join_words(words) == text
