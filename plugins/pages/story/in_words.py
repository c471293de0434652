"""The text of a story in words alone, for its page under `/texto/`."""

import re
from html import escape

from plugins.site import twin_of
from plugins.web import Around, around, changed

_STORY = re.compile(r"/noticias/\d{4}/\d{2}/[^/?#]+/(?:#.*)?")
"""The address of a story's page, and maybe of a part of it."""


def in_words(html: str) -> str:
    """
    Return the body *html* with its photos told in words, and its links to stories led to their twins.

    What is written of a photo is what who cannot see it hears: its alternative text.
    """
    if "<img" not in html and "/noticias/" not in html:
        return html
    return changed(html, _change)


def _change(name: str, attributes: dict[str, str]) -> Around:
    if name in {"picture", "source"}:
        return Around("", "")
    if name == "img":
        seen = f"[Imagen: {attributes.get('alt', '')}]"
        return Around(f"<span>{escape(seen, quote=False)}</span>", "")
    if name == "a" and "href" in attributes:
        attributes["href"] = led(attributes["href"])
    return around(name, attributes)


def led(address: str) -> str:
    """Return where a link to *address* leads on a text page."""
    return twin_of(address) if _STORY.fullmatch(address) else address
