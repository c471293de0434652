"""The list of all feeds, for readers that take many at once: OPML 2.0 (opml.org/spec2.opml)."""

from itertools import groupby
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement, indent, tostring

OPML = "/feeds/feeds.opml"


class Outline(NamedTuple):
    """One feed of the list. Texts are on one line; addresses are whole."""

    group: str
    title: str
    summary: str
    feed_url: str
    page_url: str
    is_calendar: bool = False
    """Whether `feed_url` is of a calendar, which no reader of feeds takes: a link, for people."""


def opml(title: str, language: str, outlines: tuple[Outline, ...]) -> bytes:
    """Return *outlines* under their groups, in their order, as an OPML document in UTF-8."""
    root = Element("opml", version="2.0")
    SubElement(SubElement(root, "head"), "title").text = title
    body = SubElement(root, "body")
    for name, members in groupby(outlines, key=lambda outline: outline.group):
        group = SubElement(body, "outline", text=name)
        for member in members:
            SubElement(group, "outline", _attributes(member, language))
    indent(root)
    document: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return document + b"\n"


def _attributes(outline: Outline, language: str) -> dict[str, str]:
    if outline.is_calendar:
        return {"type": "link", "text": outline.title, "url": outline.feed_url}
    return {
        "type": "rss",
        "text": outline.title,
        "title": outline.title,
        "description": outline.summary,
        "language": language,
        "version": "RSS2",
        "xmlUrl": outline.feed_url,
        "htmlUrl": outline.page_url,
    }
