"""The documents of a subscription: its feed, and the archives behind it (RFC 5005, section 4)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import NamedTuple

from plugins.feeds.item import Item, item_of, item_of_development
from plugins.newsroom import Development, License, Site, Story
from plugins.photos import LargestJpeg, PressCopy
from plugins.pressroom import Place
from plugins.site import FOLLOW, FORMATS, Subscription, archive_pages
from plugins.spanish import SANTIAGO, clean_line

FIRST_DAY = datetime(2026, 1, 1, tzinfo=SANTIAGO)
"""`updated` of a feed without stories, which Atom demands (RFC 4287, 4.1.1) and RSS does not; the clock is no source."""


class Addresses(NamedTuple):
    """Where a document and its neighbours are, in one format; empty where there is none."""

    own: str
    current: str
    """The feed people subscribe to; it also identifies it."""

    previous: str
    """The archive before this one: older stories."""

    following: str
    """The archive after this one; a feed has none."""


class Tombstone(NamedTuple):
    """An entry that readers may have and should no longer show (RFC 6721)."""

    ref: str
    """Its identifier, as a whole address."""

    when: datetime
    comment: str
    """Why, in words."""


@dataclass(frozen=True, slots=True)
class About:
    """What all documents of a subscription share; looked at once, however many they are."""

    subscription: Subscription
    """Without its stories and what happened to them: each document has some of that."""

    site: Site
    originals: Place
    """The folder that photos are read from, to tell how long their pictures are."""


@dataclass(frozen=True, kw_only=True)
class Document:
    """
    One document in all formats. Texts are on one line; addresses are whole.

    It holds numbers and stories, and makes addresses and items of them only when it is written: of
    the documents of a site, an edit changes a handful.
    """

    about: About
    number: int
    """0 for the feed, 1 for the oldest archive."""

    older: int
    """The archive before this one; 0 if there is none."""

    newer: int
    """The archive after this one; 0 if there is none. A feed has none."""

    more: int
    """The newest archive with other stories than the feed, for formats that `reads_on`; 0 if there is none."""

    stories: tuple[Story, ...]
    developments: tuple[Development, ...] = ()
    """What happened to stories, told beside them, the newest first; archives have none."""

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """What it tells, newest first."""
        site, originals = self.about.site, self.about.originals
        happened = (item_of_development(each, site) for each in self.developments)
        is_for_press = self.about.subscription.is_for_press
        stories = (
            item_of(story, site, originals, is_for_press=is_for_press) for story in self.stories
        )
        every = (*happened, *stories)
        return tuple(sorted(every, key=lambda item: item.published.timestamp(), reverse=True))

    @property
    def tombstones(self) -> tuple[Tombstone, ...]:
        """What it told once, of stories that were withdrawn since."""
        site = self.about.site
        return tuple(
            Tombstone(site.absolute(ref), each.told_at, clean_line(each.text))
            for each in self.developments
            for ref in each.gone
        )

    @property
    def pictures(self) -> tuple[LargestJpeg | PressCopy, ...]:
        """Those that its items tell the length of."""
        leads = (story.photo for story in self.stories)
        return tuple(
            each.of(lead, self.about.originals)
            for lead in leads
            if lead
            for each in (LargestJpeg, PressCopy)
        )

    @property
    def updated(self) -> datetime:
        """When its newest change was: never the time of a build."""
        changed = (story.updated for story in self.stories)
        happened = (each.told_at for each in self.developments)
        return max((*changed, *happened), key=datetime.timestamp, default=FIRST_DAY)

    @property
    def is_archive(self) -> bool:
        """Whether it holds what the feed no longer does."""
        return self.number > 0

    @property
    def title(self) -> str:
        """What is subscribed to, and of whom."""
        subscription, site = self.about.subscription, self.about.site
        names = [site.name] if subscription.name == "todo" else [subscription.title, site.name]
        return clean_line(" · ".join(names))

    @property
    def summary(self) -> str:
        """What comes in it, in one sentence."""
        return clean_line(self.about.subscription.summary) or self.about.site.name

    @property
    def page_url(self) -> str:
        """The page that shows the same stories to people."""
        return self.about.site.absolute(self.about.subscription.path)

    @property
    def help_url(self) -> str:
        """The page that explains how one follows something."""
        return self.about.site.absolute(FOLLOW)

    @property
    def hub(self) -> str:
        """Where one asks to be told of what changes; empty of an archive, which nobody waits for."""
        return "" if self.is_archive else self.about.site.hub

    @property
    def site_name(self) -> str:
        """Who publishes it."""
        return clean_line(self.about.site.name)

    @property
    def site_url(self) -> str:
        """Where the site begins."""
        return self.about.site.absolute("/")

    @property
    def license(self) -> License | None:
        """Under which others may publish what it tells; of what not everybody may see, under none."""
        site = self.about.site
        return site.license if site.is_public else None

    @property
    def rights(self) -> str:
        """The same in words; empty if there is none."""
        given = self.license
        return f"{self.site_name}, {given.name}. Cada foto, con su crédito." if given else ""

    @property
    def email(self) -> str:
        """Where the publisher can be written to; empty if that is not told."""
        return self.about.site.email

    @property
    def language(self) -> str:
        """Its language (RFC 5646)."""
        return self.about.site.language

    def addresses(self, form: str) -> Addresses:
        """Return where it and its neighbours are in *form*, a key of `FORMATS`."""
        subscription, site = self.about.subscription, self.about.site

        def archive(number: int) -> str:
            return site.absolute(path_of(subscription, form, number)) if number else ""

        return Addresses(
            own=site.absolute(path_of(subscription, form, self.number)),
            current=site.absolute(subscription.feed_path(form)),
            previous=archive(self.more if FORMATS[form].reads_on else self.older),
            following=archive(self.newer),
        )


def documents(
    about: About,
    stories: tuple[Story, ...],
    developments: tuple[Development, ...] = (),
    *,
    size: int,
) -> Iterator[Document]:
    """
    Yield the feed that *about* tells of, with *stories*, and its archives, the oldest first.

    What happened to stories is in the feed alone: an archive that is full shall not change for it
    (RFC 5005, section 4).

    Args:
        about: What is subscribed to.
        stories: All of its stories, newest first.
        developments: All that happened to them, newest first.
        size: How many stories the feed holds, and how many developments.
    """
    pages = archive_pages(stories, size)
    last = len(pages)
    shown = stories[:size]
    # Where there are archives, the feed tells of the time that it has stories of.
    since = stories[size - 1].published if len(stories) > size else FIRST_DAY
    yield Document(
        about=about,
        number=0,
        older=last,
        newer=0,
        more=_older(pages, shown),
        stories=shown,
        developments=tuple(each for each in developments if each.told_at >= since)[:size],
    )
    for number, told in enumerate(pages, start=1):
        newer = number + 1 if number < last else 0
        older = number - 1
        yield Document(
            about=about, number=number, older=older, newer=newer, more=older, stories=told
        )


def path_of(subscription: Subscription, form: str, number: int) -> str:
    """Return the root-relative address of the document *number* of *subscription* in *form*."""
    return subscription.archive_path(form, number) if number else subscription.feed_path(form)


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
