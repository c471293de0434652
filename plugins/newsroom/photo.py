"""Photos and attachments of a story, and the files they are published as."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from hashlib import sha256
from math import floor
from pathlib import PurePosixPath
from typing import NamedTuple

from plugins.newsroom.focus import CENTRE, HIGH, LOW, Focus
from plugins.newsroom.label import UNLABELLED, Label
from plugins.pressroom import address_of

WIDTHS = (400, 720, 1080, 1600)
"""
Pixels: a phone of 360 px shows 328 of them, with one, two or three points of its screen for each;
a desktop shows 704 of an article's photo, with one or two.
"""


class Size(NamedTuple):
    """Pixels."""

    width: int
    height: int


_SORTS = frozenset(
    (
        *("cartografía", "captura", "collage", "crédito", "dibujo", "diseño", "foto"),
        *("fotografía", "fotos", "gráfica", "gráfico", "ilustración", "imagen"),
        *("infografía", "mapa", "montaje", "pintura", "plano", "retrato"),
    )
)
"""What a credit may call a picture before it says whose it is."""


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
    form: str = "jpeg"
    """What its file is: `jpeg`, `png` or `webp`."""

    tones: tuple[str, ...] = ()
    """Of its upper and its lower half (`tones.TONES`): seen while it is still on its way."""

    focus: Focus = CENTRE
    """What stays when it is cut to another shape."""

    size: int = 0
    """Bytes of its file as it came; what the press gets has about as many."""

    @property
    def stem(self) -> str:
        """What the addresses of its files begin with; the files say whose it is, so that counts."""
        whose = f"{self.digest}\0{self.credit}"
        mark = sha256(whose.encode()).hexdigest() if self.credit else self.digest
        return f"/fotos/{mark[:2]}/{mark[2:14]}"

    @property
    def author(self) -> str:
        """
        Whose it is, without what it is: «Comunicaciones IMME» of «Ilustración: Comunicaciones IMME».

        Only words that are no name are left out, and only if one name follows; else it is the credit.
        """
        sort, colon, name = map(str.strip, self.credit.partition(":"))
        is_sort = colon and sort.casefold() in _SORTS
        return name if is_sort and name and ":" not in name else self.credit

    @property
    def credit_line(self) -> str:
        """«Imagen: Comunicaciones IMME»; a credit that names its sort (`Ilustración: …`) stays."""
        return self.credit if ":" in self.credit or not self.credit else f"Imagen: {self.credit}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A document that a story links to."""

    source: str
    digest: str
    """SHA-256 of the file as it came, in hexadecimal."""

    size: int
    """Bytes of it as it is published (`publishing.published`), with its label."""

    label: Label = UNLABELLED
    """Of a recording that an article plays."""

    @property
    def path(self) -> str:
        """Its address; a changed document gets a new one."""
        return address_of(f"documentos/{self.digest[:12]}/{self.name}")

    @property
    def name(self) -> str:
        """What the file is called."""
        return PurePosixPath(self.source).name


class Rendition(NamedTuple):
    """One published form of a photo; a changed photo gets new addresses."""

    photo: Photo
    path: str
    size: Size
    format: str
    """`avif`, `webp` or `jpeg`."""

    is_cropped: bool
    """Whether the photo is cut to the shape (social images) or only made smaller."""


class Pictures(NamedTuple):
    """The renditions of a photo inside a page, smallest first, and how it looks from afar."""

    avif: tuple[Rendition, ...]
    webp: tuple[Rendition, ...]
    jpeg: tuple[Rendition, ...]
    tones: tuple[str, ...] = ()
    """As those of the photo."""

    focus: tuple[str, ...] = ()
    """Which sides the important is at, if it is not in the middle: `top`, `left`…"""


class Original(NamedTuple):
    """A photo as it came, for the press: its own pixels, upright, with no data but its credit."""

    photo: Photo
    path: str
    name: str
    """What the file is called where it is kept."""

    note: str
    """Format and size in pixels: «JPEG, 2400×1600»."""


LEAST_LEAD = Size(600, 400)
"""
Pixels of a photo that is also shared: cut to the shape of each network without being enlarged, it
still is as large as they want it (600×315 for Facebook's large card, 300×157 for X, 320 across for
Instagram: each network's `least_picture`).
"""

LARGEST_SIDE = 16_383
"""Pixels of a WebP (RFC 9649, 2.5); an AVIF and a JPEG may have more."""

CARD_SIZE = Size(1200, 630)
"""Open Graph: 1200×630 (developers.facebook.com/docs/sharing/webmasters/images)."""


def pictures(photo: Photo) -> Pictures:
    """Return the renditions of *photo* for a page; never larger than the photo itself."""
    sizes = _sizes(Size(photo.width, photo.height))
    avif, webp, jpeg = (tuple(_scaled(photo, size, form) for size in sizes) for form in _EXTENSIONS)
    return Pictures(avif, webp, jpeg, photo.tones, tuple(_sides(photo.focus)))


def largest_jpeg(photo: Photo) -> Rendition:
    """Return the largest rendition of *photo* that every program can show."""
    return _scaled(photo, _sizes(Size(photo.width, photo.height))[-1], "jpeg")


def is_shape_possible(width: int, height: int) -> bool:
    """Return whether a photo of that many pixels can be published in every format and width."""
    return all(size.height <= LARGEST_SIDE for size in _sizes(Size(width, height)))


def can_lead(photo: Photo) -> bool:
    """Return whether *photo* is large enough to be shared."""
    return photo.width >= LEAST_LEAD.width and photo.height >= LEAST_LEAD.height


def part_in_shape(whole: Size, shape: Size) -> tuple[Fraction, Fraction]:
    """Return width and height of the largest part of the *whole* that has that *shape*, exactly."""
    share = min(Fraction(whole.width, shape.width), Fraction(whole.height, shape.height))
    return share * shape.width, share * shape.height


def card(photo: Photo) -> Rendition:
    """Return the picture of a shared link (Open Graph, X card)."""
    return cropped(photo, "tarjeta", CARD_SIZE)


def cropped(photo: Photo, purpose: str, shape: Size) -> Rendition:
    """Return *photo* cut to the *shape* that a *purpose* asks for, around what matters in it."""
    x, y = photo.focus
    place = "" if photo.focus == CENTRE else f"-{x}-{y}"
    path = f"{photo.stem}-{purpose}{place}.jpg"
    return Rendition(photo, path, _cut_size(photo, shape), "jpeg", is_cropped=True)


def original(photo: Photo) -> Original:
    """Return *photo* as the press gets it."""
    extension = _EXTENSIONS.get(photo.form, photo.form)
    return Original(
        photo,
        f"{photo.stem}-original.{extension}",
        f"{PurePosixPath(photo.source).stem}.{extension}",
        f"{photo.form.upper().replace('WEBP', 'WebP')}, {photo.width}×{photo.height}",
    )


_EXTENSIONS = {"avif": "avif", "webp": "webp", "jpeg": "jpg"}


@lru_cache(maxsize=1024)  # cameras make photos of a few sizes
def _sizes(whole: Size) -> tuple[Size, ...]:
    """Return the sizes that a photo is published in, smallest first; none is larger than it is."""
    smaller = [width for width in WIDTHS if width < whole.width]
    widths = smaller if len(smaller) == len(WIDTHS) else [*smaller, whole.width]
    return tuple(
        Size(width, max(1, round(Fraction(whole.height * width, whole.width)))) for width in widths
    )


def _scaled(photo: Photo, size: Size, form: str) -> Rendition:
    path = f"{photo.stem}-{size.width}.{_EXTENSIONS[form]}"
    return Rendition(photo, path, size, form, is_cropped=False)


def _cut_size(photo: Photo, shape: Size) -> Size:
    """Return *shape*, or as much of it as *photo* has pixels for."""
    width, height = part_in_shape(Size(photo.width, photo.height), shape)
    if width >= shape.width:
        return shape
    across = max(1, floor(width))
    # Never taller than the shape, by no pixel: Instagram refuses what is not at least 4:5.
    return Size(across, max(1, min(floor(height), across * shape.height // shape.width)))


def _sides(focus: Focus) -> Iterable[str]:
    """Yield what a stylesheet keeps in view: a third of the photo at most, or its middle."""
    third = (LOW + CENTRE.x) / 2, (HIGH + CENTRE.x) / 2
    for place, first, last in ((focus.x, "left", "right"), (focus.y, "top", "bottom")):
        if place < third[0]:
            yield first
        elif place > third[1]:
            yield last
