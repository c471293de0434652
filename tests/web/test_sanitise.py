import re

import pytest
from bs4 import BeautifulSoup

from plugins.web.anchors import FRAME_IDS, MONTH_ID
from plugins.web.sanitise import refused, sanitised
from tests.conftest import ROOT
from tests.pages.published import artefacts, full_edition

TEMPLATES = ROOT / "themes" / "imme" / "templates"


@pytest.mark.parametrize(
    "html",
    [
        "<p>Texto con <strong>fuerza</strong>, <em>énfasis</em> y <code>código</code>.</p>",
        '<p><a href="https://example.com/">fuera</a> <a href="mailto:a@example.com">correo</a></p>',
        '<p><a href="tel:+56552000000">fono</a> <a href="../dideco/nota.md#parte">nota</a></p>',
        '<h2 id="programa">Programa</h2><p class="destacado">Importante</p>',
        '<table><caption>Horas</caption><tbody><tr><td colspan="2">x</td></tr></tbody></table>',
        '<p><time datetime="2026-11-20">20 de noviembre</time> <abbr title="Uno">U</abbr></p>',
        "<details><summary>Más</summary><p>Texto</p></details>",
        '<blockquote cite="https://example.com/"><p>Cita</p></blockquote>',
        '<p lang="ay">Kamisaraki</p>',
    ],
)
def test_what_editors_need_stays_as_it_is(html: str) -> None:
    assert sanitised(html) == html


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ("<p>a<script>b</script>c</p>", "<p>ac</p>"),
        ("<p>a<style>b</style>c</p>", "<p>ac</p>"),
        ("<p>a<font>b</font>c</p>", "<p>abc</p>"),
        ("<p>a<!-- b -->c</p>", "<p>ac</p>"),
        ('<p class="destacado skip">a</p>', '<p class="destacado">a</p>'),
        ('<p class="destacado" style="x" onclick="x">a</p>', '<p class="destacado">a</p>'),
        ('<blockquote cite="javascript:x">a</blockquote>', "<blockquote>a</blockquote>"),
        ('<p><ins cite="javascript:x">a</ins></p>', "<p><ins>a</ins></p>"),
        ('<p><a href="java&#1;script:x">a</a></p>', "<p><a>a</a></p>"),
        ('<p><a href="\u200bjavascript:x">a</a></p>', "<p><a>a</a></p>"),
        ("<p>a\x01b&#2;c</p>", "<p>abc</p>"),
    ],
)
def test_what_is_not_on_the_list_is_dropped(html: str, left: str) -> None:
    assert sanitised(html) == left


def test_what_unwrapping_leaves_is_read_as_a_browser_reads_it() -> None:
    assert sanitised("<p><select><p>a</p></select></p>").count("<p>") == (
        str(BeautifulSoup(sanitised("<p><select><p>a</p></select></p>"), "lxml")).count("<p>")
    )


def test_editors_learn_which_elements_they_will_miss() -> None:
    assert refused("<IFRAME src=x></IFRAME><p><script>x</script></p><form></form>") == [
        "form",
        "iframe",
        "script",
    ]
    assert refused("<p>&lt;script&gt;</p>") == []


@pytest.mark.parametrize("name", [*sorted(FRAME_IDS), "noviembre-2026"])
def test_an_id_of_the_page_is_not_taken(name: str) -> None:
    assert sanitised(f'<p id="{name}">a</p>') == f'<p id="{name}-texto">a</p>'


def test_the_ids_of_pages_around_a_text_are_known() -> None:
    """Every id of a page that holds a text is either in the text or kept for the page."""
    around = set()
    for path, artefact in artefacts(full_edition()).items():
        if not path.endswith(".html") or path.startswith("suscribirse/"):  # its text is ours
            continue
        soup = BeautifulSoup(artefact.make()[0], "html.parser")
        if soup.select(".prose"):
            for prose in soup.select(".prose"):
                prose.decompose()
            around |= {str(element["id"]) for element in soup.find_all(id=True)}

    assert around
    assert {each for each in around if not MONTH_ID.fullmatch(each)} <= FRAME_IDS


def test_no_id_is_kept_that_no_template_has() -> None:
    written = "".join(path.read_text("utf-8") for path in TEMPLATES.rglob("*.html"))

    assert set(re.findall(r'\sid="([a-z-]+)"', written)) >= FRAME_IDS
