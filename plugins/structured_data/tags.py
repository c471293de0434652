"""
Open Graph and X card tags.

Open Graph: https://ogp.me (types `article` and `website`, structured `og:image`).
X card: https://developer.x.com/en/docs/x-for-websites/cards/overview/markup; what it does not
find under its own names it takes from Open Graph.
"""

from collections.abc import Iterator
from typing import NamedTuple

from plugins import cards
from plugins.newsroom import CARD_SIZE, Photo, Site, Size, Story, card
from plugins.spanish import iso

SITE_CARD = "/assets/tarjeta.jpg"
"""The picture of pages that are no stories and show no photo; it has the size of a card."""

_JPEG = "image/jpeg"


class Tag(NamedTuple):
    """One `<meta>` element."""

    attribute: str
    """`property` (Open Graph) or `name` (X)."""

    name: str
    content: str


class Card(NamedTuple):
    """The picture that a shared link shows."""

    url: str
    """Absolute."""

    size: Size
    media_type: str
    alt: str


def card_of_page(site: Site, photo: Photo | None) -> Card:
    """Return the picture of a link to a page with *photo*, or the site's own."""
    if photo is None:
        return Card(site.absolute(SITE_CARD), CARD_SIZE, _JPEG, site.name)
    rendition = card(photo)
    return Card(site.absolute(rendition.path), rendition.size, _JPEG, photo.alt)


def card_of_story(site: Site, story: Story) -> Card:
    """Return the picture of a link to *story*: its photo, or the card that is drawn of its words."""
    if story.photo:
        return card_of_page(site, story.photo)
    drawn = cards.card_of(story)
    return Card(site.absolute(drawn.path), drawn.size, drawn.media_type, drawn.alt)


def page_tags(
    site: Site, *, title: str, path: str, description: str, picture: Card, type_: str
) -> Iterator[Tag]:
    """Yield the tags that every page has; *type_* is `article` or `website`."""
    yield Tag("property", "og:type", type_)
    yield Tag("property", "og:title", title)
    yield Tag("property", "og:description", description)
    yield Tag("property", "og:url", site.absolute(path))
    yield Tag("property", "og:site_name", site.name)
    yield Tag("property", "og:locale", site.language.replace("-", "_"))
    yield Tag("property", "og:image", picture.url)
    yield Tag("property", "og:image:type", picture.media_type)
    yield Tag("property", "og:image:width", str(picture.size.width))
    yield Tag("property", "og:image:height", str(picture.size.height))
    yield Tag("property", "og:image:alt", picture.alt)
    yield Tag("name", "twitter:card", "summary_large_image")
    yield Tag("name", "twitter:image:alt", picture.alt)
    if site.x_account:
        yield Tag("name", "twitter:site", site.x_account)


def story_tags(site: Site, story: Story) -> Iterator[Tag]:
    """Yield the tags of the page of *story*."""
    yield from page_tags(
        site,
        title=story.told_title,
        path=story.path,
        description=story.summary,
        picture=card_of_story(site, story),
        type_="article",
    )
    yield Tag("property", "article:published_time", iso(story.published))
    yield Tag("property", "article:modified_time", iso(story.updated))
    if story.expires:
        yield Tag("property", "article:expiration_time", story.expires.iso)
    yield Tag("property", "article:section", story.department.name)
    for topic in story.topics:
        yield Tag("property", "article:tag", topic.name)
