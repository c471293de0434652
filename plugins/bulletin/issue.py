"""An issue of the bulletin as a value: plain words of its stories, for the page, the e-mail, paper and the rest."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from plugins.newsroom import IssueNumber
from plugins.site import Link
from plugins.spanish import SANTIAGO, between_words, capital, date_words, sentence, without_year

SMALL_HOURS = timedelta(hours=6)
"""What comes out in them tells of the days before."""

NOTICES, LEADS = "Avisos", "Lo más importante"
"""Headings of sections."""


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
    """In words; of an alert, first which one and who declares it."""

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
    """What was put right in the week of the issue, or is otherwise than an earlier one said."""

    path: str
    title: str
    sort: str
    """«Fe de erratas», «Rectificación», «Cancelado», «Retirada»."""

    text: str
    is_correction: bool = True
    is_demo: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """One bulletin."""

    number: IssueNumber | None
    """None of a digest of other days, which has no page."""

    name: str
    """Of the bulletin, whatever the week."""

    first: date
    """The first day it tells of."""

    issued: datetime
    """When it comes out: the end of what it tells of."""

    greeting: str
    sections: tuple[Section, ...]
    put_right: tuple[PutRight, ...] = ()

    @property
    def put_right_title(self) -> str:
        """What stands above that."""
        only_slips = all(each.is_correction for each in self.put_right)
        return "Correcciones" if only_slips else "Correcciones y cambios"

    @property
    def path(self) -> str:
        """Its page; without one, the site."""
        return self.number.path if self.number else "/"

    @property
    def items(self) -> tuple[Item, ...]:
        """All of them, in order."""
        return tuple(item for section in self.sections for item in section.items)

    @property
    def is_demo(self) -> bool:
        """Whether any of it is sample content."""
        put_right = any(each.is_demo for each in self.put_right)
        return put_right or any(item.is_demo for item in self.items)

    @property
    def is_empty(self) -> bool:
        """Whether it has nothing to tell."""
        return not self.items and not self.put_right

    @property
    def date(self) -> str:
        """«viernes 27 de noviembre de 2026»."""
        return date_words(self.issued.astimezone(SANTIAGO).date())

    @property
    def period(self) -> str:
        """«semana del sábado 21 al viernes 27 de noviembre de 2026»; «del domingo 1 al lunes 30 de…»."""
        last = (self.issued - SMALL_HOURS).astimezone(SANTIAGO).date()
        days = between_words(self.first, last)
        return f"semana {days}" if self.number else days

    @property
    def dated(self) -> str:
        """What tells it from others: the day on which it comes out, or the days of which it tells."""
        return self.date if self.number else self.period

    @property
    def full_title(self) -> str:
        """«Boletín de María Elena, viernes 27 de noviembre de 2026»."""
        return f"{self.name}, {self.dated}"

    @property
    def subject(self) -> str:
        """What an e-mail with it is called: the bulletin's name, and the title of what matters most."""
        leads = (section for section in self.sections if section.title == LEADS)
        first = next((item.title for each in (*leads, *self.sections) for item in each.items), "")
        return f"{self.name}: {first}" if first else self.name

    @property
    def summary(self) -> str:
        """What is in it, in a sentence: the titles of the first three."""
        titles = [item.title.rstrip(".") for item in self.items[:3]]
        more = len(self.items) - len(titles)
        rest = f", y {more} más" if more > 1 else ", y una más" if more else ""
        return sentence(f"{'; '.join(titles)}{rest}" if titles else capital(self.period))

    def without_this_year(self, words: str) -> str:
        """Return *words* without the year of the issue, which goes without saying."""
        return without_year(words, self.issued.astimezone(SANTIAGO).year)
