"""Atom 1.0 (RFC 4287)."""

from datetime import datetime
from functools import lru_cache
from hashlib import sha256

from lxml.etree import Element

from plugins.feeds.common import HTML, JPEG, entry_of, feed_generator, filled, readable, text_of
from plugins.feeds.content import content
from plugins.feeds.document import Document
from plugins.feeds.extensions import Links, Tombstones
from plugins.feeds.item import Item
from plugins.newsroom.kinds import MOST_REVISIONS
from plugins.site import FORMATS, styled
from plugins.spanish import standard

_END = b"</feed>\n"
_PART = 1_000_000 // MOST_REVISIONS
"""Microseconds that one state of plans has."""


def written(document: Document) -> bytes:
    """Return *document* as Atom, in UTF-8."""
    addresses = document.addresses("atom")
    feed = feed_generator(document, addresses, FORMATS["atom"].media_type)
    feed.id(addresses.current)
    feed.subtitle(document.summary)
    feed.author(name=document.site_name, uri=document.site_url)
    feed.register_extension("tombstones", Tombstones, rss=False)
    feed.tombstones.entries = document.tombstones
    feed.updated(max((distinct(item) for item in document.items), default=document.updated))
    whole = filled(feed.atom_str(pretty=True), _END, map(_entry, document.items))
    return styled(whole, readable(document, addresses))


@lru_cache(maxsize=1024)  # the same story is in several feeds
def _entry(item: Item) -> bytes:
    entry = entry_of(item)
    entry.register_extension("entry_links", Links, rss=False)
    entry.updated(distinct(item))
    entry.author(name=item.author, uri=item.author_url)
    if item.summary:
        entry.summary(item.summary)
    entry.content(content(item), type="html")
    entry.entry_links.links = _links(item)
    return text_of(entry.atom_entry(), Element("feed"))


def distinct(item: Item) -> datetime:
    """
    Return when *item* was updated, told apart from others of the same second.

    Editors write dates without an hour, so many stories would share one; feeds should not have
    two entries with the same `updated` (W3C Feed Validation Service, DuplicateUpdated). And what
    changed though nobody wrote when is a later version all the same (RFC 4287, 4.2.15). So the
    microseconds, which only Atom has, come from its plans and its identifier: always the same ones.
    The second is the one that every other channel tells.
    """
    digest = sha256(item.id.encode()).digest()
    own = int.from_bytes(digest[:8], "big") % (_PART - 1) + 1
    return standard(item.updated).replace(microsecond=item.plans * _PART + own)


def _links(item: Item) -> list[dict[str, str]]:
    links = [{"rel": "alternate", "type": HTML, "href": item.url}]
    if item.license_url:
        links.append({"rel": "license", "type": HTML, "href": item.license_url})
    if item.related_url:
        links.append({"rel": "related", "type": HTML, "href": item.related_url})
    if picture := item.picture:
        length = str(picture.length)
        enclosure = {"type": JPEG, "length": length, "title": picture.alt, "href": picture.url}
        links.append({"rel": "enclosure", **enclosure})
        length = str(picture.original_length)
        whole = {"type": picture.original_type, "length": length, "title": picture.told}
        links.append({"rel": "enclosure", **whole, "href": picture.original_url})
    if recording := item.recording:
        sound = {"type": recording.media_type, "length": str(recording.size)}
        links.append({"rel": "enclosure", **sound, "href": recording.address})
    for clip in item.clips:
        address, media_type, size, _ = clip.recording
        sound = {"type": media_type, "length": str(size), "title": clip.who}
        links.append({"rel": "enclosure", **sound, "href": address})
    return links
