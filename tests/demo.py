"""The sample site, as `make build` reads it; no picture has to be made for it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path

from plugins.agenda.channel import calendar_artefacts
from plugins.alerts.channel import alert_artefacts
from plugins.bulletin import bulletin_artefacts
from plugins.desk.reading import Reading
from plugins.feeds.channel import feed_artefacts
from plugins.feeds.config import FeedsConfig
from plugins.kits import kit_artefacts
from plugins.media.channel import cards
from plugins.newsroom.edition import Edition, edition_at
from plugins.oembed import oembed_artefacts
from plugins.open_data.channel import data_artefacts
from plugins.pages.channel import pages
from plugins.pages.config import PagesConfig
from plugins.posters.channel import poster_artefacts
from plugins.pressroom.artefact import Artefact, each_artefact
from plugins.radio.channel import radio_artefacts
from plugins.radio.config import RadioConfig
from plugins.settings.open_data import OpenDataConfig
from plugins.site.frame import Frame, frame_of
from plugins.sitemaps.channel import crawler_files
from plugins.social_snippets.channel import social_artefacts
from plugins.spanish.moments import SANTIAGO
from plugins.wire import wire_artefacts
from tests.conftest import ROOT
from tests.factories import AT_DESK, SITE
from tests.pages.published import REACH
from tests.reading import read_content
from tests.renditions import ORIGINALS

MOMENT = datetime(2026, 11, 26, 12, tzinfo=SANTIAGO)


@cache
def demo_reading() -> Reading:
    return read_content(
        ROOT / "content",
        moment=MOMENT,
        site_url=SITE.url,
        cache=Path("nowhere"),
        workers=1,
        remember=False,
    )


def edition_of(reading: Reading, moment: datetime) -> Edition:
    return edition_at(
        moment,
        reading.stories,
        registry=reading.registry,
        kinds=reading.kinds,
        pages=reading.pages,
        procedures=reading.procedures,
    )


@cache
def demo() -> Edition:
    return edition_of(demo_reading(), MOMENT)


def demo_frame() -> Frame:
    return frame_for(demo())


def frame_for(edition: Edition) -> Frame:
    return frame_of(
        replace(SITE, reach=REACH),
        ROOT / "themes" / "imme",
        edition.registry.departments,
        kinds=edition.kinds,
        pages=edition.pages,
        year=edition.year,
    )


def made_of(edition: Edition) -> Iterator[Artefact]:
    """Yield what every channel makes of *edition*, but for photos, documents and the search."""
    frame, terms = frame_for(edition), OpenDataConfig()
    yield from each_artefact(
        (
            *pages(edition, frame, PagesConfig(), terms),
            *social_artefacts(edition, AT_DESK, frame=frame, originals=ORIGINALS),
            *feed_artefacts(edition, SITE, FeedsConfig(), originals=ORIGINALS),
            *radio_artefacts(edition, SITE, RadioConfig()),
            *calendar_artefacts(edition, SITE),
            *alert_artefacts(edition, SITE),
            *data_artefacts(edition, SITE, terms),
            *bulletin_artefacts(edition, frame),
            *crawler_files(edition, SITE),
            *cards(edition, AT_DESK),
            *poster_artefacts(edition, SITE),
            *kit_artefacts(edition, SITE, ORIGINALS),
            *wire_artefacts(edition, SITE),
            *oembed_artefacts(edition, SITE),
        )
    )
