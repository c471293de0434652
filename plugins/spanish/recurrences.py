"""What is repeated by a rule, as people write it («todos los sábados»), as the dates it means."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice

from plugins.spanish.text import folded

NEXT = 4
"""Dates that are proposed: only who plans it knows the last one."""

_DAYS = ("lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo")
_DAY = "|".join(_DAYS)
_SPAN = re.compile(rf"\b({_DAY})s? a ({_DAY})s?\b")
_NAMED = re.compile(rf"\b({_DAY})s?\b")
_DAILY = re.compile(r"\b(?:todos los dias|cada dia|diari[oa]s?|diariamente)\b")
_WEEKLY = re.compile(r"\b(?:cada semana|todas las semanas|semanal(?:es|mente)?)\b")
_FORTNIGHTLY = re.compile(
    r"\b(?:cada (?:15|quince) dias|cada (?:2|dos) semanas|quincenal(?:es|mente)?|semana por medio)\b"
)


def dates_meant(text: str, start: date) -> tuple[date, ...]:
    """
    Return the `NEXT` dates after *start* that *text* means; none where it says no such rule.

    «todos los sábados», «lunes y miércoles», «de lunes a viernes», «cada semana», «quincenal».
    """
    words = folded(text)
    if _FORTNIGHTLY.search(words):
        return _every(start, 14)
    days = week_days_meant(words)
    if not days and _WEEKLY.search(words):
        return _every(start, 7)
    later = (day for day in _after(start) if day.weekday() in days)
    return tuple(islice(later, NEXT)) if days else ()


def _every(start: date, days: int) -> tuple[date, ...]:
    return tuple(start + timedelta(days=days * number) for number in range(1, NEXT + 1))


def week_days_meant(words: str) -> set[int]:
    """Return the days of the week, from 0, Monday, that *words* in small letters name."""
    if _DAILY.search(words):
        return set(range(7))
    found = {_DAYS.index(name) for name in _NAMED.findall(words)}
    for first, last in _SPAN.findall(words):
        one, other = _DAYS.index(first), _DAYS.index(last)
        found.update(range(one, other + 1))
    return found


def _after(start: date) -> Iterator[date]:
    return (start + timedelta(days=number) for number in range(1, 7 * NEXT + 1))
