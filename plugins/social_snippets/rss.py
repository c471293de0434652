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
from plugins.social_snippets.picture import Picture
from plugins.social_snippets.places import BOARD, network_feed
from plugins.social_snippets.snippet import Snippet, snippet
from plugins.spanish import standard

_NAMESPACES = {
    "xmlns:atom": "http://www.w3.org/2005/Atom",
    "xmlns:media": "http://search.yahoo.com/mrss/",
}


def feed(
    stories: tuple[Story, ...], site: Site, network: Network, lengths: Mapping[str, int]
) -> tuple[bytes, ...]:
    """
    Return the feed of what to post on *network* about *stories*.

    Args:
        stories: Newest first.
        site: Its name and address.
        network: Whose texts.
        lengths: Root-relative address of a picture -> its bytes. One that is not here gets no
            enclosure, which must tell its true length.
    """
    root = Element("rss", {"version": "2.0", **_NAMESPACES})
    channel = SubElement(root, "channel")
    _add(channel, "title", f"{site.name}: textos para {network.name}")
    _add(channel, "link", site.absolute(BOARD))
    _add(channel, "description", f"Cada noticia como se publica en {network.name}.")
    _add(channel, "language", site.language.lower())
    if stories:
        _add(
            channel,
            "lastBuildDate",
            format_datetime(standard(max(story.updated for story in stories))),
        )
    address = site.absolute(network_feed(network))
    self_link = SubElement(channel, "atom:link", href=address, rel="self")
    self_link.set("type", FORMATS["rss"].media_type)
    for story in stories:
        _add_item(channel, story, snippet(story, site, network), site, lengths)
    indent(root)
    return (tostring(root, encoding="utf-8", xml_declaration=True) + b"\n",)


def _add_item(
    channel: Element, story: Story, snippet: Snippet, site: Site, lengths: Mapping[str, int]
) -> None:
    item = SubElement(channel, "item")
    _add(item, "title", snippet.text.partition("\n")[0])
    _add(item, "link", site.absolute(story.path))
    _add(item, "description", readable_either_way(snippet.text))
    guid = _add(item, "guid", site.absolute(snippet.id))
    guid.set("isPermaLink", "true" if snippet.id == snippet.path else "false")
    _add(item, "pubDate", format_datetime(standard(story.published)))
    _add_picture(item, snippet.picture, site, lengths)


def _add_picture(item: Element, picture: Picture, site: Site, lengths: Mapping[str, int]) -> None:
    url = site.absolute(picture.path)
    if picture.path in lengths:
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
