"""Where the calendars are: pages lead to them, and their channel makes them."""

from plugins.newsroom.registry import Department, Series
from plugins.newsroom.story import Story

AGENDA = "/agenda/agenda.ics"


def department_calendar(department: Department) -> str:
    """Return the address of the calendar of *department*."""
    return f"/agenda/departamentos/{department.slug}.ics"


def series_calendar(series: Series) -> str:
    """Return the address of the calendar of *series*."""
    return f"/agenda/series/{series.slug}.ics"


def calendar_path(story: Story) -> str:
    """Return the address of the calendar of *story* alone, beside its page."""
    return f"{story.path}{story.slug}.ics"
