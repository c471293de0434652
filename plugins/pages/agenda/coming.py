"""What is to come, and what has been."""

from collections.abc import Iterable
from datetime import datetime

from plugins.newsroom.agenda import Occasion, in_order
from plugins.newsroom.moments import SANTIAGO
from plugins.newsroom.story import Story


def coming_dates(stories: Iterable[Story], moment: datetime) -> list[Occasion]:
    """
    Return each time that one of *stories* takes place and is not over at *moment*, the next first.

    It stands on the day it begins, or on the current one while it goes on.
    """
    today = moment.astimezone(SANTIAGO).date()
    return in_order(
        Occasion(
            min(max(occurrence.start.date(), today), occurrence.days[-1]),
            occurrence,
            story,
            not story.has_expired_at(moment),
        )
        for story in stories
        for occurrence in story.details.occurrences
        if occurrence.over_at > moment
    )


def next_dates(stories: Iterable[Story], moment: datetime) -> list[Occasion]:
    """Return the next date of each of *stories* that is not over at *moment*, the next one first."""
    found: dict[str, Occasion] = {}
    for each in coming_dates(stories, moment):
        found.setdefault(each.story.path, each)
    return list(found.values())
