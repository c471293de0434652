"""An article that has been read and checked by itself, before it is seen among the others."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from plugins.newsroom.fields import ArticleFields
from plugins.newsroom.front_matter import Keys
from plugins.newsroom.kinds.base import Details, Kind
from plugins.newsroom.registry import Department, Locality, Topic
from plugins.newsroom.story import Audience

_ANCHOR = re.compile(r'\sid="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Text:
    """The text of one file and where things stand in it."""

    source: str
    whole: str
    html: str
    """Sanitised; its links and pictures are still as the editor wrote them."""

    body_line: int = 1

    @property
    def anchors(self) -> frozenset[str]:
        """The `#parts` that can be linked to."""
        return frozenset(_ANCHOR.findall(self.html))

    def line_of(self, words: str) -> int:
        """Return the line of the body where *words* first stand, or where the body begins."""
        start = sum(len(line) + 1 for line in self.whole.split("\n")[: self.body_line - 1])
        found = self.whole.find(words, start)
        return self.whole.count("\n", 0, found) + 1 if found >= 0 else self.body_line


@dataclass(frozen=True, slots=True, kw_only=True)
class Manuscript:
    """One article, valid by itself."""

    text: Text
    slug: str
    department: Department
    kind: Kind
    fields: ArticleFields
    details: Details
    topics: tuple[Topic, ...]
    locality: Locality | None
    keys: Keys

    @property
    def source(self) -> str:
        """The file an editor opens, relative to `content/`."""
        return self.text.source

    @property
    def path(self) -> str:
        """Its address."""
        return f"/noticias/{self.fields.date:%Y/%m}/{self.slug}/"

    def is_seen_by(self, audience: Audience, moment: datetime) -> bool:
        """Return whether *audience* can open it at *moment*, expired or not."""
        if self.fields.status == "borrador":
            return False
        if self.fields.audience is Audience.STAFF and audience is Audience.PUBLIC:
            return False
        return self.fields.public_from <= moment


@dataclass(frozen=True, slots=True)
class Target:
    """Something a link can lead to."""

    path: str
    anchors: frozenset[str] | None = None
    """None when the page's parts are not known here."""

    manuscript: Manuscript | None = None


@dataclass(frozen=True, slots=True)
class Targets:
    """Everything links can lead to, by file and by address."""

    by_source: Mapping[str, Target]
    by_path: Mapping[str, Target]
    site_url: str = ""
    """Links that start with it stay inside the site."""
