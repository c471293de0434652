"""Lists of what is offered until some moment, what closes first at the top."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from operator import itemgetter

from plugins.newsroom import Edition, Story
from plugins.newsroom.kinds import Order
from plugins.pages.cards import Card, Cards
from plugins.pages.lists.filters import Filters
from plugins.pages.lists.listing import Listing, ListingPage
from plugins.pages.lists.sheets import only_sheet
from plugins.site import Frame
from plugins.spanish import SANTIAGO, left_words
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
    """What is still offered, on one sheet, with how long it is."""

    template = "listing.html"

    today: date

    @property
    def cards(self) -> tuple[Card, ...]:
        """What it shows of each story: first how much time is left."""
        return tuple(self._with_time_left(card) for card in self.listed.shown())

    def _with_time_left(self, card: Card) -> Card:
        if not card.closes:
            return card
        return replace(card, when=f"{left_words(self.today, card.closes)}: {card.when}")


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
        today=edition.moment.astimezone(SANTIAGO).date(),
        changed=newest(offered, edition.updated) if offered or not listing.wider else None,
    )
