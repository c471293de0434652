"""What takes place, day by day, as pages of the agenda show it."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from plugins.newsroom import Occasion, Story, day_path
from plugins.pages.cards import card_key
from plugins.spanish import (
    date_words,
    hours_within_words,
    span_words,
    time_words,
    until_words,
    upper,
)


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

    def leaves(self) -> tuple["Leaf", ...]:
        """Return them with their whole dates in words; of what goes on, until when it does."""
        return tuple(map(_leaf, self.occasions))


NOWHERE = Occasions()


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
    moment: str
    """When it begins, or ends if it has begun on an earlier day, in ISO 8601."""

    day: date
    """The day that the leaf shows."""

    until: bool
    """Whether that is its last day: the first one has been."""

    when: str
    place: str


def days_of(occasions: Occasions, today: date | None = None) -> tuple[Day, ...]:
    """Return *occasions* by their days, in order; *today* and the day after are told as such."""
    return tuple(
        _day(day, tuple(of_day), today)
        for day, of_day in groupby(occasions.occasions, key=attrgetter("day"))
    )


def _leaf(each: Occasion) -> Leaf:
    story, (start, end) = each.story, each.occurrence
    takes_place = story.details.calendar_status == "CONFIRMED"
    is_until = each.continues and takes_place and end is not None
    shown = end if end and is_until else start
    return Leaf(
        path=story.path,
        title=story.title,
        moment=shown.iso,
        day=shown.day,
        until=is_until,
        when=f"hasta el {until_words(shown)}" if is_until else _whole(each),
        place=story.details.where,
    )


def _whole(each: Occasion) -> str:
    details = each.story.details
    is_one_of_many = len(details.occurrences) > 1 and not details.label
    return span_words(*each.occurrence) if is_one_of_many else details.takes_place


def _key(each: Occasion) -> bytes:
    when = f"{each.day}{each.occurrence.start.iso}{each.is_offered}"
    return when.encode() + card_key(each.story)


def _day(day: date, occasions: tuple[Occasion, ...], today: date | None) -> Day:
    has_page = any(day in each.occurrence.days for each in occasions)
    return Day(day_path(day) if has_page else "", _named(day, today), tuple(map(_row, occasions)))


def _named(day: date, today: date | None) -> str:
    words = date_words(day)
    if today and day - today in _NEAR:
        return f"{_NEAR[day - today]}, {words}"
    return upper(words)


_NEAR = {timedelta(0): "Hoy", timedelta(days=1): "Mañana"}


def _row(each: Occasion) -> Row:
    story, start = each.story, each.occurrence.start
    return Row(
        path=story.path,
        title=story.title,
        moment=each.day.isoformat() if each.continues else start.iso,
        when=_hours(each),
        place=story.details.where,
        department=story.department.short_name,
        label=story.details.label.capitalize(),
        over="" if each.is_offered else story.kind.over,
    )


def _hours(each: Occasion) -> str:
    """Return when it is on its day: «de 10:00 a 14:00 horas», «sigue hasta las 20:00 horas»."""
    start, end = each.occurrence
    last = each.occurrence.days[-1]
    if end is None or last == start.day:
        return upper(hours_within_words(start, end)) or "Todo el día"
    if not each.continues:
        opening = f"Desde las {time_words(start.moment)}" if start.has_hour else "Todo el día"
        return f"{opening}; sigue hasta el {date_words(last)}"
    if each.day < last:
        return f"Sigue hasta el {date_words(last)}"
    if not end.has_hour:
        return "Sigue; es el último día"
    return f"Sigue hasta las {time_words(end.moment)}"
