"""Places as search engines read them (https://schema.org/Place)."""

from plugins.web import JsonObject


def place_at(town: str, *, name: str = "", street: str = "") -> JsonObject:
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
