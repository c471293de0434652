"""The card that a network makes of a link, as it shows it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

from plugins.link_preview.crawlers import Crawler
from plugins.link_preview.html_page import HtmlPage
from plugins.link_preview.pictures import Picture
from plugins.networks import graphemes

ELLIPSIS = "…"
LARGE_CARD = "summary_large_image"
SORTS = ("summary", LARGE_CARD, "app", "player")
"""Those of X."""

FOR_SMALL_CARD = ("og:type", "og:title", "og:description")
"""Without `twitter:card`, X may make a small one of these (developer.x.com/cards/markup)."""


class Shape(StrEnum):
    """How much room the picture gets."""

    LARGE = "grande"
    SMALL = "chica"
    NONE = "sin imagen"
    BARE = "sin tarjeta"
    """Only the address is shown, as text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What people see of a link on a network."""

    crawler: Crawler
    shape: Shape
    address: str
    host: str
    """Where the link leads: the server, or the name of the site where the network shows that."""

    title: str = ""
    """As it is shown: cut with «…» where the network says after how many characters."""

    description: str = ""
    """The same; "" if the network shows none."""

    picture: Picture | None = None
    alt: str = ""
    whole_title: str = ""
    whole_description: str = ""

    @property
    def is_cut(self) -> bool:
        """Return whether some of its text is not shown."""
        return (self.title, self.description) != (self.whole_title, self.whole_description)


def card_of(
    crawler: Crawler, page: HtmlPage, pictures: Mapping[str, Picture], *, is_barred: bool = False
) -> Card:
    """
    Return the card that *crawler* makes of *page*.

    Args:
        crawler: The network's.
        page: The page of the link.
        pictures: The pictures that can be shown, by their whole addresses.
        is_barred: Whether the site lets the crawler read nothing.
    """
    title = _said(page, crawler.title)
    described = _said(page, crawler.description)
    picture = picture_for(crawler, page, pictures)
    shape = Shape.BARE if is_barred else _shape(crawler, page, title, picture)
    if crawler.card_tag and shape is Shape.LARGE:
        described = ""  # it shows none beside a large picture
    address = page.canonical
    host = host_of(address)
    return Card(
        crawler=crawler,
        shape=shape,
        address=address,
        host=_said(page, crawler.site) or host,
        title=shortened(title, crawler.title_limit),
        description=shortened(described, crawler.description_limit),
        picture=picture if shape in {Shape.LARGE, Shape.SMALL} else None,
        alt=_said(page, crawler.alt),
        whole_title=title,
        whole_description=described,
    )


def picture_address(crawler: Crawler, page: HtmlPage) -> str:
    """Return the whole address of the picture that *crawler* would take, or ""."""
    chosen = page.chosen(crawler.picture)
    if chosen is None:
        return ""
    text = chosen[1].text
    is_whole = text.casefold().startswith(("https://", "http://"))
    return page.absolute(text) if is_whole or crawler.takes_relative else ""


def picture_for(
    crawler: Crawler, page: HtmlPage, pictures: Mapping[str, Picture]
) -> Picture | None:
    """Return the picture that *crawler* shows, or None: it finds or takes none."""
    picture = pictures.get(picture_address(crawler, page))
    return picture if picture and takes(crawler, picture) else None


def takes(crawler: Crawler, picture: Picture) -> bool:
    """Return whether *crawler* shows *picture* at all."""
    width, height = picture.size
    return (
        picture.form in crawler.forms
        and width >= crawler.least.width
        and height >= crawler.least.height
        and not (crawler.heaviest and picture.length > crawler.heaviest)
        and not (crawler.widest and width > height * crawler.widest)
    )


def is_small(crawler: Crawler, picture: Picture) -> bool:
    """Return whether *crawler* shows *picture* only small, at the side."""
    return picture.size.width < crawler.large.width or picture.size.height < crawler.large.height


def _shape(crawler: Crawler, page: HtmlPage, title: str, picture: Picture | None) -> Shape:
    if not title:
        return Shape.BARE
    if crawler.card_tag:
        return _wanted_shape(page, crawler.card_tag, picture)
    if picture is None:
        return Shape.NONE
    return Shape.SMALL if is_small(crawler, picture) else Shape.LARGE


def _wanted_shape(page: HtmlPage, card_tag: str, picture: Picture | None) -> Shape:
    sort = page.first(card_tag)
    if sort is None and not all(map(page.first, FOR_SMALL_CARD)):
        return Shape.BARE
    if sort and sort.text.casefold() not in SORTS:
        return Shape.BARE
    if picture is None:
        return Shape.NONE
    return Shape.LARGE if sort and sort.text.casefold() == LARGE_CARD else Shape.SMALL


def host_of(address: str) -> str:
    """Return the server of *address* as networks show it: without «www.», or ""."""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def shortened(text: str, limit: int) -> str:
    """Return *text*, or the first of its characters that fill *limit* with «…»; 0 is no limit."""
    letters = graphemes(text)
    if not limit or len(letters) <= limit:
        return text
    return "".join(letters[: limit - 1]).rstrip() + ELLIPSIS


def _said(page: HtmlPage, names: tuple[str, ...]) -> str:
    chosen = page.chosen(names)
    return chosen[1].text if chosen else ""
