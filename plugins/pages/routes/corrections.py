"""Everything that was put right, in one place: whom a newspaper lets correct it, it can be trusted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from plugins.newsroom import Correction, Edition
from plugins.pages.places import CORRECTED
from plugins.site import Addresses, Frame, Link
from plugins.structured_data import HOME
from plugins.webpage import PlainPage, newest

NEWEST = 30
"""On the first page; the pages of the years have them all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """A correction, and the story it puts right."""

    story: Link
    correction: Correction

    @property
    def year(self) -> Link:
        """The page of the year in which it was made."""
        year = str(self.correction.date.day.year)
        return Link(f"{CORRECTED.path}{year}/", year)


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionsPage(PlainPage):
    """The newest corrections with links to their years, or those of one year."""

    template = "corrections.html"

    corrected: tuple[Corrected, ...]
    years: tuple[Link, ...] = ()

    @property
    def heading(self) -> str:
        """What stands above it."""
        is_of_year = len(self.trail) > 2
        return f"Correcciones de {self.title}" if is_of_year else self.title


ADDRESSES = Addresses(
    always=(CORRECTED.path,),
    folders=frozenset({"correcciones"}),
    of_edition=lambda edition: (each.year.path for each in _corrected(edition)),
)


def correction_pages(edition: Edition, frame: Frame) -> Iterator[CorrectionsPage]:
    """Yield the page of the newest corrections, and one for each year that has any."""
    corrected = _corrected(edition)
    years = {
        year: tuple(of_year) for year, of_year in groupby(corrected, key=lambda each: each.year)
    }
    first = corrected[:NEWEST]
    yield CorrectionsPage(
        frame=frame,
        trail=(HOME, CORRECTED),
        summary="Lo que publicamos con un error, qué decía y qué dice ahora.",
        corrected=first,
        years=tuple(years),
        changed=newest((), _newest_of(first, edition.updated)),
    )
    for link, of_year in years.items():
        yield CorrectionsPage(
            frame=frame,
            trail=(HOME, CORRECTED, link),
            summary=f"Lo que corregimos en {link.name}: qué decía y qué dice ahora.",
            corrected=of_year,
            changed=newest((), _newest_of(of_year, edition.updated)),
        )


def _corrected(edition: Edition) -> tuple[Corrected, ...]:
    """Return every correction, the newest first, of what is still offered and of what is not."""
    found = (
        Corrected(story=Link(story.path, story.title), correction=correction)
        for story in (*edition.stories, *edition.expired)
        for correction in story.corrections
    )
    by_story = sorted(found, key=lambda each: each.story)
    return tuple(sorted(by_story, key=lambda each: each.correction.date.moment, reverse=True))


def _newest_of(corrected: Sequence[Corrected], otherwise: datetime) -> datetime:
    return max((each.correction.date.moment for each in corrected), default=otherwise)
