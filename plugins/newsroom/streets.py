"""Streets as their register tells them: what of one is closed, as a line on the map."""

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import NamedTuple

from plugins.newsroom.coordinates import Coordinates
from plugins.newsroom.registry import Locality, Street, by_name
from plugins.spanish import folded


class Gap(Enum):
    """Why a stretch has no line."""

    UNKNOWN = "unknown"
    """The street is not in the register."""

    UNMEASURED = "unmeasured"
    """It is, and nobody measured it."""

    NO_CORNER = "no-corner"
    """It was measured, and the line does not say where it crosses one of the others."""


class Stretch(NamedTuple):
    """A street, or a part of it."""

    street: Street
    line: tuple[Coordinates, ...]
    """Two points or more, in the order in which they were asked for."""


class Streets:
    """Finds the streets that somebody names in words."""

    def __init__(self, streets: Iterable[Street]) -> None:
        self._by_name: Mapping[str, Street] = by_name(streets)

    def at(self, words: str, locality: Locality | None) -> Street | None:
        """Return the street that *words* name, unless it is in another *locality* than is told."""
        found = self._by_name.get(folded(words))
        if found and locality and locality.slug != found.locality.slug:
            return None
        return found

    def stretch(
        self, words: str, locality: Locality | None, first: str = "", last: str = ""
    ) -> Stretch | Gap:
        """
        Return where the street that *words* name runs, from the corner with *first* to that with *last*.

        Without corners, all of it. One that comes after the other turns the line round.
        """
        street = self.at(words, locality)
        if street is None:
            return Gap.UNKNOWN
        if not street.line:
            return Gap.UNMEASURED
        points = tuple(each.at for each in street.line)
        if not first and not last:
            return Stretch(street, points)
        start, end = self._corner(street, first), self._corner(street, last)
        if start is None or end is None or start == end:
            return Gap.NO_CORNER
        part = points[min(start, end) : max(start, end) + 1]
        return Stretch(street, part if start < end else part[::-1])

    def _corner(self, street: Street, words: str) -> int | None:
        """Return the number of the point where *street* crosses the one that *words* name."""
        wanted = self._meant(words)
        found = (
            number
            for number, point in enumerate(street.line)
            if point.crosses and self._meant(point.crosses) == wanted
        )
        return next(found, None)

    def _meant(self, words: str) -> str:
        known = self._by_name.get(folded(words))
        return known.slug if known else folded(words)
