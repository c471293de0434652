"""When to post about a story, and what each post is: its news, what changed, and what is near."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from plugins.networks import WITHDRAWN
from plugins.newsroom import Story
from plugins.newsroom.kinds import Occurrence
from plugins.spanish import SANTIAGO

WEEK = timedelta(days=7)
MORNING, FORENOON, EVENING = time(8), time(10), time(18)
"""When the desk posts what is on today, what is in a week, and what is on tomorrow (Santiago)."""

APART = timedelta(hours=12)
"""A reminder sooner after the announcement than this says nothing new."""

HEADWAY = timedelta(hours=1)
"""Whoever reads of it later does not come in time."""

LASTS = timedelta(days=3)
"""How long news is worth posting that was not posted at once; nobody wants last week's all together."""

FEW = 3
"""Dates of one story that each have their reminder, if they are as far from each other as a week."""


class Occasion(NamedTuple):
    """A reason to post about a story, once."""

    key: str
    """What tells it from the others of its story, and never changes; nothing for the announcement."""

    words: str
    """What it is, for the desk: «El día antes»."""

    due: datetime
    """When to post it."""

    until: datetime
    """When it is too late."""

    lead: str = ""
    """What a reminder opens with, in capitals: «MAÑANA»; nothing for what is told whole."""


def occasions_of(story: Story) -> tuple[Occasion, ...]:
    """
    Return every occasion to post about *story*, in order: its news or what it has become, then reminders.

    Each says what is true when it is due: what has changed since is a new post, and what is off or
    has passed has no reminders.
    """
    current = current_occasion(story)
    if story.is_past or not (story.details.takes_place_as_told or story.details.offered_until):
        return (current,)
    reminders = (each for each in _reminders(story) if each.due >= current.due + APART)
    return (current, *sorted(reminders, key=lambda each: (each.due.timestamp(), each.key)))


def current_occasion(story: Story) -> Occasion:
    """
    Return what there is to post of *story* as it is now.

    A correction, another date or place, a cancellation is a post of its own: who was told the old
    one has to be told, and services that post out of a feed pass over an identifier they know.
    """
    keys = [f"correccion-{len(story.corrections)}"] if story.corrections else []
    words = ["Corrección"] if story.corrections else []
    if story.details.outcome:
        keys.append("-".join(filter(None, (_slug(story.details.outcome), _date_key(story)))))
        words.append(story.details.outcome)
    due = story.revised.moment if keys and story.revised else story.published
    return Occasion("-".join(keys), " y ".join(words) or "Anuncio", due, _worth_until(story, due))


def withdrawal_occasion(story: Story) -> Occasion:
    """Return what there is to post of a *story* that was withdrawn."""
    assert story.withdrawal  # noqa: S101 - only of one that was
    due = story.withdrawal.date.public_from
    return Occasion("retirada", "Retirada", due, due + LASTS, WITHDRAWN)


def _slug(outcome: str) -> str:
    return outcome.lower().replace(" ", "-")


def _date_key(story: Story) -> str:
    """Return the day of what has another one now: a second new date is a post of its own."""
    is_settled = story.details.takes_place_as_told
    return story.details.occurrences[0].start.day.isoformat() if is_settled else ""


def _worth_until(story: Story, due: datetime) -> datetime:
    """Return until when news of *story* that is *due* is worth posting."""
    ends = story.details.offered_until
    over = ends.ends if ends else story.details.over_at
    return min(over, due + LASTS) if over is not None and over > due else due + LASTS


def _reminders(story: Story) -> Iterator[Occasion]:
    if ends := story.details.offered_until:
        yield from _of_offer(ends.last_day, ends.ends)
    elif story.details.takes_place_as_told:
        for number, each in enumerate(_told_apart(story.details.occurrences)):
            yield from _of_occurrence(each, is_first=number == 0)


def _told_apart(occurrences: Iterable[Occurrence]) -> Iterator[Occurrence]:
    """Yield the first of *occurrences*, and those that are a week and more after the one before."""
    last: date | None = None
    count = 0
    for each in occurrences:
        if count < FEW and (last is None or each.start.day - last >= WEEK):
            last, count = each.start.day, count + 1
            yield each


def _of_offer(day: date, ends: datetime) -> Iterator[Occasion]:
    for key, words, lead, at in (
        (
            "una-semana-cierre",
            "Una semana antes del cierre",
            "QUEDA UNA SEMANA",
            _at(day - WEEK, FORENOON),
        ),
        ("ultimo-dia", "El último día", "ÚLTIMO DÍA", _at(day, MORNING)),
    ):
        if at + HEADWAY <= ends:
            until = ends if key == "ultimo-dia" else _at(day - WEEK + timedelta(days=1), MORNING)
            yield Occasion(key, words, at, until, lead)


def _of_occurrence(occurrence: Occurrence, *, is_first: bool) -> Iterator[Occasion]:
    day, start = occurrence.start.day, occurrence.start
    begins = start.moment if start.has_hour else occurrence.over_at
    before = day - timedelta(days=1)
    at_once = _at(day, MORNING)
    if is_first:
        until = _at(day - WEEK + timedelta(days=1), MORNING)
        key = f"{day}-semana-antes"
        yield Occasion(key, "Una semana antes", _at(day - WEEK, FORENOON), until, "EN UNA SEMANA")
    yield Occasion(f"{day}-dia-antes", "El día antes", _at(before, EVENING), at_once, "MAÑANA")
    if at_once + HEADWAY <= begins:
        yield Occasion(f"{day}-dia", "El mismo día", at_once, begins, "HOY")


def _at(day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, SANTIAGO)
