"""The dates of one thing, in words."""

from collections.abc import Sequence
from datetime import date, time, timedelta

from plugins.newsroom.contact import week_days_words
from plugins.newsroom.kinds.base import Occurrence
from plugins.spanish import date_words, days_words, hours_within_words, span_words, within_words

FEW = 4
"""Dates; more of them are told by their days of the week, or counted, not read."""

MOST_EXCEPTIONS = 2
"""Days that may be missing from what is so every week."""

_EVERY_DAY = tuple(range(7))


def dates_words(
    occurrences: Sequence[Occurrence], *, are_called: str = "fechas", is_short: bool = False
) -> str:
    """
    Return when something takes place, which may be several times; so many *are_called* «fechas».

    «sábado 28 de noviembre de 2026, 10:00 horas» ·
    «los sábados 28 de noviembre, 5 y 12 de diciembre de 2026, de 10:00 a 14:00 horas» ·
    «martes y jueves, 19:30 horas, del 1 al 17 de diciembre de 2026» ·
    «8 fechas, del sábado 28 de noviembre de 2026 al sábado 16 de enero de 2027, 10:00 horas».
    """
    first, last = occurrences[0], occurrences[-1]
    if len(occurrences) == 1:
        return span_words(first.start, first.end, is_short=is_short)
    hours = hours_within_words(first.start, first.end) if _are_alike(occurrences) else ""
    if tells_all(occurrences):
        days = days_words([each.start.day for each in occurrences])
        return ", ".join(filter(None, (days, hours)))
    if _are_alike(occurrences) and (weekly := _weekly_words(occurrences, hours)):
        return weekly
    days = span_words(first.start.whole_day(), last.start.whole_day())
    return ", ".join(filter(None, (f"{len(occurrences)} {are_called}", days, hours)))


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
