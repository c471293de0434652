"""The pictures that are published of a photo, and their lengths without making them."""

from collections.abc import Iterable
from pathlib import Path

from plugins.newsroom.photo import Photo, Rendition
from plugins.photos.renditions import Crops, LargestJpeg, PagePictures
from plugins.pressroom.artefact import Artefact
from plugins.pressroom.digest import Place

ORIGINALS = Place(Path("content"))
"""Where no photo has to be while `AllOfOneLength` keeps what is made of it."""

LENGTH = 123_456
"""Bytes of every picture."""


def crops(photo: Photo) -> tuple[Rendition, ...]:
    """Return every picture that *photo* is cut to."""
    return Crops.of(photo, ORIGINALS).renditions


def all_renditions(photos: Iterable[Photo], lead: Photo | None) -> list[Rendition]:
    """Return every picture of a story with *photos*, of which *lead* is also shared."""
    sorts = (sort.of(photo, ORIGINALS) for photo in photos for sort in (LargestJpeg, PagePictures))
    found = [rendition for each in sorts for rendition in each.renditions]
    return [*found, *crops(lead)] if lead else found


class AllOfOneLength:
    """Keeps what every artefact makes, as it were: files of `LENGTH`. It knows what it was asked."""

    def __init__(self) -> None:
        self.asked: list[Artefact] = []

    def made(self, artefact: Artefact) -> tuple[bytes, ...]:
        """Return some bytes for each of its files."""
        self.asked.append(artefact)
        return tuple(bytes(LENGTH) for _ in artefact.paths)
