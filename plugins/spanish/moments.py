"""Dates told in Spanish; and the door to what they are: `Stated`, Santiago's clocks, how they are read."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache

from babel.dates import format_date, get_month_names

from plugins.spanish.date_text import YEARS, MomentError, parse_moment, parse_stated
from plugins.spanish.santiago import SANTIAGO, Clock, clock_at, day_begins, standard
from plugins.spanish.stated import Stated, iso

__all__ = [
    "SANTIAGO",
    "YEARS",
    "Clock",
    "MomentError",
    "Stated",
    "between_words",
    "clock_at",
    "date_words",
    "day_begins",
    "days_words",
    "hours_within_words",
    "iso",
    "moment_words",
    "month_words",
    "parse_moment",
    "parse_stated",
    "short_date_words",
    "short_month_words",
    "since_until_words",
    "span_words",
    "standard",
    "stated_words",
    "time_words",
    "told",
    "until_words",
    "week_day_words",
    "within_words",
    "without_year",
]

_MONTHS = "|".join(get_month_names("wide", locale="es_CL").values())
NOON = 12
"""The hour from which what goes on until the small hours is an evening."""

_ONE_LINE = re.compile(
    rf"(?<!\d)\d{{1,2}} de (?:{_MONTHS})|(?:\bde )?\d\d:\d\d(?: a \d\d:\d\d)?(?: horas)?"
)
"""What reads as one thing: «23 de noviembre», «de 10:00 a 14:00 horas»."""


def date_words(day: date) -> str:
    """Return «lunes 23 de noviembre de 2026»."""
    return _words(day)


def short_date_words(day: date) -> str:
    """Return «23 de noviembre de 2026»."""
    return _formatted(day, "d 'de' MMMM 'de' y")


def month_words(year: int, month: int) -> str:
    """Return «noviembre de 2026»."""
    return _formatted(date(year, month, 1), "MMMM 'de' y")


def short_month_words(day: date) -> str:
    """Return «nov», as on the leaf of a calendar."""
    return _formatted(day, "MMM").rstrip(".")[:3]


def week_day_words(day: date) -> str:
    """Return «lunes»."""
    return _formatted(day, "EEEE")


def time_words(moment: datetime) -> str:
    """Return «10:00 horas», as the Chilean press writes."""
    return f"{moment.astimezone(SANTIAGO):%H:%M} horas"


def moment_words(moment: datetime) -> str:
    """Return «lunes 23 de noviembre de 2026, 10:00 horas»."""
    return stated_words(Stated(moment))


def stated_words(stated: Stated) -> str:
    """Return «lunes 23 de noviembre de 2026», with its hour if it has one."""
    return f"{date_words(stated.day)}{_hour(stated)}"


def until_words(until: Stated) -> str:
    """Return «viernes 11 de diciembre de 2026», with the hour unless that ends its day."""
    if until.ends_a_day:
        return date_words(until.last_day)
    return stated_words(until)


def span_words(start: Stated, end: Stated | None = None, *, is_short: bool = False) -> str:
    """
    Return when something happens, in words; a year is told once, where it is first needed.

    «sábado 28 de noviembre de 2026, de 10:00 a 14:00 horas» ·
    «sábado 28 de noviembre de 2026, de 19:00 a 01:00 horas» (the small hours are still that evening) ·
    «del viernes 5 al domingo 7 de junio de 2026» (whole days) ·
    «desde el viernes 5 de junio de 2026, 10:00 horas, hasta el domingo 7 de junio, 14:00 horas» ·
    «del viernes 5 de junio de 2026, 10:00 horas, al domingo 7, 14:00 horas» (short).
    """
    if end is None or end.day == start.day or _is_one_evening(start, end):
        return _within_a_day(start, end)
    if not start.has_hour and not end.has_hour:
        return between_words(start.day, end.day)
    first, last = start.day, end.day
    is_same_month = (first.year, first.month) == (last.year, last.month)
    opening = f"{date_words(first)}{_hour(start)}"
    closing = _words(
        last,
        with_month=not (is_short and is_same_month),
        with_year=last.year != first.year,
    )
    comma = "," if start.has_hour else ""
    words = ("del", "al") if is_short else ("desde el", "hasta el")
    return f"{words[0]} {opening}{comma} {words[1]} {closing}{_hour(end)}"


def since_until_words(since: Stated, until: Stated) -> str:
    """
    Return from when until when something is so, of which the last day is the one that matters.

    «desde el martes 1 hasta el viernes 11 de diciembre de 2026» ·
    «jueves 26 de noviembre de 2026, de 08:00 a 17:00 horas».
    """
    last = Stated.on(until.last_day) if until.ends_a_day else until
    if since.has_hour and not last.has_hour and since.day == last.day:
        return f"{date_words(since.day)}, desde las {time_words(since.moment)}"
    if since.has_hour or last.has_hour or since.day == last.day:
        return span_words(since, last)
    return f"desde el {_without_common_tail(since.day, last.day)} hasta el {date_words(last.day)}"


def within_words(first: date, last: date) -> str:
    """Return «del 1 al 31 de diciembre de 2026», «del 30 de noviembre al 31 de diciembre de 2026»."""
    year = last.year if first.year == last.year else None
    is_one_month = (first.year, first.month) == (last.year, last.month)
    opening = str(first.day) if is_one_month else without_year(short_date_words(first), year)
    return f"del {opening} al {short_date_words(last)}"


def between_words(first: date, last: date) -> str:
    """Return «del viernes 5 al domingo 7 de junio de 2026»."""
    opening = _without_common_tail(first, last)
    return f"del {opening} al {date_words(last)}"


def hours_within_words(start: Stated, end: Stated | None) -> str:
    """
    Return the hours of what begins and ends on one day, as far as they are known.

    «10:00 horas» · «de 10:00 a 14:00 horas» · «hasta las 14:00 horas» · nothing of a whole day.
    """
    if end is None or not end.has_hour or end.moment == start.moment:
        return time_words(start.moment) if start.has_hour else ""
    if not start.has_hour:
        return f"hasta las {time_words(end.moment)}"
    return f"de {start.moment:%H:%M} a {end.moment:%H:%M} horas"


def days_words(days: Sequence[date]) -> str:
    """
    Return several *days*, in order; those of one week day are told as such.

    «los sábados 28 de noviembre, 5 y 12 de diciembre de 2026» ·
    «los sábados 21 y 28 de noviembre y 5 de diciembre de 2026» ·
    «sábado 28 y domingo 29 de noviembre de 2026».
    """
    week_days = {week_day_words(day) for day in days}
    pattern = "d" if len(week_days) == 1 else "EEEE d"
    months: list[list[str]] = []
    for before, day, following in zip((None, *days), days, (*days[1:], None), strict=False):
        if before is None or (before.year, before.month) != (day.year, day.month):
            months.append([])
        months[-1].append(_formatted(day, f"{pattern}{_tail(day, following)}"))
    *most, last = map(_and, months)
    join = " y " if len(months[-1]) == 1 else ", "
    listed = join.join(filter(None, (", ".join(most), last)))
    return f"los {_plural(week_days.pop())} {listed}" if len(week_days) == 1 else listed


def _and(words: Sequence[str]) -> str:
    *most, last = words
    return f"{', '.join(most)} y {last}" if most else last


def without_year(words: str, year: int | None) -> str:
    """Return the *words* of dates without that *year*: «sábado 28 de noviembre». Idempotent."""
    return re.sub(rf"\b((?i:{_MONTHS})) de {year}\b", r"\1", words) if year else words


def told(words: str, year: int | None) -> str:
    """
    Return the *words* of dates as a page of that *year* shows them.

    It goes without saying, and neither a day nor its hours are broken over two lines (U+00A0).
    """
    return _ONE_LINE.sub(
        lambda found: found[0].replace(" ", "\N{NO-BREAK SPACE}"), without_year(words, year)
    )


def _is_one_evening(start: Stated, end: Stated) -> bool:
    begins_late = start.has_hour and start.moment.astimezone(SANTIAGO).hour >= NOON
    return begins_late and end.has_hour and end.evening == start.day


def _within_a_day(start: Stated, end: Stated | None) -> str:
    day, hours = date_words(start.day), hours_within_words(start, end)
    return f"{day}, {hours}" if hours else day


def _tail(day: date, following: date | None) -> str:
    """Return the pattern of what has to be said of *day* before *following* is told."""
    if following and (day.year, day.month) == (following.year, following.month):
        return ""
    is_same_year = following is not None and following.year == day.year
    return " 'de' MMMM" if is_same_year else " 'de' MMMM 'de' y"


def _plural(week_day: str) -> str:
    return week_day if week_day.endswith("s") else f"{week_day}s"


def _hour(stated: Stated) -> str:
    return f", {time_words(stated.moment)}" if stated.has_hour else ""


def _words(day: date, *, with_month: bool = True, with_year: bool = True) -> str:
    month, year = (" 'de' MMMM" if with_month else ""), (" 'de' y" if with_year else "")
    return _formatted(day, f"EEEE d{month}{year}")


def _without_common_tail(first: date, last: date) -> str:
    return _words(
        first,
        with_month=(first.year, first.month) != (last.year, last.month),
        with_year=first.year != last.year,
    )


def _formatted(moment: date, pattern: str) -> str:
    # Of its day alone: equal moments of two zones may be on different days.
    day = moment.date() if isinstance(moment, datetime) else moment
    return _day_formatted(day, pattern)


@lru_cache(maxsize=4096)  # Babel takes its time, and the same days are told on many pages
def _day_formatted(day: date, pattern: str) -> str:
    return format_date(day, pattern, locale="es_CL")
