"""What others embed of a story, found and read by a client that nobody here wrote."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from html.parser import HTMLParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

import pytest
from oembedpy import consumer, discovery

from plugins.newsroom.edition import Edition
from plugins.newsroom.site import Site
from plugins.oembed import oembed_artefacts
from plugins.pages.routes.article import article_pages
from plugins.pressroom.artefact import Artefact, each_artefact
from plugins.site.frame import Frame, frame_of
from tests import factories
from tests.conftest import ROOT
from tests.demo import demo
from tests.factories import REGISTRY, SITE, edition, photo, story
from tests.social_snippets.states import STATES


def made(given: Edition, site: Site = SITE) -> list[Artefact]:
    return list(each_artefact(oembed_artefacts(given, site)))


def embed(told: Any, site: Site = SITE) -> Any:
    """Return what is embedded of a story."""
    [artefact] = made(edition(told), site)
    [data] = artefact.make()
    return json.loads(data)


class Elements(HTMLParser):
    """The elements of a text, with their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


@contextmanager
def served(files: dict[str, tuple[str, bytes]]) -> Iterator[str]:
    """Serve *files*, path -> type and bytes, whatever stands behind a question mark; give the address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            kind, data = files[urlsplit(self.path).path]
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            pass

    host = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=host.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{host.server_port}"
    finally:
        host.shutdown()
        host.server_close()


def frame(site: Site) -> Frame:
    return frame_of(site, ROOT / "themes" / "imme", REGISTRY.departments)


def test_a_client_finds_it_from_the_page_and_reads_it() -> None:
    told = story(photo=photo())
    files: dict[str, tuple[str, bytes]] = {}
    with served(files) as url:
        site = replace(SITE, url=url)
        [page] = each_artefact(article_pages(edition(told), frame(site)))
        [document] = made(edition(told), site)
        files[told.path] = ("text/html; charset=utf-8", page.make()[0])
        files[f"{told.path}oembed.json"] = ("application/json", document.make()[0])

        address, params = discovery.find_from_content(f"{url}{told.path}")
        content = consumer.fetch_content(address, params)

    assert params.url == f"{url}{told.path}"
    assert content.to_dict()["type"] == "rich"
    assert content.title == told.title
    assert content.author_name == "Cultura, Biblioteca y Patrimonio"
    assert content.provider_name == SITE.name
    assert str(content.thumbnail_url).startswith(url)
    assert content._extra == {}


def test_it_says_all_that_its_type_requires() -> None:
    said = embed(story())

    assert said["version"] == "1.0"
    assert {"type", "html", "width", "height"} <= set(said)
    assert isinstance(said["width"], int)
    assert not [name for name in said if name.startswith("thumbnail")]
    pictured = embed(story(photo=photo()))
    thumbnail = {name for name in pictured if name.startswith("thumbnail")}
    assert thumbnail == {"thumbnail_url", "thumbnail_width", "thumbnail_height"}


def test_what_is_shown_runs_and_loads_nothing() -> None:
    evil = story(title='<script>alert(1)</script>"&', summary="<img src=x onerror=alert(1)>")
    html = embed(evil)["html"]

    found = Elements(html).found
    assert {name for name, _ in found} == {"blockquote", "p", "strong", "a"}
    assert {name for _, attributes in found for name in attributes} == {"cite", "href"}
    addresses = [value for _, attributes in found for value in attributes.values()]
    assert set(addresses) == {SITE.absolute(evil.path)}
    assert "&lt;script&gt;" in html


def test_it_says_what_became_of_it_and_that_it_is_a_sample() -> None:
    off = STATES["evento-cancelado"]()

    assert embed(off)["title"] == f"CANCELADO: {off.title}"
    assert "CANCELADO: " in embed(off)["html"]
    assert "Contenido de muestra. " in embed(story(is_demo=True))["html"]


def test_of_all_that_has_a_page_there_is_one_and_of_nothing_else() -> None:
    given = demo()

    assert len(made(given)) == len(given.stories) + len(given.expired)
    hidden = story("embargo", published=factories.NOW.replace(year=2027))
    assert made(edition(hidden)) == []


def test_another_text_makes_nothing_anew_and_another_title_does() -> None:
    def origins(**values: Any) -> list[bytes]:
        return [factories.origin(each) for each in made(edition(story(**values)))]

    assert origins(body="<p>Uno.</p>") == origins(body="<p>Dos.</p>")
    assert origins(title="Uno") != origins(title="Dos")


@pytest.mark.parametrize("kind", ["application/ninjs+json", "application/json+oembed"])
def test_a_page_names_it_once_with_a_whole_address(kind: str) -> None:
    [page] = each_artefact(article_pages(edition(story()), frame(SITE)))

    links = [
        attributes
        for name, attributes in Elements(page.make()[0].decode()).found
        if name == "link" and attributes.get("type") == kind
    ]
    assert len(links) == 1
    assert links[0]["rel"] == "alternate"
    assert str(links[0]["href"]).startswith(SITE.absolute(story().path))
