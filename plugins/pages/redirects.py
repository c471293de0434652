"""Old addresses: a page for every host, and one file for those that can redirect by themselves."""

from collections.abc import Iterator
from urllib.parse import quote

from plugins.newsroom.addresses import file_of
from plugins.newsroom.edition import Edition
from plugins.newsroom.frame import Frame, render
from plugins.newsroom.story import Story
from plugins.pressroom.artefact import Artefact


def redirect(frame: Frame, old: str, new: str, title: str) -> Artefact:
    """Return the page at *old* that leads on to *new*, called *title*."""
    return Artefact(
        paths=(file_of(old),),
        make=make_redirect,
        inputs=(frame, new, title),
    )


def redirect_pages(edition: Edition, frame: Frame) -> Iterator[Artefact]:
    """Yield a page for each earlier address of a story, expired ones too."""
    for story, alias in _moves(edition):
        title = "la publicación" if story in edition.withdrawn else story.title
        yield redirect(frame, alias, story.path, title)


def redirects_file(edition: Edition) -> Iterator[Artefact]:
    """
    Yield `/_redirects`, if any story has moved.

    Its lines («old new 301») are understood by Netlify and Cloudflare Pages:
    https://docs.netlify.com/manage/routing/redirects/overview/.
    """
    moves = tuple(sorted((quote(alias, safe="/%"), story.path) for story, alias in _moves(edition)))
    if moves:
        yield Artefact(paths=("_redirects",), make=make_redirects, inputs=(moves,))


def make_redirect(frame: Frame, new: str, title: str) -> tuple[bytes, ...]:
    """Return a page that sends its reader on to *new*, at once and in words."""
    address = frame.site.absolute(new)
    return (render(frame, "redirect.html", address=address, path=new, title=title),)


def make_redirects(moves: tuple[tuple[str, str], ...]) -> tuple[bytes, ...]:
    """Return the lines of *moves* (from, to), all of them for good (301)."""
    return ("".join(f"{old} {new} 301\n" for old, new in moves).encode(),)


def _moves(edition: Edition) -> list[tuple[Story, str]]:
    stories = (*edition.stories, *edition.expired, *edition.withdrawn)
    return [(story, alias) for story in stories for alias in story.aliases]
