"""
One RSS 2.0 feed per network, for services that post by themselves.

Sources: the RSS Advisory Board's specification and profile; Media RSS 1.5 (`media:content`), which
carries the alternative text. The description is plain text with the link already in it, and none of
it is markup to a reader that takes it for HTML.
"""

from collections.abc import Mapping
from email.utils import format_datetime
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from plugins.networks import Network
from plugins.newsroom import Site, Story
from plugins.site import FORMATS, readable_either_way
from plugins.social_snippets.occasions import Occasion
from plugins.social_snippets.one_line import one_line
from plugins.social_snippets.picture import Picture
from plugins.social_snippets.places import network_feed, one_line_feed
from plugins.social_snippets.plan import post_id
from plugins.social_snippets.snippet import Snippet, snippet
from plugins.spanish import standard

_NAMESPACES = {
    "xmlns:atom": "http://www.w3.org/2005/Atom",
    "xmlns:media": "http://search.yahoo.com/mrss/",
}


def feed(
    told: tuple[tuple[Story, Occasion], ...],
    site: Site,
    network: Network,
    lengths: Mapping[str, int],
    *,
    is_one_line: bool = False,
) -> tuple[bytes, ...]:
    """
    Return the feed of what to post on *network*.

    What has changed since is an item of its own, with another identifier: services pass over those
    they know.

    Args:
        told: Each story with the occasion that it is told on, the newest first.
        site: Its name and address.
        network: Whose texts.
        lengths: Root-relative address of a picture -> its bytes. One that is not here gets no
            enclosure, which must tell its true length.
        is_one_line: Whether it is for programs that make one line of a text and add the link.
    """
    root = Element("rss", {"version": "2.0", **_NAMESPACES})
    channel = SubElement(root, "channel")
    _add(channel, "title", f"{site.name}: textos para {network.name}")
    _add(channel, "link", site.absolute("/"))
    _add(channel, "description", f"Cada noticia como se publica en {network.name}.")
    _add(channel, "language", site.language.lower())
    if told:
        newest = max(occasion.due for _, occasion in told)
        _add(channel, "lastBuildDate", format_datetime(standard(newest)))
    address = site.absolute((one_line_feed if is_one_line else network_feed)(network))
    self_link = SubElement(channel, "atom:link", href=address, rel="self")
    self_link.set("type", FORMATS["rss"].media_type)
    for story, occasion in told:
        post = snippet(story, site, network, occasion)
        text = one_line(post.text, post.link, network) if is_one_line else post.text
        _add_item(channel, occasion, post, text, site)
        for picture in post.pictures:
            _add_picture(channel[-1], picture, site, lengths)
    indent(root)
    return (tostring(root, encoding="utf-8", xml_declaration=True) + b"\n",)


def _add_item(
    channel: Element, occasion: Occasion, snippet: Snippet, text: str, site: Site
) -> None:
    item = SubElement(channel, "item")
    _add(item, "title", snippet.text.partition("\n")[0])
    _add(item, "link", snippet.link)
    _add(item, "description", readable_either_way(text))
    guid = _add(item, "guid", site.absolute(post_id(snippet.id, occasion)))
    guid.set("isPermaLink", "false")
    _add(item, "pubDate", format_datetime(standard(occasion.due)))


def _add_picture(item: Element, picture: Picture, site: Site, lengths: Mapping[str, int]) -> None:
    if not picture.path:
        return
    url = site.absolute(picture.path)
    if picture.path in lengths and item.find("enclosure") is None:  # an item has one
        length = str(lengths[picture.path])
        SubElement(item, "enclosure", url=url, length=length, type=picture.media_type)
    content = SubElement(item, "media:content", url=url, type=picture.media_type, medium="image")
    content.set("width", str(picture.size.width))
    content.set("height", str(picture.size.height))
    _add(content, "media:description", picture.alt).set("type", "plain")
    if picture.credit:
        _add(content, "media:credit", picture.credit)


def _add(parent: Element, name: str, text: str) -> Element:
    element = SubElement(parent, name)
    element.text = text
    return element
