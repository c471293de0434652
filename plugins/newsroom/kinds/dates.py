"""The dates of one thing, in words."""

from collections.abc import Sequence
from datetime import date, time, timedelta

from plugins.newsroom.contact import week_days_words
from plugins.newsroom.kinds.base import Occurrence
from plugins.spanish import (
    date_words,
    days_words,
    hours_within_words,
    span_words,
    within_words,
    without_year,
)

FEW = 4
"""Dates; more of them are told by their days of the week, or counted, not read."""

MOST_EXCEPTIONS = 2
"""Days that may be missing from what is so every week."""

MOST_HOURS = 3
"""Hours that differ, each told with its days; more of them are listed, not read."""

_EVERY_DAY = tuple(range(7))


def dates_words(
    occurrences: Sequence[Occurrence], *, are_called: str = "fechas", is_short: bool = False
) -> str:
    """
    Return when something takes place, which may be several times; so many *are_called* «fechas».

    «sábado 28 de noviembre de 2026, 10:00 horas» ·
    «los sábados 28 de noviembre, 5 y 12 de diciembre de 2026, de 10:00 a 14:00 horas» ·
    «martes y jueves, 19:30 horas, del 1 al 17 de diciembre de 2026» ·
    «lunes 7 y miércoles 9 de diciembre de 2026, 18:00 horas; sábado 12 de diciembre, 10:00 horas» ·
    «8 fechas, del sábado 28 de noviembre de 2026 al sábado 16 de enero de 2027, 10:00 horas».
    """
    first, last = occurrences[0], occurrences[-1]
    if len(occurrences) == 1:
        return span_words(first.start, first.end, is_short=is_short)
    if words := _alike_words(occurrences) or _by_hours_words(occurrences):
        return words
    hours = hours_within_words(first.start, first.end) if _are_alike(occurrences) else ""
    days = span_words(first.start.whole_day(), last.start.whole_day())
    return ", ".join(filter(None, (f"{len(occurrences)} {are_called}", days, hours)))


def _alike_words(occurrences: Sequence[Occurrence]) -> str:
    """Return when it is, if every time has the same hours; nothing if the dates have no order."""
    if len(occurrences) == 1:
        return span_words(occurrences[0].start, occurrences[0].end)
    if not _are_alike(occurrences):
        return ""
    hours = hours_within_words(occurrences[0].start, occurrences[0].end)
    if not tells_all(occurrences):
        return _weekly_words(occurrences, hours)
    days = days_words([each.start.day for each in occurrences])
    return ", ".join(filter(None, (days, hours)))


def _by_hours_words(occurrences: Sequence[Occurrence]) -> str:
    """Return when it is, the days of each hour together; nothing if that is too much to read."""
    groups: dict[tuple[time | None, ...], list[Occurrence]] = {}
    for each in occurrences:
        groups.setdefault(_hours(each), []).append(each)
    if len(groups) > MOST_HOURS or not all(each.start.has_hour for each in occurrences):
        return ""
    days = {each.start.day for each in occurrences}
    if len(days) == 1 and all(len(each.days) == 1 for each in occurrences):
        *most, last = (hours_within_words(each.start, each.end) for each in occurrences)
        hours = ", ".join(words.removesuffix(" horas") for words in most)
        return f"{date_words(*days)}, {hours} y {last}"
    told = list(map(_alike_words, groups.values()))
    is_one_year = len({day.year for day in days}) == 1
    others = (without_year(words, min(days).year) if is_one_year else words for words in told[1:])
    return "; ".join((told[0], *others)) if len(told) > 1 and all(told) else ""


def tells_all(occurrences: Sequence[Occurrence]) -> bool:
    """Return whether `dates_words` names every date: they are few, and differ in their day only."""
    return len(occurrences) == 1 or (len(occurrences) <= FEW and _are_alike(occurrences))


def each_date(occurrences: Sequence[Occurrence]) -> str:
    """Return every date with its hours, parted by semicolons."""
    return "; ".join(each.words for each in occurrences)


def exceptions_words(days: Sequence[date]) -> str:
    """Return «el viernes 25 de diciembre de 2026», «los viernes 18 y 25 de diciembre de 2026»."""
    words = days_words(days) if len(days) > 1 else date_words(days[0])
    return words if words.startswith("los ") else f"el {words}"


def _weekly_words(occurrences: Sequence[Occurrence], hours: str) -> str:
    """Return when it is if it is so every week, but for few days; nothing if it is not."""
    days = [each.start.day for each in occurrences]
    week_days = tuple(sorted({day.weekday() for day in days}))
    span = ((days[0] + timedelta(days=count)) for count in range((days[-1] - days[0]).days + 1))
    missing = sorted({day for day in span if day.weekday() in week_days} - set(days))
    if len(missing) > MOST_EXCEPTIONS or len(set(days)) < len(days):
        return ""
    named = "todos los días" if week_days == _EVERY_DAY else week_days_words(week_days)
    if len(week_days) == 1:
        named = f"los {named if named.endswith('s') else f'{named}s'}"
    but = f"salvo {exceptions_words(missing)}" if missing else ""
    return ", ".join(filter(None, (named, hours, within_words(days[0], days[-1]), but)))


def _are_alike(occurrences: Sequence[Occurrence]) -> bool:
    """Return whether they differ in their day only, and none goes on over several."""
    first = occurrences[0]
    return len(first.days) == 1 and all(_hours(each) == _hours(first) for each in occurrences)


def _hours(each: Occurrence) -> tuple[time | None, ...]:
    return tuple(
        stated.moment.time() if stated and stated.has_hour else None
        for stated in (each.start, each.end)
    )
