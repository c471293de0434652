"""The channel: from an edition to the artefacts of its feeds."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from importlib.resources import files

from plugins.feeds.config import FeedsConfig
from plugins.feeds.document import About, Document, documents, path_of
from plugins.feeds.of_department import department_lists, outline_of
from plugins.feeds.opml import OPML, Outline, opml
from plugins.newsroom import Development, Edition, Site, Stories
from plugins.pressroom import Artefact, File, Group, Handed, Place, output_path
from plugins.site import (
    FEED_SIZE,
    FORMATS,
    STYLESHEET,
    Addresses,
    Subscription,
    archive_pages,
    department_list,
    subscriptions_of,
)
from plugins.spanish import clean_line


def addresses(size: int = FEED_SIZE) -> Addresses:
    """Return what is made with *size* stories in a feed."""
    return Addresses(
        always=(OPML,),
        unlinked=(STYLESHEET,),
        folders=frozenset({"feeds"}),
        of_edition=partial(_documents_of, size=size),
    )


def _documents_of(edition: Edition, size: int) -> Iterator[str]:
    for subscription in _subscriptions(edition):
        for number in range(len(archive_pages(subscription.stories, size)) + 1):
            yield from _addresses_of(subscription, number)
    yield from map(department_list, edition.registry.departments)


def _subscriptions(edition: Edition) -> Iterator[Subscription]:
    """Yield what can be subscribed to, but for podcasts and the bulletin, which have channels of their own."""
    return (each for each in subscriptions_of(edition) if each.is_of_stories)


def _addresses_of(subscription: Subscription, number: int) -> Iterator[str]:
    """Yield where the document *number* of *subscription* is, in each format."""
    return (path_of(subscription, form, number) for form in FORMATS)


def feed_artefacts(
    edition: Edition,
    site: Site,
    config: FeedsConfig,
    *,
    originals: Place,
    is_aloud: bool = False,
) -> Iterator[Handed]:
    """
    Yield a group for each subscription, the list of feeds and their style.

    Args:
        edition: What may be public.
        site: Where it is published.
        config: The plugin's options.
        originals: The folder that photos are read from.
        is_aloud: Whether notices are read aloud, in a podcast of their own.
    """
    for subscription in _subscriptions(edition):
        bare = replace(subscription, stories=(), developments=())
        stories, happened = Stories(subscription.stories), subscription.developments
        yield Documents(bare, stories, happened, site, originals, config.size)
    outlines = tuple(
        outline_of(subscription, site)
        for subscription in subscriptions_of(edition, is_aloud=is_aloud)
    )
    yield FeedList(clean_line(site.name), site.language, outlines)
    yield from department_lists(edition, site)
    yield File(output_path(STYLESHEET), files(__package__).joinpath("feed.css").read_bytes())


@dataclass(frozen=True, slots=True)
class Documents(Group):
    """The documents of one subscription."""

    subscription: Subscription
    """Without its stories and what happened to them."""

    stories: Stories
    developments: tuple[Development, ...]
    site: Site
    originals: Place
    size: int
    """Stories in one document."""

    @property
    def name(self) -> str:
        """`feeds/todo`."""
        return f"feeds/{self.subscription.name}"

    def artefacts(self) -> Iterator[Artefact]:
        """Yield each document."""
        about = About(self.subscription, self.site, self.originals)
        every = documents(about, self.stories.stories, self.developments, size=self.size)
        yield from map(FeedFiles, every)


@dataclass(frozen=True, slots=True)
class FeedFiles(Artefact):
    """One document in each of `FORMATS`."""

    document: Document

    @property
    def paths(self) -> tuple[str, ...]:
        """One for each format."""
        subscription, number = self.document.about.subscription, self.document.number
        return tuple(map(output_path, _addresses_of(subscription, number)))

    @property
    def order(self) -> str:
        """By date: feeds share their newest stories."""
        return f"{self.document.updated:%Y-%m-%d}"

    @property
    def needs(self) -> tuple[Artefact, ...]:
        """The pictures that it tells the length of; its stories say all that they are made from."""
        return self.document.pictures

    def make(self) -> tuple[bytes, ...]:
        """Return the document in each format."""
        # feedgen and lxml take their time to load; a build that changes no feed does not need them.
        from plugins.feeds.formats import writers

        return tuple(written(self.document) for written in writers())


@dataclass(frozen=True, slots=True)
class FeedList(Artefact):
    """The list of all feeds, for readers that import it."""

    title: str
    language: str
    outlines: tuple[Outline, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """Its one address."""
        return (output_path(OPML),)

    def make(self) -> tuple[bytes, ...]:
        """Return the OPML document."""
        return (opml(self.title, self.language, self.outlines),)
