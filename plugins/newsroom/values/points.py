"""Points of the Earth as editors copy them from a map."""

import re
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from plugins.newsroom.coordinates import Coordinates
from plugins.newsroom.values.types import wrong

_SEXAGESIMAL = re.compile(
    r"(\d{1,3})°\s*(\d{1,2})['′]\s*(\d{1,2}(?:[.,]\d+)?)(?:\"|″|'')\s*([NSEWO])", re.IGNORECASE
)
"""Degrees, minutes and seconds, as maps give them too: `22°20'41"S`."""

_POINT = re.compile(r"(?P<lat>[-−+]?\d{1,2}\.\d+)[,;\s]\s*(?P<lon>[-−+]?\d{1,3}\.\d+)")
_FIX = "Escríbalas como las da un mapa; por ejemplo, -22.34500, -69.66200"
CHILE = ((-56.0, -17.0), (-110.0, -66.0))
"""Degrees between which all of the country is, with its islands but for the Antarctic."""


def _point(value: object) -> Coordinates:
    written = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    if len(parts := _SEXAGESIMAL.findall(written)) == 2:
        latitude, longitude = map(_degrees, parts)
    elif found := _POINT.fullmatch(written.strip(" ()[]")):
        latitude, longitude = (float(found[key].replace("−", "-")) for key in ("lat", "lon"))
    else:
        raise wrong(f"«{written}» no son unas coordenadas", _FIX)
    (south, north), (west, east) = CHILE
    if not (south < latitude < north and west < longitude < east):
        raise wrong(f"«{written}» no es un punto de Chile", f"Revise los signos y el orden. {_FIX}")
    return Coordinates(latitude, longitude)


def _degrees(part: tuple[str, str, str, str]) -> float:
    degrees, minutes, seconds, side = part
    size = int(degrees) + int(minutes) / 60 + float(seconds.replace(",", ".")) / 3600
    return -size if side.upper() in "SWO" else size


Point = Annotated[Coordinates, BeforeValidator(_point), WithJsonSchema({"type": "string"})]
"""`-22.34500, -69.66200`: latitude, then longitude."""
