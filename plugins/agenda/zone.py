"""Santiago's clocks as calendars are told of them: by rules in the file, or in UTC."""

from datetime import UTC, datetime, timedelta, timezone

from plugins.spanish import Clock, clock_at

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


def told(moment: datetime) -> datetime:
    """Return *moment* on Santiago's clocks, or in UTC where programs would read them differently."""
    return moment if is_plain(moment) else moment.astimezone(UTC)


def is_plain(moment: datetime) -> bool:
    """Return whether every program reads *moment* alike on Santiago's clocks."""
    is_ruled = RULED[0] <= moment < RULED[1] and moment.utcoffset() == _ruled_offset(moment)
    return is_ruled and clock_at(moment.replace(tzinfo=None)) is Clock.PLAIN


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
