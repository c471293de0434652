"""A place as pages show it: its address in words, a way to open it in a map, and where in the town."""

from dataclasses import dataclass
from typing import NamedTuple

from plugins.newsroom import BLOCKS, Locality, Venue, Venues

_MIDDLE = 60
_OUT = 34
_DIAGONAL = 24
_STEPS = (
    *((0, 0), (0, -_OUT), (_DIAGONAL, -_DIAGONAL), (_OUT, 0), (_DIAGONAL, _DIAGONAL)),
    *((0, _OUT), (-_DIAGONAL, _DIAGONAL), (-_OUT, 0), (-_DIAGONAL, -_DIAGONAL)),
)
"""From the middle of the plan to that of each of `BLOCKS`, in its own units: the north is above."""


class Spot(NamedTuple):
    """A point on the plan of the town, which is 120 units wide and high."""

    x: int
    y: int
    words: str
    """Where that is: «al norte de la plaza»."""


@dataclass(frozen=True, slots=True)
class VenueShown:
    """A place and its block, which tells where it stands on the plan of the town."""

    venue: Venue
    block: str

    @property
    def lines(self) -> tuple[str, ...]:
        """Name, address and locality; nothing twice."""
        place = self.venue
        town = "" if place.locality.name in place.name else place.locality.name
        return tuple(filter(None, (place.name, place.address, town)))

    @property
    def spot(self) -> Spot | None:
        """Where it is on the plan; None if that is not known."""
        if not self.block:
            return None
        x, y = _STEPS[BLOCKS.index(self.block)]
        is_plaza = self.block == BLOCKS[0]
        return Spot(_MIDDLE + x, _MIDDLE + y, "en la plaza" if is_plaza else _side(self.block))


def _side(block: str) -> str:
    article = "a la" if block.endswith("a") else "al"
    return f"{article} {block} de la plaza"


def shown_at(venues: Venues, words: str, locality: Locality | None) -> VenueShown | None:
    """Return what is known of the place that *words* name; None if it is in no register."""
    venue = venues.at(words, locality)
    return VenueShown(venue, venues.block_of(venue)) if venue else None
