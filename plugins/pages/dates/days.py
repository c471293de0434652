"""What takes place, day by day, as pages of the agenda show it."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from plugins.newsroom import PAST, Occasion, Story, day_path, week_of
from plugins.pages.cards import Ending, card_key, unless_said
from plugins.spanish import (
    between_words,
    date_words,
    hours_within_words,
    iso,
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
    ending: Ending
    """What became of it, and when it is over on that day."""

    over: str
    """Why nobody can join, if so: «Ya no recibe inscripciones»."""


class Day(NamedTuple):
    """A day and what takes place on it."""

    path: str
    """Its page; nothing if it has none, being in the midst of what lasts very long."""

    date: date
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
    ending: Ending


def days_of(occasions: Occasions) -> tuple[Day, ...]:
    """Return *occasions* by their days, in order."""
    return tuple(
        _day(day, tuple(of_day))
        for day, of_day in groupby(occasions.occasions, key=attrgetter("day"))
    )


def _leaf(each: Occasion) -> Leaf:
    story, start, end = each.story, each.occurrence.start, each.occurrence.end
    takes_place = story.details.calendar_status == "CONFIRMED"
    is_until = each.continues and takes_place and end is not None
    shown = end if end and is_until else start
    when = f"hasta el {until_words(shown)}" if is_until else _whole(each)
    return Leaf(
        path=story.path,
        title=story.title,
        moment=shown.iso,
        day=shown.day,
        until=is_until,
        when=when,
        place=_where(each),
        ending=unless_said(_ending(each), when),
    )


def _whole(each: Occasion) -> str:
    details = each.story.details
    is_one_of_many = len(details.occurrences) > 1 and not details.label
    return each.occurrence.words if is_one_of_many else details.takes_place


def _key(each: Occasion) -> bytes:
    occurrence = each.occurrence
    when = f"{each.day}{occurrence.start.iso}{occurrence.place}{each.is_offered}{each.is_over}"
    return when.encode() + card_key(each.story)


def _day(day: date, occasions: tuple[Occasion, ...]) -> Day:
    has_page = any(day in each.occurrence.days for each in occasions)
    path = day_path(day) if has_page else ""
    return Day(path, day, upper(date_words(day)), tuple(map(_row, occasions)))


def _ending(each: Occasion) -> Ending:
    """Return how this time of it ends, or ended: others may be to come."""
    details = each.story.details
    if not details.takes_place_as_told:
        return Ending(details.outcome)
    if each.is_over:
        return Ending(PAST)
    return Ending(details.outcome, iso(each.occurrence.over_at), PAST)


def week_name(day: date) -> str:
    """Return «Semana del lunes 23 al domingo 29 de noviembre de 2026» of a *day* in it."""
    monday = week_of(day)
    return f"Semana {between_words(monday, monday + timedelta(days=6))}"


def _row(each: Occasion) -> Row:
    story, start = each.story, each.occurrence.start
    return Row(
        path=story.path,
        title=story.title,
        moment=each.day.isoformat() if each.continues else start.iso,
        when=_hours(each),
        place=_where(each),
        department=story.department.short_name,
        ending=_ending(each),
        over="" if each.is_offered or each.is_over else story.kind.over,
    )


def _where(each: Occasion) -> str:
    """Return where it is that time, and what there is, as far as its times differ in that."""
    place = each.occurrence.place or each.story.details.where
    return ": ".join(filter(None, (place, each.occurrence.what)))


def _hours(each: Occasion) -> str:
    """Return when it is on its day: «de 10:00 a 14:00 horas», «sigue hasta las 20:00 horas»."""
    start, end = each.occurrence.start, each.occurrence.end
    last = each.occurrence.days[-1]
    if not each.story.details.takes_place_as_told:
        last = start.day  # it goes on nowhere
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
