"""Old addresses: a page for every host, and one file for those that can redirect by themselves."""

from collections.abc import Iterator
from typing import NamedTuple

from plugins.newsroom import Edition, easy_path
from plugins.pressroom import Artefact, encoded
from plugins.site import Frame, calendar_path, earlier_calendars, file_of, render, twin_of


class _Move(NamedTuple):
    """An address that leads on to another."""

    old: str
    new: str
    title: str
    """What the page there is called."""


def redirect(frame: Frame, old: str, new: str, title: str) -> Artefact:
    """Return the page at *old* that leads on to *new*, called *title*."""
    return Artefact(
        paths=(file_of(old),),
        make=make_redirect,
        inputs=(frame, new, title),
    )


def redirect_pages(edition: Edition, frame: Frame) -> Iterator[Artefact]:
    """
    Yield a page for each earlier address of a story, expired ones too.

    Where its page was on this site, so were its twins: the one in words, the one in easy reading.
    """
    for old, new, title in _moves(edition):
        yield redirect(frame, old, new, title)


def redirects_file(edition: Edition) -> Iterator[Artefact]:
    """
    Yield `/_redirects`, if any story has moved.

    Its lines («old new 301») are understood by Netlify and Cloudflare Pages:
    https://docs.netlify.com/manage/routing/redirects/overview/.
    """
    moves = tuple(
        sorted((encoded(old), new) for old, new, _ in (*_moves(edition), *_calendars(edition)))
    )
    if moves:
        yield Artefact(paths=("_redirects",), make=make_redirects, inputs=(moves,))


def make_redirect(frame: Frame, new: str, title: str) -> tuple[bytes, ...]:
    """Return a page that sends its reader on to *new*, at once and in words."""
    address = frame.site.absolute(new)
    return (render(frame, "redirect.html", address=address, path=new, title=title),)


def make_redirects(moves: tuple[tuple[str, str], ...]) -> tuple[bytes, ...]:
    """Return the lines of *moves* (from, to), all of them for good (301)."""
    return ("".join(f"{old} {new} 301\n" for old, new in moves).encode(),)


def _moves(edition: Edition) -> Iterator[_Move]:
    """Yield every address of a page that leads on to another page."""
    for story in (*edition.stories, *edition.expired):
        for alias in story.old_addresses:
            yield _Move(alias, story.path, story.title)
        for earlier in story.earlier_paths:
            yield _Move(twin_of(earlier), twin_of(story.path), story.title)
            if story.easy:
                yield _Move(easy_path(earlier), story.easy_path, story.title)
    for story in edition.withdrawn:
        for alias in story.old_addresses:
            yield _Move(alias, story.path, "la publicación")
        for earlier in story.earlier_paths:
            yield _Move(twin_of(earlier), twin_of(story.path), "la publicación")


def _calendars(edition: Edition) -> Iterator[_Move]:
    """Yield where calendars were; they are there still, for hosts that cannot redirect."""
    for story in edition.taking_place:
        for earlier in earlier_calendars(story):
            yield _Move(earlier, calendar_path(story), story.title)
