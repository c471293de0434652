"""A podcast and its episodes as players show them: plain values, addresses whole."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple
from uuid import UUID, uuid5

from plugins.newsroom import Recording

TEXT_LIMIT = 4000
"""Bytes of a description (Apple's podcast guide; PSP-1)."""

FEEDS = UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
"""The namespace of identities of podcasts (podcast namespace, docs/tags/guid.md)."""


def identity_of(url: str) -> str:
    """Return what the feed at that whole *url* is known by, unless it was known by something else before."""
    return str(uuid5(FEEDS, url.partition("://")[2].rstrip("/")))


class Transcript(NamedTuple):
    """What is said, in one form."""

    url: str
    media_type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Show:
    """The programme."""

    title: str
    summary: str
    category: str
    url: str
    """Of the feed."""

    page_url: str
    help_url: str
    """Where following is explained."""

    cover_url: str
    publisher: str
    email: str
    """Nothing if it is not told."""

    language: str
    guid: str
    is_locked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode:
    """One programme. Texts are on one line but `description`."""

    id: str
    """Its identifier: the first address that the story had, as a whole one."""

    url: str
    """Where its page is."""

    title: str
    summary: str
    description: str
    """As players read it that show HTML, and those that do not; at most `TEXT_LIMIT` bytes."""

    html: str
    """The same for players that show links."""

    published: datetime
    updated: datetime
    recording: Recording
    hosts: tuple[str, ...]
    guests: tuple[str, ...]
    season: int | None
    number: int | None
    chapters_url: str
    """Nothing without chapters."""

    transcripts: tuple[Transcript, ...]
