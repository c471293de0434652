"""RSS 2.0 (rssboard.org/rss-specification), within its Best Practices Profile (…/rss-profile)."""

from functools import lru_cache
from html import escape

from feedgen.ext.dc import DcEntryExtension, DcExtension
from lxml.etree import Element

from plugins.feeds.common import (
    JPEG,
    archive_links,
    entry_of,
    feed_generator,
    filled,
    readable,
    text_of,
)
from plugins.feeds.content import content
from plugins.feeds.document import Document
from plugins.feeds.extensions import ATOM, MEDIA, ItemExtras, Licensed, Media, Undated
from plugins.feeds.item import Item
from plugins.site import FORMATS, styled

CONTENT = "http://purl.org/rss/1.0/modules/content/"
DC = "http://purl.org/dc/elements/1.1/"
_END = b"  </channel>\n</rss>\n"


def written(document: Document) -> bytes:
    """Return *document* as RSS, in UTF-8."""
    addresses, media_type = document.addresses("rss"), FORMATS["rss"].media_type
    feed = feed_generator(document, addresses, media_type)
    # The profile reads descriptions as HTML, and titles as plain text.
    feed.description(escape(document.summary, quote=False))
    if document.email:
        feed.managingEditor(f"{document.email} ({document.site_name})")
    feed.history.links = archive_links(addresses, document)
    feed.history.media_type = media_type
    feed.register_extension("dc", DcExtension, atom=False)
    feed.register_extension("media", Media, atom=False)
    if document.license:
        feed.register_extension("licensed", Licensed, atom=False)
        feed.licensed.address = document.license.url
    if not document.items:
        feed.register_extension("undated", Undated, atom=False)
    whole = filled(feed.rss_str(pretty=True), _END, map(_item, document.items))
    return styled(whole, readable(document, addresses))


@lru_cache(maxsize=1024)  # the same story is in several feeds
def _item(item: Item) -> bytes:
    entry = entry_of(item)
    entry.register_extension("dc", DcEntryExtension, atom=False)
    entry.register_extension("extras", ItemExtras, atom=False)
    entry.link(href=item.url)
    if item.picture:
        entry.enclosure(item.picture.url, item.picture.length, JPEG)
    elif item.clips:  # there is room for one enclosure, and most readers show no other sound
        address, media_type, size, _ = item.clips[0].recording
        entry.enclosure(address, size, media_type)
    entry.description(escape(item.summary, quote=False))
    entry.content(content(item))
    # Authors are departments: `author` wants an e-mail address of each, dc:creator a name.
    entry.dc.dc_creator(item.author)
    entry.extras.updated = item.updated
    entry.extras.picture = item.picture
    entry.extras.clips = item.clips
    rss = Element("rss", nsmap={"atom": ATOM, "content": CONTENT, "dc": DC, "media": MEDIA})
    return text_of(entry.rss_entry(), rss, Element("channel"))
