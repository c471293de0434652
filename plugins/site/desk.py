"""What the social-media desk works with, of which other channels make more than of the rest, and when."""

from datetime import datetime, time, timedelta

from plugins.newsroom import Edition, HouseStyle, Story
from plugins.spanish import SANTIAGO, day_begins

HOURS = MORNING, FORENOON, EVENING = time(8), time(10), time(18)
"""When the desk posts what is on today, what is in a week, and what is on tomorrow (Santiago)."""


def at_desk(edition: Edition, house: HouseStyle) -> tuple[Story, ...]:
    """
    Return the stories of *edition* that the desk works with, newest first.

    They changed within the days that its *house* style says, have something to come, or are of a
    month that somebody asked for.
    """
    day = edition.moment.astimezone(SANTIAGO).date()
    oldest = day_begins(day - timedelta(days=house.days))
    return tuple(
        story
        for story in edition.stories
        if story.updated >= oldest
        or story.is_to_come_at(edition.moment)
        or story.month in house.months
    )


def hours_of(house: HouseStyle) -> tuple[time, ...]:
    """Return the hours of each day at which what the desk has changes by itself."""
    return HOURS if house.has_board else ()


def last_look(moment: datetime, house: HouseStyle) -> datetime:
    """Return when the desk last put away, before *moment*, what it is too late to post: at an hour of its own."""
    day = moment.astimezone(SANTIAGO).date()
    hours = (datetime.combine(day, hour, SANTIAGO) for hour in hours_of(house))
    return max((each for each in hours if each <= moment), default=day_begins(day))
