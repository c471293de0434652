"""The months of a list: a heading above what was published in each, and the way to each of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import NamedTuple

from plugins.newsroom import Story
from plugins.pages.cards import Card
from plugins.pages.lists.sheets import sheets
from plugins.spanish import SANTIAGO, month_words


class MonthSection(NamedTuple):
    """What a page shows of one month, under its heading."""

    anchor: str
    """The part of its address after `#`."""

    name: str
    """«noviembre de 2026»."""

    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedMonth:
    """A month of a list that has several sheets."""

    year: int
    number: int
    path: str
    """Where it begins, read from the newest: a sheet, and the heading on it."""

    stories: int

    @property
    def name(self) -> str:
        """«noviembre»."""
        return month_words(self.year, self.number).partition(" ")[0]


class ListedYear(NamedTuple):
    """A year of such a list."""

    year: int
    months: tuple[ListedMonth, ...]
    stories: int


def by_month(cards: Sequence[Card]) -> tuple[MonthSection, ...]:
    """Return *cards*, newest first, month by month."""
    months = groupby(cards, key=lambda card: _month(card.published))
    return tuple(
        MonthSection(_anchor(*month), month_words(*month), tuple(of_month))
        for month, of_month in months
    )


def months_of(path: str, stories: Sequence[Story], size: int) -> tuple[ListedMonth, ...]:
    """
    Return the months of *stories*, newest first; none if the list at *path* has but one sheet.

    No month has a page of its own: one more story would move what follows it, and a full sheet
    never changes again.
    """
    cut = list(sheets(path, stories, size))
    if len(cut) == 1:
        return ()
    begins: dict[tuple[int, int], str] = {}
    counts: dict[tuple[int, int], int] = {}
    for sheet, listed in cut:
        for story in listed:
            month = _month(story.published)
            begins.setdefault(month, f"{sheet.path}#{_anchor(*month)}")
            counts[month] = counts.get(month, 0) + 1
    return tuple(
        ListedMonth(year=year, number=number, path=begins[year, number], stories=count)
        for (year, number), count in counts.items()
    )


def by_year(months: Sequence[ListedMonth]) -> tuple[ListedYear, ...]:
    """Return the years of *months*, each with its own and the number of its stories."""
    years = ((year, tuple(own)) for year, own in groupby(months, key=lambda month: month.year))
    return tuple(ListedYear(year, own, sum(each.stories for each in own)) for year, own in years)


def _month(moment: datetime) -> tuple[int, int]:
    day = moment.astimezone(SANTIAGO)
    return day.year, day.month


def _anchor(year: int, number: int) -> str:
    """Return «noviembre-2026»."""
    return month_words(year, number).replace(" de ", "-")
