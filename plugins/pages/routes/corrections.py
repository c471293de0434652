"""
All that was put right, changed, called off or withdrawn, in one place.

Whom a newspaper lets correct it, it can be trusted.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from plugins.newsroom import Development, Edition
from plugins.pages.places import CORRECTED
from plugins.site import CORRECTIONS, Addresses, Frame, Link, Subscription
from plugins.structured_data import HOME
from plugins.webpage import PlainPage, newest

NEWEST = 30
"""On the first page; the pages of the years have them all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionsPage(PlainPage):
    """The newest developments of stories with links to their years, or those of one year."""

    template = "corrections.html"

    happened: tuple[Development, ...]
    years: tuple[Link, ...] = ()

    @property
    def parts(self) -> tuple[tuple[str, tuple[Development, ...]], ...]:
        """What was wrong, which people come for, before what is otherwise than it was announced."""
        wrong = tuple(each for each in self.happened if each.is_correction)
        other = tuple(each for each in self.happened if not each.is_correction)
        named = (("Lo que estaba mal", wrong), ("Lo que cambió", other))
        return tuple((name, its) for name, its in named if its)

    @property
    def heading(self) -> str:
        """What stands above it."""
        is_of_year = len(self.trail) > 2
        return f"{CORRECTED.name} de {self.title}" if is_of_year else self.title

    @property
    def feeds(self) -> tuple[Subscription, ...]:
        """What brings the same."""
        return (CORRECTIONS,)

    @property
    def feed(self) -> str:
        """The address that people follow."""
        return CORRECTIONS.feed_path("rss")


ADDRESSES = Addresses(
    always=(CORRECTED.path,),
    folders=frozenset({"correcciones"}),
    of_edition=lambda edition: (_year_of(each).path for each in edition.developments),
)


def correction_pages(edition: Edition, frame: Frame) -> Iterator[CorrectionsPage]:
    """Yield the page of what happened last, and one for each year in which anything did."""
    happened = edition.developments
    by_day = sorted(happened, key=lambda each: each.date.day.year, reverse=True)  # the order stays
    years = {year: tuple(of_year) for year, of_year in groupby(by_day, key=_year_of)}
    first = happened[:NEWEST]
    yield CorrectionsPage(
        frame=frame,
        trail=(HOME, CORRECTED),
        summary="Lo que corregimos, cambió, se canceló o se retiró después de publicarse.",
        happened=first,
        years=tuple(years),
        changed=newest((), _newest_of(first, edition.updated)),
    )
    for link, of_year in years.items():
        yield CorrectionsPage(
            frame=frame,
            trail=(HOME, CORRECTED, link),
            summary=f"Lo que en {link.name} corregimos, cambió, se canceló o se retiró después de publicarse.",
            happened=of_year,
            changed=newest((), _newest_of(of_year, edition.updated)),
        )


def _year_of(development: Development) -> Link:
    """Return the page of the year in which it happened."""
    year = str(development.date.day.year)
    return Link(f"{CORRECTED.path}{year}/", year)


def _newest_of(happened: Sequence[Development], otherwise: datetime) -> datetime:
    return max((each.told_at for each in happened), key=datetime.timestamp, default=otherwise)
