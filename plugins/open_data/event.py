"""What data says of each time that something takes place."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from plugins.newsroom import Story
from plugins.newsroom.kinds import Fact, Occurrence
from plugins.open_data.column import FLAG, TEXT, URL, WHEN, Column, Columns, nullable
from plugins.open_data.story import FACTS, STORY
from plugins.site import calendar_path

STATUSES = ("confirmed", "tentative", "cancelled")
"""RFC 5545, 3.8.1.11, as JSON writes words."""


class Event(NamedTuple):
    """One time that a story takes place."""

    story: Story
    occurrence: Occurrence
    facts: tuple[Fact, ...]
    """What goes for every time of the story; looked up once for all of them."""


def events_of(stories: Iterable[Story], since: datetime) -> list[Event]:
    """Return each time of *stories* that is not over *since* then, in order."""
    kept = (
        Event(story, each, facts)
        for story in stories
        for facts in (story.details.facts_of_each,)
        for each in story.details.occurrences
        if each.over_at > since
    )
    return sorted(
        kept, key=lambda each: (each.occurrence.start.moment.timestamp(), each.story.path)
    )


def _previous(story: Story) -> str | None:
    was = story.details.announced_before
    return was.iso if was else None


EVENT: Columns[Event] = (
    Column(
        "start",
        WHEN,
        "Cuándo empieza; solo la fecha si dura el día entero.",
        lambda event, _: event.occurrence.start.iso,
    ),
    Column(
        "end",
        nullable(WHEN),
        "Cuándo termina, si se sabe; si dura el día entero, el último día.",
        lambda event, _: event.occurrence.end.iso if event.occurrence.end else None,
    ),
    Column(
        "previous_start",
        nullable(WHEN),
        "Para cuándo se había anunciado, si ahora tiene otra fecha u hora.",
        lambda event, _: _previous(event.story),
    ),
    Column("all_day", FLAG, "Si dura el día entero.", lambda event, _: event.occurrence.all_day),
    Column(
        "status",
        {"enum": STATUSES},
        "Como en un calendario: si va (confirmed), también en otra fecha; se postergó sin fecha nueva"
        " (tentative), o se canceló (cancelled).",
        lambda event, _: event.story.details.calendar_status.lower(),
    ),
    Column(
        "place",
        TEXT,
        "Dónde es.",
        lambda event, _: event.story.whereabouts_in(event.story.town, event.occurrence.place),
    ),
    Column(
        "calendar",
        URL,
        "Lo mismo para el calendario de cada persona (iCalendar).",
        lambda event, site: site.absolute(calendar_path(event.story)),
    ),
    *(
        FACTS.of(lambda event: event.facts)
        if column.name == FACTS.name
        else column.of(lambda event: event.story)
        for column in STORY
    ),
)
