"""The sample site, as `make build` reads it; no picture has to be made for it."""

from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path

from plugins.desk.reading import Reading
from plugins.newsroom.edition import Edition, edition_at
from plugins.site.frame import Frame, frame_of
from plugins.spanish.moments import SANTIAGO
from tests.conftest import ROOT
from tests.factories import SITE
from tests.pages.published import REACH
from tests.reading import read_content

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
    edition = demo()
    return frame_of(
        replace(SITE, reach=REACH),
        ROOT / "themes" / "imme",
        edition.registry.departments,
        kinds=edition.kinds,
        pages=edition.pages,
        year=edition.year,
    )
