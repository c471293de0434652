"""Lists of stories by when they were published, cut in sheets."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from plugins.newsroom import Department, Edition, Organisation, Photo, Series, Story
from plugins.pages.cards import Cards
from plugins.pages.dates.days import NOWHERE, Occasions
from plugins.pages.lists.filters import Filters
from plugins.pages.lists.listing import Listing, ListingPage
from plugins.pages.lists.months import (
    ListedMonth,
    ListedYear,
    MonthSection,
    by_month,
    by_year,
    months_of,
)
from plugins.pages.lists.sheets import sheets, to_front
from plugins.pages.press.room import PressRoom
from plugins.pages.story.downloads import Download
from plugins.pressroom import Artefact, Group
from plugins.site import Frame, Link
from plugins.webpage import SOMETIME, newest

NOTHING_LISTED = Cards()


@dataclass(frozen=True, slots=True, kw_only=True)
class Above:
    """What stands above the list of a subject, on its front page alone."""

    about: Department | Series | Organisation | None = None
    """Whose page it is."""

    coming: Occasions = NOWHERE
    closing: Cards = NOTHING_LISTED
    """What one can still apply or register for, the first to close at the top."""

    procedures: tuple[Link, ...] = ()
    """What one gets done there."""

    downloads: tuple[Download, ...] = ()
    agenda: str = ""
    """Address of all its dates, if it has any."""

    agenda_name: str = "Todas sus fechas"

    press: PressRoom | None = None
    """What the press finds above its communiqués, and below the newest of them."""

    @property
    def stories(self) -> tuple[Story, ...]:
        """All that it shows."""
        return (*self.coming.stories, *self.closing.stories)

    @property
    def is_shown(self) -> bool:
        """Whether there is anything that the list needs a heading below."""
        return bool(self.about or self.stories)


NOTHING = Above()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPage(ListingPage):
    """A sheet of such a list; the first one shows what stands above it, and the way to its months."""

    template = "listing.html"

    above: Above = NOTHING
    months: tuple[ListedMonth, ...] = ()

    @property
    def about(self) -> Department | Series | Organisation | None:
        """Whose page it is."""
        return self.above.about

    @property
    def photo(self) -> Photo | None:
        """That of the series."""
        return self.about.photo if isinstance(self.about, Series) else None

    @property
    def sections(self) -> tuple[MonthSection, ...]:
        """Its cards month by month; a list on one sheet is short enough to need no more headings."""
        return by_month(self.cards) if self.sheet.older or self.sheet.newer else ()

    @property
    def years(self) -> tuple[ListedYear, ...]:
        """Where each month of the list begins."""
        return by_year(self.months)


class Narrowed(NamedTuple):
    """The part of a list that is of one kind."""

    kind: str
    """Its slug."""

    listing: Listing


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryList(Group):
    """The sheets of a list, and those of its parts."""

    frame: Frame
    listing: Listing
    listed: Cards
    size: int
    """Stories on a full sheet."""

    otherwise: datetime | None
    """How new an empty sheet is; None if searches leave it out."""

    sheet: type[ListPage] = ListPage
    """How each is shown."""

    above: Above = NOTHING
    filters: tuple[Filters, ...] = ()
    narrowed: tuple[Narrowed, ...] = ()

    @property
    def name(self) -> str:
        """`lista/temas/patrimonio/`."""
        return f"lista{self.listing.path}"

    def artefacts(self) -> Iterator[Artefact]:
        """
        Yield each sheet, and the address of the next one.

        Those of each narrowed part are of the same group: they show nothing else, and a build in
        which nothing has changed does not even look at them.
        """
        yield from self._sheets()
        yield from to_front(self.frame, self.listing.link, self.listed.stories, self.size)
        for part in self.narrowed:
            of_kind = tuple(each for each in self.listed.stories if each.kind.slug == part.kind)
            yield from StoryList(
                frame=self.frame,
                listing=part.listing,
                listed=Cards(of_kind),
                size=self.size,
                otherwise=None,
                filters=self.filters,
            ).artefacts()

    def _sheets(self) -> Iterator[ListPage]:
        front, *older = sheets(self.listing.path, self.listed.stories, self.size)
        sheet, stories = front
        shown = (*self.above.stories, *stories)
        yield self.sheet(
            frame=self.frame,
            listing=self.listing,
            sheet=sheet,
            listed=Cards(stories),
            filters=self.filters,
            above=self.above,
            months=months_of(self.listing.path, self.listed.stories, self.size),
            changed=newest(shown, self.otherwise or SOMETIME) if shown or self.otherwise else None,
        )
        for sheet, stories in older:
            yield self.sheet(
                frame=self.frame,
                listing=self.listing,
                sheet=sheet,
                listed=Cards(stories),
                changed=newest(stories, SOMETIME),
            )


def otherwise_of(edition: Edition, stories: Sequence[Story]) -> datetime:
    """Return how new a page is if it shows no story; who shows *stories* does not ask."""
    # Only an empty list looks at the edition, which is as new as its newest story.
    return SOMETIME if stories else edition.updated
