"""The page that explains every feed to people who have never heard of one."""

from dataclasses import dataclass
from itertools import groupby

from plugins.newsroom import Edition
from plugins.pages.public_page import list_page
from plugins.pressroom import Artefact, output_path
from plugins.site import FORMATS, Frame, Link, Subscription, render, subscriptions_of
from plugins.structured_data import HOME, head_of_page

SUBSCRIBE = Link("/suscribirse/", "Suscribirse a las noticias")


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One thing to subscribe to, without its stories: they do not change this page."""

    group: str
    title: str
    summary: str
    path: str
    feeds: tuple[Link, ...]
    """Address and name of each format."""


def subscribe_page(edition: Edition, frame: Frame) -> Artefact:
    """Return the page of everything that can be subscribed to."""
    offers = tuple(_offer(each) for each in subscriptions_of(edition))
    return Artefact(
        paths=(output_path(SUBSCRIBE.path),),
        make=make_subscribe,
        inputs=(frame, offers),
        page=list_page(SUBSCRIBE.path, (), edition.updated),
    )


def make_subscribe(frame: Frame, offers: tuple[Offer, ...]) -> tuple[bytes, ...]:
    """Return the page of *offers*, under the headings of their groups."""
    trail = (HOME, SUBSCRIBE)
    summary = "Reciba las noticias donde ya lee: sin correo, sin cuenta y sin costo."
    page = render(
        frame,
        "subscribe.html",
        here=SUBSCRIBE.path,
        head=head_of_page(frame.site, trail, description=summary, type_="WebPage"),
        trail=trail,
        summary=summary,
        groups=[(name, list(its)) for name, its in groupby(offers, key=lambda each: each.group)],
    )
    return (page,)


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
