"""No text that an editor (or whoever writes in an editor's name) puts in an article does harm."""

import json
import re
import shutil
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html
from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright

from plugins.feeds.channel import feed_artefacts
from plugins.feeds.config import FeedsConfig
from plugins.newsroom.body import resolved
from plugins.newsroom.edition import edition_at
from plugins.newsroom.findings import Findings
from plugins.newsroom.frame import frame_of
from plugins.newsroom.kinds import all_kinds
from plugins.newsroom.library import Library
from plugins.newsroom.manuscript import Targets, Text
from plugins.newsroom.markup import to_html
from plugins.newsroom.pictures import Archive
from plugins.newsroom.reading import Reading, read_content
from plugins.newsroom.sanitise import sanitised
from plugins.newsroom.story import Story
from plugins.pages.article import make_article
from plugins.social_snippets.channel import social_artefacts
from tests.conftest import ROOT, write_files
from tests.factories import NOW, REGISTRY, SITE
from tests.newsroom.hostile import ASK, BODIES, RUN, SMALL, TITLES, UNPROTECTED
from tests.small_site import BASE, article, jpeg

HOST = "http://sitio.test"
FRAME = frame_of(SITE, ROOT / "themes" / "imme", REGISTRY.departments, kinds=all_kinds())

TAGS = set(
    "a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em"
    " figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p picture pre q s samp small"
    " source span strong sub summary sup table tbody td tfoot th thead time tr u ul var".split()
)
ANYWHERE = set("class dir id lang title".split())
ATTRIBUTES = {
    "a": {"href", "hreflang", "rel"},
    "img": set("alt decoding height loading sizes src srcset width".split()),
    "source": {"sizes", "srcset", "type"},
    "ol": {"start", "reversed", "type"},
    "li": {"value"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "time": {"datetime"},
    "del": {"cite", "datetime"},
    "ins": {"cite", "datetime"},
    "blockquote": {"cite"},
    "q": {"cite"},
}
CLASSES = set(
    "a-derecha a-izquierda al-centro destacado enlace-externo footnote footnote-backref"
    " footnote-ref".split()
)
ADDRESSES = ("href", "src", "cite")
OWN_PICTURE = re.compile(r"(/fotos/[0-9a-f]{2}/[0-9a-f]{12}-\d+\.(avif|jpg) \d+w(, |$))+")


def front(text: str) -> str:
    """Return *text* as YAML writes it between quotes."""
    return json.dumps(text, ensure_ascii=False)


@pytest.fixture(scope="module")
def reading(tmp_path_factory: pytest.TempPathFactory) -> Reading:
    """Every hostile text, read from files as articles are."""
    root = tmp_path_factory.mktemp("content")
    bodies = {
        f"cultura/2026-11-20-cuerpo-{number}.md": article(text)
        for number, text in enumerate(BODIES)
    }
    titles = {
        f"cultura/2026-11-20-titulo-{number}.md": article(
            titulo=front(text),
            resumen=front(text),
            imagen="foto.jpg",
            imagen_alt=front(text),
            imagen_credito=front(text),
            imagen_pie=front(text),
            correcciones=f"[{{fecha: 2026-11-21, texto: {front(text)}}}]",
        )
        for number, text in enumerate(TITLES)
    }
    write_files(root, {**BASE, **bodies, **titles, "cultura/foto.jpg": jpeg("orange")})
    return read_content(root, moment=NOW)


@pytest.fixture(scope="module")
def stories(reading: Reading) -> dict[str, Story]:
    """The stories that hostile texts made, each with what it was."""
    return {story.slug: story for story in reading.stories}


def test_every_hostile_text_is_read(stories: dict[str, Story]) -> None:
    assert len(set(BODIES)) == len(BODIES)
    assert len(BODIES) + len(TITLES) >= 150
    assert len(stories) == len(BODIES) + len(TITLES)


class Harm(NamedTuple):
    """What a page did that no page may do."""

    flag: bool
    dialogs: list[str]
    requests: list[str]


PROVOKE = """
async () => {
  const pause = () => new Promise(done => setTimeout(done, 0));
  const events = ["mouseover", "mouseenter", "pointerover", "pointerdown", "touchstart",
    "focus", "focusin", "keydown", "keypress", "copy", "cut", "paste", "dragstart", "drop",
    "animationstart", "transitionend", "beforeinput", "wheel", "scroll", "toggle", "load"];
  const harmless = new Set(["http:", "https:", "mailto:", "tel:"]);
  for (const element of [...document.querySelectorAll("*")]) {
    for (const name of events) element.dispatchEvent(new Event(name, {bubbles: true}));
    if (element.focus) element.focus();
    if (!element.href || !harmless.has(element.protocol)) {
      if (element.click) element.click();
      else element.dispatchEvent(new MouseEvent("click", {bubbles: true}));
    }
  }
  await pause();
  await pause();
  return window.__hacked === true;
}
"""
"""Do to every element what a reader could do, except to follow a plain link."""


@pytest.fixture(scope="module")
def context() -> Iterator[BrowserContext]:
    with sync_playwright() as playwright:
        browser: Browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        yield browser.new_context()
        browser.close()


def harm(page: Page, html: bytes, address: str) -> Harm:
    """Open *html* at *address* in a browser, provoke it, and return what it did."""
    dialogs: list[str] = []
    requests: list[str] = []

    def answer(route: Route) -> None:
        url = urlsplit(route.request.url)
        own = f"{url.scheme}://{url.netloc}" == HOST
        if own and url.path == address and route.request.is_navigation_request():
            route.fulfill(body=html, content_type="text/html; charset=utf-8")
        else:
            if not (own and url.path.startswith(("/assets/", "/fotos/"))):
                requests.append(route.request.url)
            route.abort()

    page.route("**/*", answer)
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    page.goto(HOST + address)
    flag = page.evaluate(PROVOKE)
    if page.url.partition("#")[0] != HOST + address:
        requests.append(page.url)
    return Harm(bool(flag), dialogs, requests)


HARMLESS = Harm(flag=False, dialogs=[], requests=[])


@pytest.mark.browser
def test_no_article_page_runs_asks_or_leaves(
    context: BrowserContext, stories: dict[str, Story]
) -> None:
    harmful = {}
    for slug, story in stories.items():
        page = context.new_page()
        found = harm(page, make_article(FRAME, story)[0], story.path)
        page.close()
        if found != HARMLESS:
            harmful[slug] = (found, story.title, story.body)

    assert harmful == {}


@pytest.mark.browser
@pytest.mark.parametrize("text", UNPROTECTED)
def test_the_browser_notices_what_is_not_sanitised(context: BrowserContext, text: str) -> None:
    page = context.new_page()
    whole = f"<!doctype html><title>x</title><main><div>{to_html(text)}</div></main>"
    try:
        found = harm(page, whole.encode(), "/")
    finally:
        page.close()

    assert found != HARMLESS


def wrong_in(html: str) -> list[str]:
    """Return everything in *html* that the allow-list does not name, as libxml2 reads it."""
    wrong = []
    for element in lxml_html.fragment_fromstring(html, create_parent="section").iterdescendants():
        if not isinstance(element.tag, str):
            wrong.append(f"no element: {element}")
            continue
        if element.tag not in TAGS:
            wrong.append(f"<{element.tag}>")
        for name, value in element.attrib.items():
            if name not in ANYWHERE | ATTRIBUTES.get(element.tag, set()):
                wrong.append(f"{element.tag} {name}")
            if name in ADDRESSES and not is_address(value):
                wrong.append(f"{element.tag} {name}={value}")
            if name == "srcset" and not OWN_PICTURE.fullmatch(value):
                wrong.append(f"{element.tag} {name}={value}")
        if not set(element.get("class", "").split()) <= CLASSES:
            wrong.append(f"class {element.get('class')}")
    return wrong


def is_address(value: str) -> bool:
    """Return whether *value*, seen as loosely as any program may, has a scheme that is allowed."""
    loose = re.sub(r"[\x00-\x20\x7f-\xa0\u200b\ufeff]", "", value).casefold()
    scheme = re.match(r"([a-z][a-z0-9+.-]*):", loose)
    return not scheme or scheme[1] in {"http", "https", "mailto", "tel"}


def test_a_body_holds_only_what_the_allow_list_names(stories: dict[str, Story]) -> None:
    wrong = {slug: wrong_in(story.body) for slug, story in stories.items()}

    assert {slug: found for slug, found in wrong.items() if found} == {}


def test_the_structural_check_would_notice() -> None:
    found = wrong_in(
        '<script>x</script><p onclick="x" class="skip">a</p><a href="java&#10;script:x">b</a>'
        f'<img src="foto.jpg" srcset="{ASK} 1x"><!-- x -->'
    )

    assert found[:5] == [
        "<script>",
        "p onclick",
        "class skip",
        "a href=java\nscript:x",
        f"img srcset={ASK} 1x",
    ]
    assert found[5].startswith("no element")


def test_a_page_shows_hostile_titles_as_words(stories: dict[str, Story]) -> None:
    for number, text in enumerate(TITLES):
        story = stories[f"titulo-{number}"]
        soup = BeautifulSoup(make_article(FRAME, story)[0], "html.parser")
        heading = soup.select_one("h1")
        assert heading is not None
        assert heading.get_text() == story.title, text
        assert {script.get("type") for script in soup.find_all("script")} == {
            "application/ld+json"
        }, text
        json.loads(soup.select_one("script").get_text())  # type: ignore[union-attr]


def artefacts_of(reading: Reading) -> dict[str, bytes]:
    """Return every feed and every text for networks that the hostile stories become."""
    edition = edition_at(NOW, reading.stories, registry=reading.registry, kinds=reading.kinds)
    lengths: dict[str, int] = {}
    for story in edition.stories:
        for rendition in _jpegs(story):
            lengths[rendition] = 1000
    made = [
        *feed_artefacts(edition, SITE, FeedsConfig(size=500), lengths=lengths),
        *social_artefacts(edition, SITE, frame=FRAME, lengths=lengths),
    ]
    return {
        path: data
        for artefact in made
        for path, data in zip(artefact.paths, artefact.made(), strict=True)
    }


def _jpegs(story: Story) -> list[str]:
    from plugins.newsroom.photo import all_renditions

    return [each.path for each in all_renditions(story.photos, story.photo)]


@pytest.fixture(scope="module")
def channels(reading: Reading) -> dict[str, bytes]:
    return artefacts_of(reading)


def test_feeds_hold_no_refused_element(channels: dict[str, bytes]) -> None:
    feed = json.loads(channels["feeds/todo.json"])
    contents = [item["content_html"] for item in feed["items"]]

    assert len(contents) == len(BODIES) + len(TITLES)
    found = {content: wrong for content in contents if (wrong := feed_wrong(content))}
    assert found == {}


def feed_wrong(content: str) -> list[str]:
    """Return what is wrong in *content*; feeds keep `align`, and their pictures are whole."""
    return [each for each in wrong_in(content) if not each.startswith("img srcset")]


def test_posts_are_plain_text(channels: dict[str, bytes]) -> None:
    posts = {path: data.decode() for path, data in channels.items() if path.endswith(".txt")}

    assert len(posts) >= 3 * len(BODIES)
    for path, text in posts.items():
        number = re.search(r"/titulo-(\d+)/", path)
        if not number:
            assert "hacked" not in text, path
            assert "<" not in text, path
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f]", text), path


@pytest.mark.browser
def test_the_board_of_posts_runs_nothing(
    context: BrowserContext, channels: dict[str, bytes]
) -> None:
    boards = {path: data for path, data in channels.items() if path.endswith("index.html")}
    for path, data in boards.items():
        page = context.new_page()
        found = harm(page, data, f"/{path}")
        page.close()
        assert found == HARMLESS, path


PIECES = (
    *"<>\"'&/=:;`*_[](){}#!|\\-.~^\n\t \x01\x02\x03\x0b\x0c\x1f\x7f",
    *("<p>", "</p>", "<b title='", '<a href="', "<svg>", "<math>", "<style>", "</style>", "<!--"),
    *("-->", "<![CDATA[", "]]>", "<table>", "<td>", "<li>", "<pre>", "<code>", "<select>", "<?"),
    *("javascript:", "&#", "&lt;", "&amp;", "&colon;", "onclick=", "[^1]", "[^1]: ", "*[x]: "),
    *("{: ", "#id", "\n\n", "    ", "> ", "- ", "1. ", "# ", "| a |\n|---|\n", "```\n", ":   "),
    *("<img src=x onerror=x>", "á", "ñ", "¿", "«", "\u00a0", "\u2028", "👩🏽‍🌾"),
)
TEXTS = st.lists(
    st.sampled_from(PIECES)
    | st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=8),
    max_size=25,
).map("".join)


@given(TEXTS)
def test_any_text_gives_html_that_is_sanitised_for_good(text: str) -> None:
    html = sanitised(to_html(text))

    assert sanitised(html) == html


@given(TEXTS)
def test_two_parsers_see_the_same_body(text: str) -> None:
    """A body goes through Beautiful Soup after it was judged; nothing may change its meaning."""
    html = sanitised(to_html(text))
    library = Library(Path("content"), {})
    body = resolved(
        Text("cultura/nota.md", text, html), Targets({}, {}), Archive(library), Findings()
    ).html

    assert wrong_in(body.replace("<section>", "")) == []
    assert BeautifulSoup(body, "html.parser").get_text().split() == (
        BeautifulSoup(html, "html.parser").get_text().split()
    )


def test_a_picture_inside_the_text_needs_a_file_of_ours() -> None:
    assert sanitised(f'<img src="{SMALL}" alt="x">') == '<img alt="x">'


def test_words_about_code_stay_words() -> None:
    html = sanitised(to_html(f"Escriba `<script>{RUN}</script>` así."))

    assert html == f"<p>Escriba <code>{escape(f'<script>{RUN}</script>')}</code> así.</p>"
