"""What all channels together make, for who reads articles without Pelican to ask its plugins."""

from plugins import (
    agenda,
    feeds,
    media,
    open_data,
    pages,
    radio,
    search,
    sitemaps,
    social_snippets,
)
from plugins.site import FEED_SIZE, PAGE_SIZE, Addresses, joined


def declared(page_size: int = PAGE_SIZE, feed_size: int = FEED_SIZE) -> Addresses:
    """Return it, with *page_size* stories on a full page of a list and *feed_size* in a feed."""
    rooms = (agenda, media, open_data, radio, search, sitemaps, social_snippets)
    own = (room.ADDRESSES for room in rooms)
    return joined((*own, pages.addresses(page_size), feeds.addresses(feed_size)))
