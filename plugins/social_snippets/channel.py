"""Everything the social-media desk gets of an edition."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.cards import DrawnCard, house_of
from plugins.networks import NETWORKS, Network
from plugins.newsroom import Announcements, Edition, Site
from plugins.photos import Crops
from plugins.pressroom import Artefact, File, Group, Handed, LastingFile, Place, output_path
from plugins.site import Addresses, Frame, OfStories
from plugins.social_snippets.board import (
    Month,
    board_page,
    month_page,
    months_of,
    script,
    script_path,
)
from plugins.social_snippets.document import schema, story_files
from plugins.social_snippets.places import BOARD, SNIPPETS_SCHEMA, network_feed, posts
from plugins.social_snippets.rss import feed

NEWEST = 30
"""Stories on the board's first page and in each feed."""


def _board(edition: Edition) -> Iterator[str]:
    """Yield the board with its months, the feeds and the schema."""
    yield from (BOARD, SNIPPETS_SCHEMA, *map(network_feed, NETWORKS.values()))
    yield from (month.path for month in months_of(edition.stories))


ADDRESSES = Addresses(
    folders=frozenset({"redes", "feeds", "assets"}),
    of_edition=_board,
    apart=(OfStories(lambda edition: edition.stories, posts),),
)
"""What it makes."""


def social_artefacts(
    edition: Edition, site: Site, *, frame: Frame, originals: Place
) -> Iterator[Handed]:
    """
    Return the texts of every story, the board, the feeds, the schema and the script.

    Args:
        edition: What may be public.
        site: Its name and address.
        frame: What the board's pages are rendered in.
        originals: The folder that photos are read from.
    """
    months = months_of(edition.stories)
    for month, stories in months.items():
        yield MonthOfPosts(frame, site, month, Announcements(stories), script_path())
    newest = Announcements(edition.stories[:NEWEST])
    yield board_page(frame, newest, tuple(months))
    photos = tuple(Crops.of(each.photo, originals) for each in newest.stories if each.photo)
    drawn, house = [each for each in newest.stories if not each.photo], house_of(site)
    for network in NETWORKS.values():
        cards = tuple(DrawnCard.of(each, house, network.picture_size) for each in drawn)
        yield NetworkFeed(newest, site, network, photos, cards)
    yield File(output_path(SNIPPETS_SCHEMA), schema())
    yield LastingFile(output_path(script_path()), script())


@dataclass(frozen=True, slots=True)
class MonthOfPosts(Group):
    """The texts of every story of a month, and its page of the board."""

    frame: Frame
    site: Site
    month: Month
    announced: Announcements
    script: str
    """Address of the board's script."""

    @property
    def name(self) -> str:
        """`redes/2026/11`."""
        return self.month.path.strip("/")

    def artefacts(self) -> Iterator[Artefact]:
        """Yield the texts of each story, then the page."""
        for story in self.announced.stories:
            yield StoryPosts(Announcements((story,)), self.site)
        yield month_page(self.frame, self.month, self.announced, self.script)


@dataclass(frozen=True, slots=True)
class StoryPosts(Artefact):
    """The texts of one story."""

    announced: Announcements
    site: Site

    @property
    def paths(self) -> tuple[str, ...]:
        """One for each network, and one for programs."""
        return tuple(map(output_path, posts(self.announced.stories[0])))

    def make(self) -> tuple[bytes, ...]:
        """Return them."""
        return story_files(self.announced.stories[0], self.site)


@dataclass(frozen=True, slots=True)
class NetworkFeed(Artefact):
    """The feed that services post to a network from."""

    announced: Announcements
    site: Site
    network: Network
    photos: tuple[Crops, ...]
    """Those of its stories, as they are shared."""

    cards: tuple[DrawnCard, ...]
    """Those of its stories without a photo, in the network's shape."""

    @property
    def paths(self) -> tuple[str, ...]:
        """Its one address."""
        return (output_path(network_feed(self.network)),)

    def make(self) -> tuple[bytes, ...]:
        """Return the feed, with the length of each picture."""
        lengths = dict(map(self._length, self.photos))
        lengths |= {card.path: card.length for card in self.cards}
        return feed(self.announced.stories, self.site, self.network, lengths)

    def _length(self, shared: Crops) -> tuple[str, int]:
        """Return address and bytes of the picture of a photo that is for this network."""
        address = self.network.picture(shared.photo).path
        return address, shared.length_of(address)
