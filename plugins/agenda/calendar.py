"""Calendars as files (RFC 5545; name and refreshing by RFC 7986)."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta, timezone

from icalendar import Calendar, Event, Timezone, vText

from plugins.agenda.entry import Entry
from plugins.newsroom.kinds import Occurrence
from plugins.spanish import Clock, clean_line, clock_at

PRODID = "-//Municipalidad de María Elena//Sala de prensa//ES"
REFRESH = timedelta(hours=6)
"""How often a calendar should ask again."""

VTIMEZONE = """\
BEGIN:VTIMEZONE\r
TZID:America/Santiago\r
BEGIN:STANDARD\r
TZNAME:-04\r
DTSTART:20230402T000000\r
RRULE:FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=2,3,4,5,6,7,8;BYDAY=SU\r
TZOFFSETFROM:-0300\r
TZOFFSETTO:-0400\r
END:STANDARD\r
BEGIN:DAYLIGHT\r
TZNAME:-03\r
DTSTART:20230903T000000\r
RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=2,3,4,5,6,7,8;BYDAY=SU\r
TZOFFSETFROM:-0400\r
TZOFFSETTO:-0300\r
END:DAYLIGHT\r
END:VTIMEZONE\r
"""
"""Santiago's rules since 2023, by hand: what libraries generate puts some clients an hour wrong."""

RULED = (datetime(2023, 5, 1, tzinfo=UTC), datetime(2038, 1, 1, tzinfo=UTC))
"""
From when until when these rules may be asked for; other moments are told in UTC.

So are those of which the zone data say otherwise: the law has moved a change by weeks before (2022,
Decreto 224), and a program reads this zone before its own. So are the hours that happen twice: RFC
5545, 3.3.5 can name only the first, and ical.js takes it for the second.
"""

_SUMMER_ENDS, _SUMMER_BEGINS = (4, timedelta(hours=-3)), (9, timedelta(hours=-4))
"""The month of a change, on the first Sunday from its second day on, and the offset until then."""


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
    return event


def _span(occurrence: Occurrence) -> tuple[date | datetime, date | datetime]:
    """
    Return the start and the end, both days or both moments (RFC 5545, 3.8.2.2).

    A whole day does not belong to the end of what lasts until it (3.6.1).
    """
    start, end = occurrence
    if not start.has_hour:
        return start.day, (end or start).day + timedelta(days=1)
    if end is None or (not end.has_hour and end.day == start.day):
        return _told(start.moment), _told(start.later(timedelta(hours=1)).moment)
    return _told(start.moment), _told(end.moment if end.has_hour else end.ends)


def _told(moment: datetime) -> datetime:
    """Return *moment* on Santiago's clocks, or in UTC where programs would read them differently."""
    is_ruled = RULED[0] <= moment < RULED[1] and moment.utcoffset() == _ruled_offset(moment)
    is_plain = clock_at(moment.replace(tzinfo=None)) is Clock.PLAIN
    return moment if is_ruled and is_plain else moment.astimezone(UTC)


def _ruled_offset(moment: datetime) -> timedelta:
    """Return the offset that `VTIMEZONE` gives *moment*."""
    (_, summer), (_, winter) = _SUMMER_ENDS, _SUMMER_BEGINS
    is_winter = (
        _change(moment.year, *_SUMMER_ENDS) <= moment < _change(moment.year, *_SUMMER_BEGINS)
    )
    return winter if is_winter else summer


def _change(year: int, month: int, before: timedelta) -> datetime:
    second = datetime(year, month, 2, tzinfo=timezone(before))
    return second + timedelta(days=6 - second.weekday())
