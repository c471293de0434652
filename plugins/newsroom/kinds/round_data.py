"""Services that come round, as search engines read them (https://schema.org/EventSeries)."""

from collections.abc import Sequence
from datetime import date

from plugins.newsroom.kinds.base import Announced, Occurrence
from plugins.newsroom.kinds.round_fields import Round
from plugins.newsroom.values.money import offers
from plugins.newsroom.values.places import place_at
from plugins.newsroom.values.week import linked_days
from plugins.newsroom.values.weekly import Weekly
from plugins.web import Json, JsonObject


def round_data(
    rounds: Sequence[Round], occurrences: Sequence[Occurrence], cost: str, story: Announced
) -> JsonObject:
    """
    Return an EventSeries with an Event for each date, and one with a Schedule for each weekly rule.

    A date that somebody wrote is a whole Event, as Google reads them. A rule makes hundreds that say
    the same: https://schema.org/Schedule tells them in one node, by the days of the week, the bounds
    and the days left out; its Event begins with the first of them and ends with the last.
    https://developers.google.com/search/docs/appearance/structured-data/event
    """
    events: list[Json] = [
        _event(each.start.iso, each.end.iso if each.end else "", each, cost, story)
        for each in occurrences
        if not each.rule
    ]
    for number, each in enumerate(rounds, start=1):
        if each.weekly:
            times = [time for time in occurrences if time.rule == number]
            events.append(_by_a_rule(each, each.weekly, times, cost, story))
    last = max(occurrences, key=lambda each: each.over_at)
    return {
        "@type": "EventSeries",
        "name": story.title,
        "description": story.summary,
        "startDate": occurrences[0].start.iso,
        "endDate": (last.end or last.start).iso,
        "location": place_at(story.town, name=", ".join(dict.fromkeys(e.place for e in rounds))),
        "subEvent": events,
    }


def _event(start: str, end: str, each: Occurrence, cost: str, story: Announced) -> dict[str, Json]:
    node: dict[str, Json] = {
        "@type": "Event",
        "name": story.title,
        "description": each.what or story.summary,
        "startDate": start,
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": place_at(story.town, name=each.place, street=each.place),
    }
    if end:
        node["endDate"] = end
    if priced := offers(cost):
        node["offers"] = priced[0] if len(priced) == 1 else priced
        node["isAccessibleForFree"] = all(offer["price"] == 0 for offer in priced)
    return node


def _by_a_rule(
    each: Round, weekly: Weekly, times: Sequence[Occurrence], cost: str, story: Announced
) -> dict[str, Json]:
    first, last = times[0], times[-1]
    schedule: dict[str, Json] = {
        "@type": "Schedule",
        "repeatFrequency": "P1W",
        "byDay": linked_days(weekly.days),
        "startDate": first.start.day.isoformat(),
        "endDate": last.start.day.isoformat(),
        "scheduleTimezone": "America/Santiago",
    }
    hours = {"startTime": weekly.opens, "endTime": weekly.closes}
    schedule |= {key: f"{hour:%H:%M:%S}" for key, hour in hours.items() if hour}
    left_out: list[date] = [day.day for day in each.but if day.day not in each.unused]
    if left_out:
        schedule["exceptDate"] = [day.isoformat() for day in left_out]
    node = _event(first.start.iso, (last.end or last.start).iso, first, cost, story)
    return {**node, "eventSchedule": schedule}
