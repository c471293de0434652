"""The desk's board: what to post now and next, and every story of its window. Complete without a script."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from importlib.resources import files
from typing import NamedTuple

from plugins.networks import Network
from plugins.newsroom import Announcements, Department, HouseStyle, Story, grouped, social_path
from plugins.newsroom.kinds import Kind
from plugins.site import Frame, Link
from plugins.social_snippets.occasions import Occasion
from plugins.social_snippets.places import (
    BOARD,
    PLAN,
    PLAN_CALENDAR,
    desk_page,
    network_feed,
    networks_at,
    networks_of,
    one_line_feed,
    plan_table,
    post_path,
)
from plugins.social_snippets.plan import post_id
from plugins.social_snippets.schedulers import SCHEDULERS
from plugins.social_snippets.schedulers.scheduler import ALL, Scheduler
from plugins.spanish import SANTIAGO, alphabetical, date_words, iso, moment_words, time_words, upper
from plugins.webpage import Placeless

TITLE = "Mesa de redes"
SUMMARY = "Qué publicar hoy y qué viene: un texto y una imagen por cada noticia y cada red."
LOCAL_HOSTS = ("localhost", "127.0.0.1", "[::1]")


class Task(NamedTuple):
    """A story to post about, on one occasion."""

    story: Story
    occasion: Occasion
    house: HouseStyle

    @property
    def title(self) -> str:
        """«MAÑANA: Feria»."""
        lead = self.occasion.lead
        if lead:
            return f"{lead}: {self.story.title}"
        is_corrected = self.story.corrections and not self.story.details.outcome
        return f"CORRECCIÓN: {self.story.title}" if is_corrected else self.story.posted_title

    @property
    def path(self) -> str:
        """Where its texts are."""
        return f"{desk_page(self.story)}#{anchor(self.occasion)}"

    @property
    def ids(self) -> str:
        """The identifiers of its posts, a space between them: what is marked as published."""
        social, occasion = social_path(self.story.first_path), self.occasion
        own = networks_of(self.story, self.house)
        return " ".join(post_id(post_path(social, each), occasion) for each in own)

    @property
    def due(self) -> str:
        """When it is due, as programs read it."""
        return iso(self.occasion.due)

    @property
    def until(self) -> str:
        """When it is too late."""
        return iso(self.occasion.until)

    @property
    def hour(self) -> str:
        """«18:00 horas»."""
        return time_words(self.occasion.due)

    @property
    def moment(self) -> str:
        """«viernes 27 de noviembre de 2026, 18:00 horas»."""
        return moment_words(self.occasion.due)

    @property
    def networks(self) -> str:
        """Where it is posted, in words."""
        own, every = networks_of(self.story, self.house), networks_at(self.house)
        if own == every:
            return "todas las redes"
        return ", ".join(each.name for each in own)


class Gone(NamedTuple):
    """A story that was withdrawn, of which nothing may be told but that it was."""

    path: str
    """Its address, where the public reads why."""

    text: str
    """What to post, the same everywhere."""

    until: str
    """When it is too late to post it."""


class Row(NamedTuple):
    """A story of the window."""

    story: Story

    @property
    def path(self) -> str:
        """Where its texts are."""
        return desk_page(self.story)


class Day(NamedTuple):
    """What is to be posted on one day."""

    name: str
    """«Sábado 28 de noviembre de 2026»."""

    tasks: tuple[Task, ...]


class Way(NamedTuple):
    """A file for a program, and what it is called."""

    path: str
    name: str


class Ways(NamedTuple):
    """The files for one program."""

    name: str
    advice: str
    ways: tuple[Way, ...]


def anchor(occasion: Occasion) -> str:
    """Return where the texts of *occasion* stand on the page of its story."""
    return occasion.key or "anuncio"


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardPage(Placeless):
    """The board."""

    template = "redes.html"

    announced: Announcements
    """The stories of the window, newest first."""

    now: tuple[tuple[str, Occasion], ...]
    """Address of a story and occasion: what is due, and not too late."""

    ahead: tuple[tuple[str, Occasion], ...]
    """The same of what is still to come, in order."""

    gone: tuple[Gone, ...] = ()
    """What was withdrawn in these days."""

    script: str
    """Address of its script."""

    @property
    def is_preview(self) -> bool:
        """Whether the addresses in its texts are those of a preview, which nobody else can open."""
        return self.frame.site.for_public().host in LOCAL_HOSTS

    @property
    def stories(self) -> tuple[Story, ...]:
        """Those of the window."""
        return self.announced.stories

    @property
    def rows(self) -> tuple[Row, ...]:
        """Them, each with its page."""
        return tuple(map(Row, self.stories))

    @property
    def tasks(self) -> tuple[Task, ...]:
        """What to post now, the newest first."""
        return tuple(reversed(self._tasks(self.now)))

    @property
    def days(self) -> tuple[Day, ...]:
        """What is to be posted next, day by day."""
        by_day = grouped(
            (task.occasion.due.astimezone(SANTIAGO).date(), task)
            for task in self._tasks(self.ahead)
        )
        return tuple(Day(_named(day), tasks) for day, tasks in by_day.items())

    @property
    def departments(self) -> tuple[Department, ...]:
        """Who tells them, by name; for who looks for one."""
        found = {each.department.slug: each.department for each in self.stories}
        return tuple(sorted(found.values(), key=lambda each: alphabetical(each.short_name)))

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """What they are."""
        found = {each.kind.slug: each.kind for each in self.stories}
        return tuple(sorted(found.values(), key=lambda each: alphabetical(each.name)))

    @property
    def ways_out(self) -> tuple[Ways, ...]:
        """The files for programs that post by themselves, or at a given hour."""
        networks = networks_at(self.frame.site.house)
        feeds = tuple(Way(network_feed(each), each.name) for each in networks)
        lines = tuple(Way(one_line_feed(each), each.name) for each in networks)
        return (
            Ways(
                "Canales RSS",
                "Lo más nuevo, con su imagen, para programas que publican solos.",
                feeds,
            ),
            Ways(
                "Canales RSS de una línea",
                "Sin saltos de línea y sin el enlace, para programas que lo agregan (Postiz).",
                lines,
            ),
            *(_ways_of(scheduler, networks) for scheduler in SCHEDULERS),
            Ways(
                "El plan",
                "Todo lo que viene: para un calendario, o como datos.",
                (Way(PLAN_CALENDAR, "Calendario (.ics)"), Way(PLAN, "Datos (JSON)")),
            ),
        )

    def _tasks(self, told: Iterable[tuple[str, Occasion]]) -> tuple[Task, ...]:
        known = {story.path: story for story in self.stories}
        return tuple(Task(known[path], occasion, self.frame.site.house) for path, occasion in told)


def _named(day: date) -> str:
    return upper(date_words(day))


def _ways_of(scheduler: Scheduler, networks: tuple[Network, ...]) -> Ways:
    told = {each.slug: each.name for each in networks}
    names = {each: told[each] for each in scheduler.networks if each in told}
    if not scheduler.networks:
        names = {ALL: "Todas las redes"}
    ways = tuple(Way(plan_table(scheduler.slug, each), name) for each, name in names.items())
    return Ways(scheduler.name, scheduler.advice, ways)


def board_page(
    frame: Frame,
    announced: Announcements,
    now: tuple[tuple[str, Occasion], ...],
    ahead: tuple[tuple[str, Occasion], ...],
    gone: tuple[Gone, ...] = (),
) -> BoardPage:
    """Return the board of the stories *announced*: what to post *now*, what is *ahead*, what is *gone*."""
    return BoardPage(
        frame=frame,
        trail=(Link(BOARD, TITLE),),
        summary=SUMMARY,
        announced=announced,
        now=now,
        ahead=ahead,
        gone=gone,
        script=script_path(),
    )


def script() -> bytes:
    """Return the script of the board and of its pages."""
    return files(__package__).joinpath("board.js").read_bytes()


def script_path() -> str:
    """Return the address of the script; a changed script gets a new one."""
    return f"/assets/redes-{sha256(script()).hexdigest()[:12]}.js"
