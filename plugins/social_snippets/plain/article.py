"""What Pelican knows of an article, as plain values; and what in it is no good for posts."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple


class Label(NamedTuple):
    """A category or a tag."""

    slug: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainArticle:
    """An article that Pelican publishes, in the language of its site."""

    source: str
    """Its file, relative to `PATH`."""

    url: str
    """As Pelican says it: relative to `SITEURL`, or whole if its author wrote it so."""

    slug: str
    title: object
    """Text, which may hold HTML; whatever a reader of others makes of it."""

    summary: object
    """The same."""

    date: datetime
    """With the zone of the site, or with its own."""

    modified: datetime | None = None
    category: Label
    tags: tuple[Label, ...] = ()
    metadata: Mapping[str, object] = field(default_factory=dict)
    """Name in small letters -> value, for all that Pelican itself makes nothing of."""


class Remark(NamedTuple):
    """Something in an article that posts cannot say."""

    key: str
    """The metadata it is about, as it is written: `image`."""

    message: str
    """In Spanish, without its full stop."""

    fix: str
    """How to put it right: a sentence in Spanish, without its full stop."""

    is_left_out: bool = False
    """Whether there is no post about the article, because of it."""


def line_of(key: str, text: str) -> int:
    """Return the line of *text*, from 1, where the metadata *key* is; the first if it is nowhere."""
    written = re.compile(rf"\s*(?:<meta\s+name=[\"']|:)?{re.escape(key)}\b", re.IGNORECASE)
    lines = (number for number, line in enumerate(text.splitlines(), 1) if written.match(line))
    return next(lines, 1)
