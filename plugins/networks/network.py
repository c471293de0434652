"""What a social network is: how long a text it takes, how it counts, what it shows."""

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from typing import NamedTuple

from plugins.networks.brief import Brief
from plugins.networks.text.posting import SAMPLE_MARK, links_in, postable
from plugins.newsroom import CARD_SIZE, Photo, Rendition, Size, card, cropped

PICTURE = "imagen"
HASHTAGS = "etiquetas"
LINKS = "enlaces"
"""What a `Limit` can be of, besides the text."""

MOST_PICTURES = 10
"""Of one post: what Metricool, Telegram and Instagram's API take; people look at no more."""

LINK_BLANK = "{enlace}"
"""Where in an editor's text the link goes."""

_SOME_LINK = f"https://example.com/{'x' * 180}"
"""Stands for a story's address while it is not known: longer than any this site makes."""


class Limit(NamedTuple):
    """What a network takes or shows, as docs/redes.md tells it to the desk, in Spanish."""

    words: str
    source: str
    """Who says so: an address, or the documents of others where the network says nothing."""

    of: str = ""
    """`PICTURE`, `HASHTAGS`, `LINKS`, «antes de» where it folds; empty for its text."""


@dataclass(frozen=True, kw_only=True)
class Network(ABC):
    """
    A network the desk posts on, with all that is its own.

    A module of this package has one as its `NETWORK`: an instance of a class that writes its text,
    and counts it if the network does not count as most do.
    """

    slug: str
    """As editors write it in `redes:`; also the name of its files."""

    name: str
    other_names: tuple[str, ...] = ()
    """What editors may call it in `redes:`, in small letters without accents."""

    place: int
    """Which one it is, from 1, in the order the desk posts."""

    limit: int
    """The longest text it takes, as `counted` counts."""

    unit: str = "unidades UTF-16"
    """What `counted` counts, in Spanish."""

    hashtags: int
    """The most that do a post good."""

    hashtag_limit: int = 0
    """The most it takes; 0 if it does not say."""

    fold: int
    """Characters shown before «Ver más»; 0 if it shows everything."""

    has_links: bool
    """Whether an address in the text can be clicked."""

    link_limit: int = 0
    """The most different links it takes in a text; 0 if it does not say."""

    link_gap: str = "\n\n"
    """What stands between an editor's text and the link."""

    picture_size: Size
    """The picture it shows whole; a photo that is smaller gives one of the same shape."""

    picture_limit: int = 0
    """The most pictures of one post; 0 if it does not say."""

    has_facts_card: bool = False
    """Whether what one has to know goes as a picture of its own, where people look at nothing else."""

    @property
    def most_pictures(self) -> int:
        """How many pictures the desk posts at once: what the network takes, and programs too."""
        return min(self.picture_limit or MOST_PICTURES, MOST_PICTURES)

    least_picture: Size
    """The smallest it shows well: what is cut of any photo that may lead has as many pixels."""

    alt_limit: int = 1_000
    """Characters of alternative text: X and Instagram (Ayrshare); others name no figure."""

    limits: tuple[Limit, ...] = field(hash=False)
    """Where every figure comes from, the limit of its text first."""

    @abstractmethod
    def text(self, brief: Brief) -> str:
        """Return what the desk posts of *brief*: at most `limit`, with no invisible characters."""

    def thread(self, brief: Brief, text: str) -> tuple[str, ...]:  # noqa: ARG002 - of some networks
        """Return the posts that go on after *text*, where it had no room for what must be known."""
        return ()

    def counted(self, text: str, link: str = "") -> int:  # noqa: ARG002 - X counts it as a link
        """
        Return the length of *text* as the network counts.

        Most do not say what they count: UTF-16 units, which are never fewer than characters.

        Args:
            text: As it is posted.
            link: The story's own address in it.
        """
        return len(text.encode("utf-16-le")) // 2

    def takes(self, text: str, link: str = "") -> bool:
        """Return whether *text*, with the story's own *link* in it, is short enough."""
        return self.counted(text, link) <= self.limit

    def as_posted(self, text: str, link: str, *, is_demo: bool = False) -> str:
        """
        Return the *text* an editor wrote as it is posted.

        Safe characters, the mark of sample content, and the story's *link* at the end where links
        can be clicked, unless the text has it or says where it goes: `{enlace}`.
        """
        text = postable(text)
        if is_demo and not text.startswith(SAMPLE_MARK):
            text = f"{SAMPLE_MARK} {text}".rstrip()
        if LINK_BLANK in text:
            return text.replace(LINK_BLANK, link)
        if not self.has_links or link in text.split():
            return text
        return f"{text}{self.link_gap}{link}".lstrip()

    def over_limit(
        self, text: str, *, link: str = _SOME_LINK, is_demo: bool = False
    ) -> tuple[int, int] | None:
        """
        Return the length counted and the one allowed if an editor's *text* is too long, else None.

        What is counted is what is posted: with the story's *link*, which weighs the same on X
        whatever it is.
        """
        counted = self.counted(self.as_posted(text, link, is_demo=is_demo), link)
        return (counted, self.limit) if counted > self.limit else None

    def spare_links(self, text: str, link: str = _SOME_LINK) -> tuple[str, ...]:
        """Return the links that an editor's *text*, posted with the story's *link*, has too many of."""
        posted = self.as_posted(text, link)
        found = dict.fromkeys(each.address for each in links_in(posted))
        if link in posted:
            found.setdefault(link)  # also of a preview, which is no link to the library
        return tuple(found)[self.link_limit :] if self.link_limit else ()

    def picture(self, photo: Photo) -> Rendition:
        """Return *photo* in the shape that it shows whole; networks of one shape share its file."""
        if self.picture_size == CARD_SIZE:
            return card(photo)
        width, height = self.picture_size
        return cropped(photo, f"{width}x{height}", self.picture_size)
