"""The archive: every story, by the year and month in which it became public."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from plugins.newsroom import Edition, Story
from plugins.pages.cards import Cards
from plugins.pages.places import ARCHIVE, year_of_archive
from plugins.site import Addresses, Frame, Link
from plugins.spanish import month_words
from plugins.structured_data import HOME
from plugins.webpage import PlainPage, newest


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
    def link(self) -> Link:
        """Its page."""
        path = f"{year_of_archive(self.year).path}{self.number:02}/"
        return Link(path, self.name.capitalize())


class ArchiveYear(NamedTuple):
    """A year with its months."""

    link: Link
    months: tuple[ArchiveMonth, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivePage(PlainPage):
    """All years with their months, or one year."""

    template = "archive.html"

    years: tuple[ArchiveYear, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthPage(PlainPage):
    """All that was published in a month."""

    template = "month.html"

    listed: Cards


def _by_month(edition: Edition) -> dict[ArchiveMonth, tuple[Story, ...]]:
    return {
        ArchiveMonth(year, number, len(stories)): stories
        for (year, number), stories in edition.by_month.items()
    }


def _addresses(edition: Edition) -> Iterator[str]:
    """Yield the years and the months."""
    for month in _by_month(edition):
        yield from (year_of_archive(month.year).path, month.link.path)


ADDRESSES = Addresses(always=(ARCHIVE.path,), folders=frozenset({"archivo"}), of_edition=_addresses)


def archive_pages(edition: Edition, frame: Frame) -> Iterator[PlainPage]:
    """Yield the archive, its years and its months, newest first."""
    by_month = _by_month(edition)
    yield ArchivePage(
        frame=frame,
        trail=(HOME, ARCHIVE),
        summary=f"Todo lo que ha publicado la {frame.site.name}, por año y por mes.",
        years=_years(by_month),
        changed=newest(edition.stories, edition.updated),
    )
    for year, months in groupby(by_month, key=lambda month: month.year):
        of_year = tuple(months)
        stories = [story for month in of_year for story in by_month[month]]
        yield ArchivePage(
            frame=frame,
            trail=(HOME, ARCHIVE, year_of_archive(year)),
            summary=f"Todo lo que publicó la {frame.site.name} en {year}, por mes.",
            years=_years(of_year),
            changed=newest(stories, edition.updated),
        )
    for month, listed in by_month.items():
        yield MonthPage(
            frame=frame,
            trail=(HOME, ARCHIVE, year_of_archive(month.year), month.link),
            summary=f"Todo lo que publicó la {frame.site.name} en {month.name}.",
            listed=Cards(listed),
            changed=newest(listed, edition.updated),
        )


def _years(months: Iterable[ArchiveMonth]) -> tuple[ArchiveYear, ...]:
    """Return the years of those of *months* that have stories."""
    offered = (month for month in months if month.stories)
    years = groupby(offered, key=lambda month: month.year)
    return tuple(ArchiveYear(year_of_archive(year), tuple(of_year)) for year, of_year in years)
