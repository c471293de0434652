"""The report of each month on how often authorities are in what is published (Contraloría, October 2024)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from plugins.commands import number_of
from plugins.house_rules import Entry, HouseRules, Way, entries_of, excesses
from plugins.newsroom import Edition
from plugins.site import Frame, Link
from plugins.spanish import SANTIAGO, month_words, short_date_words, upper
from plugins.structured_data import HOME, PREPARATION
from plugins.webpage import Page

AUTHORITIES = Link(f"{PREPARATION.path}autoridades/", "Autoridades en lo publicado")
MONTHS = 12
"""Months that have a page: a year for who has to answer."""

Month = tuple[int, int]
"""Year and month."""


class Row(NamedTuple):
    """One authority in the articles of one department."""

    authority: str
    department: str
    named: int
    pictured: int
    credited: int
    articles: int


class Told(NamedTuple):
    """One article of the list."""

    authority: str
    day: str
    link: Link
    how: str
    """«se nombra, aparece en una foto»."""

    excess: str
    """«5 artículos en 30 días»; nothing if they are not too many."""


def month_path(month: Month) -> str:
    """Return where the report of *month* is: `/preparacion/autoridades/2026-11/`."""
    return f"{AUTHORITIES.path}{month[0]}-{month[1]:02}/"


def months_of(edition: Edition) -> tuple[Month, ...]:
    """Return the months that have a report in *edition*: that of its moment and those before, the newest first."""
    now = edition.moment.astimezone(SANTIAGO)
    counts = (now.year * 12 + now.month - 1 - back for back in range(MONTHS))
    return tuple((count // 12, count % 12 + 1) for count in counts)


def authority_paths(edition: Edition) -> Iterator[str]:
    """Yield the addresses of all reports of *edition*; none if no authority is registered."""
    if not edition.registry.authorities:
        return
    yield AUTHORITIES.path
    yield from map(month_path, months_of(edition)[1:])


def authority_pages(
    edition: Edition, frame: Frame, rules: HouseRules
) -> "Iterator[AuthoritiesPage]":
    """Yield the report of each month; that of this month stands at the address without one."""
    if not edition.registry.authorities:
        return
    entries = entries_of(edition.stories, edition.registry.authorities)
    over = {
        (each.entry.source, each.entry.authority): each.times
        for each in excesses(entries, rules.days, rules.most)
    }
    of_month: dict[Month, list[Entry]] = {}
    for entry in entries:
        day = entry.published.astimezone(SANTIAGO)
        of_month.setdefault((day.year, day.month), []).append(entry)
    months = months_of(edition)
    for month in months:
        its = of_month.get(month, [])
        yield AuthoritiesPage(
            frame=frame,
            month=month,
            is_current=month == months[0],
            rows=tuple(_rows(its)),
            told=tuple(_told(its, over, rules.days)),
            others=tuple(
                Link(
                    AUTHORITIES.path if each == months[0] else month_path(each), month_words(*each)
                )
                for each in months
                if each != month
            ),
            most=number_of(rules.most, "artículo", "artículos"),
            days=number_of(rules.days, "día", "días"),
        )


def _rows(entries: Iterable[Entry]) -> Iterator[Row]:
    groups: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        groups.setdefault((entry.authority, entry.department.short_name), []).append(entry)
    for (authority, department), its in sorted(
        groups.items(), key=lambda pair: (-len(pair[1]), pair[0])
    ):
        counts = (
            sum(way in each.ways for each in its) for way in (Way.NAMED, Way.PICTURED, Way.CREDITED)
        )
        named, pictured, credited = counts
        yield Row(authority, department, named, pictured, credited, len(its))


def _told(entries: Iterable[Entry], over: dict[tuple[str, str], int], days: int) -> Iterator[Told]:
    for entry in reversed(tuple(entries)):
        count = over.get((entry.source, entry.authority), 0)
        yield Told(
            entry.authority,
            short_date_words(entry.published.astimezone(SANTIAGO).date()),
            Link(entry.path, entry.title),
            ", ".join(entry.ways),
            f"{count} artículos en {number_of(days, 'día', 'días')}" if count else "",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthoritiesPage(Page):
    """How often each authority was told of in one month."""

    template = "autoridades.html"

    month: Month
    is_current: bool
    rows: tuple[Row, ...]
    told: tuple[Told, ...]
    others: tuple[Link, ...]
    """The reports of the other months."""

    most: str
    """«4 artículos»: more are too many in these days."""

    days: str
    """«30 días»."""

    @property
    def month_words(self) -> str:
        """«Noviembre de 2026»."""
        return upper(month_words(*self.month))

    @property
    def trail(self) -> tuple[Link, ...]:
        """Below what is in preparation."""
        up = (HOME, PREPARATION, AUTHORITIES)
        return up if self.is_current else (*up, Link(month_path(self.month), self.month_words))

    @property
    def summary(self) -> str:
        """What it holds."""
        return "Cuántas veces se nombra, se muestra o se atribuye algo a cada autoridad, por departamento."
