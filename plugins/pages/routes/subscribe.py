"""The page that explains every feed to people who have never heard of one."""

from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from plugins.newsroom import Edition
from plugins.pages.places import SUBSCRIBE
from plugins.site import FORMATS, Addresses, Frame, Link, Subscription, subscriptions_of
from plugins.structured_data import HOME
from plugins.webpage import PlainPage, newest

ADDRESSES = Addresses(always=(SUBSCRIBE.path,))


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One thing to subscribe to, without its stories: they do not change this page."""

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
class SubscribePage(PlainPage):
    """Everything that can be subscribed to."""

    template = "subscribe.html"
    schema_type = "WebPage"

    groups: tuple[OfferGroup, ...]


def subscribe_page(edition: Edition, frame: Frame) -> SubscribePage:
    """Return the page of everything that can be subscribed to."""
    groups = groupby(subscriptions_of(edition), key=lambda each: each.group)
    return SubscribePage(
        frame=frame,
        trail=(HOME, SUBSCRIBE),
        summary="Reciba las noticias donde ya lee: sin correo, sin cuenta y sin costo.",
        groups=tuple(OfferGroup(name, tuple(map(_offer, of_group))) for name, of_group in groups),
        changed=newest((), edition.updated),
    )


def _offer(subscription: Subscription) -> Offer:
    return Offer(
        title=subscription.title,
        summary=subscription.summary,
        path=subscription.path,
        feeds=tuple(
            Link(subscription.feed_path(form), FORMATS[form].name) for form in subscription.formats
        ),
    )
