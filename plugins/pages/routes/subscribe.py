"""The page that explains every feed to people who have never heard of one."""

from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from plugins.newsroom import Edition
from plugins.pages.places import SUBSCRIBE
from plugins.site import FORMATS, Frame, Link, Subscription, subscriptions_of
from plugins.structured_data import HOME
from plugins.webpage import Changed, Page, newest


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One thing to subscribe to, without its stories: they do not change this page."""

    group: str
    title: str
    summary: str
    path: str
    feeds: tuple[Link, ...]
    """Address and name of each format."""


class OfferGroup(NamedTuple):
    """What stands under one heading."""

    name: str
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SubscribePage(Page):
    """Everything that can be subscribed to."""

    template = "subscribe.html"
    schema_type = "WebPage"

    offers: tuple[Offer, ...]
    changed: Changed | None = field()

    @property
    def trail(self) -> tuple[Link, ...]:
        """From the home page."""
        return (HOME, SUBSCRIBE)

    @property
    def summary(self) -> str:
        """What it holds, in a sentence."""
        return "Reciba las noticias donde ya lee: sin correo, sin cuenta y sin costo."

    @property
    def groups(self) -> tuple[OfferGroup, ...]:
        """The offers under the headings of their groups."""
        groups = groupby(self.offers, key=lambda each: each.group)
        return tuple(OfferGroup(name, tuple(offers)) for name, offers in groups)


def subscribe_page(edition: Edition, frame: Frame) -> SubscribePage:
    """Return the page of everything that can be subscribed to."""
    return SubscribePage(
        frame=frame,
        offers=tuple(map(_offer, subscriptions_of(edition))),
        changed=newest((), edition.updated),
    )


def _offer(subscription: Subscription) -> Offer:
    return Offer(
        group=subscription.group,
        title=subscription.title,
        summary=subscription.summary,
        path=subscription.path,
        feeds=tuple(
            Link(subscription.feed_path(form), FORMATS[form].name) for form in subscription.formats
        ),
    )
