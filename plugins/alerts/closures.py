"""
Closed streets for drivers' maps: CIFS, Waze's Closure and Incident Feed Specification.

https://developers.google.com/waze/data-feed/cifs-specification: required are `id`, `type`,
`polyline` (pairs of latitude and longitude, in the order of the traffic), `street` and `starttime`;
requested, `subtype`, `direction` and `endtime`. Moments are `yyyy-MM-dd'T'HH:mm:ss+HH:mm`.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from plugins.newsroom import Edition, Gap, Site, Story, Streets, is_issued
from plugins.newsroom.kinds import (
    ACTIVITY,
    DANGER,
    ONE_WAY,
    WORKS,
    ClosedStreet,
    NoticeDetails,
)
from plugins.spanish import SANTIAGO, clean_line, slugify, standard
from plugins.web import JsonObject

_SUBTYPES = {
    WORKS: "ROAD_CLOSED_CONSTRUCTION",
    ACTIVITY: "ROAD_CLOSED_EVENT",
    DANGER: "ROAD_CLOSED_HAZARD",
}


class Closure(NamedTuple):
    """One closed street, or a part of it."""

    id: str
    """Stays while the street is closed, whatever its notice says."""

    street: str
    polyline: str
    is_one_way: bool
    starts: datetime
    ends: datetime | None
    cause: str
    """One of `CAUSES`, or nothing."""

    description: str
    created: datetime
    updated: datetime


def closures_of(edition: Edition, site: Site) -> tuple[Closure, ...]:
    """
    Return the streets that are closed, or will be, and that somebody measured.

    The format knows no samples: of those there is none.
    """
    streets = Streets(edition.registry.streets)
    found = (
        closure
        for story in edition.stories
        if is_issued(story, site.alerts) and not story.is_demo
        for closure in _of(story, streets)
    )
    return tuple(sorted(found, key=lambda each: (each.starts.timestamp(), each.id)))


def _of(story: Story, streets: Streets) -> Iterator[Closure]:
    details = story.details
    if not isinstance(details, NoticeDetails) or details.lifts:
        return
    _, year, month, slug = story.first_path.strip("/").split("/")
    for number, closed in enumerate(details.closed, start=1):
        found = streets.stretch(closed.street, story.locality, closed.first, closed.last)
        if isinstance(found, Gap) or found.street.is_demo:
            continue
        yield Closure(
            id=f"{year}-{month}-{slug}.{slugify(closed.street)}.{number}",
            street=found.street.name,
            polyline=" ".join(f"{at.latitude:.6f} {at.longitude:.6f}" for at in found.line),
            is_one_way=closed.ways == ONE_WAY,
            starts=details.since.moment if details.since else story.published,
            ends=story.expires.ends if story.expires else None,
            cause=closed.cause,
            description=_described(story, closed),
            created=story.published,
            updated=story.updated,
        )


def _described(story: Story, closed: ClosedStreet) -> str:
    return clean_line(f"{story.title} ({closed.words})")


def feed_of(closures: tuple[Closure, ...]) -> JsonObject:
    """Return the feed of *closures*, with each of them under a key of its own, as it is published."""
    return {"incidents": [{"incident": _incident(each)} for each in closures]}


def _incident(closure: Closure) -> JsonObject:
    told = {
        "id": closure.id,
        "type": "ROAD_CLOSED",
        "subtype": _SUBTYPES.get(closure.cause, ""),
        "street": closure.street,
        "polyline": closure.polyline,
        "direction": "ONE_DIRECTION" if closure.is_one_way else "BOTH_DIRECTIONS",
        "starttime": _stamp(closure.starts),
        "endtime": _stamp(closure.ends) if closure.ends else "",
        "description": closure.description,
        "creationtime": _stamp(closure.created),
        "updatetime": _stamp(closure.updated),
    }
    return {name: value for name, value in told.items() if value}


def _stamp(moment: datetime) -> str:
    return standard(moment.astimezone(SANTIAGO)).isoformat(timespec="seconds")
