"""The documents of a subscription: its feed, and the archives behind it (RFC 5005, section 4)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import NamedTuple

from plugins.feeds.item import Item, item_of
from plugins.newsroom.characters import clean_line
from plugins.newsroom.moments import SANTIAGO
from plugins.newsroom.paging import archived
from plugins.newsroom.site import Site
from plugins.newsroom.story import Story
from plugins.newsroom.subscriptions import Subscription

STYLESHEET = "/feeds/feed.css"
NOTHING_YET = datetime(2026, 1, 1, tzinfo=SANTIAGO)
"""`updated` of a feed without stories, which Atom demands (RFC 4287, 4.1.1); the clock is no source."""


class Addresses(NamedTuple):
    """Where a document and its neighbours are, in one format; empty where there is none."""

    own: str
    current: str
    """The feed people subscribe to; it also identifies it."""

    previous: str
    """The archive before this one: older stories."""

    following: str
    """The archive after this one; a feed has none."""


@dataclass(frozen=True, kw_only=True)
class Document:
    """
    One document in all formats. Texts are on one line; addresses are whole.

    It holds the stories and makes items of them only when it is written: of the documents of a
    site, an edit changes a handful.
    """

    title: str
    summary: str
    page_url: str
    """The page that shows the same stories to people."""

    site_name: str
    site_url: str
    email: str
    language: str
    is_archive: bool
    rss: Addresses
    atom: Addresses
    json: Addresses
    site: Site
    stories: tuple[Story, ...]
    lengths: Mapping[str, int]
    """Address of a picture -> its bytes."""

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """What it tells, newest first."""
        return tuple(item_of(story, self.site, self.lengths) for story in self.stories)

    @property
    def updated(self) -> datetime:
        """When its newest change was: never the time of a build."""
        return max((story.updated for story in self.stories), default=NOTHING_YET)


class Numbered(NamedTuple):
    """A document and its number: 0 for the feed, 1 for the oldest archive."""

    number: int
    document: Document


def documents(
    subscription: Subscription, site: Site, lengths: Mapping[str, int], *, size: int
) -> Iterator[Numbered]:
    """
    Yield the feed of *subscription* and its archives, the oldest archive first.

    Args:
        subscription: What is subscribed to.
        site: Where it is published.
        lengths: Address of a picture -> its bytes.
        size: How many stories the feed holds.
    """
    pages = _archives(subscription.stories, size)
    more = _older(pages, subscription.stories[:size])
    for number, stories in enumerate((subscription.stories[:size], *pages)):
        document = Document(
            title=_title(subscription, site),
            summary=clean_line(subscription.summary) or site.name,
            page_url=site.absolute(subscription.path),
            site_name=clean_line(site.name),
            site_url=site.absolute("/"),
            email=site.email,
            language=site.language,
            is_archive=number > 0,
            rss=_addresses(subscription, site, "rss", number, len(pages)),
            atom=_addresses(subscription, site, "atom", number, len(pages)),
            json=_addresses(subscription, site, "json", number, len(pages) if number else more),
            site=site,
            stories=stories,
            lengths=lengths,
        )
        yield Numbered(number, document)


def path_of(subscription: Subscription, form: str, number: int) -> str:
    """Return the root-relative address of the document *number* of *subscription* in *form*."""
    return subscription.archive_path(form, number) if number else subscription.feed_path(form)


def _archives(stories: tuple[Story, ...], size: int) -> tuple[tuple[Story, ...], ...]:
    # Half of a feed in each: so there are two or none, and no archive is ever without a neighbour
    # (one alone could link neither to a previous nor to a next one).
    return archived(stories, max(1, size // 2)) if len(stories) > size else ()


def _title(subscription: Subscription, site: Site) -> str:
    names = [site.name] if subscription.name == "todo" else [subscription.title, site.name]
    return clean_line(" · ".join(names))


def _addresses(
    subscription: Subscription, site: Site, form: str, number: int, last: int
) -> Addresses:
    def address(wanted: int) -> str:
        exists = 1 <= wanted <= last
        return site.absolute(subscription.archive_path(form, wanted)) if exists else ""

    return Addresses(
        own=site.absolute(path_of(subscription, form, number)),
        current=site.absolute(subscription.feed_path(form)),
        previous=address(number - 1 if number else last),
        following=address(number + 1) if number else "",
    )


def _older(pages: Sequence[tuple[Story, ...]], shown: Iterable[Story]) -> int:
    """
    Return how many of *pages*, the oldest first, tell more than what is *shown*.

    JSON Feed's `next_url` is read as «more»: archives that only repeat the feed are passed over.
    """
    paths = {story.path for story in shown}
    number = len(pages)
    while number and paths.issuperset(story.path for story in pages[number - 1]):
        number -= 1
    return number
