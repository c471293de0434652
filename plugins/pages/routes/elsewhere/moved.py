"""Old addresses: a page for every host, and files for those that can redirect, or say what is gone."""

from collections.abc import Iterable, Iterator
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

GONE = "/_retiradas"
"""
The addresses of what was withdrawn, for nginx and Apache, which answer them with 410 (RFC 9110, 15.5.11).

One file for both: a line of nginx's `map` (`address 1;`) is one of Apache's `RewriteMap` too, whose
value is `1;` then. docs/operacion.md has what reads it. There is always one: nginx does not begin without
a file that it is told to include.
"""

_GONE_HEAD = "# Lo que se retiró: quien lo pide recibe 410 y el aviso (docs/operacion.md)."


class _Move(NamedTuple):
    """An address that leads on to another."""

    old: str
    new: Link


def moved_pages(edition: Edition, frame: Frame) -> Iterator[Artefact]:
    """
    Yield a page for each earlier address of a story, expired ones too; then what hosts read.

    Where its page was on this site, so were its twins: the one in words, the one in easy reading.
    The lines of `/_redirects` («old new 301») are understood by Netlify and Cloudflare Pages, and there
    is one if any story has moved or was withdrawn:
    https://docs.netlify.com/manage/routing/redirects/overview/. Netlify answers what was withdrawn with
    410 and its notice («notice notice 410!»: the mark is for addresses that have a file); Cloudflare
    knows no such code, passes over the line and shows the notice
    (https://developers.cloudflare.com/pages/configuration/redirects/).
    """
    moves = tuple(_moves(edition))
    for move in moves:
        yield Redirect(frame, move.old, move.new)
    gone = sorted(address for story in edition.withdrawn for address in _notices(story))
    every = (*moves, *_calendars(edition))
    lines = sorted(f"{encoded(old)} {new.path} 301" for old, new in every)
    lines += [f"{notice} {notice} 410!" for notice in gone]
    if lines:
        yield _lines(REDIRECTS, lines)
    yield _lines(GONE, (_GONE_HEAD, *(f"{notice} 1;" for notice in gone)))


def _lines(address: str, lines: Iterable[str]) -> File:
    return File(output_path(address), "".join(f"{line}\n" for line in lines).encode())


def _notices(story: Story) -> tuple[str, str]:
    """Return where it is said that *story* was withdrawn: its address, and that of its twin in words."""
    return story.path, twin_of(story.path)


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
    unlinked=(REDIRECTS, GONE),
    beside=(OfStories(_shown, _easy),),
    apart=(OfStories(lambda edition: (*_shown(edition), *edition.withdrawn), _twins),),
)
"""Besides the addresses that editors wrote, which the desk knows of."""


def _calendars(edition: Edition) -> Iterator[_Move]:
    """Yield where calendars were; they are there still, for hosts that cannot redirect."""
    for story in edition.taking_place:
        for earlier in earlier_calendars(story):
            yield _Move(earlier, Link(calendar_path(story), story.title))
