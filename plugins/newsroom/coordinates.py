"""Points of the Earth, as telephones and people read them."""

from math import atan2, cos, degrees, hypot, radians
from typing import NamedTuple

_DEGREE = 111_320
"""Metres of a degree of latitude, near enough for a town."""


class Coordinates(NamedTuple):
    """A point of the Earth (WGS 84), in degrees; south and west are negative."""

    latitude: float
    longitude: float

    @property
    def geo(self) -> str:
        """The address by which telephones open their own map (RFC 5870)."""
        return f"geo:{self.latitude:.5f},{self.longitude:.5f}"

    @property
    def words(self) -> str:
        """«22,34470° S, 69,66130° O»: as it is said, and as it can be copied."""
        north = "N" if self.latitude >= 0 else "S"
        east = "E" if self.longitude >= 0 else "O"
        return f"{_degrees(self.latitude)} {north}, {_degrees(self.longitude)} {east}"

    def seen_from(self, other: "Coordinates") -> tuple[float, float]:
        """Return how far it is from *other*, in metres, and where: degrees from the north, by the east."""
        north = (self.latitude - other.latitude) * _DEGREE
        east = (self.longitude - other.longitude) * _DEGREE * cos(radians(other.latitude))
        return hypot(north, east), degrees(atan2(east, north)) % 360


def _degrees(value: float) -> str:
    return f"{abs(value):.5f}°".replace(".", ",")
