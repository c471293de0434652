"""The channel: from an edition to the artefacts of its calendars."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.agenda.entry import Entry, entries_of, withdrawn_entries
from plugins.agenda.press_entry import press_entries_of
from plugins.newsroom import GONE, Announcements, Edition, Site, Story, grouped
from plugins.pressroom import Artefact, Group, Handed, output_path
from plugins.site import (
    Addresses,
    OfStories,
    SharedCalendar,
    calendar_path,
    earlier_calendars,
    shared_calendars,
    withdrawn_dates,
)


def _calendars_of(story: Story) -> tuple[str, ...]:
    """Return where the calendar of *story* is and was, if it has dates."""
    if not story.details.occurrences:
        return ()
    return (calendar_path(story), *earlier_calendars(story))


ADDRESSES = Addresses(
    folders=frozenset({"agenda"}),
    of_edition=lambda edition: (each.path for each in shared_calendars(edition)),
    beside=(
        OfStories(
            lambda edition: (*edition.taking_place, *withdrawn_dates(edition)), _calendars_of
        ),
    ),
)
"""What it makes."""


def calendar_artefacts(edition: Edition, site: Site) -> Iterator[Handed]:
    """Yield the calendar of all, of each department and series, and of each story with dates."""
    for shared in shared_calendars(edition):
        yield _calendar(site, shared)
    by_month = grouped((story.month, story) for story in edition.taking_place)
    for (year, month), stories in sorted(by_month.items()):
        yield MonthOfCalendars(site, year, month, Announcements(stories))
    for story in withdrawn_dates(edition):
        yield _calendar_of_withdrawn(site, story)


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
    gone: tuple[Entry, ...] = ()
    """What it takes back."""

    is_for_press: bool = False
    """Whether it tells what is for the press alone."""

    @property
    def paths(self) -> tuple[str, ...]:
        """Where it is, and where it was."""
        return tuple(map(output_path, self.addresses))

    def make(self) -> tuple[bytes, ...]:
        """Return the calendar of the stories that it announces."""
        from plugins.agenda.calendar import calendar  # icalendar loads slowly

        stories = self.announced.stories
        of_story = press_entries_of if self.is_for_press else entries_of
        told = (entry for story in stories for entry in of_story(story, self.site))
        entries = [*told, *self.gone]
        entries.sort(key=lambda entry: (entry.occurrence.start.moment, entry.uid))
        made = calendar(self.title, self.summary, self.site.absolute(self.page_path), entries)
        return (made,) * len(self.addresses)


def _calendar(site: Site, shared: SharedCalendar) -> Calendar:
    return Calendar(
        site,
        (shared.path,),
        f"{shared.title} · {site.name}",
        shared.summary,
        shared.page_path,
        Announcements(shared.stories),
        tuple(entry for story in shared.withdrawn for entry in withdrawn_entries(story, site)),
        shared.is_for_press,
    )


def _calendar_of_withdrawn(site: Site, story: Story) -> Calendar:
    """Return what stays where the calendar of *story* was, for programs that ask for it again."""
    reason = story.withdrawal.reason if story.withdrawal else ""
    gone = tuple(withdrawn_entries(story, site))
    return Calendar(site, _calendars_of(story), GONE, reason, story.path, Announcements(), gone)
