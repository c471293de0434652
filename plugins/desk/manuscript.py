"""A Markdown file that has been read and checked by itself, before it is seen among the others."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from plugins.desk.asking import Asked
from plugins.newsroom import CENTRE, Department, Focus, Problem, Series, StandingPage, Story
from plugins.spanish import Stated

_ANCHOR = re.compile(r'\sid="([^"]+)"')

Page: TypeAlias = Story | Department | Series | StandingPage
"""What a Markdown file of `content/` can be."""


class Dated(NamedTuple):
    """A date of an article, and where it stands."""

    line: int
    key: str
    """As the editor wrote it."""

    date: Stated


class Dates(NamedTuple):
    """The dates of which only the moment of an edition tells whether they lie ahead."""

    publication: Dated
    revisions: tuple[Dated, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """The text of one file and where things stand in it."""

    source: str
    whole: str
    html: str
    """Sanitised; its links and pictures are still as the editor wrote them."""

    body_line: int = 1

    @property
    def anchors(self) -> tuple[str, ...]:
        """The `#parts` that can be linked to, in their order."""
        return tuple(dict.fromkeys(_ANCHOR.findall(self.html)))

    def line_of(self, words: str) -> int:
        """Return the line of the body where *words* first stand, or where the body begins."""
        start = sum(len(line) + 1 for line in self.whole.split("\n")[: self.body_line - 1])
        found = self.whole.find(words, start)
        return self.whole.count("\n", 0, found) + 1 if found >= 0 else self.body_line


class Lead(NamedTuple):
    """The lead photo as the front matter of an article names it."""

    written: str
    """The file, from the article's folder; nothing if there is no photo."""

    line: int
    alt: str = ""
    credit: str = ""
    caption: str = ""
    focus: Focus = CENTRE


class Reference(NamedTuple):
    """Another article as a front matter names it."""

    written: str
    """Its file, from the article's folder; nothing if none is named."""

    line: int


class DocumentReference(NamedTuple):
    """A related document as a front matter names it."""

    written: str
    line: int
    title: str
    text: str


class Manuscript(NamedTuple):
    """One file by itself."""

    text: Text | None
    """None if it could not be told from the front matter."""

    page: Page | None = None
    """Still without body and photos; None if its front matter is wrong."""

    lead: Lead = Lead("", 1)
    post_leads: Mapping[str, Lead] = MappingProxyType({})
    """Network -> the photo that its post has instead of the lead one."""

    replaces: Reference = Reference("", 1)
    """The article that it takes the place of."""

    documents: tuple[DocumentReference, ...] = ()
    lines: Mapping[tuple[str, int | None], int] = MappingProxyType({})
    """Field of its kind, or field and part -> where it stands, if one of them names a file."""

    alias_lines: tuple[int, ...] = ()
    """Where each of its earlier addresses stands."""

    words: Asked = ()
    """What it asked of the registers."""

    problems: tuple[Problem, ...] = ()
    digest: str = ""
    """SHA-256 of the file; nothing if the system did not let us read it."""

    easy: Text | None = None
    """What it says in easy reading, in a text of its own."""

    dates: Dates | None = None
    """When it is published and changed, and where it says so."""

    @property
    def anchors(self) -> tuple[str, ...]:
        """The `#parts` of its text."""
        return self.text.anchors if self.text else ()


class Target(NamedTuple):
    """Something a link can lead to."""

    path: str
    anchors: tuple[str, ...] | None = None
    """None when the page's parts are not known here."""

    source: str = ""
    """The article there; nothing if it is something else."""


@dataclass(frozen=True, slots=True)
class Targets:
    """Everything links can lead to, by file and by address."""

    by_source: Mapping[str, Target]
    by_path: Mapping[str, Target]
    site_url: str = ""
    """Links that start with it stay inside the site."""

    others: Callable[[], Mapping[str, Target]] = dict
    """Returns what else there is by address: lists and files, which few articles link to."""

    def at(self, path: str) -> Target | None:
        """Return what *path* leads to; a page may also be named by the file it is."""
        path = f"/{path[1:].removesuffix('index.html')}" if path.endswith("/index.html") else path
        return self.by_path.get(path) or self.others().get(path)
