"""A step: what one request brings out of this machine, and how it is known there."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple, Protocol


class Place(NamedTuple):
    """Which step of which post; the same in every run."""

    network: str
    """Slug of where it goes: `mastodon`, `listmonk`."""

    post: str
    part: int


class Remote(NamedTuple):
    """A step as whoever took it has it."""

    id: str
    """Their own name for it; "" when nobody knows it."""

    address: str = ""
    """Where people see it."""


class Sendable(Protocol):
    """What one request sends."""

    @property
    def place(self) -> Place:
        """Which it is."""

    @property
    def mark(self) -> str:
        """What it is known by where it arrives."""

    @property
    def digest(self) -> str:
        """Of all that is sent; another one has another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """What is known of a step whose end nobody saw."""

    place: Place
    key: str
    """Its name, chosen by us before it was sent."""

    mark: str
    since: datetime
    """When it was sent, by our clock."""

    taken: frozenset[str]
    """Ids of other posts of ours on that network: it is none of these."""


@dataclass(frozen=True, slots=True)
class Parents:
    """The steps of the same post that came before."""

    root: Remote
    last: Remote
