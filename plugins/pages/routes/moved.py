"""Old addresses: a page for every host, and one file for those that can redirect by themselves."""

from collections.abc import Iterator
from typing import NamedTuple

from plugins.newsroom import Edition, Story, easy_path
from plugins.pages.redirect import Redirect
from plugins.pressroom import Artefact, File, encoded
from plugins.site import Frame, Link, calendar_path, earlier_calendars, twin_of


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
        yield File("_redirects", "".join(f"{old} {new} 301\n" for old, new in lines).encode())


def _moves(edition: Edition) -> Iterator[_Move]:
    """Yield every address of a page that leads on to another page."""
    for story in (*edition.stories, *edition.expired):
        yield from _moves_of(story, story.title)
        if story.easy:
            for earlier in story.earlier_paths:
                yield _Move(easy_path(earlier), Link(story.easy_path, story.title))
    for story in edition.withdrawn:
        yield from _moves_of(story, "la publicación")


def _moves_of(story: Story, title: str) -> Iterator[_Move]:
    """Yield where the page of *story*, called *title*, was, and its twin in words."""
    for alias in story.old_addresses:
        yield _Move(alias, Link(story.path, title))
    for earlier in story.earlier_paths:
        yield _Move(twin_of(earlier), Link(twin_of(story.path), title))


def _calendars(edition: Edition) -> Iterator[_Move]:
    """Yield where calendars were; they are there still, for hosts that cannot redirect."""
    for story in edition.taking_place:
        for earlier in earlier_calendars(story):
            yield _Move(earlier, Link(calendar_path(story), story.title))
