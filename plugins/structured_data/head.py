"""Everything a page says of itself in its `<head>`."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from plugins.newsroom import Department, Organisation, Photo, Procedure, Site, Story
from plugins.site import (
    ALERT_TYPE,
    FORMATS,
    NINJS,
    OEMBED,
    Link,
    Subscription,
    note_path,
    oembed_link,
)
from plugins.structured_data import graph
from plugins.structured_data.script import json_ld
from plugins.structured_data.tags import Tag, card_of_page, page_tags, story_tags
from plugins.web import JsonObject

HOME = Link("/", "Inicio")
"""Where every trail begins."""

PREPARATION = Link("/preparacion/", "En preparación")
"""Below it is what only the staff's edition has."""

NOINDEX = "noindex"
ALERT = "Este aviso para otros sistemas (CAP)"


class FeedLink(NamedTuple):
    """One `<link rel="alternate">`."""

    type: str
    title: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The contents of a `<head>`, as partials/head.html shows them."""

    title: str
    """Of the window: the page's, then the site's."""

    description: str
    tags: tuple[Tag, ...]
    canonical: str = ""
    """Absolute address; nothing on a page that has no address of its own (404)."""

    robots: str = ""
    feeds: tuple[FeedLink, ...] = ()
    json_ld: Markup | None = None


def feed_links(subscriptions: Iterable[Subscription]) -> tuple[FeedLink, ...]:
    """Return the links to *subscriptions*, each in every format it comes in."""
    return tuple(
        FeedLink(form.media_type, f"{each.title} ({form.short})", each.feed_path(form.slug))
        for each in subscriptions
        for form in map(FORMATS.__getitem__, each.formats)
    )


def whole_links(site: Site, story: Story) -> tuple[FeedLink, ...]:
    """Return the links to *story* for programs, whole: as the wire has it, and as others embed it."""
    return (
        FeedLink(NINJS, f"{story.title} (ninjs)", site.absolute(note_path(story))),
        FeedLink(OEMBED, f"{story.title} (oEmbed)", oembed_link(story, site)),
    )


def head_of_story(
    site: Site,
    story: Story,
    trail: Sequence[Link],
    *,
    feeds: Iterable[Subscription] = (),
    alert: str = "",
    is_expired: bool = False,
    is_listed: bool = True,
) -> Head:
    """
    Return the head of the page of *story*.

    Args:
        site: Whose page it is.
        story: What it tells.
        trail: From the home page to it.
        feeds: Those it is in.
        alert: Where it is as other systems read it, if it is a notice that the Municipality issues.
        is_expired: Whether it is offered no longer: then search engines forget it.
        is_listed: Whether it is offered to programs, whole: not before it is public, nor once it is over.
    """
    things = [] if is_expired else graph.announced(site, story)
    return Head(
        title=f"{story.told_title} – {site.name}",
        description=story.summary,
        canonical=site.absolute(story.path),
        robots=NOINDEX if is_expired else "",
        tags=tuple(story_tags(site, story)),
        feeds=(
            *feed_links(feeds),
            *(whole_links(site, story) if is_listed else ()),
            *((FeedLink(ALERT_TYPE, ALERT, alert),) if alert else ()),
        ),
        json_ld=json_ld([graph.news_article(site, story), *things, graph.breadcrumbs(site, trail)]),
    )


def head_of_home(site: Site, photo: Photo | None, *, feeds: Iterable[Subscription] = ()) -> Head:
    """Return the head of the home page, whose first story shows *photo*."""
    description = site.tagline or site.name
    return Head(
        title=site.name,
        description=description,
        canonical=site.absolute("/"),
        tags=tuple(
            page_tags(
                site,
                title=site.name,
                path="/",
                description=description,
                picture=card_of_page(site, photo),
                type_="website",
            )
        ),
        feeds=feed_links(feeds),
        json_ld=json_ld([graph.website(site), graph.organization(site)]),
    )


def head_of_page(
    site: Site,
    trail: Sequence[Link],
    *,
    description: str,
    type_: str = "CollectionPage",
    feeds: Iterable[Subscription] = (),
    robots: str = "",
    things: Iterable[JsonObject] = (),
    photo: Photo | None = None,
) -> Head:
    """
    Return the head of the page that closes *trail* and is neither a story nor the home page.

    Args:
        site: Whose page it is.
        trail: From the home page to this one.
        description: What it holds, in a sentence.
        type_: schema.org's name for it; `CollectionPage` for lists.
        feeds: Those with the same stories.
        robots: `noindex`, or nothing.
        things: What it is about, as nodes of the graph.
        photo: What a link to it shows; without one, the site's own card.
    """
    path, title = trail[-1]
    page = graph.web_page(site, type_, title=title, path=path, description=description)
    return Head(
        title=f"{title} – {site.name}",
        description=description,
        canonical=site.absolute(path),
        robots=robots,
        tags=tuple(
            page_tags(
                site,
                title=title,
                path=path,
                description=description,
                picture=card_of_page(site, photo),
                type_="website",
            )
        ),
        feeds=feed_links(feeds),
        json_ld=json_ld([page, *things, graph.breadcrumbs(site, trail)]),
    )


def things(site: Site, about: object) -> list[JsonObject]:
    """Return what a page *about* a department, an organisation or a procedure says of it; nothing of others."""
    if isinstance(about, Department):
        return [graph.office(site, about)]
    if isinstance(about, Organisation) and not about.is_demo:
        return [graph.community(site, about)]
    if isinstance(about, Procedure) and not about.is_demo:
        return [graph.service(site, about)]
    return []


def head_of_missing(site: Site, title: str, description: str) -> Head:
    """Return the head of the page shown for addresses that lead nowhere."""
    return Head(title=f"{title} – {site.name}", description=description, robots=NOINDEX, tags=())
