"""A list of stories as a row of pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plugins.newsroom import Story
from plugins.site import page_path, paged


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One page of a list. It knows no total, so that a full page never changes again."""

    path: str
    number: int | None
    """Counted from the oldest; None is the front page."""

    front: str
    """Address of the front page."""

    older: str
    """Address of the next older page; empty on the oldest."""

    newer: str
    """Address of the next newer page; empty on the front page."""


def front(path: str) -> Part:
    """Return the only page of a list that is never long."""
    return Part(path=path, number=None, front=path, older="", newer="")


def parts(
    path: str, stories: Sequence[Story], size: int
) -> Iterator[tuple[Part, tuple[Story, ...]]]:
    """
    Yield the pages of the list at *path*, the newest first, with their stories.

    The newest full page links to the address that the page after it will have one day; until
    then `next_path` of the list leads to the front page.
    """
    cut = paged(stories, size)
    last = len(cut.older)
    yield Part(path=path, number=None, front=path, older=_path(path, last), newer=""), cut.newest
    for number in range(last, 0, -1):
        part = Part(
            path=_path(path, number),
            number=number,
            front=path,
            older=_path(path, number - 1),
            newer=_path(path, number + 1),
        )
        yield part, cut.older[number - 1]


def next_path(front: str, stories: Sequence[Story], size: int) -> str:
    """Return the address of the next page to fill up; empty while none has."""
    full = len(paged(stories, size).older)
    return _path(front, full + 1) if full else ""


def _path(front: str, number: int) -> str:
    return page_path(front, number) if number else ""
