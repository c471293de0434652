"""Old addresses: a page for every host, and one file for those that can redirect by themselves."""

from collections.abc import Iterator
from typing import NamedTuple

from plugins.newsroom import Edition, Story, easy_path
from plugins.pages.redirect import Redirect
from plugins.pressroom import Artefact, File, encoded, output_path
from plugins.site import (
    Addresses,
    Frame,
    Link,
    OfStories,
    calendar_path,
    earlier_calendars,
    twin_of,
)

REDIRECTS = "/_redirects"
"""The file for hosts that redirect by themselves."""


class _Move(NamedTuple):
    """An address that leads on to another."""

    old: str
    new: Link


def moved_pages(edition: Edition, frame: Frame) -> Iterator[Artefact]:
    """
    Yield a page for each earlier address of a story, expired ones too; then `/_redirects`.

    Where its page was on this site, so were its twins: the one in words, the one in easy reading.
    The lines of the file («old new 301») are understood by Netlify and Cloudflare Pages, and there
    is one if any story has moved: https://docs.netlify.com/manage/routing/redirects/overview/.
    """
    moves = tuple(_moves(edition))
    for move in moves:
        yield Redirect(frame, move.old, move.new)
    lines = sorted((encoded(old), new.path) for old, new in (*moves, *_calendars(edition)))
    if lines:
        yield File(
            output_path(REDIRECTS), "".join(f"{old} {new} 301\n" for old, new in lines).encode()
        )


def _moves(edition: Edition) -> Iterator[_Move]:
    """Yield every address of a page that leads on to another page."""
    for story in _shown(edition):
        yield from _moves_of(story, story.title)
        for earlier in _easy(story):
            yield _Move(earlier, Link(story.easy_path, story.title))
    for story in edition.withdrawn:
        yield from _moves_of(story, "la publicación")


def _moves_of(story: Story, title: str) -> Iterator[_Move]:
    """Yield where the page of *story*, called *title*, was, and its twin in words."""
    for alias in story.old_addresses:
        yield _Move(alias, Link(story.path, title))
    for earlier in _twins(story):
        yield _Move(earlier, Link(twin_of(story.path), title))


def _shown(edition: Edition) -> tuple[Story, ...]:
    return (*edition.stories, *edition.expired)


def _easy(story: Story) -> Iterator[str]:
    """Yield where *story* was in easy reading, if it is."""
    return map(easy_path, story.earlier_paths if story.easy else ())


def _twins(story: Story) -> Iterator[str]:
    """Yield where the twin in words of *story* was."""
    return map(twin_of, story.earlier_paths)


ADDRESSES = Addresses(
    unlinked=(REDIRECTS,),
    beside=(OfStories(_shown, _easy),),
    apart=(OfStories(lambda edition: (*_shown(edition), *edition.withdrawn), _twins),),
)
"""Besides the addresses that editors wrote, which the desk knows of."""


def _calendars(edition: Edition) -> Iterator[_Move]:
    """Yield where calendars were; they are there still, for hosts that cannot redirect."""
    for story in edition.taking_place:
        for earlier in earlier_calendars(story):
            yield _Move(earlier, Link(calendar_path(story), story.title))
