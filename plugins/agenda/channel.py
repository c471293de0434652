"""The channel: from an edition to the artefacts of its calendars."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from plugins.agenda.entry import entries_of
from plugins.newsroom import Announcements, Edition, Registry, Site, Story, grouped
from plugins.pressroom import Artefact, Group, Handed, output_path
from plugins.site import (
    AGENDA_CALENDAR,
    Addresses,
    OfStories,
    calendar_path,
    department_calendar,
    earlier_calendars,
    kept_since,
    series_calendar,
)


class _Owner(NamedTuple):
    """Whose dates a calendar has."""

    title: str
    summary: str
    path: str
    calendar: str
    """Address of it."""


def _owners(registry: Registry) -> Iterator[_Owner]:
    """Yield those whose calendar is there whatever takes place: the town, departments, series."""
    yield _Owner("Agenda", "Lo que viene en la comuna.", "/agenda/", AGENDA_CALENDAR)
    for each in registry.departments:
        summary = f"Lo que viene de {each.name}."
        yield _Owner(each.short_name, summary, each.path, department_calendar(each))
    for series in registry.series:
        summary = f"Las fechas de {series.name}."
        yield _Owner(series.name, summary, series.path, series_calendar(series))


def _calendars_of(story: Story) -> tuple[str, ...]:
    """Return where the calendar of *story* is and was, if it has dates."""
    if not story.details.occurrences:
        return ()
    return (calendar_path(story), *earlier_calendars(story))


ADDRESSES = Addresses(
    folders=frozenset({"agenda"}),
    of_edition=lambda edition: (each.calendar for each in _owners(edition.registry)),
    beside=(OfStories(lambda edition: edition.taking_place, _calendars_of),),
)
"""What it makes."""


def calendar_artefacts(edition: Edition, site: Site) -> Iterator[Handed]:
    """Yield the calendar of all, of each department and series, and of each story with dates."""
    dated = edition.taking_place
    since = kept_since(edition.moment)
    kept = tuple(story for story in dated if _last(story) > since)
    shown = {
        AGENDA_CALENDAR: kept,
        **grouped((department_calendar(story.department), story) for story in kept),
        **grouped((series_calendar(each), story) for story in dated for each in story.series),
    }
    for owner in _owners(edition.registry):
        yield _calendar(site, owner, shown.get(owner.calendar, ()))
    by_month = grouped((story.month, story) for story in dated)
    for (year, month), stories in sorted(by_month.items()):
        yield MonthOfCalendars(site, year, month, Announcements(stories))


@dataclass(frozen=True, slots=True)
class MonthOfCalendars(Group):
    """The calendars beside the stories of a month."""

    site: Site
    year: int
    month: int
    announced: Announcements

    @property
    def name(self) -> str:
        """`calendarios/2026/11`."""
        return f"calendarios/{self.year}/{self.month:02}"

    def artefacts(self) -> Iterator[Artefact]:
        """Yield the calendar beside each of the stories."""
        for story in self.announced.stories:
            yield Calendar(
                self.site,
                _calendars_of(story),
                story.title,
                story.summary,
                story.path,
                Announcements((story,)),
            )


@dataclass(frozen=True, slots=True)
class Calendar(Artefact):
    """A calendar, once for each address that it ever had."""

    site: Site
    addresses: tuple[str, ...]
    title: str
    summary: str
    page_path: str
    """What shows the same to people."""

    announced: Announcements

    @property
    def paths(self) -> tuple[str, ...]:
        """Where it is, and where it was."""
        return tuple(map(output_path, self.addresses))

    def make(self) -> tuple[bytes, ...]:
        """Return the calendar of the stories that it announces."""
        from plugins.agenda.calendar import calendar  # icalendar loads slowly

        stories = self.announced.stories
        entries = [entry for story in stories for entry in entries_of(story, self.site)]
        entries.sort(key=lambda entry: (entry.occurrence.start.moment, entry.uid))
        made = calendar(self.title, self.summary, self.site.absolute(self.page_path), entries)
        return (made,) * len(self.addresses)


def _calendar(site: Site, owner: _Owner, stories: tuple[Story, ...]) -> Calendar:
    return Calendar(
        site,
        (owner.calendar,),
        f"{owner.title} · {site.name}",
        owner.summary,
        owner.path,
        Announcements(stories),
    )


def _last(story: Story) -> datetime:
    occurrence = story.details.occurrences[-1]
    return (occurrence.end or occurrence.start).moment
