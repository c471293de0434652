"""A hostile corpus, read as articles are, and opened in a real browser: nothing happens."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Page, sync_playwright

from plugins.newsroom.reading import read_content
from plugins.newsroom.sanitise import CLASSES, SCHEMES, TAGS
from tests.conftest import write_files
from tests.factories import NOW
from tests.newsroom.hostile import BODIES, TITLES
from tests.small_site import BASE, article

ADDED = {"picture", "source"}
"""Elements that the reader itself makes of a photo."""


@pytest.fixture(scope="module")
def bodies(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Hostile text -> the HTML that pages and feeds would get of it."""
    root = tmp_path_factory.mktemp("content")
    texts = dict.fromkeys([*BODIES, *TITLES])
    files = {
        f"cultura/2026-11-20-nota-{number}.md": article(text) for number, text in enumerate(texts)
    }
    write_files(root, BASE | files)
    reading = read_content(root, moment=NOW)
    made = {story.source: story.body for story in reading.stories}
    return {text: made[source] for source, text in zip(files, texts, strict=True)}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        yield browser
        browser.close()


def opened(page: Page, html: str) -> bool:
    """Open *html*, touch everything in it, and return whether any of its code has run."""
    page.goto("http://sitio.test/")
    page.evaluate(
        "html => { document.body.innerHTML = ''; document.open(); document.write(html);"
        " document.close(); }",
        f"<!doctype html><title>t</title><body>{html}</body>",
    )
    page.evaluate(
        """() => { for (const each of document.querySelectorAll('body *')) {
             for (const name of ['mouseover', 'focus', 'pointerdown', 'toggle', 'load', 'error'])
               each.dispatchEvent(new Event(name));
             if (!each.closest('a[href]')) each.dispatchEvent(new MouseEvent('click')); } }"""
    )
    # An element with that id is a name for the window, not code that has run.
    return bool(page.evaluate("['boolean', 'string'].includes(typeof window.__hacked)"))


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    page = context.new_page()
    page.route(
        "**/*",
        lambda route: route.fulfill(
            body="<!doctype html><title>t</title>", content_type="text/html"
        ),
    )
    yield page
    context.close()


def test_the_corpus_is_large(bodies: dict[str, str]) -> None:
    assert len(bodies) >= 150


@pytest.mark.browser
def test_nothing_runs_leaves_or_is_asked_for(bodies: dict[str, str], page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: asked.append(dialog.message))
    for text, html in bodies.items():
        assert not opened(page, html), text
        assert not [url for url in asked if "hostil" in url], (text, html)


@pytest.mark.browser
@pytest.mark.parametrize(
    "text", ["<script>window.__hacked=true</script>", "<p onmouseover='window.__hacked=true'>x</p>"]
)
def test_the_browser_would_notice(text: str, page: Page) -> None:
    assert opened(page, text)


def test_only_what_the_allow_list_names_is_left(bodies: dict[str, str]) -> None:
    classes = set().union(*CLASSES.values()) | {
        "enlace-externo",
        "a-izquierda",
        "al-centro",
        "a-derecha",
    }
    for text, html in bodies.items():
        for element in BeautifulSoup(html, "lxml").select("body *"):
            assert element.name in TAGS | ADDED, (text, element.name)
            for name, value in element.attrs.items():
                assert not name.startswith("on"), (text, name)
                assert name not in {"style", "srcdoc", "formaction", "name"}, (text, name)
                if name == "class":
                    assert set(element["class"]) <= classes, (text, value)
            address = str(element.get("href") or element.get("src") or "").strip()
            scheme = re.match(r"[\x00-\x20]*([a-z][a-z0-9+.-]*):", address, re.IGNORECASE)
            assert not scheme or scheme[1].lower() in SCHEMES, (text, address)


def test_titles_are_words_in_every_value(tmp_path: Path) -> None:
    files = {
        f"cultura/2026-11-20-titulo-{number}.md": article(
            titulo=json.dumps(text[:100], ensure_ascii=False),
            resumen=json.dumps(text[:290], ensure_ascii=False),
        )
        for number, text in enumerate(TITLES)
    }
    write_files(tmp_path, BASE | files)
    reading = read_content(tmp_path, moment=NOW)

    assert all("\n" not in story.title for story in reading.stories)
