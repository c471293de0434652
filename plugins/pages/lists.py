"""Pages that list stories: what they share; those of each kind."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from plugins.newsroom.calendars import AGENDA
from plugins.newsroom.edition import Edition
from plugins.newsroom.frame import Frame, Link, render
from plugins.newsroom.kinds.base import NOTHING_YET, Kind, Order
from plugins.newsroom.moments import SANTIAGO, left_words
from plugins.newsroom.registry import Department, Organisation, Series
from plugins.newsroom.story import Story
from plugins.newsroom.subscriptions import Subscription
from plugins.pages.agenda import agenda_of
from plugins.pages.documents import Document
from plugins.pages.feeds import follow_links, subscriptions_of
from plugins.pages.parts import Part, front, next_path, parts
from plugins.pages.public_page import list_page
from plugins.pages.redirects import redirect
from plugins.pages.teaser import Cards, Teaser
from plugins.pressroom.artefact import Artefact, Group, Handed, output_path
from plugins.structured_data.head import HOME, head_of_page, things

SOMETIME = datetime(2026, 1, 1, tzinfo=SANTIAGO)
"""Stands for a time that nobody asks for."""


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
    """What stands above a list, on its front page alone."""

    about: Department | Series | Organisation | None = None
    """Whose page it is."""

    coming: Cards = field(default_factory=Cards)
    closing: Cards = field(default_factory=Cards)
    """What one can still apply or register for, the first to close at the top."""

    documents: tuple[Document, ...] = ()
    programme: str = ""
    """Address of the printable list of all its dates, if it has one."""

    @property
    def stories(self) -> tuple[Story, ...]:
        """All that it shows."""
        return (*self.coming.stories, *self.closing.stories)


NOTHING = Above()


def kind_pages(edition: Edition, frame: Frame, size: int) -> Iterator[Handed]:
    """Yield the pages of every kind; what happens or closes at a time is listed by it."""
    for kind in edition.kinds:
        stories, listing = edition.of_kind(kind), _kind_listing(kind, edition)
        if kind.order is Order.CLOSING:
            yield _closing_page(edition, frame, listing, stories)
        elif kind.order is Order.HAPPENING:
            agenda = agenda_of(stories, edition.moment)
            listing = replace(listing, template="agenda.html", calendar=AGENDA)
            yield list_pages(
                edition, frame, listing, agenda.past, size, above=Above(coming=Cards(agenda.coming))
            )
        else:
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
    frame: Frame, listing: Listing, part: Part, listed: Cards, above: Above
) -> tuple[bytes, ...]:
    """Return *part* of *listing*, with what stands *above* it."""
    return (listed_page(frame, listing, part, listed.teasers(), above),)


def parts_of_list(
    frame: Frame, listing: Listing, all_listed: Cards, above: Above, size: int, otherwise: datetime
) -> Iterator[Artefact]:
    """Yield the pages of *listing*; an empty one is as new as *otherwise*."""
    for part, listed in parts(listing.path, all_listed.stories, size):
        shown = above if part.number is None else NOTHING
        yield Artefact(
            paths=(output_path(part.path),),
            make=make_list,
            inputs=(frame, listing, part, Cards(listed), shown),
            page=list_page(part.path, (*shown.stories, *listed), otherwise),
        )
    following = next_path(listing.path, all_listed.stories, size)
    if following:
        yield redirect(frame, following, listing.path, listing.title)


def listed_page(
    frame: Frame,
    listing: Listing,
    part: Part,
    teasers: Sequence[Teaser],
    above: Above = NOTHING,
) -> bytes:
    """Return the page of *part* of *listing*, which lists *teasers*."""
    trail = [HOME, *listing.parents, Link(listing.path, listing.title)]
    if part.number:
        trail.append(Link(part.path, f"{listing.title}, página {part.number}"))
    head = head_of_page(
        frame.site,
        trail,
        description=listing.summary,
        feeds=listing.feeds,
        things=things(frame.site, above.about),
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
        above=above,
        coming=above.coming.teasers(),
        closing=above.closing.teasers(),
        follow=follow_links(listing.feeds[:1]),
    )


def _closing_page(
    edition: Edition, frame: Frame, listing: Listing, stories: Sequence[Story]
) -> Artefact:
    """Return the page of what is offered until some moment, what closes first at the top."""
    by_closing = sorted(stories, key=lambda story: (story.expires or edition.moment, story.path))
    otherwise = SOMETIME if by_closing else edition.updated
    today = edition.moment.astimezone(SANTIAGO).date()
    return Artefact(
        paths=(output_path(listing.path),),
        make=make_closing,
        inputs=(frame, listing, Cards(tuple(by_closing)), today),
        page=list_page(listing.path, by_closing, otherwise),
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


def _kind_listing(kind: Kind, edition: Edition) -> Listing:
    return Listing(
        template="listing.html",
        path=kind.path,
        title=kind.plural,
        summary=kind.summary,
        feeds=subscriptions_of(kind.path, edition),
        empty=kind.empty,
    )
