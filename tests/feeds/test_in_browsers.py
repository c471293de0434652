"""A feed that somebody opens in a browser, as each host hands it out: a page that can be read."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from plugins.preview.server import Server as Preview
from tests.conftest import ROOT, write_files
from tests.factories import SITE
from tests.feeds.published import published, varied_edition
from tests.firefox import Firefox, firefox
from tests.pages.hosting import by_rules, headers_file
from tests.pages.servers import SERVERS

FONTS = ROOT / "themes" / "imme" / "static" / "fonts"
FILES: Mapping[str, str | bytes] = {
    **{
        path: data
        for path, data in published(varied_edition()).items()
        if path.startswith(("feeds/todo.", "feeds/feed.css"))
    },
    **{f"assets/{file.name}": file.read_bytes() for file in FONTS.glob("*.woff2")},
    "404.html": "<!doctype html><title>No está</title>",
    "suscribirse/index.html": "<!doctype html><title>Seguir</title>",
}
FEEDS = ("/feeds/todo.rss.xml", "/feeds/todo.atom.xml")
DAY, NIGHT = "rgb(251, 246, 238)", "rgb(11, 17, 36)"
GROUND = "getComputedStyle(document.documentElement).backgroundColor"
SHOWN = """Array.from(document.querySelectorAll("channel > *, feed > *, h1, h2, time, code"))
  .filter(each => each.getClientRects().length).map(each => each.localName)"""
LINKS = "Array.from(document.querySelectorAll('a'), each => each.href)"


class Handler(SimpleHTTPRequestHandler):
    """A host that reads `/_headers`."""

    def guess_type(self, path: Any) -> str:
        said = dict(by_rules(headers_file(), self.path))
        return said.get("Content-Type") or super().guess_type(path)

    def end_headers(self) -> None:
        for name, value in by_rules(headers_file(), self.path):
            if name != "Content-Type":
                self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class's names
        pass


@contextmanager
def served(server: ThreadingHTTPServer) -> Iterator[str]:
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http://localhost:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def by_headers_file(folder: Path) -> AbstractContextManager[str]:
    handler = partial(Handler, directory=str(folder))
    return served(ThreadingHTTPServer(("localhost", 0), handler))


def by_preview(folder: Path) -> AbstractContextManager[str]:
    return served(Preview("localhost", 0, folder))


OWN: dict[str, Callable[[Path], AbstractContextManager[str]]] = {
    "headers": by_headers_file,
    "preview": by_preview,
}


@pytest.fixture(scope="module", params=[*SERVERS, *OWN])
def host(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    if request.param in SERVERS:
        with SERVERS[request.param](FILES) as server:
            yield server.url
        return
    folder = tmp_path_factory.mktemp("output")
    write_files(folder, FILES)
    with OWN[request.param](folder) as address:
        yield address


@pytest.fixture(scope="module")
def fox() -> Iterator[Firefox]:
    with firefox(500, is_dark=True) as running:
        yield running


def on_a_telephone(browser: Browser, url: str, **options: Any) -> Page:
    """Open *url* as a telephone does, which takes a page without a viewport to be 980 pixels wide."""
    page = browser.new_page(viewport={"width": 360, "height": 740}, is_mobile=True, **options)
    page.goto(url)
    return page


@pytest.mark.browser
@pytest.mark.parametrize("feed", FEEDS)
def test_chromium_shows_a_page_to_read(host: str, feed: str, browser: Browser) -> None:
    page = on_a_telephone(browser, f"{host}{feed}", color_scheme="light")

    assert page.evaluate(GROUND) == DAY
    assert (
        page.evaluate("innerWidth") == page.evaluate("document.documentElement.scrollWidth") == 360
    )
    assert page.title() == SITE.name
    shown = page.evaluate(SHOWN)
    assert sorted(set(shown)) == ["code", "div", "h1", "h2", "time"]
    assert (shown.count("h2"), shown.count("time")) == (30, 30)
    page.close()


@pytest.mark.browser
@pytest.mark.parametrize("feed", FEEDS)
def test_firefox_shows_the_same(host: str, feed: str, fox: Firefox) -> None:
    fox.goto(f"{host}{feed}")

    assert fox.evaluate(GROUND) == NIGHT
    assert fox.evaluate("document.title") == SITE.name
    shown = fox.evaluate(SHOWN)
    assert sorted(set(shown)) == ["code", "div", "h1", "h2", "time"]
    assert (shown.count("h2"), shown.count("time")) == (30, 30)
    assert fox.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert f"{SITE.url}/suscribirse/" in fox.evaluate(LINKS)


@pytest.mark.browser
def test_it_says_what_it_is_and_leads_on(tmp_path: Path, browser: Browser) -> None:
    write_files(tmp_path, FILES)
    with by_headers_file(tmp_path) as host:
        page = on_a_telephone(browser, f"{host}{FEEDS[0]}", color_scheme="dark")
        assert page.evaluate(GROUND) == NIGHT
        text = page.inner_text("div")
        assert text.startswith(f"{SITE.name}\n")
        assert "copie esta dirección y péguela en su lector de noticias" in text
        assert f"{SITE.url}{FEEDS[0]}" in text
        assert "Lunes 23 de noviembre de 2026" in text
        links = page.evaluate(LINKS)
        assert links[:3] == [
            f"{SITE.url}/suscribirse/",
            f"{SITE.url}/",
            f"{SITE.url}/noticias/2026/11/charla/",
        ]
        sizes = page.evaluate("Array.from(document.querySelectorAll('p > a'), a => a.offsetHeight)")
        assert min(sizes) >= 44
        page.route(f"{SITE.url}/**", lambda route: route.abort())
        with page.expect_request(f"{SITE.url}/suscribirse/"):
            page.get_by_role("link", name="Cómo seguir").click()
        page.close()


def test_the_letters_it_asks_for_are_those_of_the_site() -> None:
    css = str(FILES["feeds/feed.css"], "utf-8")  # type: ignore[arg-type]

    asked = [part.partition('"')[0] for part in css.split('url("/')[1:]]
    assert len(asked) == 2
    assert FILES.keys() >= {*asked}
