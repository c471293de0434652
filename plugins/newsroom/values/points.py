"""Points of the Earth as editors copy them from a map."""

import re
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from plugins.newsroom.coordinates import Coordinates
from plugins.newsroom.values.types import wrong

_POINT = re.compile(r"(?P<lat>[-−+]?\d{1,2}\.\d+)[,;\s]\s*(?P<lon>[-−+]?\d{1,3}\.\d+)")
_FIX = "Escríbalas así, como las da un mapa: -22.34500, -69.66200"
CHILE = ((-56.0, -17.0), (-110.0, -66.0))
"""Degrees between which all of the country is, with its islands but for the Antarctic."""


def _point(value: object) -> Coordinates:
    written = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    found = _POINT.fullmatch(written.strip(" ()[]"))
    if not found:
        raise wrong(f"«{written}» no son unas coordenadas", _FIX)
    latitude, longitude = (float(found[key].replace("−", "-")) for key in ("lat", "lon"))
    (south, north), (west, east) = CHILE
    if not (south < latitude < north and west < longitude < east):
        raise wrong(f"«{written}» no es un punto de Chile", f"Revise los signos y el orden. {_FIX}")
    return Coordinates(latitude, longitude)


Point = Annotated[Coordinates, BeforeValidator(_point), WithJsonSchema({"type": "string"})]
"""`-22.34500, -69.66200`: latitude, then longitude."""
