"""What is to come, and what has been."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from plugins.newsroom import Occasion, Story, in_order
from plugins.spanish import SANTIAGO


def coming_dates(stories: Iterable[Story], moment: datetime) -> list[Occasion]:
    """
    Return each time that one of *stories* takes place and is not over at *moment*, the next first.

    It stands on the day it begins, or on the current one while it goes on.
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
        for occurrence in story.details.occurrences
        if occurrence.over_at > moment
    )


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
