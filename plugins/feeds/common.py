"""What RSS and Atom share, as feedgen wants it told: every field that it would invent is set here."""

from collections.abc import Iterable

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator
from lxml import etree

from plugins.feeds.document import Addresses, Document
from plugins.feeds.extensions import History, Hub
from plugins.feeds.item import Item
from plugins.site import Readable, Told
from plugins.spanish import standard
from plugins.web import XmlElement

HTML = "text/html"
JPEG = "image/jpeg"


def feed_generator(document: Document, addresses: Addresses, media_type: str) -> FeedGenerator:
    """Return a generator with all that *document* says of itself, and no entries."""
    feed = FeedGenerator()
    feed.generator("")  # feedgen's own name and version: of no use to a reader
    feed.title(document.title)
    feed.language(document.language)
    feed.updated(standard(document.updated))  # feedgen's default is the clock
    feed.link(href=addresses.own, rel="self", type=media_type)
    for relation, address in archive_links(addresses, document):
        feed.link(href=address, rel=relation, type=media_type)
    if document.license:
        feed.rights(document.rights)  # in RSS, `copyright`
        feed.link(href=document.license.url, rel="license", type=HTML)  # RFC 4946; Atom alone
    # RSS gets the last link that was added, whatever it is (feedgen 1.0.0, feed.py).
    feed.link(href=document.page_url, rel="alternate", type=HTML)
    feed.register_extension("history", History)
    feed.history.is_archive = document.is_archive
    feed.register_extension("hub", Hub)
    feed.hub.address = document.hub
    return feed


def readable(document: Document, addresses: Addresses) -> Readable:
    """Return what somebody reads of *document*, which has these *addresses*, in a browser."""
    return Readable(
        title=document.title,
        summary=document.summary,
        language=document.language,
        where="su lector de noticias",
        feed_url=addresses.current,
        page_url=document.page_url,
        help_url=document.help_url,
        entries=tuple(
            Told(item.title, item.url, item.published, item.summary) for item in document.items
        ),
    )


def archive_links(addresses: Addresses, document: Document) -> list[tuple[str, str]]:
    """Return the links of RFC 5005, section 4, as pairs of relation and address."""
    links = [
        ("current", addresses.current if document.is_archive else ""),
        ("prev-archive", addresses.previous),
        ("next-archive", addresses.following),
    ]
    return [(relation, address) for relation, address in links if address]


def text_of(entry: XmlElement, *parents: XmlElement) -> bytes:
    """Return the XML element *entry* as it is written inside *parents*, the outermost first."""
    for parent in reversed(parents):
        parent.append(entry)
        entry = parent
    lines = etree.tostring(entry, encoding="UTF-8", pretty_print=True).splitlines(keepends=True)
    return b"".join(lines[len(parents) : -len(parents)])


def filled(document: bytes, end: bytes, entries: Iterable[bytes]) -> bytes:
    """Return the *document* without entries that feedgen wrote, with *entries* before its *end*."""
    head = document.removesuffix(end)
    return b"".join((head, *entries, end))


def entry_of(item: Item) -> FeedEntry:
    """Return an entry with what both formats say of *item*."""
    entry = FeedEntry()
    entry.guid(item.id, permalink=item.id == item.url)
    entry.title(item.title)
    entry.published(standard(item.published))
    for category in item.categories:
        entry.category(term=category)
    return entry
