"""A web page as a value: what a route says of it, and all that follows from that."""

from abc import abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar

from plugins.newsroom import Photo, Story
from plugins.pressroom import Artefact, output_path
from plugins.site import Frame, Link, Subscription, render, twin_of
from plugins.spanish import SANTIAGO, standard
from plugins.structured_data import NOINDEX, Head, head_of_missing, head_of_page, things
from plugins.webpage.fault import fault_mail, with_version

SOMETIME = datetime(2026, 1, 1, tzinfo=SANTIAGO)
"""Stands for a time that nobody asks for."""


@dataclass(frozen=True, slots=True)
class Changed:
    """
    Since when there is what a page shows, and when it last changed.

    For those that list pages (sitemaps): it stands in no byte of the page itself.
    """

    published: datetime
    updated: datetime

    def digest_key(self) -> bytes:
        """Return the same for all: another time makes no other page."""
        return b"sometime"


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicPage:
    """A page that search engines may list, under the names that pelican-sitemap reads."""

    url: str
    """Address without its leading slash; empty for the home page."""

    date: datetime
    modified: datetime
    status: str = "published"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Artefact):
    """
    A page of the site.

    Who makes it says where it is (`trail`), what it holds (`summary`) and with which `template` it is
    shown, and has what that shows as fields and properties: the template reads them from `page`.
    """

    frame: Frame

    template: ClassVar[str]
    twin_template: ClassVar[str] = ""
    """Of the same page in words, which is made together with it; "" if there is none."""

    schema_type: ClassVar[str] = "CollectionPage"
    """schema.org's name for what it is."""

    @property
    @abstractmethod
    def trail(self) -> tuple[Link, ...]:
        """The way from the home page to this one, which closes it."""

    @property
    @abstractmethod
    def summary(self) -> str:
        """What it holds, in a sentence."""

    @property
    def changed(self) -> Changed | None:
        """When it changed; None if it is for who has its address, and searches leave it out."""
        return None

    @property
    def robots(self) -> str:
        """What search engines are told."""
        return "" if self.changed else NOINDEX

    @property
    def feeds(self) -> tuple[Subscription, ...]:
        """What brings the same stories."""
        return ()

    @property
    def about(self) -> object:
        """Whose page it is, if that is somebody of whom machines are told."""
        return None

    @property
    def photo(self) -> Photo | None:
        """What a link to it shows; without one, the site's own card."""
        return None

    @property
    def address(self) -> str:
        """Where it is."""
        return self.trail[-1].path

    @property
    def title(self) -> str:
        """What it is called."""
        return self.trail[-1].name

    @property
    def full_title(self) -> str:
        """What it is called where nobody sees its trail."""
        return self.title

    @property
    def twin(self) -> str:
        """Address of the same page in words; "" if it has none."""
        return twin_of(self.address) if self.twin_template else ""

    def in_words(self, address: str) -> str:
        """Return where a page in words leads, instead of to *address*, which has such a twin too."""
        return twin_of(address)

    @property
    def normal(self) -> str:
        """Address of the same page with its photos, for the page in words."""
        return self.address

    @property
    def fault_mail(self) -> str:
        """Where one writes who finds it wrong; "" where nobody reads that."""
        site = self.frame.site
        return fault_mail(site.reach.faults, self.fault_url) if site.reach.faults else ""

    @property
    def fault_url(self) -> str:
        """Its whole address, as that mail names it."""
        return self.frame.site.absolute(self.address)

    @property
    def head(self) -> Head:
        """What it says of itself to machines."""
        return head_of_page(
            self.frame.site,
            (*self.trail[:-1], Link(self.address, self.full_title)),
            description=self.summary,
            type_=self.schema_type,
            feeds=self.feeds,
            robots=self.robots,
            things=things(self.frame.site, self.about),
            photo=self.photo,
        )

    @property
    def paths(self) -> tuple[str, ...]:
        """Its file, and that of its twin."""
        own = output_path(self.address)
        return (own, output_path(self.twin)) if self.twin_template else (own,)

    @property
    def page(self) -> PublicPage | None:
        """What the sitemap knows of it."""
        if self.changed is None:
            return None
        return PublicPage(
            url=self.address.removeprefix("/"),
            date=standard(self.changed.published),
            modified=standard(self.changed.updated),
        )

    def make(self) -> tuple[bytes, ...]:
        """Return the page, and its twin."""
        templates = (self.template, self.twin_template) if self.twin_template else (self.template,)
        head = self.head  # an eighth of the work, and the same for both
        return tuple(
            with_version(render(self.frame, template, page=self, head=head))
            for template in templates
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainPage(Page):
    """A page that is given what a page has to say; others know it from what they are made of."""

    # `field()`: without it, dataclasses take the property of `Page` for a default value.
    trail: tuple[Link, ...] = field()
    summary: str = field()
    changed: Changed | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Placeless(PlainPage):
    """A page that names no address of its own, and is in no list: it may be shown for others."""

    fault_url: ClassVar[str] = ""

    @property
    def head(self) -> Head:
        """What it says of itself to machines: that it is not to be found."""
        return head_of_missing(self.frame.site, self.title, self.summary)


def newest(stories: Iterable[Story], otherwise: datetime) -> Changed:
    """Return that a page is as new as the newest of its *stories*; *otherwise* if it has none."""
    updated = max((story.updated for story in stories), default=otherwise)
    return Changed(updated, updated)
