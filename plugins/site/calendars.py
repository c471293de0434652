"""Where the calendars are, and how they tell that something changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from plugins.newsroom import (
    PAUTA,
    PAUTA_CALENDAR,
    PAUTA_NAME,
    PAUTA_SUMMARY,
    Department,
    Edition,
    Series,
    Story,
    grouped,
    pauta_of,
)
from plugins.newsroom.kinds import MOST_REVISIONS
from plugins.spanish import SANTIAGO

AGENDA_CALENDAR = "/agenda/agenda.ics"
PAST = timedelta(days=60)
"""How long a calendar holds what has been: a phone that was off learns what was cancelled."""


def kept_since(moment: datetime) -> datetime:
    """Return since when calendars and data of *moment* hold what has been: it moves at midnight."""
    today = moment.astimezone(SANTIAGO).replace(hour=0, minute=0, second=0, microsecond=0)
    return today - PAST


def department_calendar(department: Department) -> str:
    """Return the address of the calendar of *department*."""
    return f"/agenda/departamentos/{department.slug}.ics"


def series_calendar(series: Series) -> str:
    """Return the address of the calendar of *series*."""
    return f"/agenda/series/{series.slug}.ics"


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedCalendar:
    """A calendar of several stories: of all, of a department or of a series."""

    title: str
    """«Agenda», «Cultura»…, without the name of the site."""

    summary: str
    """What comes in it, in one sentence."""

    path: str
    """Its address."""

    page_path: str
    """The page that shows the same to people."""

    stories: tuple[Story, ...]
    """With their dates. One without any stays for who subscribed to it, and is offered to nobody."""

    is_for_press: bool = False
    """Whether it tells when the press arrives, and the rest of what is for it alone."""

    withdrawn: tuple[Story, ...] = ()
    """Those that it held and may not tell of any more: nothing but that."""


def shared_calendars(edition: Edition) -> Iterator[SharedCalendar]:
    """Yield every calendar of *edition* that is not of one story alone, also those without dates."""
    since = kept_since(edition.moment)
    kept = tuple(story for story in edition.taking_place if _last(story) > since)
    gone = withdrawn_dates(edition)
    yield SharedCalendar(
        title="Agenda",
        summary="Lo que viene en la comuna.",
        path=AGENDA_CALENDAR,
        page_path="/agenda/",
        stories=kept,
        withdrawn=gone,
    )
    by_department = grouped((story.department.slug, story) for story in kept)
    gone_by_department = grouped((story.department.slug, story) for story in gone)
    for department in edition.registry.departments:
        yield SharedCalendar(
            title=department.short_name,
            summary=f"Lo que viene de {department.name}.",
            path=department_calendar(department),
            page_path=department.path,
            stories=by_department.get(department.slug, ()),
            withdrawn=gone_by_department.get(department.slug, ()),
        )
    for series in edition.registry.series:
        yield SharedCalendar(
            title=series.name,
            summary=f"Las fechas de {series.name}.",
            path=series_calendar(series),
            page_path=series.path,
            stories=edition.taking_place_of(series),
            withdrawn=tuple(story for story in gone if series in story.series),
        )
    yield SharedCalendar(
        title=PAUTA_NAME,
        summary=PAUTA_SUMMARY,
        path=PAUTA_CALENDAR,
        page_path=PAUTA,
        stories=tuple(story for story in pauta_of(edition) if _last(story) > since),
        is_for_press=True,
    )


def withdrawn_dates(edition: Edition) -> tuple[Story, ...]:
    """
    Return what was withdrawn of what people have in their calendars.

    As long as calendars hold what has been: a phone that was off learns of it.
    """
    since = kept_since(edition.moment)
    return tuple(
        story
        for story in edition.withdrawn
        if story.withdrawal
        and story.withdrawal.date.moment > since
        and story.takes_place_at(story.withdrawal.date.moment)
    )


def offered_calendars(edition: Edition) -> tuple[SharedCalendar, ...]:
    """Return those of the calendars of *edition* that have anything in them."""
    return tuple(each for each in shared_calendars(edition) if each.stories)


def _last(story: Story) -> datetime:
    occurrence = story.details.occurrences[-1]
    return (occurrence.end or occurrence.start).moment


def calendar_path(story: Story) -> str:
    """Return the address of the calendar of *story* alone, beside its page."""
    return _beside(story.path)


def earlier_calendars(story: Story) -> tuple[str, ...]:
    """
    Return where that calendar was before *story* moved.

    The same calendar stays there: programs that subscribed to it follow no page that leads on, and
    not every host can redirect.
    """
    return tuple(map(_beside, story.earlier_paths))


def _beside(path: str) -> str:
    return f"{path}{path.split('/')[-2]}.ics"


class Revision(NamedTuple):
    """Which revision of a story calendars get."""

    sequence: int
    """0 at first; grows with every revision (RFC 5545, 3.8.7.4), and counts nothing."""

    moment: datetime
    """When it was made, as far as anybody wrote that down."""


def revision_of(story: Story) -> Revision:
    """
    Return the revision of *story*: later, and of a higher number, than all before it.

    Nobody keeps count, so the number is made of what the article itself says. A change with a
    moment (`actualizado:`, `cambios:`, `correcciones:`) gives the minutes from the beginning of the
    month of its first address, which never changes, whatever becomes of its date. What became of an
    event (`situacion:`, `lugar_anterior:`) is a change too, and counts though nobody wrote when: it
    goes from announced to postponed, to a new date, to cancelled, and is a second later each time.
    What says nothing of itself (another `inicio:`) is found when it is compared with what was
    published: see `announcements`.
    """
    steps = story.details.revisions
    minutes = _minutes(story, story.updated) if story.updated > story.published else 0
    return Revision(minutes * MOST_REVISIONS + steps, story.updated + timedelta(seconds=steps))


def last_revision_of(story: Story, withdrawn: datetime) -> Revision:
    """Return the revision that says that *story* was *withdrawn* then: after all that were before it."""
    before = revision_of(story)
    sequence = _minutes(story, withdrawn) * MOST_REVISIONS
    moment = max(before.moment, withdrawn, key=datetime.timestamp)
    return Revision(max(before.sequence + 1, sequence), moment)


def _minutes(story: Story, moment: datetime) -> int:
    """Return the minutes until *moment* from the beginning of the month of its first address; at least 1."""
    year, month = map(int, story.first_path.split("/")[2:4])
    since = moment - datetime(year, month, 1, tzinfo=SANTIAGO)
    return max(1, int(since.total_seconds() // 60))
