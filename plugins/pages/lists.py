"""Pages that list stories: of a department, a topic, a kind."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from plugins.newsroom.agenda import department_agenda
from plugins.newsroom.calendars import department_calendar
from plugins.newsroom.edition import Edition
from plugins.newsroom.frame import Frame, Link, render
from plugins.newsroom.kinds.base import NOTHING_YET, Kind, Order
from plugins.newsroom.moments import SANTIAGO, left_words
from plugins.newsroom.registry import Department, Topic
from plugins.newsroom.story import Story
from plugins.newsroom.subscriptions import Subscription
from plugins.pages.contact import ContactLine, contact_lines
from plugins.pages.feeds import follow_links, subscriptions_of
from plugins.pages.parts import Part, front, next_path, parts
from plugins.pages.public_page import SOMETIME, list_page
from plugins.pages.redirects import redirect
from plugins.pages.teaser import Cards, Teaser
from plugins.pressroom.artefact import Artefact, Group, Handed, output_path
from plugins.structured_data.head import HOME, head_of_page

DEPARTMENTS = Link("/departamentos/", "Departamentos")
TOPICS = Link("/temas/", "Temas")


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

    body: str = ""
    """Sanitised HTML."""

    contact: tuple[ContactLine, ...] = ()
    agenda: str = ""
    """Address of the agenda of the same department, if it has any dates."""

    calendar: str = ""
    """Address of the calendar with the same dates, if there is one."""

    empty: str = NOTHING_YET
    """What stands in place of a list without stories."""


def department_pages(edition: Edition, frame: Frame, size: int) -> Iterator[Group]:
    """Yield the pages of every department, also of those that have told nothing yet."""
    dated = {story.department.slug for story in edition.taking_place}
    for department in edition.registry.departments:
        listing = _department_listing(department, edition)
        if department.slug in dated:
            listing = replace(listing, agenda=department_agenda(department))
        yield _pages(edition, frame, listing, edition.of_department(department), size)


def topic_pages(edition: Edition, frame: Frame, size: int) -> Iterator[Group]:
    """Yield the pages of every topic, also of those without stories: they can be subscribed to."""
    for topic in edition.registry.topics:
        listing = _topic_listing(topic, edition)
        yield _pages(edition, frame, listing, edition.of_topic(topic), size)


def kind_pages(edition: Edition, frame: Frame, size: int) -> Iterator[Handed]:
    """Yield the pages of every kind but those of the agenda; what closes is listed by that time."""
    for kind in edition.kinds:
        stories, listing = edition.of_kind(kind), kind_listing(kind, edition)
        if kind.order is Order.CLOSING:
            yield _closing_page(edition, frame, listing, stories)
        elif kind.order is Order.PUBLISHED:
            yield _pages(edition, frame, listing, stories, size)


def make_closing(frame: Frame, listing: Listing, listed: Cards, today: date) -> tuple[bytes, ...]:
    """Return *listing* on one page, with how long each of *listed* is still offered, seen *today*."""
    teasers = [
        replace(each, when=f"{left_words(today, each.closes)}: {each.when}")
        if each.closes
        else each
        for each in listed.teasers()
    ]
    return (listed_page(frame, listing, front(listing.path), teasers),)


def make_list(frame: Frame, listing: Listing, part: Part, listed: Cards) -> tuple[bytes, ...]:
    """Return *part* of *listing*."""
    return (listed_page(frame, listing, part, listed.teasers()),)


def parts_of_list(
    frame: Frame, listing: Listing, all_listed: Cards, size: int, otherwise: datetime
) -> Iterator[Artefact]:
    """Yield the pages of *listing*; an empty one is as new as *otherwise*."""
    yield from parts_of(frame, listing, all_listed, size, otherwise, make=make_list)


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
    frame: Frame, listing: Listing, part: Part, teasers: Sequence[Teaser], **values: Any
) -> bytes:
    """Return *part* of *listing* with *teasers*; its template may read other *values*."""
    trail = [HOME, *listing.parents, Link(listing.path, listing.title)]
    if part.number:
        trail.append(Link(part.path, f"{listing.title}, página {part.number}"))
    return render(
        frame,
        listing.template,
        here=part.path,
        head=head_of_page(frame.site, trail, description=listing.summary, feeds=listing.feeds),
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


def _pages(
    edition: Edition, frame: Frame, listing: Listing, stories: Sequence[Story], size: int
) -> Group:
    # Only an empty list looks at the edition, which is as new as its newest story.
    otherwise = SOMETIME if stories else edition.updated
    return Group(
        name=f"lista{listing.path}",
        expand=parts_of_list,
        inputs=(frame, listing, Cards(tuple(stories)), size, otherwise),
    )


def _department_listing(department: Department, edition: Edition) -> Listing:
    return Listing(
        template="department.html",
        path=department.path,
        title=department.name,
        summary=department.summary,
        feeds=subscriptions_of(department.path, edition),
        parents=(DEPARTMENTS,),
        body=department.body,
        contact=contact_lines(department.contact),
        calendar=department_calendar(department),
    )


def _topic_listing(topic: Topic, edition: Edition) -> Listing:
    return Listing(
        template="listing.html",
        path=topic.path,
        title=topic.name,
        summary=topic.summary or f"Las noticias sobre {topic.name}.",
        feeds=subscriptions_of(topic.path, edition),
        parents=(TOPICS,),
    )
