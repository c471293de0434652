"""Photos and attachments of a story, and the files they are published as."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import NamedTuple

WIDTHS = (480, 960, 1600)
"""Pixels. A phone at 360 px and 2x asks for less than 960; wider screens get 1600."""


class Size(NamedTuple):
    """Pixels."""

    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A photo that a story uses, upright as people see it."""

    source: str
    """Relative to `content/`."""

    digest: str
    """SHA-256 of the file, in hexadecimal."""

    width: int
    height: int
    alt: str
    credit: str = ""
    caption: str = ""

    @property
    def credit_line(self) -> str:
        """«Imagen: Comunicaciones IMME»; a credit that names its sort (`Ilustración: …`) stays."""
        return self.credit if ":" in self.credit or not self.credit else f"Imagen: {self.credit}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A document that a story links to."""

    source: str
    digest: str
    size: int
    """Bytes."""

    @property
    def path(self) -> str:
        """Its address; a changed document gets a new one."""
        name = PurePosixPath(self.source).name
        return f"/documentos/{self.digest[:12]}/{name}"


class Rendition(NamedTuple):
    """One published form of a photo; a changed photo gets new addresses."""

    photo: Photo
    path: str
    size: Size
    format: str
    """`avif` or `jpeg`."""

    is_cropped: bool
    """Whether the photo is cut to the shape (social images) or only made smaller."""


class Pictures(NamedTuple):
    """The renditions of a photo inside a page, smallest first."""

    avif: tuple[Rendition, ...]
    jpeg: tuple[Rendition, ...]


SOCIAL_SIZES = {
    "x": Size(1200, 675),
    "facebook": Size(1200, 630),
    "instagram": Size(1080, 1350),
}
"""The picture each network shows whole (sources: reference of each network in docs/redes.md)."""

CARD_SIZE = SOCIAL_SIZES["facebook"]
"""Open Graph: 1200×630 (developers.facebook.com/docs/sharing/webmasters/images)."""


def pictures(photo: Photo) -> Pictures:
    """Return the renditions of *photo* for a page; never larger than the photo itself."""
    return Pictures(
        avif=tuple(_scaled(photo, width, "avif") for width in _widths(photo)),
        jpeg=tuple(_scaled(photo, width, "jpeg") for width in _widths(photo)),
    )


def card(photo: Photo) -> Rendition:
    """Return the picture of a shared link (Open Graph, X card)."""
    return _cropped(photo, "tarjeta", CARD_SIZE)


def social_picture(photo: Photo, network: str) -> Rendition:
    """Return the picture to post on *network*, a key of SOCIAL_SIZES."""
    return _cropped(photo, network, SOCIAL_SIZES[network])


def all_renditions(photos: Iterable[Photo], lead: Photo | None) -> list[Rendition]:
    """Return every file to publish for a story with *photos*, of which *lead* is also shared."""
    found = [rendition for photo in photos for group in pictures(photo) for rendition in group]
    if lead:
        found += [card(lead), *(social_picture(lead, network) for network in SOCIAL_SIZES)]
    return found


def _widths(photo: Photo) -> list[int]:
    smaller = [width for width in WIDTHS if width < photo.width]
    return smaller if len(smaller) == len(WIDTHS) else [*smaller, photo.width]


def _scaled(photo: Photo, width: int, form: str) -> Rendition:
    height = max(1, round(photo.height * width / photo.width))
    extension = {"avif": "avif", "jpeg": "jpg"}[form]
    path = f"{_stem(photo)}-{width}.{extension}"
    return Rendition(photo, path, Size(width, height), form, is_cropped=False)


def _cropped(photo: Photo, purpose: str, size: Size) -> Rendition:
    return Rendition(photo, f"{_stem(photo)}-{purpose}.jpg", size, "jpeg", is_cropped=True)


def _stem(photo: Photo) -> str:
    return f"/fotos/{photo.digest[:2]}/{photo.digest[2:14]}"
