"""What feedgen cannot write by itself, as extensions that it calls while it makes the XML."""

from datetime import datetime

from lxml.etree import SubElement

from plugins.feeds.document import Tombstone
from plugins.feeds.item import Picture
from plugins.newsroom.kinds import Clip
from plugins.spanish import iso
from plugins.web import XmlElement

ATOM = "http://www.w3.org/2005/Atom"
HISTORY = "http://purl.org/syndication/history/1.0"
TOMBSTONES = "http://purl.org/atompub/tombstones/1.0"
MEDIA = "http://search.yahoo.com/mrss/"
CREATIVE_COMMONS = "http://backend.userland.com/creativeCommonsRssModule"


class History:
    """Feed Paging and Archiving (RFC 5005): marks archives, and links them in RSS too."""

    def __init__(self) -> None:
        self.is_archive = False
        self.links: list[tuple[str, str]] = []
        """Relation and address, for RSS; in Atom they are links like all others."""

        self.media_type = ""

    def extend_ns(self) -> dict[str, str]:
        """Return the prefixes to declare."""
        return {"fh": HISTORY} if self.is_archive else {}

    def extend_rss(self, rss: XmlElement) -> XmlElement:
        """Add the mark and the links to the channel of *rss* (RFC 5005, appendix B)."""
        channel = rss[0]
        self._mark(channel)
        for relation, address in self.links:
            attributes = {"rel": relation, "type": self.media_type, "href": address}
            SubElement(channel, f"{{{ATOM}}}link", attributes)
        return rss

    def extend_atom(self, feed: XmlElement) -> XmlElement:
        """Add the mark to the Atom *feed*."""
        self._mark(feed)
        return feed

    def _mark(self, parent: XmlElement) -> None:
        if self.is_archive:
            SubElement(parent, f"{{{HISTORY}}}archive")


class Hub:
    """Where one asks to be told of what changes (WebSub, W3C Recommendation, section 4)."""

    def __init__(self) -> None:
        self.address = ""

    def extend_ns(self) -> dict[str, str]:
        """Return no prefix: feedgen declares that of Atom itself."""
        return {}

    def extend_rss(self, rss: XmlElement) -> XmlElement:
        """Add the link to the channel of *rss*."""
        if self.address:
            SubElement(rss[0], f"{{{ATOM}}}link", {"rel": "hub", "href": self.address})
        return rss

    def extend_atom(self, feed: XmlElement) -> XmlElement:
        """Add the link to the Atom *feed*."""
        if self.address:
            SubElement(feed, f"{{{ATOM}}}link", {"rel": "hub", "href": self.address})
        return feed


class Licensed:
    """
    Under which license an RSS channel and its items may be published (rssboard.org/creative-commons).

    It need not be one of Creative Commons.
    """

    def __init__(self) -> None:
        self.address = ""

    def extend_ns(self) -> dict[str, str]:
        """Return the prefixes to declare."""
        return {"creativeCommons": CREATIVE_COMMONS}

    def extend_rss(self, rss: XmlElement) -> XmlElement:
        """Add it to the channel of *rss*."""
        SubElement(rss[0], f"{{{CREATIVE_COMMONS}}}license").text = self.address
        return rss


class Undated:
    """Takes away when an RSS channel last changed, of one that has had nothing: feedgen always writes it."""

    def extend_ns(self) -> dict[str, str]:
        """Return no prefix."""
        return {}

    def extend_rss(self, rss: XmlElement) -> XmlElement:
        """Remove it from the channel of *rss*, which need not have it (RSS 2.0, «Optional channel elements»)."""
        date = rss[0].find("lastBuildDate")
        if date is not None:
            rss[0].remove(date)
        return rss


class Tombstones:
    """Says which entries of an Atom feed are gone (RFC 6721): whoever has them shall not show them."""

    def __init__(self) -> None:
        self.entries: tuple[Tombstone, ...] = ()

    def extend_ns(self) -> dict[str, str]:
        """Return the prefixes to declare."""
        return {"at": TOMBSTONES} if self.entries else {}

    def extend_atom(self, feed: XmlElement) -> XmlElement:
        """Add them to the Atom *feed* (section 3 has `ref`, `when` and `comment`)."""
        for each in self.entries:
            attributes = {"ref": each.ref, "when": iso(each.when)}
            entry = SubElement(feed, f"{{{TOMBSTONES}}}deleted-entry", attributes)
            SubElement(entry, f"{{{TOMBSTONES}}}comment").text = each.comment
        return feed


class Links:
    """The links of an Atom entry: feedgen 1.0.0 loses their relation, type and length."""

    def __init__(self) -> None:
        self.links: list[dict[str, str]] = []
        """The attributes of each."""

    def extend_atom(self, entry: XmlElement) -> XmlElement:
        """Add them to the Atom *entry*."""
        for attributes in self.links:
            SubElement(entry, "link", attributes)  # feedgen's elements carry no namespace yet
        return entry


class Media:
    """Declares Media RSS for the whole feed; `ItemExtras` uses it."""

    def extend_ns(self) -> dict[str, str]:
        """Return the prefixes to declare."""
        return {"media": MEDIA}

    def extend_rss(self, rss: XmlElement) -> XmlElement:
        """Return *rss* as it is."""
        return rss


class ItemExtras:
    """What RSS has no word for in an item: when it was updated, what its photo shows, what is heard."""

    def __init__(self) -> None:
        self.updated: datetime | None = None
        self.picture: Picture | None = None
        self.clips: tuple[Clip, ...] = ()

    def extend_rss(self, item: XmlElement) -> XmlElement:
        """Add them to the RSS *item*."""
        if self.updated:
            SubElement(item, f"{{{ATOM}}}updated").text = iso(self.updated)
        if self.picture:
            self._add_picture(item, self.picture)
        for clip in self.clips:
            self._add_clip(item, clip)
        return item

    def _add_clip(self, item: XmlElement, clip: Clip) -> None:
        address, media_type, size, seconds = clip.recording
        attributes = {
            "url": address,
            "fileSize": str(size),
            "type": media_type,
            "medium": "audio",
            "duration": str(seconds),
        }
        sound = SubElement(item, f"{{{MEDIA}}}content", attributes)
        SubElement(sound, f"{{{MEDIA}}}title", {"type": "plain"}).text = clip.who
        SubElement(sound, f"{{{MEDIA}}}text", {"type": "plain"}).text = clip.text

    def _add_picture(self, item: XmlElement, picture: Picture) -> None:
        # Two forms of one picture: what readers show, and the whole one for the press.
        group = SubElement(item, f"{{{MEDIA}}}group")
        shown = (picture.url, picture.length, "image/jpeg", picture.width, picture.height)
        whole = (
            picture.original_url,
            picture.original_length,
            picture.original_type,
            picture.original_width,
            picture.original_height,
        )
        for is_default, form in ((True, shown), (False, whole)):
            names = ("url", "fileSize", "type", "width", "height")
            attributes = dict(zip(names, map(str, form), strict=True))
            attributes |= {"medium": "image", "isDefault": str(is_default).lower()}
            SubElement(group, f"{{{MEDIA}}}content", attributes)
        if picture.caption:
            SubElement(group, f"{{{MEDIA}}}title", {"type": "plain"}).text = picture.caption
        SubElement(group, f"{{{MEDIA}}}description", {"type": "plain"}).text = picture.alt
        if picture.credit:
            SubElement(group, f"{{{MEDIA}}}credit").text = picture.credit
