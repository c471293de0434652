"""What was meant by a date that is written in another way than this site reads, where that is plain."""

import re
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from plugins.spanish.text import slugify

MONTHS = (
    *("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio"),
    *("agosto", "septiembre", "octubre", "noviembre", "diciembre"),
)
"""Their names, January first."""

_NUMBERS = {name[:3]: number for number, name in enumerate(MONTHS, start=1)} | {"set": 9}
_MONTH = rf"(?P<month>{'|'.join(MONTHS)}|setiembre|{'|'.join(_NUMBERS)})\.?"
_OF = r"(?:\s*[-/.]\s*|\s+(?:del?\s+)?)"
_WEEK_DAYS = ("lun", "mar", "mie", "jue", "vie", "sab", "dom")
_WEEK_DAY = r"(?P<week_day>(?:lun|mar|mi[ée]|jue|vie|s[áa]b|dom)[a-zé]*)\b\.?"
_DAYS = tuple(
    re.compile(rf"(?:{_WEEK_DAY},?\s*)?(?:el\s+)?(?:d[íi]a\s+)?{pattern}(?!\d)(?P<rest>.*)")
    for pattern in (
        r"(?P<year>\d{4})\s*[-/.]\s*(?P<month>\d{1,2})\s*[-/.]\s*(?P<day>\d{1,2})",
        r"(?P<year>(?:19|20|21)\d\d)(?P<month>\d\d)(?P<day>\d\d)",
        r"(?P<day>\d{1,2})\s*[-/.]\s*(?P<month>\d{1,2})\s*[-/.]\s*(?P<year>\d{4}|\d{2})",
        rf"(?P<day>\d{{1,2}}){_OF}{_MONTH}{_OF}(?P<year>\d{{4}})",
        rf"{_MONTH}\s+(?P<day>\d{{1,2}}),?\s+(?:del?\s+)?(?P<year>\d{{4}})",
    )
)
_HOUR = r"(?P<hour{0}>\d{{1,2}})(?:(?:[:.]|\s?h\s?)(?P<minute{0}>\d\d))?(?::\d\d)?\s*(?:h(?:r|rs|s|oras?)?\b\.?)?\s*(?P<half{0}>[ap]\.?\s?m\b\.?)?"
_HOURS = re.compile(
    r"[\s,;:t-]*(?:(?:de(?:sde)?|entre|a)\s+)?(?:las?\s+)?"
    + _HOUR.format("")
    + r"(?:\s*(?:[-–—/a]|hasta|y)\s*(?:las?\s+)?"
    + _HOUR.format("_2")
    + r")?\s*"
)
_LONGEST = 80
"""Characters: a date has not more."""

_QUOTES = "\"'`´‘’‚“”„«»‹›"


class Guess(NamedTuple):
    """A date as it would have to be written."""

    text: str
    """`2026-11-27`, or `2026-11-27 10:00`."""

    end: str = ""
    """Where two hours are said, when the second is."""


def guess(text: str) -> Guess | None:
    """Return what *text* means, if it can mean but one thing and that is on the calendar."""
    if len(text) > _LONGEST:
        return None
    plain = " ".join(text.split()).strip(_QUOTES).casefold().strip(" .,;")
    for pattern in _DAYS:
        if (match := pattern.fullmatch(plain)) and (day := _day(match)):
            return _with_hours(day, match["rest"])
    return None


def hour_meant(text: str) -> time | None:
    """Return the hour of a *text* that says no more than one: `20:30`, `a las 20.30 hrs`, `8 pm`."""
    plain = " ".join(text.split()).strip(_QUOTES).casefold().strip(" .,;")
    match = _HOURS.fullmatch(plain) if len(text) <= _LONGEST else None
    if not match or match["hour_2"] or not re.search(r"[:.hm]", plain):
        return None
    moment = _moment(date.min, match["hour"], match["minute"], match["half"])
    return moment.time() if moment else None


def is_day_first(text: str, meant: Guess) -> bool:
    """Return whether *text*, which means what is *meant*, begins with the day, in numbers."""
    numbers = re.match(rf"[{_QUOTES}\s]*(\d{{1,2}})\s*[-/.]\s*\d{{1,2}}\s*[-/.]\s*\d", text)
    return numbers is not None and int(numbers[1]) == int(meant.text[8:10])


def _day(match: re.Match[str]) -> date | None:
    month, day, year = match["month"], int(match["day"]), int(match["year"])
    number = int(month) if month.isdecimal() else _NUMBERS[month[:3]]
    if number > len(MONTHS) >= day:  # 11/27/2026: there is no other way to read it
        number, day = day, number
    try:
        found = date(year + (2000 if len(match["year"]) == 2 else 0), number, day)
    except ValueError:
        return None
    named = slugify(match["week_day"] or "")[:3]
    return found if named in {"", _WEEK_DAYS[found.weekday()]} else None


def _with_hours(day: date, rest: str) -> Guess | None:
    if not rest.strip(" .,;"):
        return Guess(day.isoformat())
    match = _HOURS.fullmatch(rest)
    if not match or (bool(match["half"]) != bool(match["half_2"]) and match["hour_2"]):
        return None
    start = _moment(day, match["hour"], match["minute"], match["half"])
    if start is None or not match["hour_2"]:
        return Guess(f"{start:%Y-%m-%d %H:%M}") if start else None
    end = _moment(day, match["hour_2"], match["minute_2"], match["half_2"])
    return Guess(f"{start:%Y-%m-%d %H:%M}", _after(start, end)) if end else None


def _after(start: datetime, end: datetime) -> str:
    return f"{end if end > start else end + timedelta(days=1):%Y-%m-%d %H:%M}"


def _moment(day: date, hour: str, minute: str | None, half: str | None) -> datetime | None:
    number, minutes = int(hour), int(minute or 0)
    if half:
        if not 1 <= number <= 12:
            return None
        number = number % 12 + (12 if half.startswith("p") else 0)
    if (number, minutes) == (24, 0):
        day, number = day + timedelta(days=1), 0
    return datetime.combine(day, time(number, minutes)) if number < 24 and minutes < 60 else None
