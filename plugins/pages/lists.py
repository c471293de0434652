"""Pages that list stories: of a department, a topic, a kind; the agenda."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from plugins.newsroom.calendars import AGENDA, department_calendar
from plugins.newsroom.contact import NO_CONTACT, Contact
from plugins.newsroom.edition import Edition
from plugins.newsroom.frame import Frame, Link, render
from plugins.newsroom.kinds.base import NOTHING_YET, Kind, Order
from plugins.newsroom.moments import SANTIAGO, left_words
from plugins.newsroom.registry import Department, Topic
from plugins.newsroom.story import Story
from plugins.newsroom.subscriptions import Subscription
from plugins.pages.agenda import agenda_of
from plugins.pages.feeds import follow_links, subscriptions_of
from plugins.pages.parts import Part, front, next_path, parts
from plugins.pages.public_page import list_page
from plugins.pages.redirects import redirect
from plugins.pages.teaser import Cards, Teaser
from plugins.pressroom.artefact import Artefact, Group, Handed, output_path
from plugins.structured_data.head import HOME, head_of_page

DEPARTMENTS = Link("/departamentos/", "Departamentos")
TOPICS = Link("/temas/", "Temas")
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

    body: str = ""
    """Sanitised HTML."""

    contact: Contact = NO_CONTACT
    calendar: str = ""
    """Address of the calendar with the same dates, if there is one."""

    empty: str = NOTHING_YET
    """What stands in place of a list without stories."""


def department_pages(edition: Edition, frame: Frame, size: int) -> Iterator[Group]:
    """Yield the pages of every department, also of those that have told nothing yet."""
    for department in edition.registry.departments:
        listing = _department_listing(department, edition)
        yield _pages(edition, frame, listing, edition.of(department), size)


def topic_pages(edition: Edition, frame: Frame, size: int) -> Iterator[Group]:
    """Yield the pages of every topic, also of those without stories: they can be subscribed to."""
    for topic in edition.registry.topics:
        listing = _topic_listing(topic, edition)
        yield _pages(edition, frame, listing, edition.of(topic), size)


def kind_pages(edition: Edition, frame: Frame, size: int) -> Iterator[Handed]:
    """Yield the pages of every kind; what happens or closes at a time is listed by it."""
    for kind in edition.kinds:
        stories, listing = edition.of_kind(kind), _kind_listing(kind, edition)
        if kind.order is Order.CLOSING:
            yield _closing_page(edition, frame, listing, stories)
        elif kind.order is Order.HAPPENING:
            agenda = agenda_of(stories, edition.moment)
            listing = replace(listing, template="agenda.html", calendar=AGENDA)
            yield _pages(edition, frame, listing, agenda.past, size, coming=agenda.coming)
        else:
            yield _pages(edition, frame, listing, stories, size)


def make_closing(frame: Frame, listing: Listing, listed: Cards, today: date) -> tuple[bytes, ...]:
    """Return *listing* on one page, with how long each of *listed* is still offered, seen *today*."""
    teasers = [
        replace(each, when=f"{left_words(today, each.closes)}: {each.when}")
        if each.closes
        else each
        for each in listed.teasers()
    ]
    return (_listed(frame, listing, front(listing.path), teasers),)


def make_list(
    frame: Frame,
    listing: Listing,
    part: Part,
    listed: Cards,
    coming: Cards,
) -> tuple[bytes, ...]:
    """Return *part* of *listing*; what is *coming* stands above it on the front page."""
    return (_listed(frame, listing, part, listed.teasers(), coming.teasers()),)


def parts_of_list(
    frame: Frame, listing: Listing, all_listed: Cards, coming: Cards, size: int, otherwise: datetime
) -> Iterator[Artefact]:
    """Yield the pages of *listing*; an empty one is as new as *otherwise*."""
    for part, listed in parts(listing.path, all_listed.stories, size):
        above = coming if part.number is None else Cards()
        yield Artefact(
            paths=(output_path(part.path),),
            make=make_list,
            inputs=(frame, listing, part, Cards(listed), above),
            page=list_page(part.path, (*above.stories, *listed), otherwise),
        )
    following = next_path(listing.path, all_listed.stories, size)
    if following:
        yield redirect(frame, following, listing.path, listing.title)


def _listed(
    frame: Frame,
    listing: Listing,
    part: Part,
    teasers: Sequence[Teaser],
    coming: Sequence[Teaser] = (),
) -> bytes:
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
        coming=coming,
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


def _pages(
    edition: Edition,
    frame: Frame,
    listing: Listing,
    stories: Sequence[Story],
    size: int,
    *,
    coming: tuple[Story, ...] = (),
) -> Group:
    # Only an empty list looks at the edition, which is as new as its newest story.
    otherwise = SOMETIME if stories or coming else edition.updated
    return Group(
        name=f"lista{listing.path}",
        expand=parts_of_list,
        inputs=(frame, listing, Cards(tuple(stories)), Cards(coming), size, otherwise),
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
        contact=department.contact,
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


def _kind_listing(kind: Kind, edition: Edition) -> Listing:
    return Listing(
        template="listing.html",
        path=kind.path,
        title=kind.plural,
        summary=kind.summary,
        feeds=subscriptions_of(kind.path, edition),
        empty=kind.empty,
    )
