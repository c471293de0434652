"""A story as a calendar shows it: plain values, one for each time it takes place."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID, uuid5

from plugins.newsroom import Site, Story
from plugins.newsroom.kinds import Occurrence
from plugins.site import SAMPLE_MARK, revision_of
from plugins.spanish import clean_line

EVENTS = UUID("8aa45b41-6978-4839-b252-5f64030952f5")
"""The namespace of the identities of what takes place (RFC 9562, 5.5): chosen once, for good."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One VEVENT."""

    uid: str
    """Stays whatever changes, so that calendars change their entry and get no second one.

    A UUID, which tells nothing of the host that may change (RFC 7986, 5.3)."""

    occurrence: Occurrence
    title: str
    description: str
    place: str
    url: str
    status: str
    """`CONFIRMED`, `TENTATIVE` or `CANCELLED` (RFC 5545, 3.8.1.11)."""

    sequence: int
    """Grows with every revision (RFC 5545, 3.8.7.4)."""

    created: datetime
    updated: datetime
    categories: tuple[str, ...]


def entries_of(story: Story, site: Site) -> Iterator[Entry]:
    """Yield what calendars show of *story*; nothing if it takes place at no time."""
    details, url = story.details, site.absolute(story.path)
    sample = f"{SAMPLE_MARK} " if story.is_demo else ""
    sequence, updated = revision_of(story)
    description = _description(story, url)
    for uid, occurrence in zip(uids_of(story), details.occurrences, strict=True):
        yield Entry(
            uid=uid,
            occurrence=occurrence,
            title=clean_line(f"{sample}{story.labelled_title}"),
            description=description,
            place=clean_line(story.whereabouts_in(story.town)),
            url=url,
            status=details.calendar_status,
            sequence=sequence,
            created=story.published,
            updated=updated,
            categories=tuple(topic.name for topic in story.topics),
        )


def uids_of(story: Story) -> tuple[str, ...]:
    """
    Return the UID of each time that *story* takes place, in order.

    What takes place once is the same thing on whatever date. What takes place several times is
    told apart by its own day, and by its hour where it shares the day: a date that is added or
    taken away leaves the entries of the others as they are.
    """
    occurrences = story.details.occurrences
    if len(occurrences) == 1:
        return (str(uuid5(EVENTS, story.first_path)),)
    days = Counter(each.start.day for each in occurrences)
    names = (_name(each, shares_day=days[each.start.day] > 1) for each in occurrences)
    return tuple(str(uuid5(EVENTS, f"{story.first_path}#{name}")) for name in names)


def _name(occurrence: Occurrence, *, shares_day: bool) -> str:
    start = occurrence.start
    return (
        f"{start.moment.astimezone(UTC):%Y-%m-%dT%H:%MZ}" if shares_day else start.day.isoformat()
    )


def _description(story: Story, url: str) -> str:
    facts = (f"{fact.label}: {fact.text}" for fact in story.details.facts_of_each)
    return "\n".join((clean_line(story.summary), "", *map(clean_line, facts), "", url))
