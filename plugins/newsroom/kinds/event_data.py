"""Events as search engines read them (https://schema.org/Event)."""

from plugins.newsroom.kinds.base import Announced, Occurrence
from plugins.newsroom.kinds.event_fields import STATUSES, EventFields
from plugins.newsroom.values.money import offers
from plugins.newsroom.values.places import place_at
from plugins.web import Json, JsonObject


def event_data(event: EventFields, story: Announced) -> JsonObject:
    """
    Return an Event with all that Google requires; of several dates, with an Event for each.

    Google shows dates one by one and reads no `eventSchedule`, so every `subEvent` is whole.
    https://developers.google.com/search/docs/appearance/structured-data/event
    """
    first, *others = event.occurrences
    if not others:
        return _on(first, event, story)
    all_of_them = Occurrence(first.start, others[-1].end or others[-1].start)
    dates = [_on(occurrence, event, story) for occurrence in event.occurrences]
    return {**_on(all_of_them, event, story), "subEvent": dates}


def _on(occurrence: Occurrence, event: EventFields, story: Announced) -> dict[str, Json]:
    node: dict[str, Json] = {
        "@type": "Event",
        "name": story.title,
        "description": story.summary,
        "startDate": occurrence.start.iso,
        "eventStatus": f"https://schema.org/{STATUSES[event.state]}",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": place_at(story.town, name=event.place, street=event.address or event.place),
    }
    if occurrence.end:
        node["endDate"] = occurrence.end.iso
    if event.was:
        node["previousStartDate"] = event.was.iso
    if event.organiser:
        node["organizer"] = {"@type": "Organization", "name": event.organiser}
    if priced := offers(event.cost):
        node["offers"] = priced[0] if len(priced) == 1 else priced
        node["isAccessibleForFree"] = all(each["price"] == 0 for each in priced)
    return node
