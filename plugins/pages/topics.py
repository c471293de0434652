"""The topics from A to Z."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from plugins.newsroom import Edition
from plugins.pages.public_page import list_page
from plugins.pages.subjects import TOPICS
from plugins.pressroom import Artefact, output_path
from plugins.site import Frame, render
from plugins.spanish import alphabetical, initial
from plugins.structured_data import HOME, head_of_page

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


def topic_page(edition: Edition, frame: Frame) -> Artefact:
    """Return the page of the topics that have any stories, in the order of the alphabet."""
    offered = (
        TopicEntry(topic.path, topic.name, topic.summary, len(edition.of(topic)))
        for topic in edition.registry.topics
        if edition.of(topic)
    )
    entries = tuple(sorted(offered, key=lambda entry: (alphabetical(entry.name), entry.path)))
    return Artefact(
        paths=(output_path(TOPICS.path),),
        make=make_topics,
        inputs=(frame, entries),
        page=list_page(TOPICS.path, (), edition.updated),
    )


def make_topics(frame: Frame, entries: tuple[TopicEntry, ...]) -> tuple[bytes, ...]:
    """Return the page of *entries*, which come in order."""
    trail = (HOME, TOPICS)
    summary = "Las noticias de todos los departamentos, por tema."
    page = render(
        frame,
        "topics.html",
        here=TOPICS.path,
        head=head_of_page(frame.site, trail, description=summary),
        trail=trail,
        summary=summary,
        letters=letters_of(entries),
        has_letters=len(entries) > FEW,
        has_summaries=len(entries) <= MANY,
    )
    return (page,)


def letters_of(entries: Sequence[TopicEntry]) -> tuple[Letter, ...]:
    """Return every letter with those of *entries* that begin with it, which come in order."""
    groups = {
        name: tuple(its) for name, its in groupby(entries, key=lambda entry: initial(entry.name))
    }
    names = (*(name for name in groups if name not in ALPHABET), *ALPHABET)
    return tuple(Letter(name, _anchor(name), groups.get(name, ())) for name in names)


def _anchor(name: str) -> str:
    """Return «letra-a»; in ASCII, so that nobody has to write it with a percent sign."""
    return {"Ñ": "letra-enie", "0–9": "letra-numeros"}.get(name, f"letra-{name.lower()}")
