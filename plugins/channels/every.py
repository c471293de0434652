"""What all channels together make, for who reads articles without Pelican to ask its plugins."""

from plugins import (
    agenda,
    alerts,
    aloud,
    bulletin,
    feeds,
    kits,
    media,
    oembed,
    open_data,
    pages,
    posters,
    radio,
    script,
    search,
    sitemaps,
    social_snippets,
    staff,
    wire,
)
from plugins.newsroom import HouseStyle
from plugins.site import FEED_SIZE, PAGE_SIZE, Addresses, joined


def declared(
    page_size: int = PAGE_SIZE,
    feed_size: int = FEED_SIZE,
    house: HouseStyle = HouseStyle(),  # noqa: B008 - it never changes
) -> Addresses:
    """
    Return it, with *page_size* stories on a full page of a list and *feed_size* in a feed.

    Where the desk posts as *house* says.
    """
    rooms = (agenda, kits, oembed, open_data, posters, radio, script, search, sitemaps, staff, wire)
    own = (room.ADDRESSES for room in rooms)
    desk = (room.addresses(house) for room in (media, social_snippets))
    others = (
        alerts.addresses(),
        aloud.addresses(),
        bulletin.addresses(),
        pages.addresses(page_size),
        feeds.addresses(feed_size),
    )
    return joined((*own, *desk, *others))
