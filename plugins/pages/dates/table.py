"""A month as the table that calendars on a wall are."""

from calendar import Calendar
from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from plugins.newsroom import day_path
from plugins.pages.dates.days import Occasions
from plugins.spanish import month_words, week_day_words

MONDAY = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """A day of the month."""

    number: int
    path: str
    """Its page, if something takes place on it."""

    count: int


class Table(NamedTuple):
    """A month."""

    caption: str
    week_days: tuple[str, ...]
    weeks: tuple[tuple[Cell | None, ...], ...]
    """Seven cells each, from Monday; None for the days of other months."""


def table_of(month: date, occasions: Occasions) -> Table:
    """Return the table of *month* with how many of *occasions* each day has."""
    counts = Counter(each.day for each in occasions.occasions)

    def cell(day: date) -> Cell | None:
        if day.month != month.month:
            return None
        count = counts[day]
        return Cell(day.day, day_path(day) if count else "", count)

    weeks = Calendar(MONDAY).monthdatescalendar(month.year, month.month)
    return Table(
        caption=f"Actividades de {month_words(month.year, month.month)}, por día",
        week_days=tuple(week_day_words(day) for day in weeks[0]),
        weeks=tuple(tuple(cell(day) for day in week) for week in weeks),
    )
