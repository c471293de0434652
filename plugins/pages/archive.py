"""The archive: every story, by the year and month in which it became public."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from plugins.newsroom import Edition, Story
from plugins.pages.public_page import list_page
from plugins.pages.teaser import Cards
from plugins.pressroom import Artefact, output_path
from plugins.site import Frame, Link, render
from plugins.spanish import month_words
from plugins.structured_data import HOME, head_of_page

ARCHIVE = Link("/archivo/", "Archivo de noticias")


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """A month that has stories."""

    year: int
    number: int
    count: int

    @property
    def name(self) -> str:
        """«noviembre de 2026»."""
        return month_words(self.year, self.number)

    @property
    def path(self) -> str:
        """Its page."""
        return f"{ARCHIVE.path}{self.year}/{self.number:02}/"


def archive_pages(edition: Edition, frame: Frame) -> Iterator[Artefact]:
    """Yield the archive, its years and its months, newest first."""
    by_month = {
        Month(year=year, number=number, count=len(its)): its
        for (year, number), its in edition.by_month.items()
    }
    months = tuple(by_month)
    offered = tuple(month for month in months if month.count)
    yield _artefact(edition, ARCHIVE.path, edition.stories, make_archive, frame, offered)
    for year, of_year in groupby(months, key=lambda month: month.year):
        own = tuple(of_year)
        stories = [story for month in own for story in by_month[month]]
        listed = tuple(month for month in own if month.count)
        yield _artefact(edition, _year(year).path, stories, make_year, frame, year, listed)
    for month, its in by_month.items():
        yield _artefact(edition, month.path, its, make_month, frame, month, Cards(its))


def make_archive(frame: Frame, months: tuple[Month, ...]) -> tuple[bytes, ...]:
    """Return the page of all years with their *months*."""
    summary = f"Todo lo que ha publicado la {frame.site.name}, por año y por mes."
    return _rendered(frame, "archive.html", (HOME, ARCHIVE), summary, years=_years(months))


def make_year(frame: Frame, year: int, months: tuple[Month, ...]) -> tuple[bytes, ...]:
    """Return the page of *year* with its *months*."""
    summary = f"Todo lo que publicó la {frame.site.name} en {year}, por mes."
    trail = (HOME, ARCHIVE, _year(year))
    return _rendered(frame, "archive.html", trail, summary, years=_years(months))


def make_month(frame: Frame, month: Month, listed: Cards) -> tuple[bytes, ...]:
    """Return the page of *month* with the stories *listed* in it."""
    summary = f"Todo lo que publicó la {frame.site.name} en {month.name}."
    trail = (HOME, ARCHIVE, _year(month.year), Link(month.path, month.name.capitalize()))
    return _rendered(frame, "month.html", trail, summary, teasers=listed.teasers())


def _artefact(
    edition: Edition,
    path: str,
    stories: Sequence[Story],
    make: Callable[..., tuple[bytes, ...]],
    *inputs: Any,
) -> Artefact:
    page = list_page(path, stories, edition.updated)
    return Artefact(paths=(output_path(path),), make=make, inputs=inputs, page=page)


def _rendered(
    frame: Frame, template: str, trail: tuple[Link, ...], summary: str, **values: Any
) -> tuple[bytes, ...]:
    head = head_of_page(frame.site, trail, description=summary)
    here = trail[-1].path
    page = render(frame, template, here=here, head=head, trail=trail, summary=summary, **values)
    return (page,)


def _years(months: tuple[Month, ...]) -> list[tuple[Link, list[Month]]]:
    return [(_year(year), list(own)) for year, own in groupby(months, key=lambda each: each.year)]


def _year(year: int) -> Link:
    return Link(f"{ARCHIVE.path}{year}/", str(year))
