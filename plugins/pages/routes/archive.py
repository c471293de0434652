"""The archive: every story, by the year and month in which it became public."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from plugins.newsroom import Edition
from plugins.pages.cards import Card, Cards
from plugins.pages.places import ARCHIVE, year_of_archive
from plugins.site import Frame, Link
from plugins.spanish import month_words
from plugins.structured_data import HOME
from plugins.webpage import Changed, Page, newest


class ArchiveMonth(NamedTuple):
    """A month that has stories."""

    year: int
    number: int
    stories: int

    @property
    def name(self) -> str:
        """«noviembre de 2026»."""
        return month_words(self.year, self.number)

    @property
    def path(self) -> str:
        """Its page."""
        return f"{year_of_archive(self.year).path}{self.number:02}/"


class ArchiveYear(NamedTuple):
    """A year with its months."""

    link: Link
    months: tuple[ArchiveMonth, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivePage(Page):
    """All years with their months, or one year."""

    template = "archive.html"

    trail: tuple[Link, ...] = field()
    summary: str = field()
    months: tuple[ArchiveMonth, ...]
    changed: Changed | None = field()

    @property
    def years(self) -> tuple[ArchiveYear, ...]:
        """The years of its months."""
        years = groupby(self.months, key=lambda month: month.year)
        return tuple(ArchiveYear(year_of_archive(year), tuple(of_year)) for year, of_year in years)


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthPage(Page):
    """All that was published in a month."""

    template = "month.html"

    month: ArchiveMonth
    listed: Cards
    changed: Changed | None = field()

    @property
    def trail(self) -> tuple[Link, ...]:
        """By its year."""
        own = Link(self.month.path, self.month.name.capitalize())
        return (HOME, ARCHIVE, year_of_archive(self.month.year), own)

    @property
    def summary(self) -> str:
        """What it holds, in a sentence."""
        return f"Todo lo que publicó la {self.frame.site.name} en {self.month.name}."

    @property
    def cards(self) -> tuple[Card, ...]:
        """What it shows of each story."""
        return self.listed.shown()


def archive_pages(edition: Edition, frame: Frame) -> Iterator[Page]:
    """Yield the archive, its years and its months, newest first."""
    by_month = {
        ArchiveMonth(year, number, len(stories)): stories
        for (year, number), stories in edition.by_month.items()
    }
    yield ArchivePage(
        frame=frame,
        trail=(HOME, ARCHIVE),
        summary=f"Todo lo que ha publicado la {frame.site.name}, por año y por mes.",
        months=tuple(month for month in by_month if month.stories),
        changed=newest(edition.stories, edition.updated),
    )
    for year, months in groupby(by_month, key=lambda month: month.year):
        of_year = tuple(months)
        stories = [story for month in of_year for story in by_month[month]]
        yield ArchivePage(
            frame=frame,
            trail=(HOME, ARCHIVE, year_of_archive(year)),
            summary=f"Todo lo que publicó la {frame.site.name} en {year}, por mes.",
            months=tuple(month for month in of_year if month.stories),
            changed=newest(stories, edition.updated),
        )
    for month, listed in by_month.items():
        yield MonthPage(
            frame=frame,
            month=month,
            listed=Cards(listed),
            changed=newest(listed, edition.updated),
        )
