"""The pictures of a photo that are cut to a shape, to be shared; and all that is published of it."""

from collections.abc import Iterable

from plugins.newsroom import Photo, Rendition, card, pictures
from plugins.site.networks import NETWORKS


def crops(photo: Photo) -> list[Rendition]:
    """Return the picture of links to what *photo* leads, and the one that each network shows."""
    return [card(photo), *(network.picture(photo) for network in NETWORKS.values())]


def all_renditions(photos: Iterable[Photo], lead: Photo | None) -> list[Rendition]:
    """Return every picture to publish for a story with *photos*, of which *lead* is also shared."""
    shown = (pictures(photo) for photo in photos)
    found = [each for group in shown for each in (*group.avif, *group.webp, *group.jpeg)]
    return found + crops(lead) if lead else found
