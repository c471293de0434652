"""The topics from A to Z."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from plugins.newsroom import Edition
from plugins.pages.lists.letters import Letter, by_letter, letter_of
from plugins.pages.places import TOPICS
from plugins.site import Addresses, Frame, twin_of
from plugins.spanish import alphabetical
from plugins.structured_data import HOME
from plugins.webpage import PlainPage, newest

ALPHABET = "ABCDEFGHIJKLMNÑOPQRSTUVWXYZ"
FEW = 20
"""Topics that a reader takes in without letters."""

MANY = 100
"""Topics with which their summaries would make the page heavy."""

ADDRESSES = Addresses(always=(TOPICS.path, twin_of(TOPICS.path)), folders=frozenset({"temas"}))


class TopicEntry(NamedTuple):
    """One line."""

    path: str
    name: str
    summary: str
    stories: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicsPage(PlainPage):
    """The topics that have any stories, in the order of the alphabet."""

    template = "topics.html"
    twin_template = "text/directory.html"

    entries: tuple[TopicEntry, ...]
    letters: tuple[Letter[TopicEntry], ...]
    """The same letter by letter, if there are many."""

    has_summaries: bool
    """Whether each is shown with its summary."""


def topics_page(edition: Edition, frame: Frame) -> TopicsPage:
    """Return the page of the topics of *edition*."""
    offered = (
        TopicEntry(topic.path, topic.name, topic.summary, len(edition.of(topic)))
        for topic in edition.registry.topics
        if edition.of(topic)
    )
    entries = tuple(sorted(offered, key=lambda entry: (alphabetical(entry.name), entry.path)))
    return TopicsPage(
        frame=frame,
        trail=(HOME, TOPICS),
        summary="Las noticias de todos los departamentos, por tema.",
        entries=entries,
        letters=letters_of(entries) if len(entries) > FEW else (),
        has_summaries=len(entries) <= MANY,
        changed=newest((), edition.updated),
    )


def letters_of(entries: Sequence[TopicEntry]) -> tuple[Letter[TopicEntry], ...]:
    """Return every letter, also the empty ones, with those of *entries* that begin with it."""
    used = {letter.name: letter for letter in by_letter(entries, lambda entry: entry.name)}
    names = (*(name for name in used if name not in ALPHABET), *ALPHABET)
    return tuple(used.get(name) or letter_of(name, ()) for name in names)
