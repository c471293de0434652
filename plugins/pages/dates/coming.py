"""What is to come, and what has been."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from plugins.newsroom import Occasion, Story, in_order
from plugins.newsroom.kinds import Occurrence
from plugins.spanish import SANTIAGO

A_WEEK = timedelta(days=7)
"""How far ahead an agenda tells all that a weekly rule makes; its weeks and months have the rest."""


def coming_dates(stories: Iterable[Story], moment: datetime) -> list[Occasion]:
    """
    Return each time that one of *stories* takes place and is not over at *moment*, the next first.

    It stands on the day it begins, or on the current one while it goes on. What a weekly rule makes
    is told for a week, or its next time alone: a year of it would be all that one sees.
    """
    today = moment.astimezone(SANTIAGO).date()
    return in_order(
        Occasion(
            min(max(occurrence.start.day, today), occurrence.days[-1]),
            occurrence,
            story,
            not story.has_expired_at(moment),
        )
        for story in stories
        for occurrence in _told(story, moment)
    )


def _told(story: Story, moment: datetime) -> Iterator[Occurrence]:
    """Yield the times of *story* that are not over at *moment*; of weekly rules, those that are near."""
    today = moment.astimezone(SANTIAGO).date()
    far, as_told = today + A_WEEK, story.details.takes_place_as_told
    begun: set[int] = set()
    for each in story.details.occurrences:
        if each.over_at <= moment or (not as_told and each.start.day < today):
            continue
        if not each.rule or each.rule not in begun or each.start.day < far:
            yield each
        begun.add(each.rule)


def next_dates(stories: Iterable[Story], moment: datetime) -> list[Occasion]:
    """
    Return the next date of each of *stories* that is not over at *moment*.

    First what is to begin, the next at the top; then what began on an earlier day and goes on, the
    first to end at the top: it is no news, and would keep its place for weeks.
    """
    today = moment.astimezone(SANTIAGO).date()
    found: dict[str, Occasion] = {}
    for each in coming_dates(stories, moment):
        found.setdefault(each.story.path, each._replace(day=max(each.day, today)))
    begins = [each for each in found.values() if not each.continues]
    goes_on = [each for each in found.values() if each.continues]
    return [*begins, *sorted(goes_on, key=_by_end)]


def some_of(dates: Sequence[Occasion], count: int) -> tuple[Occasion, ...]:
    """Return *count* of the `next_dates`; the last place is for what goes on, if anything does."""
    goes_on = [each for each in dates if each.continues][:1]
    if len(dates) <= count or not goes_on or dates[count - 1].continues:
        return tuple(dates[:count])
    return (*dates[: count - 1], *goes_on)


def _by_end(each: Occasion) -> tuple[datetime, str]:
    return each.occurrence.over_at, each.story.path
