"""The text of a story in words alone, for its page under `/texto/`."""

import re
from html import escape

from plugins.site import parsed, twin_of, written
from plugins.web import Around, around, changed, pieces_of

_STORY = re.compile(r"/noticias/\d{4}/\d{2}/[^/?#]+/(?:#.*)?")
"""The address of a story's page, and maybe of a part of it."""


def in_words(html: str) -> str:
    """
    Return the body *html* with its photos told in words, and its links to stories led to their twins.

    What is written of a photo is what who cannot see it hears: its alternative text.
    """
    if "<img" not in html and "/noticias/" not in html:
        return html
    pieces = pieces_of(html)
    return _by_parser(html) if pieces is None else changed(pieces, _change)


def _change(name: str, attributes: dict[str, str]) -> Around:
    if name in {"picture", "source"}:
        return Around("", "")
    if name == "img":
        return Around(f"<span>{escape(_seen(attributes), quote=False)}</span>", "")
    if name == "a" and "href" in attributes:
        attributes["href"] = led(attributes["href"])
    return around(name, attributes)


def led(address: str) -> str:
    """Return where a link to *address* leads on a text page."""
    return twin_of(address) if _STORY.fullmatch(address) else address


def _seen(attributes: dict[str, str]) -> str:
    return f"[Foto: {attributes.get('alt', '')}]"


def _by_parser(html: str) -> str:
    soup = parsed(html)
    for source in soup.find_all("source"):
        source.decompose()
    for picture in soup.find_all("picture"):
        picture.unwrap()
    for image in soup.find_all("img"):
        words = soup.new_tag("span")
        words.string = _seen({"alt": str(image.get("alt", ""))})
        image.replace_with(words)
    for link in soup.find_all("a", href=True):
        link["href"] = led(str(link["href"]))
    return written(soup)
