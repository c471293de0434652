"""The dates of one thing, in words."""

from collections.abc import Sequence
from datetime import time

from plugins.newsroom.kinds.base import Occurrence
from plugins.spanish import days_words, hours_within_words, span_words

FEW = 4
"""Dates; more of them are counted, not read."""


def dates_words(occurrences: Sequence[Occurrence], *, is_short: bool = False) -> str:
    """
    Return when something takes place, which may be several times.

    «sábado 28 de noviembre de 2026, 10:00 horas» ·
    «los sábados 28 de noviembre, 5 y 12 de diciembre de 2026, de 10:00 a 14:00 horas» ·
    «8 fechas, del sábado 28 de noviembre de 2026 al sábado 16 de enero de 2027».
    """
    first, last = occurrences[0], occurrences[-1]
    if len(occurrences) == 1:
        return span_words(first.start, first.end, is_short=is_short)
    if not tells_all(occurrences):
        days = span_words(first.start.whole_day(), last.start.whole_day())
        return f"{len(occurrences)} fechas, {days}"
    days = days_words([each.start.day for each in occurrences])
    return ", ".join(filter(None, (days, hours_within_words(first.start, first.end))))


def tells_all(occurrences: Sequence[Occurrence]) -> bool:
    """Return whether `dates_words` names every date: they are few, and differ in their day only."""
    first, *others = occurrences
    return not others or (
        len(occurrences) <= FEW
        and len(first.days) == 1
        and all(_hour(each) == _hour(first) for each in others)
    )


def each_date(occurrences: Sequence[Occurrence]) -> str:
    """Return every date with its hours, parted by semicolons."""
    return "; ".join(each.words for each in occurrences)


def _hour(each: Occurrence) -> time | None:
    return each.start.moment.time() if each.start.has_hour else None
