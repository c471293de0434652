"""What takes place, day by day, as pages of the agenda show it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from plugins.newsroom.agenda import Occasion, day_path
from plugins.newsroom.kinds.types import upper
from plugins.newsroom.moments import date_words, hours_words, span_words, time_words
from plugins.newsroom.story import Story
from plugins.pages.teaser import card_key


@dataclass(frozen=True, slots=True)
class Occasions:
    """Dates of which a page shows no more than lists do, so that a changed body changes none."""

    occasions: tuple[Occasion, ...] = ()

    def digest_key(self) -> bytes:
        """Return the digest of what is shown."""
        return b"".join(map(_key, self.occasions)) or b"none"

    @property
    def stories(self) -> tuple[Story, ...]:
        """The stories, one for each date."""
        return tuple(each.story for each in self.occasions)


class Row(NamedTuple):
    """One line of a day."""

    path: str
    title: str
    moment: str
    """When it starts, or the day it goes on, in ISO 8601."""

    when: str
    """Its hours on that day, in words."""

    place: str
    department: str
    label: str
    """What became of it, in a word or two: «Cancelado»."""

    over: str
    """Why nobody can join, if so: «Ya no recibe inscripciones»."""


class Day(NamedTuple):
    """A day and what takes place on it."""

    path: str
    """Its page; nothing if it has none, being in the midst of what lasts very long."""

    name: str
    rows: tuple[Row, ...]


class Leaf(NamedTuple):
    """A date as the home page shows it."""

    path: str
    title: str
    occasion: Occasion
    when: str
    place: str


def days_of(occasions: Occasions, today: date | None = None) -> list[Day]:
    """Return *occasions* by their days, in order; *today* and the day after are told as such."""
    return [
        _day(day, tuple(its), today)
        for day, its in groupby(occasions.occasions, key=attrgetter("day"))
    ]


def leaves_of(occasions: Occasions) -> Iterator[Leaf]:
    """Yield *occasions* with their whole dates in words."""
    for each in occasions.occasions:
        details, (start, end, all_day) = each.story.details, each.occurrence
        is_one_of_many = len(details.occurrences) > 1 and not details.label
        when = span_words(start, end, all_day=all_day) if is_one_of_many else details.takes_place
        yield Leaf(each.story.path, each.story.title, each, when, details.where)


def _key(each: Occasion) -> bytes:
    when = f"{each.day}{each.occurrence.start.isoformat()}{each.is_offered}"
    return when.encode() + card_key(each.story)


def _day(day: date, its: tuple[Occasion, ...], today: date | None) -> Day:
    has_page = any(day in each.occurrence.days for each in its)
    return Day(day_path(day) if has_page else "", _named(day, today), tuple(map(_row, its)))


def _named(day: date, today: date | None) -> str:
    words = date_words(day)
    if today and day - today in _NEAR:
        return f"{_NEAR[day - today]}, {words}"
    return upper(words)


_NEAR = {timedelta(0): "Hoy", timedelta(days=1): "Mañana"}


def _row(each: Occasion) -> Row:
    story, (start, _, all_day) = each.story, each.occurrence
    is_whole = all_day or each.continues
    return Row(
        path=story.path,
        title=story.title,
        moment=each.day.isoformat() if is_whole else start.isoformat(),
        when=_hours(each),
        place=story.details.where,
        department=story.department.short_name,
        label=story.details.label.capitalize(),
        over="" if each.is_offered else story.kind.over,
    )


def _hours(each: Occasion) -> str:
    """Return when it is on its day: «de 10:00 a 14:00 horas», «sigue hasta las 20:00 horas»."""
    start, end, all_day = each.occurrence
    last = each.occurrence.days[-1]
    if end is None or last == start.date():
        return "Todo el día" if all_day else upper(hours_words(start, end))
    if not each.continues:
        opening = "Todo el día" if all_day else f"Desde las {time_words(start)}"
        return f"{opening}; sigue hasta el {date_words(last)}"
    if each.day < last:
        return f"Sigue hasta el {date_words(last)}"
    return "Sigue; es el último día" if all_day else f"Sigue hasta las {time_words(end)}"
