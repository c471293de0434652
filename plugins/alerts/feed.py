"""
The list of alerts: Atom (RFC 4287), an entry for each message that is in force, with its document.

As others list theirs (api.weather.gov, WMO's cap-composer): a link of the type `application/cap+xml`
in each entry, and what a program sorts by as elements of CAP. What somebody else declared is quoted:
it has no such link, and of the elements those that are true of it whoever tells it.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator
from lxml.etree import SubElement

from plugins.alerts.listed import Entry
from plugins.alerts.message import NAMESPACE
from plugins.newsroom import Site
from plugins.site import ALERT_TYPE, ALERTS_FEED, FOLLOW, FORMATS, Readable, Told, styled
from plugins.spanish import SANTIAGO, clean_line, standard
from plugins.web import XmlElement
from plugins.webpage import SOMETIME

TITLE = "Alertas para otros sistemas (CAP)"
SUMMARY = (
    "Los avisos vigentes que emite la Municipalidad, cada uno con su mensaje CAP 1.2; las alertas que"
    " declaró otro, citadas, sin mensaje. Es para programas; las personas pueden seguir los avisos"
    " urgentes."
)
_PAGE = "text/html"


def alerts_feed(entries: Sequence[Entry], site: Site) -> bytes:
    """Return the feed of *entries*, newest first."""
    feed = FeedGenerator()
    feed.generator("")  # feedgen's own name and version: of no use to a reader
    feed.id(site.absolute(ALERTS_FEED))
    feed.title(_title(site))
    feed.subtitle(SUMMARY)
    feed.language(site.language)
    feed.author(name=clean_line(site.name))
    # feedgen's default is the clock.
    feed.updated(_local(max((each.sent for each in entries), default=SOMETIME)))
    feed.link(href=site.absolute(ALERTS_FEED), rel="self", type=FORMATS["atom"].media_type)
    feed.link(href=site.absolute("/avisos/"), rel="alternate", type=_PAGE)
    for each in entries:
        feed.add_entry(_entry(each), order="append")
    return styled(feed.atom_str(pretty=True), _readable(entries, site))


def _entry(told: Entry) -> FeedEntry:
    entry = FeedEntry()
    entry.register_extension("alert", _Alert, rss=False)
    entry.id(told.id)
    entry.title(told.told_title)
    entry.summary(told.summary)
    entry.content(told.text)
    entry.published(_local(told.sent))
    entry.updated(_local(told.sent))
    if told.source_name:
        entry.author(name=told.source_name)
    entry.alert.links = tuple(_links(told))
    entry.alert.elements = told.elements
    return entry


class _Alert:
    """The links of an entry, whose relation and type feedgen 1.0.0 loses, and elements of CAP."""

    def __init__(self) -> None:
        self.links: tuple[dict[str, str], ...] = ()
        self.elements: tuple[tuple[str, str], ...] = ()

    def extend_atom(self, entry: XmlElement) -> XmlElement:
        """Add them to the Atom *entry*."""
        for attributes in self.links:
            SubElement(entry, "link", attributes)  # feedgen's elements carry no namespace yet
        for name, value in self.elements:
            SubElement(entry, f"{{{NAMESPACE}}}{name}", nsmap={"cap": NAMESPACE}).text = value
        return entry


def _links(told: Entry) -> Iterator[dict[str, str]]:
    if told.alert_url:  # first: some programs follow the first link
        yield {"rel": "alternate", "type": ALERT_TYPE, "href": told.alert_url}
    yield {"rel": "alternate", "type": _PAGE, "href": told.page_url}
    if told.source_url:
        yield {"rel": "via", "type": _PAGE, "href": told.source_url}


def _title(site: Site) -> str:
    return f"{TITLE} – {clean_line(site.name)}"


def _local(moment: datetime) -> datetime:
    return standard(moment.astimezone(SANTIAGO))


def _readable(entries: Sequence[Entry], site: Site) -> Readable:
    return Readable(
        title=_title(site),
        summary=SUMMARY,
        language=site.language,
        where="el sistema que recibe alertas",
        feed_url=site.absolute(ALERTS_FEED),
        page_url=site.absolute("/avisos/"),
        help_url=site.absolute(FOLLOW),
        entries=tuple(
            Told(each.told_title, each.page_url, each.sent, each.summary) for each in entries
        ),
    )
