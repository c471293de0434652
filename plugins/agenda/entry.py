"""A story as a calendar shows it: plain values, one for each time it takes place."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from plugins.newsroom.characters import clean_line
from plugins.newsroom.kinds.base import Occurrence
from plugins.newsroom.networks import SAMPLE_MARK
from plugins.newsroom.site import Site
from plugins.newsroom.story import Story


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One VEVENT."""

    uid: str
    """Stays whatever changes, so that calendars change their entry and get no second one."""

    occurrence: Occurrence
    title: str
    description: str
    place: str
    url: str
    status: str
    """`CONFIRMED`, `TENTATIVE` or `CANCELLED` (RFC 5545, 3.8.1.11)."""

    sequence: int
    created: datetime
    updated: datetime
    categories: tuple[str, ...]


def entries_of(story: Story, site: Site) -> Iterator[Entry]:
    """Yield what calendars show of *story*; nothing if it takes place at no time."""
    host = urlsplit(site.url).hostname or "localhost"
    name = story.path.strip("/").replace("/", "-")
    details, url = story.details, site.absolute(story.path)
    sample = f"{SAMPLE_MARK} " if story.is_demo else ""
    description = _description(story, url)
    for number, occurrence in enumerate(details.occurrences, start=1):
        yield Entry(
            uid=f"{name}-{number}@{host}",
            occurrence=occurrence,
            title=clean_line(f"{sample}{story.labelled_title}"),
            description=description,
            place=clean_line(story.whereabouts_in(story.town)),
            url=url,
            status=details.calendar_status,
            sequence=_sequence(story),
            created=story.published,
            updated=story.updated,
            categories=tuple(topic.name for topic in story.topics),
        )


def _description(story: Story, url: str) -> str:
    facts = (f"{fact.label}: {fact.text}" for fact in story.details.facts_of_each)
    return "\n".join((clean_line(story.summary), "", *map(clean_line, facts), "", url))


def _sequence(story: Story) -> int:
    """
    Return how often the entry was revised, in a sense: a number that grows with every change.

    RFC 5545, 3.8.7.4 wants it to grow, not to count; the minutes from the publication to the last
    change do so without anybody keeping count.
    """
    return int((story.updated - story.published).total_seconds() // 60)
