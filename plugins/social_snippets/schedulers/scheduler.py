"""What a scheduler reads: tables of comma-separated values."""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from io import StringIO
from typing import NamedTuple

from plugins.newsroom import Site
from plugins.social_snippets.plan import ScheduledPost
from plugins.spanish import SANTIAGO

ALL = "todas"
"""Slug of a table with the posts of every network."""

BOM = "\ufeff"
"""Without it, spreadsheets read UTF-8 as something else."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet may take for a formula (OWASP, CSV Injection)."""

Row = Sequence[str]
Tables = Callable[[Iterable[ScheduledPost], Site], Iterator[tuple[str, Sequence[Row]]]]
"""Of what is ahead: the slug of each table, with its rows, the header first."""


class Scheduler(NamedTuple):
    """A program that takes a table of posts."""

    slug: str
    """Part of the names of its files."""

    name: str
    advice: str
    """What the desk has to know to import it, in one sentence in Spanish."""

    source: str
    """Who says how the table must be."""

    networks: tuple[str, ...]
    """Those it posts on, by slug, of which it gets a table each; none if all stand in one."""

    tables: Tables
    takes_samples: bool = False
    """Whether sample content stands in them: not where a program would post it."""


def table(rows: Iterable[Row]) -> bytes:
    """
    Return *rows* as comma-separated values (RFC 4180): every cell quoted, in UTF-8 with its mark.

    A cell that a spreadsheet could take for a formula begins with a space, which networks leave out.
    """
    out = StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([_safe(cell) for cell in row] for row in rows)
    return f"{BOM}{out.getvalue()}".encode()


def _safe(cell: str) -> str:
    return f" {cell}" if cell.startswith(_FORMULA) else cell


def local(moment: datetime, pattern: str) -> str:
    """Return *moment* in Santiago as *pattern* of `strftime` says."""
    return moment.astimezone(SANTIAGO).strftime(pattern)


def picture_urls(post: ScheduledPost, site: Site) -> tuple[str, ...]:
    """Return the public addresses of the pictures of *post*."""
    return tuple(site.absolute(each.path) for each in post.snippet.pictures)


def for_network(posts: Iterable[ScheduledPost], slug: str) -> list[ScheduledPost]:
    """Return those of *posts* that are for the network *slug*."""
    return [post for post in posts if post.snippet.network.slug == slug]
