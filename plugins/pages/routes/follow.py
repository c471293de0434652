"""How one follows the news: a page for people, and behind it the list of every feed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from plugins.newsroom import PODCAST_FEED, Edition, Site
from plugins.pages.places import CHANNELS, FOLLOWING
from plugins.pages.programs import Program, google_calendar, podcast_programs, webcal
from plugins.site import (
    ALERTS_FEED,
    CLOSURES_FEED,
    FORMATS,
    PODCAST,
    Addresses,
    Frame,
    Link,
    SharedCalendar,
    Subscription,
    department_list,
    offered_calendars,
    subscriptions_of,
)
from plugins.structured_data import HOME
from plugins.webpage import PlainPage, newest

TO_COPY = ("todo", "urgente")
"""Names of the feeds whose addresses most people want."""


class OfferedCalendar(NamedTuple):
    """A calendar, and the links that subscribe to it."""

    title: str
    path: str
    webcal: str
    google: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowPage(PlainPage):
    """How one follows the news, for people who have never heard of a feed."""

    template = "follow.html"
    schema_type = "WebPage"

    to_copy: tuple[Link, ...]
    """Whole addresses of feeds, and what each brings."""

    players: tuple[Program, ...]
    """What the podcast is heard with; none while there is nothing to hear."""

    calendars: tuple[OfferedCalendar, ...]
    """The first is that of all."""

    bulletin: str
    """What it is called; "" if there is none."""

    @property
    def podcast(self) -> str:
        """The whole address of the podcast."""
        return self.frame.site.absolute(PODCAST_FEED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One thing to subscribe to, without its stories: they do not change this page."""

    title: str
    summary: str
    path: str
    feeds: tuple[Link, ...]
    """Address and name of each format; of a department, also the list of what goes with it."""


class OfferGroup(NamedTuple):
    """What stands under one heading."""

    name: str
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelsPage(PlainPage):
    """Everything that can be subscribed to."""

    template = "channels.html"
    schema_type = "WebPage"

    groups: tuple[OfferGroup, ...]


_FOR_SYSTEMS = OfferGroup(
    "Para otros sistemas",
    (
        Offer(
            title="Alertas (CAP)",
            summary=(
                "Los avisos vigentes como mensajes CAP 1.2, para sistemas de emergencia y programas que"
                " retransmiten alertas."
            ),
            path="/avisos/",
            feeds=(Link(ALERTS_FEED, FORMATS["atom"].name),),
        ),
        Offer(
            title="Calles cerradas (CIFS)",
            summary="Las calles cerradas con su trazado, para Waze y otros mapas de quienes manejan.",
            path="/avisos/",
            feeds=(Link(CLOSURES_FEED, "JSON"),),
        ),
    ),
)
"""What is made from notices for programs; people follow the notices themselves."""

ADDRESSES = Addresses(
    always=(FOLLOWING.path, CHANNELS.path), folders=frozenset({FOLLOWING.path.strip("/")})
)


def follow_pages(edition: Edition, frame: Frame, *, is_aloud: bool = False) -> Iterator[PlainPage]:
    """
    Yield the page for people, and the one with everything that can be subscribed to.

    Where notices are read aloud (*is_aloud*), that is also their podcast.
    """
    site, offered = frame.site, subscriptions_of(edition, is_aloud=is_aloud)
    is_heard = any(story.kind.is_podcast for story in edition.stories)
    yield FollowPage(
        frame=frame,
        trail=(HOME, FOLLOWING),
        summary="Lo nuevo le llega solo, sin costo y sin entrar al sitio cada día.",
        to_copy=tuple(_to_copy(each, site) for each in offered if each.name in TO_COPY),
        players=podcast_programs(site.absolute(PODCAST_FEED), PODCAST.title) if is_heard else (),
        calendars=tuple(_calendar(each, site) for each in offered_calendars(edition)),
        bulletin=edition.registry.newsletter.name if edition.registry.newsletter else "",
        changed=newest((), edition.updated),
    )
    groups = groupby(offered, key=lambda each: each.group)
    lists = {each.path: department_list(each) for each in edition.registry.departments}
    yield ChannelsPage(
        frame=frame,
        trail=(HOME, FOLLOWING, CHANNELS),
        summary="Las direcciones de todo lo que se puede seguir, en cada formato.",
        groups=(
            *(
                OfferGroup(name, tuple(_offer(each, lists) for each in of_group))
                for name, of_group in groups
            ),
            *(() if site.is_staff else (_FOR_SYSTEMS,)),
        ),
        changed=newest((), edition.updated),
    )


def _to_copy(subscription: Subscription, site: Site) -> Link:
    return Link(site.absolute(subscription.feed_path("rss")), subscription.title)


def _calendar(calendar: SharedCalendar, site: Site) -> OfferedCalendar:
    url = site.absolute(calendar.path)
    return OfferedCalendar(calendar.title, calendar.path, webcal(url), google_calendar(url))


def _offer(subscription: Subscription, lists: Mapping[str, str]) -> Offer:
    feeds = [
        Link(subscription.feed_path(form), FORMATS[form].name) for form in subscription.formats
    ]
    if subscription.path in lists:
        feeds.append(Link(lists[subscription.path], "OPML"))
    return Offer(
        title=subscription.title,
        summary=subscription.summary,
        path=subscription.path,
        feeds=tuple(feeds),
    )
