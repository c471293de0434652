"""Our own pages have what every network asks for."""

import json
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import pytest

from plugins.link_preview.findings import Looked
from plugins.link_preview.html_page import read_html
from plugins.link_preview.looking import View, look, view_of
from plugins.link_preview.pictures import Got
from plugins.newsroom import CARD_SIZE
from plugins.pages.channel import pages
from plugins.pages.config import PagesConfig
from plugins.pressroom.artefact import each_artefact
from plugins.settings.open_data import OpenDataConfig
from plugins.site import file_of
from tests.conftest import run_pelican, write_files
from tests.demo import demo, demo_frame
from tests.factories import SITE
from tests.link_preview.samples import codes, picture
from tests.small_site import SITE as SMALL

HOST = "https://mariaelena.example.com"
FINE = {"sample-address", "noindex", "oembed"}
"""What is so on purpose: the site of the tests has no address yet; what has passed is not listed."""


def shared_pages(stories: set[str]) -> Iterator[tuple[str, str]]:
    """Yield the path and HTML of each of *stories*, and of the first page of every other sort."""
    known: set[type] = set()
    made = pages(demo(), demo_frame(), PagesConfig(), OpenDataConfig())
    for artefact in each_artefact(made):
        path, *_ = artefact.paths
        is_page = path.endswith("index.html") and not path.startswith("texto/")
        if is_page and (path in stories or type(artefact) not in known):
            known.add(type(artefact))
            yield path, artefact.make()[0].decode()


def seen(path: str, html: str) -> View:
    """Return what networks make of a page whose picture is of the sort that it says."""
    page = read_html(html, SITE.absolute(f"/{path.removesuffix('index.html')}"))
    kind = page.first("og:image:type")
    assert kind
    card = Got(picture(*CARD_SIZE, kind.text.removeprefix("image/").upper()))
    return view_of(Looked(source=path, page=page, is_served=True), lambda _: card)


def test_every_story_and_a_page_of_each_kind_lacks_nothing() -> None:
    stories = {file_of(story.path) for story in demo().stories if not story.withdrawal}
    looked = set()
    for path, html in shared_pages(stories):
        if 'property="og:title"' in html:  # those that only lead elsewhere have none
            view = seen(path, html)
            assert set(codes(view)) <= FINE, (path, codes(view))
            looked.add(path)

    assert looked >= stories
    assert len(looked - stories) > 20


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    write_files(folder / "content", SMALL)
    done = run_pelican(
        folder / "content",
        folder / "output",
        *("-e", f"PRESSROOM_CACHE={json.dumps(str(folder / 'cache'))}"),
    )
    assert done.returncode == 0, done.stderr
    return folder / "output"


@pytest.mark.parametrize("path", ["feria", "taller", "comunicado", "vencida"])
def test_the_pictures_of_a_built_site_are_what_its_pages_say(site: Path, path: str) -> None:
    view = look(f"/noticias/2026/11/{path}/", site, monotonic)

    assert view.is_fine
    assert set(codes(view)) <= {*FINE, "short-description"}
    assert all(card.picture for card in view.cards)
    assert {card.address for card in view.cards} == {f"{HOST}/noticias/2026/11/{path}/"}
