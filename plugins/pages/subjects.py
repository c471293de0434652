"""Pages of what stories belong to: departments, topics, series, localities, organisations."""

from collections.abc import Iterator
from itertools import islice

from plugins.newsroom import (
    DIRECTORY,
    SORTS,
    Department,
    Edition,
    Home,
    Locality,
    Occasion,
    Organisation,
    Story,
    Subject,
    grouped,
    narrowed_path,
    programme_path,
    subject_agenda,
)
from plugins.newsroom.kinds import NOTHING_YET, Kind, Order
from plugins.pages.closing import by_closing, closing_page
from plugins.pages.dates.coming import next_dates, some_of
from plugins.pages.dates.days import Occasions
from plugins.pages.documents import Document, documents_of
from plugins.pages.feeds import subscriptions_at
from plugins.pages.filters import by_kind
from plugins.pages.listing import Above, Listing, narrowed_listing
from plugins.pages.lists import Narrowed, list_pages
from plugins.pages.teaser import Cards
from plugins.pressroom import Artefact, Group, Handed
from plugins.site import Frame, Link, department_calendar

DEPARTMENTS = Link("/departamentos/", "Departamentos")
TOPICS = Link("/temas/", "Temas")
SERIES = Link("/series/", "Series")
LOCALITIES = Link("/localidades/", "Localidades")
ORGANISATIONS = Link(DIRECTORY, "Organizaciones")

MOST_DATES = 5
MOST_DOCUMENTS = 10


class _Dates:
    """What comes and what closes in an edition, by the page of each subject; looked at once."""

    def __init__(self, edition: Edition) -> None:
        stories = edition.stories
        happening = [story for story in stories if story.kind.order is Order.HAPPENING]
        self._coming: dict[str, list[Occasion]] = {}
        for occasion in next_dates(happening, edition.moment):
            for subject in occasion.story.subjects:
                self._coming.setdefault(subject.path, []).append(occasion)
        self._closing = grouped(
            (subject.path, story) for story in by_closing(stories) for subject in story.subjects
        )

    def coming(self, subject: Subject) -> Occasions:
        """Return the next dates of *subject*."""
        return Occasions(some_of(self._coming.get(subject.path, ()), MOST_DATES))

    def closing(self, subject: Subject) -> Cards:
        """Return what of *subject* one can still apply or register for, the first to close first."""
        return Cards(self._closing.get(subject.path, ()))


def subject_pages(edition: Edition, frame: Frame, size: int) -> Iterator[Handed]:
    """Yield the pages of every subject, also of those without stories: they can be subscribed to."""
    registry, dates = edition.registry, _Dates(edition)
    for topic in registry.topics:
        above = Above(coming=dates.coming(topic), closing=dates.closing(topic))
        yield _pages(edition, frame, _listing(edition, topic, TOPICS), topic, size, above)
    for locality in registry.localities:
        above = Above(
            coming=dates.coming(locality),
            closing=dates.closing(locality),
            agenda=_agenda(edition, locality),
            filters=by_kind(edition, locality),
        )
        listing = _listing(edition, locality, LOCALITIES)
        yield _pages(edition, frame, listing, locality, size, above, parent=LOCALITIES)
        yield from _closing_pages(edition, frame, locality, LOCALITIES)
    for department in registry.departments:
        listing = _listing(
            edition,
            department,
            DEPARTMENTS,
            template="department.html",
            calendar=department_calendar(department),
            empty="Este departamento todavía no publica noticias.",
        )
        above = Above(
            about=department,
            coming=dates.coming(department),
            closing=dates.closing(department),
            documents=_documents(edition.of(department)),
            agenda=_agenda(edition, department),
            filters=by_kind(edition, department),
        )
        yield _pages(edition, frame, listing, department, size, above, parent=DEPARTMENTS)
        yield from _closing_pages(edition, frame, department, DEPARTMENTS)
    for series in registry.series:
        above = Above(
            about=series,
            coming=dates.coming(series),
            closing=dates.closing(series),
            agenda=programme_path(series) if edition.taking_place_of(series) else "",
            agenda_name="Programa completo, para imprimir",
        )
        listing = _listing(edition, series, SERIES, template="series.html")
        yield _pages(edition, frame, listing, series, size, above)
    for organisation in registry.organisations:
        listing = _listing(
            edition,
            organisation,
            ORGANISATIONS,
            template="organisation.html",
            empty="Todavía no hay noticias de esta organización.",
        )
        yield _pages(edition, frame, listing, organisation, size, Above(about=organisation))


def _pages(
    edition: Edition,
    frame: Frame,
    listing: Listing,
    subject: Subject,
    size: int,
    above: Above,
    *,
    parent: Link | None = None,
) -> Group:
    """Return the pages of *subject*; if it is one of *parent*, its parts by kind are among them."""
    narrowed = (
        tuple(
            Narrowed(kind.slug, narrowed_listing(kind, subject, parent))
            for kind in _kinds(edition, subject, Order.PUBLISHED)
        )
        if parent and isinstance(subject, Department | Locality)
        else ()
    )
    stories = edition.of(subject)
    return list_pages(edition, frame, listing, stories, size, above=above, narrowed=narrowed)


def _closing_pages(
    edition: Edition, frame: Frame, subject: Home, parent: Link
) -> Iterator[Artefact]:
    """Yield the pages of what *subject* offers until some moment: they change with the day."""
    for kind in _kinds(edition, subject, Order.CLOSING):
        stories = edition.of_kind_in(subject, kind)
        listing = narrowed_listing(kind, subject, parent)
        yield closing_page(edition, frame, listing, stories, by_kind(edition, subject))


def _kinds(edition: Edition, subject: Home, order: Order) -> list[Kind]:
    """Return the kinds with a list in *order* that the list of *subject* is narrowed to."""
    pages = edition.narrowed.get(subject.path, ())
    every = (kind for kind in edition.kinds if kind.order is order)
    return [kind for kind in every if narrowed_path(subject, kind) in pages]


def _agenda(edition: Edition, subject: Home) -> str:
    return subject_agenda(subject) if edition.taking_place_of(subject) else ""


def _listing(
    edition: Edition,
    subject: Subject,
    parent: Link,
    *,
    template: str = "subject.html",
    calendar: str = "",
    empty: str = NOTHING_YET,
) -> Listing:
    return Listing(
        template=template,
        path=subject.path,
        title=subject.name,
        summary=_summary(subject),
        feeds=subscriptions_at(subject.path, edition),
        parents=(parent,),
        calendar=calendar,
        empty=empty,
    )


def _summary(subject: Subject) -> str:
    """Return what *subject* is, in a sentence."""
    if isinstance(subject, Organisation) and not subject.summary:
        return f"{SORTS[subject.sort].name} de {subject.locality.name}."
    return subject.summary or f"Las noticias sobre {subject.name}."


def _documents(stories: tuple[Story, ...]) -> tuple[Document, ...]:
    """Return the newest documents of *stories*."""
    told = (each for story in stories if story.attachments for each in documents_of(story))
    return tuple({each.path: each for each in islice(told, MOST_DOCUMENTS)}.values())
