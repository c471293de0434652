"""The dates of one thing, in words."""

from collections.abc import Sequence

from plugins.newsroom.kinds.base import Occurrence
from plugins.newsroom.moments import days_words, hours_words, span_words

FEW = 4
"""Dates; more of them are counted, not read."""


def dates_words(occurrences: Sequence[Occurrence]) -> str:
    """
    Return when something takes place, which may be several times.

    «sábado 28 de noviembre de 2026, 10:00 horas» ·
    «los sábados 28 de noviembre, 5 y 12 de diciembre de 2026, de 10:00 a 14:00 horas» ·
    «8 fechas, del sábado 28 de noviembre de 2026 al sábado 16 de enero de 2027».
    """
    first, last = occurrences[0], occurrences[-1]
    if first == last:
        return span_words(*first[:2], all_day=first.all_day)
    if not tells_all(occurrences):
        return f"{len(occurrences)} fechas, {span_words(first.start, last.start, all_day=True)}"
    hours = "" if first.all_day else f", {hours_words(first.start, first.end)}"
    return f"{days_words([each.start.date() for each in occurrences])}{hours}"


def tells_all(occurrences: Sequence[Occurrence]) -> bool:
    """Return whether `dates_words` names every date: they are few, and differ in their day only."""
    first, *others = occurrences
    return not others or (
        len(occurrences) <= FEW
        and len(first.days) == 1
        and all(each.start.time() == first.start.time() for each in others)
    )


def each_date(occurrences: Sequence[Occurrence]) -> str:
    """Return every date with its hours, parted by semicolons."""
    return "; ".join(span_words(*each[:2], all_day=each.all_day) for each in occurrences)
