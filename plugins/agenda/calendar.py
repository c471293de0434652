"""Calendars as files (RFC 5545; name and refreshing by RFC 7986)."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event, Timezone, vText

from plugins.agenda.entry import Entry, Repeats
from plugins.agenda.zone import VTIMEZONE, told
from plugins.newsroom.kinds import Occurrence
from plugins.spanish import Stated, clean_line

PRODID = "-//Municipalidad de María Elena//Sala de prensa//ES"
REFRESH = timedelta(hours=6)
"""How often a calendar should ask again."""

_WEEK = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def calendar(name: str, summary: str, url: str, entries: Iterable[Entry]) -> bytes:
    """
    Return a calendar file.

    Args:
        name: What people see in their list of calendars.
        summary: What comes in it.
        url: The page that shows the same.
        entries: What it holds, in their order.
    """
    file = Calendar()
    file.add("prodid", PRODID)
    file.add("version", "2.0")
    file.add("calscale", "GREGORIAN")
    file.add("name", vText(clean_line(name)))
    file.add("x-wr-calname", vText(clean_line(name)))  # for programs older than RFC 7986
    file.add("description", clean_line(summary))
    file.add("url", url)
    file.add("refresh-interval", REFRESH, parameters={"value": "DURATION"})
    file.add_component(Timezone.from_ical(VTIMEZONE))
    for entry in entries:
        file.add_component(_event(entry))
    data: bytes = file.to_ical()
    return data


def _event(entry: Entry) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", entry.updated.astimezone(UTC))
    event.add("created", entry.created.astimezone(UTC))
    event.add("last-modified", entry.updated.astimezone(UTC))
    event.add("sequence", entry.sequence)
    event.add("status", entry.status)
    event.add("summary", entry.title)
    event.add("description", entry.description)
    event.add("location", entry.place)
    event.add("url", entry.url)
    if entry.categories:
        event.add("categories", list(entry.categories))
    start, end = _span(entry.occurrence)
    event.add("dtstart", start)
    event.add("dtend", end)
    if entry.repeats:
        _repeat(event, entry.repeats)
    return event


def _repeat(event: Event, repeats: Repeats) -> None:
    """
    Say on which days of every week *event* is again (RFC 5545, 3.3.10).

    The last one is told in UTC where the first one has an hour; the days left out as the first is.
    """
    last, days = repeats.last, [_WEEK[day] for day in repeats.week_days]
    until = last.moment.astimezone(UTC) if last.has_hour else last.day
    event.add("rrule", {"freq": "weekly", "until": until, "byday": days})
    if repeats.missing:
        missing = list(map(_on, repeats.missing))
        kind = {} if last.has_hour else {"value": "DATE"}
        event.add("exdate", missing, parameters=kind)


def _on(stated: Stated) -> date | datetime:
    return told(stated.moment) if stated.has_hour else stated.day


def _span(occurrence: Occurrence) -> tuple[date | datetime, date | datetime]:
    """
    Return the start and the end, both days or both moments (RFC 5545, 3.8.2.2).

    A whole day does not belong to the end of what lasts until it (3.6.1).
    """
    start, end = occurrence.start, occurrence.end
    if not start.has_hour:
        return start.day, (end or start).day + timedelta(days=1)
    if end is None or (not end.has_hour and end.day == start.day):
        return told(start.moment), told(start.later(timedelta(hours=1)).moment)
    return told(start.moment), told(end.moment if end.has_hour else end.ends)
