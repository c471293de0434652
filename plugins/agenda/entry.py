"""A story as a calendar shows it: plain values, one for each time it takes place."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import NamedTuple
from uuid import UUID, uuid5

from plugins.agenda.zone import is_plain
from plugins.networks import SAMPLE_MARK
from plugins.newsroom import GONE, Site, Story, grouped
from plugins.newsroom.kinds import Occurrence
from plugins.site import last_revision_of, revision_of
from plugins.spanish import Stated, clean_line, slugify

EVENTS = UUID("8aa45b41-6978-4839-b252-5f64030952f5")
"""The namespace of the identities of what takes place (RFC 9562, 5.5): chosen once, for good."""


class Repeats(NamedTuple):
    """How something comes back every week."""

    week_days: tuple[int, ...]
    """From 0, Monday; in order."""

    last: Stated
    """When the last one begins."""

    missing: tuple[Stated, ...]
    """When those would begin that are left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One VEVENT."""

    uid: str
    """Stays whatever changes, so that calendars change their entry and get no second one.

    A UUID, which tells nothing of the host that may change (RFC 7986, 5.3)."""

    occurrence: Occurrence
    """The first time, where it repeats."""

    repeats: Repeats | None = None
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
    url = site.absolute(story.path)
    sample = f"{SAMPLE_MARK} " if story.is_demo else ""
    sequence, updated = revision_of(story)
    facts = tuple(f"{fact.label}: {fact.text}" for fact in story.details.facts_of_each)
    for uid, times in identified(story):
        first = times[0]
        what = (f"Esta vez: {first.what}",) if first.what else ()
        told = map(clean_line, (*what, *facts))
        yield Entry(
            uid=uid,
            occurrence=first,
            repeats=_repeats(times) if len(times) > 1 else None,
            title=clean_line(f"{sample}{_title(story, first)}"),
            description="\n".join((clean_line(story.summary), "", *told, "", url)),
            place=clean_line(story.whereabouts_in(story.town, first.place)),
            url=url,
            status=story.details.calendar_status,
            sequence=sequence,
            created=story.published,
            updated=updated,
            categories=tuple(topic.name for topic in story.topics),
        )


def withdrawn_entries(story: Story, site: Site) -> Iterator[Entry]:
    """
    Yield what calendars show of a *story* that was withdrawn, for what had not passed yet.

    An entry that somebody has is taken back by its UID (RFC 5545, 3.8.1.11: `CANCELLED`). It has to
    have a date (3.6.1), and may not tell that of the story: it is the day of the withdrawal.
    """
    if story.withdrawal is None:
        return
    date, url = story.withdrawal.date, site.absolute(story.path)
    sequence, updated = last_revision_of(story, date.moment)
    for uid, times in identified(story):
        if times[-1].over_at > date.moment:
            yield Entry(
                uid=uid,
                occurrence=Occurrence(date.whole_day()),
                title=GONE,
                description="\n".join((clean_line(story.withdrawal.reason), "", url)),
                place="",
                url=url,
                status="CANCELLED",
                sequence=sequence,
                created=updated,
                updated=updated,
                categories=(),
            )


def _title(story: Story, occurrence: Occurrence) -> str:
    """Return the title, with the place where times have their own: a month shows nothing else."""
    title, place = story.labelled_title, occurrence.place
    return title if place.casefold() in title.casefold() else f"{title}: {place}"


def uids_of(story: Story) -> tuple[str, ...]:
    """Return the UIDs of *story*, as `identified` gives them."""
    return tuple(uid for uid, _ in identified(story))


def identified(story: Story) -> Iterator[tuple[str, tuple[Occurrence, ...]]]:
    """
    Yield what calendars hold one entry of, in order, with its UID: a time, or all of a weekly rule.

    What takes place once is the same thing on whatever date. What takes place several times is
    told apart by its own day, and by its hour where it shares the day: a date that is added or
    taken away leaves the entries of the others as they are. So does the place, where times have
    their own. A rule is told apart by its place alone, and counted where that has several: whoever
    changes its days or its hours changes one entry.

    Times that programs would read differently (`zone.is_plain`) are entries of their own.
    """
    times = story.details.occurrences
    rules = _rules(times)
    single = [each for each in times if each.rule not in rules]
    if len(single) == len(times) == 1 and not single[0].rule:
        yield _uid(story), tuple(single)
        return
    days = Counter((each.start.day, each.place) for each in single)
    for each in single:
        name = _name(each, shares_day=days[each.start.day, each.place] > 1)
        yield _uid(story, f"{name}{_at(each)}"), (each,)
    in_place: Counter[str] = Counter()
    for group in rules.values():
        at = _at(group[0])
        in_place[at] += 1
        number = f"-{in_place[at]}" if in_place[at] > 1 else ""
        yield _uid(story, f"semanal{number}{at}"), group


def _uid(story: Story, name: str = "") -> str:
    return str(uuid5(EVENTS, f"{story.first_path}#{name}" if name else story.first_path))


def _at(occurrence: Occurrence) -> str:
    return f"@{slugify(occurrence.place)}" if occurrence.place else ""


def _rules(times: Iterable[Occurrence]) -> dict[int, tuple[Occurrence, ...]]:
    """Return the times of each weekly rule that one entry can tell, by its number."""
    found = grouped((each.rule, each) for each in times if each.rule)
    return {rule: group for rule, group in sorted(found.items()) if _is_plain(group)}


def _is_plain(times: Sequence[Occurrence]) -> bool:
    """Return whether every program finds the same *times*, and those left out among them."""
    ends = (each.end for each in times if each.end)
    every = (*(each.start for each in times), *ends, *_repeats(times).missing)
    return all(is_plain(each.moment) for each in every if each.has_hour)


def _repeats(times: Sequence[Occurrence]) -> Repeats:
    """Return how the first of the *times* of a weekly rule comes back."""
    first, last = times[0].start, times[-1].start
    held = {each.start.day for each in times}
    week_days = tuple(sorted({day.weekday() for day in held}))
    span = (last.day - first.day).days
    every = (first.later(timedelta(days=number)) for number in range(span))
    missing = (
        each if first.has_hour else each.whole_day()
        for each in every
        if each.day.weekday() in week_days and each.day not in held
    )
    return Repeats(week_days, last, tuple(missing))


def _name(occurrence: Occurrence, *, shares_day: bool) -> str:
    start = occurrence.start
    return (
        f"{start.moment.astimezone(UTC):%Y-%m-%dT%H:%MZ}" if shares_day else start.day.isoformat()
    )
