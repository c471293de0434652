"""RSS 2.0 (rssboard.org/rss-specification), within its Best Practices Profile (…/rss-profile)."""

from html import escape

from plugins.feeds.common import JPEG, add_entry, archive_links, feed_generator, styled
from plugins.feeds.content import content
from plugins.feeds.document import Document
from plugins.feeds.extensions import ItemExtras, Media

MEDIA_TYPE = "application/rss+xml"


def rss(document: Document) -> bytes:
    """Return *document* as RSS, in UTF-8."""
    feed = feed_generator(document, document.rss, MEDIA_TYPE)
    # The profile reads descriptions as HTML, and titles as plain text.
    feed.description(escape(document.summary, quote=False))
    if document.email:
        feed.managingEditor(f"{document.email} ({document.site_name})")
    feed.history.links = archive_links(document.rss, document)
    feed.history.media_type = MEDIA_TYPE
    # Authors are departments: `author` wants an e-mail address of each, dc:creator a name.
    feed.load_extension("dc", atom=False)
    feed.register_extension("extras", Media, ItemExtras, atom=False)
    for item in document.items:
        entry = add_entry(feed, item)
        entry.link(href=item.url)
        if item.picture:
            entry.enclosure(item.picture.url, item.picture.length, JPEG)
        entry.description(escape(item.summary, quote=False))
        entry.content(content(item))
        entry.dc.dc_creator(item.author)
        entry.extras.updated = item.updated
        entry.extras.picture = item.picture
    return styled(feed.rss_str(pretty=True))
