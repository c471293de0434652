"""Places as search engines read them (https://schema.org/Place)."""

from collections.abc import Mapping
from typing import Any


def place_at(town: str, *, name: str = "", street: str = "") -> Mapping[str, Any]:
    """Return a place in the comuna; *street* says how to get there, in words."""
    address = {
        "@type": "PostalAddress",
        "addressLocality": town,
        "addressRegion": "Antofagasta",
        "addressCountry": "CL",
    }
    if street:
        address["streetAddress"] = street
    return {"@type": "Place", **({"name": name} if name else {}), "address": address}
