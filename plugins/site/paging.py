"""Lists in pages that are numbered from the oldest, so that a full page never changes again."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Item = TypeVar("Item")

PAGE_SIZE = 12
"""Stories on an older page of a list, unless the settings say otherwise."""

FEED_SIZE = 30
"""Stories in a feed, unless the settings say otherwise."""


@dataclass(frozen=True, slots=True)
class Paged(Generic[Item]):
    """A list of items, newest first, cut in pages."""

    newest: tuple[Item, ...]
    """The front page, newest first: at least one page's worth when there is that much, less than two."""

    older: tuple[tuple[Item, ...], ...]
    """Full pages, the oldest first: page 1 is `older[0]`. Within a page, newest first."""


def paged(items: Sequence[Item], size: int) -> Paged[Item]:
    """Cut *items* (newest first) in pages of *size*; every item is on exactly one page."""
    full = max(0, len(items) // size - 1)
    oldest_first = items[::-1]
    older = tuple(
        tuple(oldest_first[number * size : (number + 1) * size][::-1]) for number in range(full)
    )
    return Paged(newest=tuple(items[: len(items) - full * size]), older=older)


def archived(items: Sequence[Item], size: int) -> tuple[tuple[Item, ...], ...]:
    """
    Return the full pages of *items* (newest first), the oldest page first (RFC 5005, section 4).

    Unlike `paged`, the newest full page is among them: a feed always shows its newest *size*
    items, so the pages overlap it and no reader that was away loses any.
    """
    oldest_first = items[::-1]
    return tuple(
        tuple(oldest_first[start : start + size][::-1])
        for start in range(0, len(items) - size + 1, size)
        if len(items) > size
    )


def archive_pages(items: Sequence[Item], size: int) -> tuple[tuple[Item, ...], ...]:
    """
    Return the archives behind a feed of *size* items (newest first), the oldest first.

    Half of a feed in each: so there are two or none, and no archive is ever without a neighbour
    (one alone could link neither to a previous nor to a next one).
    """
    return archived(items, max(1, size // 2)) if len(items) > size else ()


def page_path(front: str, number: int) -> str:
    """Return the address of page *number*, from 1, of the list that begins at *front*."""
    return f"{front}pagina/{number}/"
