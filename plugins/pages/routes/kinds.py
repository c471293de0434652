"""The pages of every kind but those of the agenda; what closes is listed by that time."""

from collections.abc import Iterator
from functools import partial

from plugins.newsroom import PRESS_ROOM, Edition
from plugins.newsroom.kinds import Order
from plugins.pages.cards import Cards
from plugins.pages.lists.closing import closing_page
from plugins.pages.lists.filters import by_home
from plugins.pages.lists.listing import kind_listing
from plugins.pages.lists.press import PressPage
from plugins.pages.lists.sheets import sheet_addresses
from plugins.pages.lists.stories import NOTHING, Above, ListPage, StoryList, otherwise_of
from plugins.pages.press.room import press_room
from plugins.pressroom import Handed
from plugins.site import Addresses, Frame, twin_of


def addresses(size: int) -> Addresses:
    """Return what is made with *size* stories on a full sheet."""
    return Addresses(of_edition=partial(_sheets, size=size))


def _sheets(edition: Edition, size: int) -> Iterator[str]:
    for kind in edition.kinds:
        if kind.order is Order.PUBLISHED:
            yield from sheet_addresses(kind.path, edition.of_kind(kind), size)
        elif kind.order is Order.CLOSING:
            yield twin_of(kind.path)


def kind_pages(edition: Edition, frame: Frame, size: int) -> Iterator[Handed]:
    """Yield the pages of every kind of *edition*, *size* stories on a full sheet."""
    for kind in edition.kinds:
        stories, listing = edition.of_kind(kind), kind_listing(kind, edition)
        filters = by_home(edition, kind)
        if kind.order is Order.CLOSING:
            yield closing_page(edition, frame, listing, stories, filters)
        elif kind.order is Order.PUBLISHED:
            is_press = kind.path == PRESS_ROOM
            sheet: type[ListPage] = PressPage if is_press else ListPage
            yield StoryList(
                frame=frame,
                listing=listing,
                listed=Cards(stories),
                size=size,
                otherwise=otherwise_of(edition, stories),
                sheet=sheet,
                above=Above(press=press_room(edition, frame.site)) if is_press else NOTHING,
                filters=filters,
            )
