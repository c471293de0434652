"""The days of the agenda: what stands on each of them, and where its pages are."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import NamedTuple

from plugins.newsroom.kinds.base import Occurrence
from plugins.newsroom.registry import Home, Series
from plugins.newsroom.story import Story


class Occasion(NamedTuple):
    """A story on one of the days that it takes place on."""

    day: date
    occurrence: Occurrence
    story: Story
    is_offered: bool
    """Whether people can still join, as far as that depends on a date."""

    is_over: bool = False
    """Whether this time of it has passed."""

    @property
    def continues(self) -> bool:
        """Whether it began on an earlier day."""
        return self.day > self.occurrence.start.day


def occasions_of(stories: Iterable[Story], moment: datetime) -> list[Occasion]:
    """Return every day of *stories*, as offered at *moment*, in order."""
    return in_order(
        Occasion(
            day, occurrence, story, not story.has_expired_at(moment), occurrence.over_at <= moment
        )
        for story in stories
        for occurrence in story.details.occurrences
        for day in _days(story, occurrence)
    )


def _days(story: Story, occurrence: Occurrence) -> tuple[date, ...]:
    """Return the days that *occurrence* stands on: what does not take place goes on on no day."""
    return occurrence.days if story.details.takes_place_as_told else occurrence.days[:1]


def in_order(occasions: Iterable[Occasion]) -> list[Occasion]:
    """Return *occasions* by day; on each, what goes on, then whole days, then hours."""
    return sorted(occasions, key=_order)


def _order(each: Occasion) -> tuple[date, date, bool, datetime, str, str]:
    start, place = each.occurrence.start, each.occurrence.place
    return each.day, start.day, start.has_hour, start.moment, each.story.path, place


def month_of(day: date) -> date:
    """Return the first day of the month of *day*."""
    return day.replace(day=1)


def week_of(day: date) -> date:
    """Return the Monday of the week of *day*."""
    return day - timedelta(days=day.weekday())


def month_path(day: date) -> str:
    """Return the page of the month of *day*."""
    return f"/agenda/{day:%Y/%m}/"


def week_path(day: date) -> str:
    """Return the page of the week of *day*, by its year and number (ISO 8601)."""
    year, number, _ = day.isocalendar()
    return f"/agenda/{year}/semana-{number:02}/"


def day_path(day: date) -> str:
    """Return the page of *day*."""
    return f"/agenda/{day:%Y/%m/%d}/"


def subject_agenda(subject: Home) -> str:
    """Return the page with the dates of *subject*."""
    return f"{subject.path}agenda/"


def programme_path(series: Series) -> str:
    """Return the page with every date of *series*, to print."""
    return f"{series.path}programa/"


def programme_of(stories: Iterable[Story], moment: datetime) -> list[Occasion]:
    """Return each time that *stories* take place, to come or past, on the day it begins."""
    return in_order(
        Occasion(
            occurrence.start.day,
            occurrence,
            story,
            not story.has_expired_at(moment),
            occurrence.over_at <= moment,
        )
        for story in stories
        for occurrence in story.details.occurrences
    )


def past_stories(stories: Iterable[Story], moment: datetime) -> tuple[Story, ...]:
    """Return those of *stories* that are over at *moment*, the last one first."""
    past = [
        (over_at, story.details.occurrences[-1].start.moment, story.path, story)
        for story in stories
        if (over_at := story.details.over_at) and over_at <= moment
    ]
    return tuple(story for *_, story in sorted(past, key=_without_story, reverse=True))


def _without_story(entry: tuple[datetime, datetime, str, Story]) -> tuple[datetime, datetime, str]:
    return entry[:3]
