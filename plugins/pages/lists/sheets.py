"""A list of stories as a row of sheets, numbered from the oldest."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plugins.newsroom import Story
from plugins.pages.redirect import Redirect
from plugins.site import Frame, Link, page_path, paged, twin_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One page of a list. It knows no total, so that a full one never changes again."""

    path: str
    number: int | None
    """Counted from the oldest; None is the front page."""

    front: str
    """Address of the front page."""

    older: str
    """Address of the next older page; empty on the oldest."""

    newer: str
    """Address of the next newer page; empty on the front page."""


def only_sheet(path: str) -> Sheet:
    """Return the one sheet of a list that is never long."""
    return Sheet(path=path, number=None, front=path, older="", newer="")


def sheets(
    path: str, stories: Sequence[Story], size: int
) -> Iterator[tuple[Sheet, tuple[Story, ...]]]:
    """
    Yield the sheets of the list at *path*, the newest first, with their stories.

    The newest full one links to the address that the one after it will have one day; until
    then `to_front` leads from there to the front page.
    """
    cut = paged(stories, size)
    last = len(cut.older)
    yield Sheet(path=path, number=None, front=path, older=_path(path, last), newer=""), cut.newest
    for number in range(last, 0, -1):
        sheet = Sheet(
            path=_path(path, number),
            number=number,
            front=path,
            older=_path(path, number - 1),
            newer=_path(path, number + 1),
        )
        yield sheet, cut.older[number - 1]


def sheet_addresses(path: str, stories: Sequence[Story], size: int) -> Iterator[str]:
    """Yield the address of each sheet of the list at *path*, with its twin, and the one that leads to its front."""
    full = len(paged(stories, size).older)
    for sheet in (path, *(page_path(path, number) for number in range(1, full + 1))):
        yield from (sheet, twin_of(sheet))
    if full:
        yield page_path(path, full + 1)


def to_front(frame: Frame, front: Link, stories: Sequence[Story], size: int) -> Iterator[Redirect]:
    """Yield what is at the address of the next sheet to fill up; nothing while none is full."""
    full = len(paged(stories, size).older)
    if full:
        yield Redirect(frame, _path(front.path, full + 1), front)


def _path(front: str, number: int) -> str:
    return page_path(front, number) if number else ""
