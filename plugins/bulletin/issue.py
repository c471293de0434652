"""An issue of the bulletin as a value: plain words of its stories, for the page, the e-mail, paper and the rest."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from plugins.newsroom import IssueNumber
from plugins.site import Link
from plugins.spanish import SANTIAGO, between_words, date_words, without_year


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A photo, as any program shows it."""

    path: str
    """Root-relative, of a JPEG."""

    width: int
    height: int
    alt: str
    credit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A story in an issue; its dates are told as one reads them in the year of the issue."""

    path: str
    """Its page, root-relative."""

    title: str
    """After what became of it: «Cancelado: Feria»."""

    kicker: str
    """«Evento · Cultura»."""

    summary: str
    when: str = ""
    where: str = ""
    notes: tuple[str, ...] = ()
    """What to do, how to join, what it costs: a sentence each."""

    picture: Picture | None = None
    is_demo: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Stories under one heading."""

    title: str
    items: tuple[Item, ...]
    more: int = 0
    """How many others there would have been."""

    elsewhere: tuple[Link, ...] = ()
    """The pages that have them."""

    @property
    def more_words(self) -> str:
        """«Hay una más», «Hay 4 más»."""
        return "Hay una más" if self.more == 1 else f"Hay {self.more} más"


@dataclass(frozen=True, slots=True, kw_only=True)
class PutRight:
    """What was put right in a story in the week of the issue."""

    path: str
    title: str
    sort: str
    """«fe de erratas», «rectificación»."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """One bulletin."""

    number: IssueNumber
    name: str
    """Of the bulletin, whatever the week."""

    begins: datetime
    issued: datetime
    greeting: str
    sections: tuple[Section, ...]
    put_right: tuple[PutRight, ...] = ()

    @property
    def path(self) -> str:
        """Its page."""
        return self.number.path

    @property
    def items(self) -> tuple[Item, ...]:
        """All of them, in order."""
        return tuple(item for section in self.sections for item in section.items)

    @property
    def is_demo(self) -> bool:
        """Whether any of it is sample content."""
        return any(item.is_demo for item in self.items)

    @property
    def date(self) -> str:
        """«viernes 27 de noviembre de 2026»."""
        return date_words(self.issued.astimezone(SANTIAGO).date())

    @property
    def week(self) -> str:
        """«semana del 21 al 27 de noviembre de 2026»: from the day after the last issue to this one's."""
        last = self.issued.astimezone(SANTIAGO).date()
        first = self.begins.astimezone(SANTIAGO).date() + timedelta(days=1)
        return f"semana {between_words(first, last)}"

    @property
    def subject(self) -> str:
        """What an e-mail with it is called: the bulletin's name and the first title."""
        first = next((item.title for item in self.items), "")
        return f"{self.name}: {first}" if first else self.name

    @property
    def summary(self) -> str:
        """What is in it, in a sentence: the titles of the first three."""
        titles = [item.title.rstrip(".") for item in self.items[:3]]
        more = len(self.items) - len(titles)
        rest = f", y {more} más" if more > 1 else ", y una más" if more else ""
        return f"{'; '.join(titles)}{rest}." if titles else f"Lo de la {self.week}."

    def without_this_year(self, words: str) -> str:
        """Return *words* without the year of the issue, which goes without saying."""
        return without_year(words, self.issued.astimezone(SANTIAGO).year)
