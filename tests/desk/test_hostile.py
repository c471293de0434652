"""No text that an editor (or whoever writes in an editor's name) puts in an article does harm."""

import json
import re
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
from playwright.sync_api import Browser, Dialog, Page, Route
from playwright.sync_api import Error as PlaywrightError

from plugins.desk.front_matter.findings import Findings
from plugins.desk.library import Library
from plugins.desk.links.body import resolved
from plugins.desk.links.pictures import Archive
from plugins.desk.manuscript import Targets, Text
from plugins.desk.reading import Reading
from plugins.feeds.channel import feed_artefacts
from plugins.feeds.config import FeedsConfig
from plugins.markup import rendered
from plugins.media_files.tones import TONES
from plugins.newsroom.edition import edition_at
from plugins.newsroom.kinds import all_kinds
from plugins.newsroom.story import Story
from plugins.pressroom.artefact import each_artefact, remembering
from plugins.site.frame import frame_of
from plugins.social_snippets.channel import social_artefacts
from plugins.web.sanitise import sanitised
from tests.conftest import ROOT, write_files
from tests.desk.hostile import ASK, BODIES, RUN, SMALL, TITLES, UNPROTECTED
from tests.factories import AT_DESK, NOW, REGISTRY, SITE
from tests.pages.published import story_pages
from tests.reading import read_content
from tests.renditions import ORIGINALS, AllOfOneLength
from tests.small_site import BASE, article, jpeg

HOST = "http://sitio.test"
FRAME = frame_of(SITE, ROOT / "themes" / "imme", REGISTRY.departments, kinds=all_kinds())

TAGS = {
    *("a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "col"),
    *("colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em"),
    *("figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "i"),
    *("img", "ins", "kbd", "li", "mark", "ol", "p", "picture", "pre"),
    *("q", "s", "samp", "small", "source", "span", "strong", "sub", "summary"),
    *("sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr"),
    *("u", "ul", "var"),
}
ANYWHERE = {"class", "dir", "id", "lang", "title"}
ATTRIBUTES = {
    "a": {"href", "hreflang", "rel"},
    "div": {"aria-label", "role", "tabindex"},
    "pre": {"tabindex"},
    "img": {"alt", "decoding", "height", "loading", "sizes", "src", "srcset", "width"},
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
CLASSES = {
    *("a-derecha", "a-izquierda", "al-centro", "destacado"),
    *(
        "enlace-externo",
        "footnote",
        "footnote-backref",
        "footnote-ref",
        "picture",
        "tabla",
        "tabla-nombre",
    ),
    *(f"tone-{name}" for name in TONES),
}
ADDRESSES = ("href", "src", "cite")
OWN_CARD = re.compile(
    r"http://sitio\.test/tarjetas/2026/11/[a-z0-9-]+-[0-9a-f]{10}(-\d+x\d+)?\.(png|jpg)"
)
OWN_PICTURE = re.compile(r"(/fotos/[0-9a-f]{2}/[0-9a-f]{12}-\d+\.(avif|webp|jpg) \d+w(, |$))+")


def front(text: str) -> str:
    """Return *text* as YAML writes it between quotes."""
    return json.dumps(text)


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
  for (const element of [...document.querySelectorAll("body, body :not(.masthead, .colophon, .masthead *, .colophon *)")]) {
    for (const name of events) element.dispatchEvent(new Event(name, {bubbles: true}));
    if (element.focus) element.focus();
    const link = element.closest("a[href]");
    if (!link || !harmless.has(link.protocol)) {
      if (element.click) element.click();
      else element.dispatchEvent(new MouseEvent("click", {bubbles: true}));
    }
  }
  await pause();
  // Comes back after all that was asked before it; a page on its way elsewhere may get no answer.
  await Promise.race([fetch("/settled"), new Promise(done => setTimeout(done, 5000))]);
  const flag = window.__hacked === true;
  delete window.__hacked;
  return flag;
}
"""
"""Do to every element what a reader could do, except to follow a plain link; the menus are ours."""


class Visit:
    """One page of a browser, which notes all harm that what it opens does."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.address = ""
        self.html = b""
        self.dialogs: list[str] = []
        self.requests: list[str] = []
        page.route("**/*", self._answer)
        page.on("dialog", self._dismiss)

    def harm(self, html: bytes, address: str) -> Harm:
        """Open *html* at *address*, provoke it, and return what it did."""
        self.html, self.address, self.dialogs, self.requests = html, address, [], []
        if self.page.url.partition("#")[0] != HOST + address:
            self.page.goto(HOST + address)
        else:  # a new document in the same window, which is much faster
            self.page.set_content(html.decode())
        try:
            flag = self.page.evaluate(PROVOKE)
        except PlaywrightError as error:  # the page went away meanwhile
            return Harm(False, self.dialogs, [*self.requests, str(error)])
        if self.page.url.partition("#")[0] != HOST + address:
            self.requests.append(self.page.url)
        return Harm(bool(flag), self.dialogs, self.requests)

    def _answer(self, route: Route) -> None:
        url = urlsplit(route.request.url)
        own = f"{url.scheme}://{url.netloc}" == HOST
        if own and url.path == self.address and route.request.is_navigation_request():
            route.fulfill(body=self.html, content_type="text/html; charset=utf-8")
        elif own and url.path == "/settled":
            route.fulfill(body="")
        else:
            if not (own and url.path.startswith(("/assets/", "/fotos/"))):
                self.requests.append(route.request.url)
            route.abort()

    def _dismiss(self, dialog: Dialog) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    page = browser.new_page()
    yield Visit(page)
    page.close()


HARMLESS = Harm(flag=False, dialogs=[], requests=[])


@pytest.mark.browser
def test_no_article_page_runs_asks_or_leaves(visit: Visit, stories: dict[str, Story]) -> None:
    harmful = {}
    for slug, story in stories.items():
        found = visit.harm(story_pages(FRAME, story)[0].encode(), story.path)
        if found != HARMLESS:
            harmful[slug] = (found, story.title, story.body)

    assert harmful == {}


@pytest.mark.browser
@pytest.mark.parametrize("text", UNPROTECTED)
def test_the_browser_notices_what_is_not_sanitised(visit: Visit, text: str) -> None:
    whole = f"<!doctype html><title>x</title><main><div>{rendered(text).html}</div></main>"

    assert visit.harm(b"<!doctype html><p>Nada</p>", "/") == HARMLESS  # the same way as the rest
    assert visit.harm(whole.encode(), "/") != HARMLESS


def wrong_in(html: str) -> list[str]:
    """Return everything in *html* that the allow-list does not name, as libxml2 reads it."""
    wrong: list[str] = []
    for element in lxml_html.fragment_fromstring(html, create_parent="section").iterdescendants():
        if not isinstance(element.tag, str):
            wrong.append(f"no element: {element}")
            continue
        if element.tag not in TAGS:
            wrong.append(f"<{element.tag}>")
        known = ANYWHERE | ATTRIBUTES.get(element.tag, set())
        wrong += [
            f"{element.tag} {name}={value}"
            for name, value in element.attrib.items()
            if name not in known or not is_value(name, value)
        ]
    return wrong


def is_value(name: str, value: str) -> bool:
    """Return whether attribute *name* may be *value*."""
    if name == "class":
        return set(value.split()) <= CLASSES | {"picture"} | {f"tone-{name}" for name in TONES}
    if name in {"role", "tabindex"}:
        return value in {"region", "0"}
    if name == "srcset":
        return bool(OWN_PICTURE.fullmatch(value))
    return name not in ADDRESSES or is_address(value)


def is_address(value: str) -> bool:
    """Return whether *value*, seen as loosely as any program may, has a scheme that is allowed."""
    loose = re.sub(r"[\x00-\x1f\x7f-\x9f\u200b\ufeff]", "", value).lstrip().casefold()
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
        "p onclick=x",
        "p class=skip",
        "a href=java\nscript:x",
        f"img srcset={ASK} 1x",
    ]
    assert found[5].startswith("no element")


def test_a_page_shows_hostile_titles_as_words(stories: dict[str, Story]) -> None:
    for number, text in enumerate(TITLES):
        story = stories[f"titulo-{number}"]
        soup = BeautifulSoup(story_pages(FRAME, story)[0], "html.parser")
        heading = soup.select_one("h1")
        assert heading is not None
        assert heading.get_text() == story.title, text
        data, ours = soup.find_all("script")
        assert data["type"] == "application/ld+json", text
        json.loads(data.get_text())
        assert (ours["src"], ours.get_text()) == (FRAME.script, ""), text


def artefacts_of(reading: Reading) -> dict[str, bytes]:
    """Return every feed and every text for networks that the hostile stories become."""
    edition = edition_at(NOW, reading.stories, registry=reading.registry, kinds=reading.kinds)
    made = [
        *feed_artefacts(edition, SITE, FeedsConfig(size=500), originals=ORIGINALS),
        *social_artefacts(edition, AT_DESK, frame=FRAME, originals=ORIGINALS),
    ]
    with remembering(AllOfOneLength()):
        return {
            path: data
            for artefact in each_artefact(made)
            for path, data in zip(artefact.paths, artefact.make(), strict=True)
        }


@pytest.fixture(scope="module")
def channels(reading: Reading) -> dict[str, bytes]:
    return artefacts_of(reading)


def test_feeds_hold_no_refused_element(channels: dict[str, bytes]) -> None:
    feed = json.loads(channels["feeds/todo.json"])
    contents = [item["content_html"] for item in feed["items"]]

    assert len(contents) == len(BODIES) + 2 * len(TITLES)  # these were put right, which is told
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
def test_the_board_of_posts_runs_nothing(visit: Visit, channels: dict[str, bytes]) -> None:
    boards = {path: data for path, data in channels.items() if path.endswith("index.html")}
    for path, data in boards.items():
        found = visit.harm(data, f"/{path.removesuffix('index.html')}")
        others = [each for each in found.requests if not OWN_CARD.fullmatch(each)]
        assert found._replace(requests=others) == HARMLESS, path


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
    html = sanitised(rendered(text).html)

    assert sanitised(html) == html


@given(TEXTS)
def test_two_parsers_see_the_same_body(text: str) -> None:
    """A body goes through Beautiful Soup after it was judged; nothing may change its meaning."""
    html = sanitised(rendered(text).html)
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
    html = sanitised(rendered(f"Escriba `<script>{RUN}</script>` así.").html)

    assert html == f"<p>Escriba <code>{escape(f'<script>{RUN}</script>')}</code> así.</p>"
