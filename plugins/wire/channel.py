"""The channel: a document of each story, one of each that was withdrawn, and what of them changed last."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from plugins.newsroom import (
    Edition,
    PressContact,
    Registry,
    Site,
    Stories,
    Story,
    Venue,
    Venues,
    grouped,
    press_contacts_of,
)
from plugins.pressroom import Artefact, Group, Handed, output_path
from plugins.site import TOPICS, WIRE, Addresses, Link, OfStories, note_paths, with_kit
from plugins.wire.cancelled import Cancelled
from plugins.wire.latest import Entry, latest, newest
from plugins.wire.note import About, Beside, note_of, written
from plugins.wire.topics import Topics, topics_of

CORRECTIONS = ("https://schema.org/correctionsPolicy", Link("/correcciones/", "Correcciones"))
PAGES = {
    "/acerca/": "https://schema.org/publishingPrinciples",
    "/contacto/": "https://schema.org/actionableFeedbackPolicy",
}
"""Standing pages that tell how far one can trust what is published, and what they are for."""


def _stories(edition: Edition) -> tuple[Story, ...]:
    """Return those that are public with all they say; what staff prepare is on no wire."""
    return (*edition.stories, *edition.expired)


ADDRESSES = Addresses(
    always=(WIRE,),
    unlinked=(TOPICS,),
    folders=frozenset({"cable"}),
    beside=(OfStories(lambda edition: (*_stories(edition), *edition.withdrawn), note_paths),),
)
"""What it makes."""


def wire_artefacts(edition: Edition, site: Site) -> Iterator[Handed]:
    """Yield the documents of *edition*, by the months of their stories, and the list of changes."""
    about, registry = About(site, _trust(edition)), edition.registry
    stories = _stories(edition)
    dated, kits = (
        {each.path for each in some} for some in (edition.taking_place, with_kit(edition))
    )
    for (year, month), its in sorted(grouped((each.month, each) for each in stories).items()):
        ordered = tuple(sorted(its, key=lambda each: each.path))
        files = tuple(
            Files(each.path in dated, each.path in kits, _is_over(each, edition.moment))
            for each in ordered
        )
        known = Known(registry.venues, registry.press, files)
        yield MonthOfNotes(about, year, month, Stories(ordered), known)
    gone = tuple(_cancelled(edition, site))
    yield from map(CancelledNote, gone)
    entries = (
        *(Entry.of(each, site) for each in edition.stories),
        *(Entry.of(each, site, is_expired=True) for each in edition.expired),
        *(Entry.of_cancelled(each, site) for each in gone),
    )
    yield Latest(site, newest(entries))
    yield Topics(site.hub, topics_of(edition, site))


def _trust(edition: Edition) -> tuple[tuple[str, Link], ...]:
    pages = {each.path: Link(each.path, each.title) for each in edition.pages}
    found = ((role, pages[path]) for path, role in PAGES.items() if path in pages)
    return (CORRECTIONS, *found)


def _cancelled(edition: Edition, site: Site) -> Iterable[Cancelled]:
    found = (Cancelled.of(story, site, edition.moment) for story in edition.withdrawn)
    return filter(None, found)


def _is_over(story: Story, moment: datetime) -> bool:
    return story.expires is not None and story.expires.ends <= moment


class Files(NamedTuple):
    """What of a story is a file of its own beside its page, and whether it holds no more."""

    has_calendar: bool
    has_kit: bool
    is_over: bool


class Known(NamedTuple):
    """What is known of the stories of a month besides what they say themselves."""

    venues: tuple[Venue, ...]
    press: tuple[PressContact, ...]
    files: tuple[Files, ...]
    """Of each story, in their order."""


@dataclass(frozen=True, slots=True)
class MonthOfNotes(Group):
    """The documents of the stories of a month."""

    about: About
    year: int
    month: int
    stories: Stories
    known: Known

    @property
    def name(self) -> str:
        """`cable/2026/11`."""
        return f"cable/{self.year}/{self.month:02}"

    def artefacts(self) -> Iterator[Artefact]:
        """Yield each."""
        venues, press, files = self.known
        found, registry = Venues(venues), Registry(press=press)
        for story, its in zip(self.stories.stories, files, strict=True):
            venue = found.at(story.details.where, story.locality)
            contacts = press_contacts_of(story, registry)
            yield Note(self.about, story, Beside(venue, contacts, *its))


@dataclass(frozen=True, slots=True)
class Note(Artefact):
    """The document of a story."""

    about: About
    story: Story
    beside: Beside

    @property
    def paths(self) -> tuple[str, ...]:
        """Beside its page, and wherever that was."""
        return tuple(map(output_path, note_paths(self.story)))

    def make(self) -> tuple[bytes, ...]:
        """Return it, the same everywhere."""
        data = written(note_of(self.story, self.about, self.beside))
        return (data,) * len(self.paths)


@dataclass(frozen=True, slots=True)
class CancelledNote(Artefact):
    """What is left of the document of a story that was withdrawn."""

    cancelled: Cancelled

    @property
    def paths(self) -> tuple[str, ...]:
        """Where the document was."""
        return tuple(map(output_path, self.cancelled.addresses))

    def make(self) -> tuple[bytes, ...]:
        """Return it, the same everywhere."""
        return (written(self.cancelled.document),) * len(self.paths)


@dataclass(frozen=True, slots=True)
class Latest(Artefact):
    """What changed last."""

    site: Site
    entries: tuple[Entry, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """Its one path."""
        return (output_path(WIRE),)

    def make(self) -> tuple[bytes, ...]:
        """Return it."""
        return (written(latest(self.entries, self.site)),)
