"""Where the calendars are: pages lead to them, and their channel makes them."""

from datetime import datetime, timedelta

from plugins.newsroom.moments import SANTIAGO
from plugins.newsroom.registry import Department, Series
from plugins.newsroom.story import Story

AGENDA = "/agenda/agenda.ics"
PAST = timedelta(days=60)
"""How long a calendar holds what has been: a phone that was off learns what was cancelled."""


def kept_since(moment: datetime) -> datetime:
    """Return since when calendars and data of *moment* hold what has been: it moves at midnight."""
    today = moment.astimezone(SANTIAGO).replace(hour=0, minute=0, second=0, microsecond=0)
    return today - PAST


def department_calendar(department: Department) -> str:
    """Return the address of the calendar of *department*."""
    return f"/agenda/departamentos/{department.slug}.ics"


def series_calendar(series: Series) -> str:
    """Return the address of the calendar of *series*."""
    return f"/agenda/series/{series.slug}.ics"


def calendar_path(story: Story) -> str:
    """Return the address of the calendar of *story* alone, beside its page."""
    return f"{story.path}{story.slug}.ics"
