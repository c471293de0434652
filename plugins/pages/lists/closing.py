"""Lists of what is offered until some moment, what closes first at the top."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import itemgetter

from plugins.newsroom import Edition, Story
from plugins.newsroom.kinds import Order
from plugins.pages.cards import Cards
from plugins.pages.lists.filters import Filters
from plugins.pages.lists.listing import Listing, ListingPage
from plugins.pages.lists.sheets import only_sheet
from plugins.site import Frame
from plugins.webpage import newest


def by_closing(stories: Iterable[Story]) -> tuple[Story, ...]:
    """Return those of *stories* that are offered until some moment, the first to close first."""
    closing = [
        (story.expires.ends, story.path, story)
        for story in stories
        if story.kind.order is Order.CLOSING and story.expires
    ]
    return tuple(story for *_, story in sorted(closing, key=itemgetter(0, 1)))


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingPage(ListingPage):
    """What is still offered, on one sheet."""

    template = "listing.html"


def closing_page(
    edition: Edition,
    frame: Frame,
    listing: Listing,
    stories: Sequence[Story],
    filters: tuple[Filters, ...],
) -> ClosingPage:
    """Return the page of *listing* with what of *stories* is still offered, and its *filters*."""
    offered = by_closing(stories)
    return ClosingPage(
        frame=frame,
        listing=listing,
        sheet=only_sheet(listing.path),
        listed=Cards(offered),
        filters=filters,
        changed=newest(offered, edition.updated) if offered or not listing.wider else None,
    )
