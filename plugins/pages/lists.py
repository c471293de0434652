"""Pages that list stories: what they share; those of each kind."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from operator import itemgetter
from typing import Any

from plugins.newsroom.edition import Edition
from plugins.newsroom.frame import Frame, Link, render
from plugins.newsroom.kinds.base import NOTHING_YET, Kind, Order
from plugins.newsroom.moments import SANTIAGO, left_words
from plugins.newsroom.registry import Department, Organisation, Series
from plugins.newsroom.story import Story
from plugins.newsroom.subscriptions import Subscription
from plugins.pages.agenda.days import Occasions, leaves_of
from plugins.pages.documents import Document
from plugins.pages.feeds import follow_links, subscriptions_of
from plugins.pages.parts import Part, front, next_path, parts
from plugins.pages.public_page import SOMETIME, list_page
from plugins.pages.redirects import redirect
from plugins.pages.teaser import Cards, Teaser
from plugins.pressroom.artefact import Artefact, Group, Handed, output_path
from plugins.structured_data.head import HOME, head_of_page, things

NOWHERE = Occasions()
NOTHING_LISTED = Cards()


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What stands above a list, the same on all its pages."""

    template: str
    path: str
    title: str
    summary: str
    feeds: tuple[Subscription, ...]
    """Those with the same stories."""

    parents: tuple[Link, ...] = ()
    """The pages between the home page and this one."""

    calendar: str = ""
    """Address of the calendar with the same dates, if there is one."""

    empty: str = NOTHING_YET
    """What stands in place of a list without stories."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Above:
    """What stands above the list of a subject, on its front page alone."""

    about: Department | Series | Organisation | None = None
    """Whose page it is."""

    coming: Occasions = NOWHERE
    closing: Cards = NOTHING_LISTED
    """What one can still apply or register for, the first to close at the top."""

    documents: tuple[Document, ...] = ()
    agenda: str = ""
    """Address of all its dates, if it has any."""

    agenda_name: str = "Todas sus fechas"

    @property
    def stories(self) -> tuple[Story, ...]:
        """All that it shows."""
        return (*self.coming.stories, *self.closing.stories)


NOTHING = Above()


def kind_pages(edition: Edition, frame: Frame, size: int) -> Iterator[Handed]:
    """Yield the pages of every kind but those of the agenda; what closes is listed by that time."""
    for kind in edition.kinds:
        stories, listing = edition.of_kind(kind), kind_listing(kind, edition)
        if kind.order is Order.CLOSING:
            yield _closing_page(edition, frame, listing, stories)
        elif kind.order is Order.PUBLISHED:
            yield list_pages(edition, frame, listing, stories, size)


def make_closing(frame: Frame, listing: Listing, listed: Cards, today: date) -> tuple[bytes, ...]:
    """Return *listing* on one page, with how long each of *listed* is still offered, seen *today*."""
    teasers = [
        replace(each, when=f"{left_words(today, each.closes)}: {each.when}")
        if each.closes
        else each
        for each in listed.teasers()
    ]
    return (listed_page(frame, listing, front(listing.path), teasers),)


def make_list(
    frame: Frame, listing: Listing, part: Part, listed: Cards, above: Above = NOTHING
) -> tuple[bytes, ...]:
    """Return *part* of *listing*, with what stands *above* it."""
    page = listed_page(
        frame,
        listing,
        part,
        listed.teasers(),
        about=above.about,
        above=above,
        coming=list(leaves_of(above.coming)),
        closing=above.closing.teasers(),
    )
    return (page,)


def parts_of_list(
    frame: Frame, listing: Listing, all_listed: Cards, above: Above, size: int, otherwise: datetime
) -> Iterator[Artefact]:
    """Yield the pages of *listing*; an empty one is as new as *otherwise*."""
    yield from parts_of(
        *(frame, listing, all_listed, size, otherwise),
        make=make_list,
        above=(above,),
        shown=above.stories,
    )


def parts_of(
    frame: Frame,
    listing: Listing,
    all_listed: Cards,
    size: int,
    otherwise: datetime,
    *,
    make: Callable[..., tuple[bytes, ...]],
    above: tuple[Any, ...] = (),
    shown: Sequence[Story] = (),
) -> Iterator[Artefact]:
    """
    Yield the pages of a list and the address of its next one.

    Args:
        frame: What all pages share.
        listing: What stands above each.
        all_listed: The stories, in order.
        size: How many a full page has.
        otherwise: How new an empty page is.
        make: Makes a page of the frame, *listing*, a part and its cards.
        above: What it is given besides for the front page.
        shown: The stories among that.
    """
    for part, listed in parts(listing.path, all_listed.stories, size):
        own, also = ((), ()) if part.number else (above, shown)
        yield Artefact(
            paths=(output_path(part.path),),
            make=make,
            inputs=(frame, listing, part, Cards(listed), *own),
            page=list_page(part.path, (*also, *listed), otherwise),
        )
    following = next_path(listing.path, all_listed.stories, size)
    if following:
        yield redirect(frame, following, listing.path, listing.title)


def listed_page(
    frame: Frame,
    listing: Listing,
    part: Part,
    teasers: Sequence[Teaser],
    *,
    about: Department | Series | Organisation | None = None,
    **values: Any,
) -> bytes:
    """Return *part* of *listing* with *teasers*; its template may read other *values*."""
    trail = [HOME, *listing.parents, Link(listing.path, listing.title)]
    if part.number:
        trail.append(Link(part.path, f"{listing.title}, página {part.number}"))
    head = head_of_page(
        frame.site,
        trail,
        description=listing.summary,
        feeds=listing.feeds,
        things=things(frame.site, about),
        photo=about.photo if isinstance(about, Series) else None,
    )
    return render(
        frame,
        listing.template,
        here=part.path,
        head=head,
        trail=trail,
        listing=listing,
        part=part,
        teasers=teasers,
        follow=follow_links(listing.feeds[:1]),
        **values,
    )


def kind_listing(kind: Kind, edition: Edition) -> Listing:
    """Return what stands above the list of *kind*."""
    return Listing(
        template="listing.html",
        path=kind.path,
        title=kind.plural,
        summary=kind.summary,
        feeds=subscriptions_of(kind.path, edition),
        empty=kind.empty,
    )


def by_closing(stories: Iterable[Story]) -> tuple[Story, ...]:
    """Return those of *stories* that are offered until some moment, the first to close first."""
    closing = [
        (story.expires, story.path, story)
        for story in stories
        if story.kind.order is Order.CLOSING and story.expires
    ]
    return tuple(story for *_, story in sorted(closing, key=itemgetter(0, 1)))


def _closing_page(
    edition: Edition, frame: Frame, listing: Listing, stories: Sequence[Story]
) -> Artefact:
    """Return the page of what is offered until some moment, what closes first at the top."""
    listed = by_closing(stories)
    otherwise = SOMETIME if listed else edition.updated
    today = edition.moment.astimezone(SANTIAGO).date()
    return Artefact(
        paths=(output_path(listing.path),),
        make=make_closing,
        inputs=(frame, listing, Cards(listed), today),
        page=list_page(listing.path, listed, otherwise),
    )


def list_pages(
    edition: Edition,
    frame: Frame,
    listing: Listing,
    stories: Sequence[Story],
    size: int,
    *,
    above: Above = NOTHING,
) -> Group:
    """Return the pages of *listing*, which lists *stories*, *size* of them on each."""
    # Only an empty list looks at the edition, which is as new as its newest story.
    otherwise = SOMETIME if stories or above.stories else edition.updated
    return Group(
        name=f"lista{listing.path}",
        expand=parts_of_list,
        inputs=(frame, listing, Cards(tuple(stories)), above, size, otherwise),
    )
