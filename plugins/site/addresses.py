"""
What a channel says of the addresses it makes, and what several rooms say of an address.

The desk reads what all channels declare to check links and earlier addresses; tests/test_addresses.py
compares it with what they make, both ways.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import unquote

from plugins.newsroom import Edition, Story
from plugins.pressroom import output_path

TEXT_ONLY = "/texto/"
"""The site in words alone; below it, the twin of each story's page."""


class OfStories(NamedTuple):
    """What is made of each of some stories, besides its page."""

    stories: Callable[[Edition], Iterable[Story]]
    """Returns those that it is made of."""

    addresses: Callable[[Story], Iterable[str]]
    """Returns where it is, for one of them."""


def _none(_: Edition) -> Iterable[str]:
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """
    What a channel makes, or a part of one, by its address.

    The page of a story is not among it, nor that of a subject, a kind or a standing page: each of
    those says its own address (`path`).
    """

    always: tuple[str, ...] = ()
    """Those that are there whatever the articles are."""

    unlinked: tuple[str, ...] = ()
    """Files for hosts and programs, which no link of an article may lead to."""

    folders: frozenset[str] = frozenset()
    """First parts of addresses below which channels make everything: no article was ever there."""

    of_edition: Callable[[Edition], Iterable[str]] = _none
    """Returns the lists and files of an edition; some more than once."""

    beside: tuple[OfStories, ...] = ()
    """What is beside the pages of stories, where it takes an address that one might claim."""

    apart: tuple[OfStories, ...] = ()
    """What is made of stories in the channel's own `folders`."""

    @property
    def at_root(self) -> frozenset[str]:
        """The names of the files at the root of the site."""
        names = (address[1:] for address in (*self.always, *self.unlinked))
        return frozenset(name for name in names if "/" not in name)

    def of_stories(self, edition: Edition) -> Iterator[tuple[Story, str]]:
        """Yield what is made of the stories of *edition*, with the story."""
        for made in (*self.beside, *self.apart):
            for story in made.stories(edition):
                yield from ((story, address) for address in made.addresses(story))

    def beside_page_of(self, story: Story) -> Iterator[str]:
        """Yield what is beside the page of *story*, whatever becomes of it, and where it was."""
        for made in self.beside:
            yield from made.addresses(story)


def joined(parts: Iterable[Addresses]) -> Addresses:
    """Return what all *parts* make together."""
    parts = tuple(parts)

    def of_edition(edition: Edition) -> Iterator[str]:
        for part in parts:
            yield from part.of_edition(edition)

    return Addresses(
        always=tuple(address for part in parts for address in part.always),
        unlinked=tuple(address for part in parts for address in part.unlinked),
        folders=frozenset().union(*(part.folders for part in parts)),
        of_edition=of_edition,
        beside=tuple(made for part in parts for made in part.beside),
        apart=tuple(made for part in parts for made in part.apart),
    )


def twin_of(path: str) -> str:
    """Return the address of the page in words beside the page at *path*."""
    return f"{TEXT_ONLY}{path.removeprefix('/')}"


def file_of(address: str) -> str:
    """Return the output file that a host serves for *address*: `/viejo` → `viejo/index.html`."""
    name = unquote(address).rpartition("/")[2]
    return output_path(f"{address}/" if name and "." not in name else address)
