"""The topics from A to Z."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from plugins.newsroom import Edition
from plugins.pages.places import TOPICS
from plugins.site import Frame, Link
from plugins.spanish import alphabetical, initial
from plugins.structured_data import HOME
from plugins.webpage import Changed, Page, newest

ALPHABET = "ABCDEFGHIJKLMNÑOPQRSTUVWXYZ"
FEW = 20
"""Topics that a reader takes in without letters."""

MANY = 100
"""Topics with which their summaries would make the page heavy."""


class TopicEntry(NamedTuple):
    """One line."""

    path: str
    name: str
    summary: str
    stories: int


class Letter(NamedTuple):
    """The topics that begin with a letter; those that begin with none come first, under «0–9»."""

    name: str
    anchor: str
    """The part of its address after `#`."""

    entries: tuple[TopicEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicsPage(Page):
    """The topics that have any stories, in the order of the alphabet."""

    template = "topics.html"

    entries: tuple[TopicEntry, ...]
    changed: Changed | None = field()

    @property
    def trail(self) -> tuple[Link, ...]:
        """From the home page."""
        return (HOME, TOPICS)

    @property
    def summary(self) -> str:
        """What it holds, in a sentence."""
        return "Las noticias de todos los departamentos, por tema."

    @property
    def letters(self) -> tuple[Letter, ...]:
        """Every letter, with its topics."""
        return letters_of(self.entries)

    @property
    def has_letters(self) -> bool:
        """Whether they are told letter by letter."""
        return len(self.entries) > FEW

    @property
    def has_summaries(self) -> bool:
        """Whether each is told with its summary."""
        return len(self.entries) <= MANY


def topics_page(edition: Edition, frame: Frame) -> TopicsPage:
    """Return the page of the topics of *edition*."""
    offered = (
        TopicEntry(topic.path, topic.name, topic.summary, len(edition.of(topic)))
        for topic in edition.registry.topics
        if edition.of(topic)
    )
    entries = tuple(sorted(offered, key=lambda entry: (alphabetical(entry.name), entry.path)))
    return TopicsPage(frame=frame, entries=entries, changed=newest((), edition.updated))


def letters_of(entries: Sequence[TopicEntry]) -> tuple[Letter, ...]:
    """Return every letter with those of *entries* that begin with it, which come in order."""
    groups = {
        name: tuple(listed)
        for name, listed in groupby(entries, key=lambda entry: initial(entry.name))
    }
    names = (*(name for name in groups if name not in ALPHABET), *ALPHABET)
    return tuple(Letter(name, _anchor(name), groups.get(name, ())) for name in names)


def _anchor(name: str) -> str:
    """Return «letra-a»; in ASCII, so that nobody has to write it with a percent sign."""
    return {"Ñ": "letra-enie", "0–9": "letra-numeros"}.get(name, f"letra-{name.lower()}")
