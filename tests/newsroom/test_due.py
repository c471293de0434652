"""The moment a build tells is the first at which another build would show something else."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.agenda.channel import calendar_artefacts
from plugins.feeds.channel import feed_artefacts
from plugins.feeds.config import FeedsConfig
from plugins.newsroom.due import FRESH, next_due
from plugins.newsroom.site import Site
from plugins.newsroom.story import Audience, Story
from plugins.open_data.channel import data_artefacts
from plugins.pages.channel import pages
from plugins.pages.config import PagesConfig
from plugins.pressroom.artefact import each_artefact
from plugins.settings.open_data import OpenDataConfig
from plugins.site.desk import hours_of
from plugins.sitemaps.documents import recent
from plugins.social_snippets.channel import social_artefacts
from plugins.spanish.moments import SANTIAGO, Stated, parse_moment
from tests.factories import AT_DESK, NOW, SITE, edition, kind, origin, stated, story
from tests.pages.published import frame
from tests.renditions import ORIGINALS

FRAME = frame()
DAYS = st.lists(st.integers(1, 9), max_size=3, unique=True).map(sorted)
MINUTES = st.integers(-10 * 24 * 60, 10 * 24 * 60) | st.integers(-61 * 24 * 60, -59 * 24 * 60)


def at(minutes: int) -> datetime:
    return NOW + timedelta(minutes=minutes)


@st.composite
def some_story(draw: st.DrawFn) -> Story:
    published, other = at(draw(MINUTES)), at(draw(MINUTES))
    values: dict[str, Any] = {"date": published, "is_draft": draw(st.booleans())}
    if draw(st.booleans()):
        values["expires"] = max(other, published + timedelta(minutes=1))
    sort = draw(st.sampled_from(["noticia", "evento", "curso", "aviso", "ronda"]))
    again = [f"{other + timedelta(days=days):%Y-%m-%d %H:%M}" for days in draw(DAYS)]
    if sort == "evento":
        values["details"] = {
            "start": f"{other:%Y-%m-%d %H:%M}",
            "other_starts": again,
            "place": "Plaza",
        }
    if sort == "curso":
        closes = min(other, published + timedelta(minutes=draw(st.integers(1, 9999))))
        details = kind("curso").details.model_validate(
            {
                "sessions": [f"{other:%Y-%m-%d %H:%M}", *again],
                "minutes": "90",
                "place": "Biblioteca",
                "teacher": "OMIL",
                "registration": "En la OMIL",
                "registration_until": f"{closes:%Y-%m-%d %H:%M}",
            }
        )
        ends = filter(None, (details.offered_until, stated(values.get("expires"))))
        values |= {
            "details": details,
            "expires": min(ends, key=lambda each: each.ends),
            "ended": values.get("expires"),
        }
    if sort == "ronda":
        values["details"] = {
            "service": "Retiro",
            "rounds": [
                {"donde": "Quillagua", "fechas": [f"{other:%Y-%m-%d %H:%M}", *again]},
                {
                    "donde": "Sector norte",
                    "cada_semana": f"lunes a jueves de 00:{other:%M} a {other:%H}:59",
                    "desde": f"{other:%Y-%m-%d}",
                    "hasta": f"{other + timedelta(days=draw(st.integers(7, 30))):%Y-%m-%d}",
                },
            ],
        }
    if sort == "aviso":
        values["details"] = {"level": "urgente", "area": "Todos"}
    return story(f"nota-{draw(st.integers(0, 10**9))}", kind=kind(sort), **values)


def shown(
    stories: list[Story], moment: datetime, site: Site = SITE
) -> dict[tuple[str, ...], bytes]:
    """Return what every channel of *site* makes its files of at *moment*."""
    made = edition(*stories, moment=moment)

    def handed() -> Iterator[Any]:
        yield from pages(made, FRAME, PagesConfig(), OpenDataConfig())
        yield from feed_artefacts(made, SITE, FeedsConfig(), originals=ORIGINALS)
        yield from calendar_artefacts(made, SITE)
        yield from data_artefacts(made, SITE, OpenDataConfig())
        yield from social_artefacts(made, site, frame=FRAME, originals=ORIGINALS)

    files = {each.paths: origin(each) for each in each_artefact(handed())}
    return files | {("sitemap-news.xml",): repr(recent(made)).encode()}


@settings(max_examples=40, deadline=None)
@given(
    st.lists(some_story(), min_size=1, max_size=5, unique_by=lambda each: each.slug),
    st.floats(0, 1),
    st.sampled_from([SITE, AT_DESK]),
)
def test_until_then_a_build_would_show_the_same(
    stories: list[Story], part: float, site: Site
) -> None:
    always = story("siempre", date=NOW - timedelta(days=30))
    told = [always, *stories]
    due = next_due(told, NOW, hours_of(site.house)).moment
    assert due > NOW

    between = NOW + (due - timedelta(seconds=1) - NOW) * part
    assert shown(told, between, site) == shown(told, NOW, site)


COURSE = story(
    date=NOW - timedelta(days=9),
    kind=kind("curso"),
    details={
        "sessions": ["2026-11-23 15:30", "2026-12-03 15:30"],
        "minutes": "90",
        "place": "Biblioteca",
        "teacher": "OMIL",
        "registration": "En la OMIL",
        "registration_until": "2026-11-20",
    },
    expires=datetime(2026, 11, 21, tzinfo=SANTIAGO),
)
"""Whose registration has closed, and which has begun."""


@pytest.mark.parametrize(
    ("given_story", "hours", "why"),
    [
        (story(date=NOW + timedelta(hours=2)), 2, "se publica algo que aún no es público"),
        (
            story(date=NOW - timedelta(days=9), expires=NOW + timedelta(hours=3)),
            3,
            "vence «La feria vuelve a la plaza»",
        ),
        (
            story(date=NOW - FRESH + timedelta(hours=1)),
            1,
            "«La feria vuelve a la plaza» deja de ser noticia nueva",
        ),
        (
            story(
                date=NOW - timedelta(days=9),
                kind=kind("evento"),
                details={"start": "2026-11-23 15:00", "end": "2026-11-23 16:00", "place": "Plaza"},
            ),
            4,
            "termina «La feria vuelve a la plaza»",
        ),
        (
            story(
                date=NOW - timedelta(days=9),
                kind=kind("evento"),
                details={
                    "start": "2026-11-21 13:00",
                    "end": "2026-11-21 14:00",
                    "other_starts": ["2026-11-23", "2026-11-24"],
                    "place": "Plaza",
                },
            ),
            2,
            "termina «La feria vuelve a la plaza»",
        ),
        (COURSE, 5, "termina «La feria vuelve a la plaza»"),
        (
            replace(COURSE, ended=Stated(NOW + timedelta(hours=1))),
            1,
            "vence «La feria vuelve a la plaza»",
        ),
        (replace(COURSE, ended=Stated(NOW)), 12, "empieza otro día"),
        (story(date=NOW - timedelta(days=9)), 12, "empieza otro día"),
        (story(date=NOW + timedelta(hours=2), is_draft=True), 12, "empieza otro día"),
    ],
)
def test_each_reason_is_told(given_story: Story, hours: int, why: str) -> None:
    assert next_due([given_story], NOW) == (NOW + timedelta(hours=hours), why)


LATER = NOW + timedelta(hours=2)
SECRET = {
    "embargoed": story(date=LATER, title="Secreto"),
    "expires before it is out": story(
        date=LATER, expires=NOW + timedelta(hours=1), title="Secreto"
    ),
    "for staff": story(date=LATER, title="Secreto", audience=Audience.STAFF),
    "draft": story(date=LATER, title="Secreto", is_draft=True),
    "event": story(
        date=NOW + timedelta(days=3),
        kind=kind("evento"),
        details={"start": "2026-11-23 15:00", "end": "2026-11-23 16:00", "place": "Plaza"},
        title="Secreto",
    ),
}


@pytest.mark.parametrize("secret", SECRET.values(), ids=SECRET)
def test_nobody_reads_in_a_log_what_is_not_public(secret: Story) -> None:
    assert "Secreto" not in next_due([secret], NOW).why


def test_what_is_for_staff_changes_nothing() -> None:
    assert next_due([SECRET["for staff"]], NOW).why == "empieza otro día"


def test_an_hour_that_comes_twice_is_two() -> None:
    second = story(date=parse_moment("2026-04-04 23:30 -04:00"))
    due = next_due([second], parse_moment("2026-04-04 23:45 -03:00"))

    assert due.moment.isoformat() == "2026-04-04T23:30:00-04:00"


def test_a_day_may_have_23_hours() -> None:
    moment = datetime(2026, 9, 5, 22, tzinfo=SANTIAGO)  # clocks skip the first hour of the 6th

    assert next_due([], moment).moment.timestamp() - moment.timestamp() <= 2 * 3600
