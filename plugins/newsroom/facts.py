"""What a story's kind adds, as short lines that every channel can show: when, where, how much."""

from typing import NamedTuple

from plugins.newsroom.kinds.base import Details
from plugins.newsroom.kinds.comunicado import ReleaseDetails
from plugins.newsroom.kinds.evento import EventDetails


class Fact(NamedTuple):
    """One line of the list at the top of a story: «Cuándo: sábado 28 de noviembre…»."""

    label: str
    text: str


def facts(details: Details) -> tuple[Fact, ...]:
    """Return the facts of *details* in reading order, in Spanish; none for plain news."""
    found: list[Fact] = []
    if isinstance(details, EventDetails):
        where = ", ".join(filter(None, (details.place, details.address)))
        found = [
            Fact("Cuándo", details.when),
            Fact("Dónde", where),
            Fact("Costo", details.cost),
            Fact("Inscripción", details.registration),
        ]
    elif isinstance(details, ReleaseDetails):
        found = [Fact("Contacto para medios", details.contact)]
    return tuple(fact for fact in found if fact.text)
