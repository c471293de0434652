"""A story of the town's own first year: every date that a program reads is valid (before 1927)."""

import json
import re
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from typing import Any

import pytest
from icalendar import Calendar

from plugins.agenda.channel import calendar_artefacts
from plugins.feeds.channel import feed_artefacts
from plugins.feeds.config import FeedsConfig
from plugins.newsroom.story import Change, Correction
from plugins.open_data.channel import data_artefacts
from plugins.pressroom.artefact import each_artefact
from plugins.settings.open_data import OpenDataConfig
from plugins.sitemaps.documents import News, news_sitemap
from plugins.social_snippets.channel import social_artefacts
from plugins.spanish.moments import Stated, parse_moment, parse_stated
from tests.factories import AT_DESK, SITE, edition, kind, story
from tests.pages.published import artefacts, frame, listed
from tests.renditions import ORIGINALS

FOUNDED = parse_moment("1926-06-05 09:00")
OLD = story(
    "fundacion",
    date=FOUNDED,
    kind=kind("evento"),
    updated=parse_moment("1926-06-09 10:00"),
    corrections=(Correction(date=parse_stated("1926-06-08 11:30"), text="Era la tarde."),),
    changes=(Change(date=parse_stated("1926-06-09 10:00"), text="Se agregó el acto."),),
    details={"start": "1926-06-05 15:00", "end": "1926-06-05 18:00", "place": "Plaza"},
    expires=Stated(parse_moment("2030-01-01 10:00")),
)


def handed() -> Iterator[Any]:
    made = edition(OLD, moment=parse_moment("1926-06-20 09:00"))
    yield from feed_artefacts(made, SITE, FeedsConfig(), originals=ORIGINALS)
    yield from calendar_artefacts(made, SITE)
    yield from data_artefacts(made, SITE, OpenDataConfig())
    yield from social_artefacts(made, AT_DESK, frame=frame(), originals=ORIGINALS)


def texts() -> dict[str, str]:
    found: dict[str, str] = {}
    for each in each_artefact(handed()):
        for path, data in zip(each.paths, each.make(), strict=True):
            found[path] = data.decode("utf-8", "replace")
    pages = artefacts(edition(OLD, moment=parse_moment("1926-06-20 09:00")))
    found |= {path: each.make()[0].decode("utf-8", "replace") for path, each in pages.items()}
    return found


TEXTS = texts()


@pytest.mark.parametrize("path", sorted(TEXTS))
def test_no_offset_has_seconds(path: str) -> None:
    text = TEXTS[path]

    assert "42:45-" not in text
    assert "-04:42" not in text
    assert not re.findall(r"-0442", text)


def test_every_time_of_a_page_is_one() -> None:
    times = re.findall(r'datetime="([^"]+)"', TEXTS["noticias/1926/06/fundacion/index.html"])

    assert len(times) >= 3
    for each in times:
        assert re.fullmatch(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?", each), each


def test_feeds_tell_the_moment_itself() -> None:
    [pub] = re.findall(r"<item>.*?<pubDate>(.*?)</pubDate>", TEXTS["feeds/todo.rss.xml"], re.DOTALL)
    [item] = json.loads(TEXTS["feeds/todo.json"])["items"]

    assert re.fullmatch(r"\w{3}, 05 Jun 1926 \d\d:\d\d:\d\d [+-]\d{4}", pub)
    assert parsedate_to_datetime(pub) == FOUNDED
    assert item["date_published"] == "1926-06-05T13:42:45+00:00"


def test_calendars_are_in_utc() -> None:
    # What is older than sixty days is in no calendar but its own.
    [found] = Calendar.from_ical(TEXTS["noticias/1926/06/fundacion/fundacion.ics"]).walk("VEVENT")

    assert found.decoded("dtstart") == parse_moment("1926-06-05 15:00")
    assert "DTSTART:19260605T194245Z" in TEXTS["noticias/1926/06/fundacion/fundacion.ics"]


def test_sitemaps_have_whole_offsets() -> None:
    sitemap = news_sitemap(SITE, [News(OLD.path, OLD.title, OLD.published)])
    assert b"1926-06-05T13:42:45+00:00" in sitemap
    made = artefacts(edition(OLD, moment=parse_moment("1926-06-20 09:00")))
    told = [listed(each) for each in made.values() if each.page]
    assert len(told) > 9
    for page in told:
        for moment in (page.date, page.modified):
            offset = moment.utcoffset()
            assert offset is not None
            assert offset.total_seconds() % 60 == 0
