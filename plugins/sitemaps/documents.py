"""The news sitemap and robots.txt."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple
from xml.etree import ElementTree as ET

from plugins.newsroom import FRESH, Edition, Site
from plugins.spanish import SANTIAGO, clean_line, iso

ROBOTS = "/robots.txt"
NEWS_SITEMAP = "/sitemap-news.xml"
SITEMAP = "/sitemap.xml"
"""All pages; pelican-sitemap writes it."""

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_NEWS = "http://www.google.com/schemas/sitemap-news/0.9"
NEWS_LIMIT = 1000
"""Articles in one file (same page)."""


class News(NamedTuple):
    """A story as a news sitemap tells it."""

    path: str
    title: str
    published: datetime


def recent(edition: Edition) -> tuple[News, ...]:
    """
    Return the stories that a news sitemap may hold, newest first.

    Those of the last two days (developers.google.com, «Create a news sitemap»).
    """
    since = edition.moment.astimezone(SANTIAGO) - FRESH
    return tuple(
        News(story.path, story.title, story.published)
        for story in edition.stories
        if story.published > since
    )[:NEWS_LIMIT]


def news_sitemap(site: Site, stories: Iterable[News]) -> bytes:
    """Return `sitemap-news.xml` of *stories*; it may be empty."""
    ET.register_namespace("", _SITEMAP)
    ET.register_namespace("news", _NEWS)
    root = ET.Element(f"{{{_SITEMAP}}}urlset")
    for path, title, published in stories:
        url = ET.SubElement(root, f"{{{_SITEMAP}}}url")
        ET.SubElement(url, f"{{{_SITEMAP}}}loc").text = site.absolute(path)
        news = ET.SubElement(url, f"{{{_NEWS}}}news")
        publication = ET.SubElement(news, f"{{{_NEWS}}}publication")
        ET.SubElement(publication, f"{{{_NEWS}}}name").text = site.name
        ET.SubElement(publication, f"{{{_NEWS}}}language").text = site.language.partition("-")[0]
        ET.SubElement(news, f"{{{_NEWS}}}publication_date").text = iso(published)
        ET.SubElement(news, f"{{{_NEWS}}}title").text = clean_line(title)
    ET.indent(root)
    document: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return document + b"\n"


def robots(site: Site) -> bytes:
    """
    Return `robots.txt` (RFC 9309).

    Nothing is forbidden: pages that searches should leave out say `noindex`, which a crawler
    only learns by reading them.
    """
    lines = [
        "User-agent: *",
        "Disallow:",
        "",
        f"Sitemap: {site.absolute(SITEMAP)}",
        f"Sitemap: {site.absolute(NEWS_SITEMAP)}",
    ]
    return "\n".join(lines).encode() + b"\n"
