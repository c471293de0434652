"""The desk's board: every text beside its picture, to copy and post. Complete without a script."""

from hashlib import sha256
from importlib.resources import files
from typing import NamedTuple

from plugins.newsroom import Site, Story
from plugins.site import BOARD, NETWORKS, Frame, board_month, network_feed, render
from plugins.social_snippets.snippet import Snippet, snippets_of
from plugins.spanish import month_words


class Month(NamedTuple):
    """A month of the stories' addresses."""

    year: int
    month: int

    @property
    def path(self) -> str:
        """Its page of the board."""
        return board_month(self.year, self.month)

    @property
    def name(self) -> str:
        """«noviembre de 2026»."""
        return month_words(self.year, self.month)


class Post(NamedTuple):
    """A story on the board."""

    story: Story
    snippets: tuple[Snippet, ...]


class Feed(NamedTuple):
    """A network's feed, for automatic posting."""

    name: str
    path: str


def months_of(stories: tuple[Story, ...]) -> dict[Month, tuple[Story, ...]]:
    """Return the months of *stories*, newest first, with those told in each, in their order."""
    found: dict[Month, list[Story]] = {}
    for story in stories:
        found.setdefault(Month(story.date.year, story.date.month), []).append(story)
    return {month: tuple(found[month]) for month in sorted(found, reverse=True)}


def board_page(
    frame: Frame, stories: tuple[Story, ...], months: tuple[Month, ...], script: str
) -> tuple[bytes, ...]:
    """Return the first page: the newest *stories*, and where those of other *months* are."""
    page = render(
        frame,
        "redes.html",
        here=BOARD,
        month=None,
        months=months,
        feeds=[Feed(network.name, network_feed(network)) for network in NETWORKS.values()],
        posts=_posts(stories, frame.site),
        script=script,
    )
    return (page,)


def month_page(
    frame: Frame, month: Month, stories: tuple[Story, ...], script: str
) -> tuple[bytes, ...]:
    """Return the page of *month*, with all its *stories*."""
    page = render(
        frame,
        "redes.html",
        here=month.path,
        month=month,
        months=(),
        feeds=(),
        posts=_posts(stories, frame.site),
        script=script,
    )
    return (page,)


def script() -> bytes:
    """Return the script that adds the copy buttons."""
    return files(__package__).joinpath("board.js").read_bytes()


def script_path() -> str:
    """Return the address of the script; a changed script gets a new one."""
    return f"/assets/redes-{sha256(script()).hexdigest()[:12]}.js"


def _posts(stories: tuple[Story, ...], site: Site) -> list[Post]:
    return [Post(story, snippets_of(story, site)) for story in stories]
