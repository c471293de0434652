"""Places where things happen, as their register tells them: an address, and where that is."""

from collections.abc import Iterable, Mapping

from plugins.newsroom.registry import Locality, Venue, by_name
from plugins.spanish import folded

PLAZA = "plaza"
BLOCKS = (
    PLAZA,
    *("norte", "nororiente", "oriente", "suroriente"),
    *("sur", "surponiente", "poniente", "norponiente"),
)
"""
The parts of María Elena: its plaza, and the eight wedges that its streets cut the octagon in.

The town was laid out on an octagon whose diagonals meet at the plaza (Zona Típica, Decreto Exento
1.936 of 2008).
"""


ON_PLAZA = 60
"""Metres from the middle of the plaza to its edge."""

OUTSIDE = 800
"""Metres from the plaza at which the town has ended."""


class Venues:
    """Finds the place that somebody names in words."""

    def __init__(self, venues: Iterable[Venue]) -> None:
        every = tuple(venues)
        self._by_name: Mapping[str, Venue] = by_name(every)
        self._plazas = {each.locality.slug: each for each in every if each.block == PLAZA}

    def at(self, words: str, locality: Locality | None) -> Venue | None:
        """Return the place that *words* name, unless it is in another *locality* than is told."""
        found = self._by_name.get(folded(words))
        if found and locality and locality.slug != found.locality.slug:
            return None
        return found

    def block_of(self, venue: Venue) -> str:
        """
        Return in which of `BLOCKS` *venue* is; nothing if that is not known, or out of town.

        What does not say it is told by where it lies from the plaza, if both have coordinates.
        """
        plaza = self._plazas.get(venue.locality.slug)
        if venue.block or not plaza:
            return venue.block
        if not venue.coordinates or not plaza.coordinates:
            return ""
        metres, bearing = venue.coordinates.seen_from(plaza.coordinates)
        if metres > OUTSIDE:
            return ""
        return PLAZA if metres <= ON_PLAZA else BLOCKS[1 + round(bearing / 45) % 8]
