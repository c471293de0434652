"""Until when one can join, where an editor wrote it in words: whether that is still so on a later day."""

import re
from datetime import date, timedelta

from plugins.spanish import MONTHS

_UNTIL = re.compile(
    rf"\bhasta el (?:(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo) )?(\d{{1,2}})\b"
    rf"(?: de ({'|'.join(MONTHS)}))?(?: del? (\d{{4}}))?",
    re.IGNORECASE,
)
_BEFORE, _AFTER = 30, 300
"""Days from when something is told: a date that is not within them is of another year."""


def is_over(text: str, *, told: date, on: date) -> bool:
    """
    Return whether a last day that *text* names is before the day *on*.

    «Hasta el 4 de diciembre»: of the year in which it is near the day *told*, when the text was
    written; «hasta el viernes 4», the next one. «Hasta el mediodía» is no day, and never over.
    """
    days = (_day(found, told) for found in _UNTIL.finditer(text))
    return any(day is not None and day < on for day in days)


def _day(found: re.Match[str], told: date) -> date | None:
    number, month, year = found.groups()
    if year:
        return _date(int(year), MONTHS.index(month.lower()) + 1 if month else told.month, number)
    tries = (told + timedelta(days=ahead) for ahead in range(-_BEFORE if month else 0, _AFTER))
    return next((day for day in tries if _is_named(day, number, month)), None)


def _is_named(day: date, number: str, month: str | None) -> bool:
    return day.day == int(number) and (not month or MONTHS[day.month - 1] == month.lower())


def _date(year: int, month: int, number: str) -> date | None:
    try:
        return date(year, month, int(number))
    except ValueError:
        return None
