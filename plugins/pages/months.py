"""The months of a list: a heading above what was published in each, and the way to each of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import NamedTuple

from plugins.newsroom import Story
from plugins.pages.parts import parts
from plugins.pages.teaser import Teaser
from plugins.spanish import SANTIAGO, month_words


class MonthTeasers(NamedTuple):
    """What a page shows of one month."""

    anchor: str
    """The part of its address after `#`."""

    name: str
    """«noviembre de 2026»."""

    teasers: tuple[Teaser, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedMonth:
    """A month of a list that has several pages."""

    year: int
    number: int
    path: str
    """Where it begins, read from the newest: a page, and the heading on it."""

    stories: int

    @property
    def name(self) -> str:
        """«noviembre»."""
        return month_words(self.year, self.number).partition(" ")[0]


def by_month(teasers: Sequence[Teaser]) -> tuple[MonthTeasers, ...]:
    """Return *teasers*, newest first, month by month."""
    months = groupby(teasers, key=lambda teaser: _month(teaser.published))
    return tuple(
        MonthTeasers(_anchor(*month), month_words(*month), tuple(its)) for month, its in months
    )


def months_of(path: str, stories: Sequence[Story], size: int) -> tuple[ListedMonth, ...]:
    """
    Return the months of *stories*, newest first; none if the list at *path* has but one page.

    No month has a page of its own: one more story would move what follows it, and a full page
    never changes again.
    """
    pages = list(parts(path, stories, size))
    if len(pages) == 1:
        return ()
    begins: dict[tuple[int, int], str] = {}
    counts: dict[tuple[int, int], int] = {}
    for part, listed in pages:
        for story in listed:
            month = _month(story.published)
            begins.setdefault(month, f"{part.path}#{_anchor(*month)}")
            counts[month] = counts.get(month, 0) + 1
    return tuple(
        ListedMonth(year=year, number=number, path=begins[year, number], stories=count)
        for (year, number), count in counts.items()
    )


def by_year(
    months: Sequence[ListedMonth],
) -> list[tuple[int, list[ListedMonth], int]]:
    """Return the years of *months*, each with its months and the number of its stories."""
    years = ((year, list(its)) for year, its in groupby(months, key=lambda month: month.year))
    return [(year, its, sum(month.stories for month in its)) for year, its in years]


def _month(moment: datetime) -> tuple[int, int]:
    day = moment.astimezone(SANTIAGO)
    return day.year, day.month


def _anchor(year: int, number: int) -> str:
    """Return «noviembre-2026»."""
    return month_words(year, number).replace(" de ", "-")
