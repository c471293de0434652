"""Lists of what is offered until some moment, what closes first at the top."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from operator import itemgetter

from plugins.newsroom import Edition, Story
from plugins.newsroom.kinds import Order
from plugins.pages.filters import Filters
from plugins.pages.listing import Listing, listed_page
from plugins.pages.parts import front
from plugins.pages.public_page import SOMETIME, list_page
from plugins.pages.teaser import Cards
from plugins.pressroom import Artefact, output_path
from plugins.site import Frame
from plugins.spanish import SANTIAGO, left_words


def by_closing(stories: Iterable[Story]) -> tuple[Story, ...]:
    """Return those of *stories* that are offered until some moment, the first to close first."""
    closing = [
        (story.expires.ends, story.path, story)
        for story in stories
        if story.kind.order is Order.CLOSING and story.expires
    ]
    return tuple(story for *_, story in sorted(closing, key=itemgetter(0, 1)))


def closing_page(
    edition: Edition,
    frame: Frame,
    listing: Listing,
    stories: Sequence[Story],
    filters: tuple[Filters, ...],
) -> Artefact:
    """Return the page of *listing* with what of *stories* is still offered, and its *filters*."""
    listed = by_closing(stories)
    otherwise = SOMETIME if listed else edition.updated
    today = edition.moment.astimezone(SANTIAGO).date()
    is_public = listed or not listing.wider
    return Artefact(
        paths=(output_path(listing.path),),
        make=make_closing,
        inputs=(frame, listing, Cards(listed), today, filters),
        page=list_page(listing.path, listed, otherwise) if is_public else None,
    )


def make_closing(
    frame: Frame, listing: Listing, listed: Cards, today: date, filters: tuple[Filters, ...]
) -> tuple[bytes, ...]:
    """Return *listing* on one page, with how long each of *listed* is still offered, seen *today*."""
    teasers = [
        replace(each, when=f"{left_words(today, each.closes)}: {each.when}")
        if each.closes
        else each
        for each in listed.teasers()
    ]
    return (listed_page(frame, listing, front(listing.path), teasers, filters=filters),)
