"""The addresses that the sample site declares are those it makes; nothing is rendered for it."""

from functools import cache

from plugins.agenda.channel import calendar_artefacts
from plugins.feeds.channel import feed_artefacts
from plugins.feeds.config import FeedsConfig
from plugins.open_data.channel import data_artefacts
from plugins.pages.channel import pages
from plugins.pages.config import PagesConfig
from plugins.pressroom.artefact import address_of, each_artefact
from plugins.radio.channel import radio_artefacts
from plugins.radio.config import RadioConfig
from plugins.settings.open_data import OpenDataConfig
from plugins.site.addresses import Sizes, file_of
from plugins.sitemaps.channel import crawler_files
from plugins.social_snippets.channel import social_artefacts
from tests.declared import declared
from tests.demo import MOMENT, demo, demo_frame, demo_reading
from tests.factories import SITE
from tests.renditions import ORIGINALS
from tests.search.published import page_of

UNLINKED = (
    "_headers",
    "_redirects",
    "404.html",
    "404.json",
    "precarga.json",
    "sw.js",
    "feed.css",
    "recientes.json",
)
"""For hosts and browsers."""

SITEMAP = "sitemap.xml"
"""Made last, of the pages of all channels."""


@cache
def made() -> set[str]:
    edition, frame, terms = demo(), demo_frame(), OpenDataConfig()
    handed = (
        *pages(edition, frame, PagesConfig(), terms),
        *social_artefacts(edition, SITE, frame=frame, originals=ORIGINALS),
        *feed_artefacts(edition, SITE, FeedsConfig(), originals=ORIGINALS),
        *radio_artefacts(edition, SITE, RadioConfig()),
        *calendar_artefacts(edition, SITE),
        *data_artefacts(edition, SITE, terms),
        *crawler_files(edition, SITE),
        *page_of(edition).values(),
    )
    return {path for each in each_artefact(handed) for path in each.paths}


@cache
def files() -> dict[str, str]:
    """Return the file of every declared address."""
    found = declared(demo_reading(), MOMENT, SITE.url, Sizes())
    return {file_of(each): each for each in found}


def test_what_is_declared_is_made() -> None:
    assert len(files()) > 500
    assert sorted(files().keys() - made() - {SITEMAP}) == []


def test_what_is_made_is_declared() -> None:
    others = made() - files().keys()
    linkable = {path for path in others if not path.endswith(UNLINKED)}

    assert {path for path in linkable if not path.startswith("assets/")} == set()
    assert all(address_of(path).isascii() for path in made())
