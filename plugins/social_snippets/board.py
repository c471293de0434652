"""The desk's board: every text beside its picture, to copy and post. Complete without a script."""

from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from typing import NamedTuple

from plugins.networks import NETWORKS
from plugins.newsroom import Announcements, Story, grouped
from plugins.site import Frame, Link
from plugins.social_snippets.places import BOARD, board_month, network_feed
from plugins.social_snippets.snippet import Snippet, snippets_of
from plugins.spanish import month_words
from plugins.webpage import Placeless

TITLE = "Textos para redes"
SUMMARY = "Un texto y una imagen por cada noticia y cada red, listos para publicar."


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
    found = grouped((Month(story.date.year, story.date.month), story) for story in stories)
    return dict(sorted(found.items(), reverse=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardPage(Placeless):
    """The board's first page: the newest stories, and where those of other months are."""

    template = "redes.html"

    announced: Announcements
    month: Month | None = None
    """The month that it shows whole, if it is not the first page."""

    months: tuple[Month, ...] = ()
    """Those it leads to."""

    feeds_offered: tuple[Feed, ...] = ()
    script: str
    """Address of its script."""

    @property
    def posts(self) -> tuple[Post, ...]:
        """What to post of each story."""
        site = self.frame.site
        return tuple(Post(story, snippets_of(story, site)) for story in self.announced.stories)


def board_page(frame: Frame, newest: Announcements, months: tuple[Month, ...]) -> BoardPage:
    """Return the first page: the *newest* stories, and where those of other *months* are."""
    return BoardPage(
        frame=frame,
        trail=(Link(BOARD, TITLE),),
        summary=SUMMARY,
        announced=newest,
        months=months,
        feeds_offered=tuple(Feed(each.name, network_feed(each)) for each in NETWORKS.values()),
        script=script_path(),
    )


def month_page(frame: Frame, month: Month, announced: Announcements, script: str) -> BoardPage:
    """Return the page of *month*, with all its stories; *script* is at that address."""
    return BoardPage(
        frame=frame,
        trail=(Link(month.path, f"{TITLE} de {month.name}"),),
        summary=SUMMARY,
        announced=announced,
        month=month,
        script=script,
    )


def script() -> bytes:
    """Return the script that adds the copy buttons."""
    return files(__package__).joinpath("board.js").read_bytes()


def script_path() -> str:
    """Return the address of the script; a changed script gets a new one."""
    return f"/assets/redes-{sha256(script()).hexdigest()[:12]}.js"
