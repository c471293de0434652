"""The channel: from an edition to the artefacts of its calendars."""

from collections.abc import Iterator
from datetime import datetime

from plugins.agenda.entry import entries_of
from plugins.newsroom import Announcements, Edition, Site, Story, grouped
from plugins.pressroom import Artefact, Group, Handed, output_path
from plugins.site import (
    AGENDA_CALENDAR,
    calendar_path,
    department_calendar,
    earlier_calendars,
    kept_since,
    series_calendar,
)


def calendar_artefacts(edition: Edition, site: Site) -> Iterator[Handed]:
    """Yield the calendar of all, of each department and series, and of each story with dates."""
    dated = edition.taking_place
    since = kept_since(edition.moment)
    kept = tuple(story for story in dated if _last(story) > since)
    yield _calendar(site, AGENDA_CALENDAR, "Agenda", "Lo que viene en la comuna.", "/agenda/", kept)
    by_department = grouped((story.department.slug, story) for story in kept)
    for department in edition.registry.departments:
        yield _calendar(
            site,
            department_calendar(department),
            department.short_name,
            f"Lo que viene de {department.name}.",
            department.path,
            by_department.get(department.slug, ()),
        )
    for series in edition.registry.series:
        yield _calendar(
            site,
            series_calendar(series),
            series.name,
            f"Las fechas de {series.name}.",
            series.path,
            edition.taking_place_of(series),
        )
    by_month = grouped((story.month, story) for story in dated)
    for (year, month), stories in sorted(by_month.items()):
        yield Group(
            name=f"calendarios/{year}/{month:02}",
            expand=month_of_calendars,
            inputs=(site, Announcements(stories)),
        )


def month_of_calendars(site: Site, told: Announcements) -> Iterator[Artefact]:
    """Yield the calendar beside each of the stories *told*."""
    for story in told.stories:
        yield Artefact(
            paths=tuple(map(output_path, (calendar_path(story), *earlier_calendars(story)))),
            make=make_calendars,
            inputs=(site, story.title, story.summary, story.path, Announcements((story,))),
        )


def make_calendars(
    site: Site, title: str, summary: str, path: str, told: Announcements
) -> tuple[bytes, ...]:
    """Return the calendar of the one story *told*, once for each address that it ever had."""
    (made,) = make_calendar(site, title, summary, path, told)
    return (made,) * (1 + len(told.stories[0].earlier_paths))


def make_calendar(
    site: Site, title: str, summary: str, path: str, told: Announcements
) -> tuple[bytes, ...]:
    """Return the calendar of the stories *told*."""
    from plugins.agenda.calendar import calendar  # icalendar loads slowly

    entries = [entry for story in told.stories for entry in entries_of(story, site)]
    entries.sort(key=lambda entry: (entry.occurrence.start.moment, entry.uid))
    return (calendar(title, summary, site.absolute(path), entries),)


def _calendar(
    site: Site, address: str, title: str, summary: str, path: str, stories: tuple[Story, ...]
) -> Artefact:
    return Artefact(
        paths=(output_path(address),),
        make=make_calendar,
        inputs=(site, f"{title} · {site.name}", summary, path, Announcements(stories)),
    )


def _last(story: Story) -> datetime:
    occurrence = story.details.occurrences[-1]
    return (occurrence.end or occurrence.start).moment
