"""What is to come, and what has been."""

from collections.abc import Iterable
from datetime import datetime
from operator import attrgetter
from typing import NamedTuple, Protocol, cast

from plugins.newsroom.kinds.base import Kind, Order
from plugins.newsroom.story import Story


class Dated(Protocol):
    """The details of a kind that happens at a known time, whichever kind it is."""

    @property
    def start(self) -> datetime:
        """When it begins."""

    @property
    def over_at(self) -> datetime:
        """When it has passed."""


class Agenda(NamedTuple):
    """The dated stories of an edition, apart."""

    coming: tuple[Story, ...]
    """Not over yet, the next one first."""

    past: tuple[Story, ...]
    """Over, the last one first."""


class _Entry(NamedTuple):
    start: datetime
    over_at: datetime
    story: Story


def _entry(story: Story) -> _Entry:
    details = cast(Dated, story.details)  # as `is_dated` says
    return _Entry(details.start, details.over_at, story)


def agenda_of(stories: Iterable[Story], moment: datetime) -> Agenda:
    """Return those of *stories* that happen at a time, parted at *moment*."""
    entries = [_entry(story) for story in stories if is_dated(story.kind)]
    coming = (entry for entry in entries if entry.over_at > moment)
    past = (entry for entry in entries if entry.over_at <= moment)
    by_start = sorted(coming, key=attrgetter("start", "over_at", "story.path"))
    by_end = sorted(past, key=attrgetter("over_at", "start", "story.path"), reverse=True)
    return Agenda(
        coming=tuple(entry.story for entry in by_start),
        past=tuple(entry.story for entry in by_end),
    )


def is_dated(kind: Kind) -> bool:
    """Return whether stories of *kind* happen at a time, and are listed by it."""
    return kind.order is Order.HAPPENING
