"""An entry of the «pauta» as a calendar shows it: from when the press is expected."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid5

from plugins.agenda.entry import Entry, entries_of
from plugins.newsroom import PAUTA, PressCall, Site, Story, call_facts
from plugins.newsroom.kinds import Occurrence
from plugins.spanish import clean_line

_AN_HOUR = timedelta(hours=1)


def press_entries_of(story: Story, site: Site) -> Iterator[Entry]:
    """
    Yield what the press's calendar shows of *story*; nothing if it is not expected there.

    Each entry has an identity of its own, made of that of the event: who subscribes to both calendars
    sees both, and a change moves both.
    """
    call = story.details.press_call
    if call is None:
        return
    url = site.absolute(PAUTA)
    facts = (
        f"{fact.label}: {fact.text}"
        for fact in (*call_facts(story.details), *story.details.facts_of_each)
    )
    is_on = story.details.takes_place_as_told
    told = "\n".join(("", *map(clean_line, facts), "", site.absolute(story.path), url))
    for entry in entries_of(story, site):
        yield replace(
            entry,
            uid=str(uuid5(UUID(entry.uid), "prensa")),
            occurrence=_from_arrival(entry.occurrence, call) if is_on else entry.occurrence,
            title=f"Prensa: {entry.title}",
            description=f"{clean_line(story.summary)}\n{told}",
            place=clean_line(story.whereabouts_in(story.town, call.place if is_on else "")),
            url=url,
        )


def _from_arrival(occurrence: Occurrence, call: PressCall) -> Occurrence:
    """Return *occurrence* from when the press is there; what lasts whole days, for an hour."""
    start, arrival = occurrence.start, call.arrival_for(occurrence.start)
    end = occurrence.end
    if not start.has_hour or (end is not None and not end.has_hour):
        end = arrival.later(_AN_HOUR)
    elif end is None:
        end = max(start, arrival, key=lambda each: each.moment).later(_AN_HOUR)
    return occurrence._replace(start=arrival, end=end)
