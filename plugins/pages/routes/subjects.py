"""Pages of what stories belong to: departments, topics, series, localities, organisations."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import islice

from plugins.newsroom import (
    SORTS,
    Department,
    Edition,
    Home,
    Locality,
    Organisation,
    Series,
    Story,
    Subject,
    Topic,
    grouped,
    narrowed_path,
    programme_path,
    subject_agenda,
)
from plugins.newsroom.kinds import Kind, Order
from plugins.pages.cards import Cards
from plugins.pages.dates.coming import next_dates, some_of
from plugins.pages.dates.days import Occasions
from plugins.pages.feeds import calendars_by_page, subscriptions_at
from plugins.pages.lists.closing import ClosingPage, by_closing, closing_page
from plugins.pages.lists.filters import by_kind
from plugins.pages.lists.listing import Listing, narrowed_listing
from plugins.pages.lists.sheets import sheet_addresses
from plugins.pages.lists.stories import Above, ListPage, Narrowed, StoryList, otherwise_of
from plugins.pages.places import DEPARTMENTS, LOCALITIES, ORGANISATIONS, SERIES, TOPICS
from plugins.pages.story.downloads import Download, downloads_of
from plugins.pressroom import Handed
from plugins.site import Addresses, Frame, Link, twin_of

MOST_DATES = 5
MOST_DOWNLOADS = 10


class SubjectPage(ListPage):
    """The stories of a topic or a locality, below what comes and what closes."""

    template = "subject.html"


class DepartmentPage(ListPage):
    """Who a department is, and its stories."""

    template = "department.html"


class SeriesPage(ListPage):
    """What a series is about, and its stories."""

    template = "series.html"


class OrganisationPage(ListPage):
    """A community organisation, and the stories about it."""

    template = "organisation.html"


class _Dates:
    """What comes and what closes in an edition, by the page of each subject; looked at once."""

    def __init__(self, edition: Edition) -> None:
        stories = edition.stories
        # What closes stands with what closes, though it has dates to come.
        dated = [story for story in stories if story.kind.order is not Order.CLOSING]
        self._coming = grouped(
            (subject.path, occasion)
            for occasion in next_dates(dated, edition.moment)
            for subject in occasion.story.subjects
        )
        self._closing = grouped(
            (subject.path, story) for story in by_closing(stories) for subject in story.subjects
        )

    def coming(self, subject: Subject) -> Occasions:
        """Return the next dates of *subject*."""
        return Occasions(some_of(self._coming.get(subject.path, ()), MOST_DATES))

    def closing(self, subject: Subject) -> Cards:
        """Return what of *subject* one can still apply or register for, the first to close first."""
        return Cards(self._closing.get(subject.path, ()))


def addresses(size: int) -> Addresses:
    """Return what is made with *size* stories on a full sheet."""
    return Addresses(of_edition=partial(_sheets, size=size))


def _sheets(edition: Edition, size: int) -> Iterator[str]:
    subjects: tuple[Subject, ...] = edition.registry.subjects
    for subject in subjects:
        yield from sheet_addresses(subject.path, edition.of(subject), size)
    for home in edition.registry.homes:
        for kind in _kinds(edition, home, Order.PUBLISHED):
            path = narrowed_path(home, kind)
            yield from sheet_addresses(path, edition.of_kind_in(home, kind), size)
        for kind in _kinds(edition, home, Order.CLOSING):
            path = narrowed_path(home, kind)
            yield from (path, twin_of(path))


def _kinds(edition: Edition, subject: Home, order: Order) -> list[Kind]:
    """Return the kinds with a list in *order* that the list of *subject* is narrowed to."""
    pages = edition.narrowed.get(subject.path, ())
    every = (kind for kind in edition.kinds if kind.order is order)
    return [kind for kind in every if narrowed_path(subject, kind) in pages]


def subject_pages(edition: Edition, frame: Frame, size: int) -> Iterator[Handed]:
    """Yield the pages of every subject, also of those without stories: they can be subscribed to."""
    route = _Route(edition, frame, size)
    registry = edition.registry
    yield from map(route.of_topic, registry.topics)
    yield from map(route.of_locality, registry.localities)
    yield from map(route.of_department, registry.departments)
    yield from map(route.of_series, registry.series)
    yield from map(route.of_organisation, registry.organisations)
    for subject in registry.homes:
        yield from route.closing_in(subject)


class _Route:
    """What the pages of all subjects of an edition share."""

    def __init__(self, edition: Edition, frame: Frame, size: int) -> None:
        self._edition = edition
        self._frame = frame
        self._size = size
        self._dates = _Dates(edition)
        self._calendars = calendars_by_page(edition)

    def of_topic(self, topic: Topic) -> StoryList:
        """Return the list of *topic*."""
        listing = self._listing(topic, TOPICS)
        return self._list(SubjectPage, listing, topic, self._above(topic))

    def of_locality(self, locality: Locality) -> StoryList:
        """Return the list of *locality*, and its parts by kind."""
        above = replace(self._above(locality), agenda=self._agenda(locality))
        listing = self._listing(locality, LOCALITIES)
        return self._in_parts(self._list(SubjectPage, listing, locality, above), locality)

    def of_department(self, department: Department) -> StoryList:
        """Return the list of *department*, and its parts by kind."""
        listing = replace(
            self._listing(department, DEPARTMENTS),
            empty="Este departamento todavía no publica noticias.",
        )
        above = replace(
            self._above(department),
            about=department,
            procedures=tuple(
                Link(each.path, each.title)
                for each in self._edition.procedures
                if each.department.slug == department.slug
            ),
            downloads=_downloads(self._edition.of(department)),
            agenda=self._agenda(department),
        )
        return self._in_parts(self._list(DepartmentPage, listing, department, above), department)

    def of_series(self, series: Series) -> StoryList:
        """Return the list of *series*."""
        is_dated = self._edition.taking_place_of(series)
        above = replace(
            self._above(series),
            about=series,
            agenda=programme_path(series) if is_dated else "",
            agenda_name="Programa completo, para imprimir",
        )
        return self._list(SeriesPage, self._listing(series, SERIES), series, above)

    def of_organisation(self, organisation: Organisation) -> StoryList:
        """Return the list of *organisation*."""
        empty = "Todavía no hay noticias de esta organización."
        listing = replace(self._listing(organisation, ORGANISATIONS), empty=empty)
        above = Above(about=organisation)
        return self._list(OrganisationPage, listing, organisation, above)

    def closing_in(self, subject: Home) -> Iterator[ClosingPage]:
        """Yield the pages of what *subject* offers until some moment: they change with the day."""
        for kind in _kinds(self._edition, subject, Order.CLOSING):
            yield closing_page(
                self._edition,
                self._frame,
                narrowed_listing(kind, subject, _parent(subject)),
                self._edition.of_kind_in(subject, kind),
                by_kind(self._edition, subject),
            )

    def _list(
        self, sheet: type[ListPage], listing: Listing, subject: Subject, above: Above
    ) -> StoryList:
        stories = self._edition.of(subject)
        return StoryList(
            frame=self._frame,
            listing=listing,
            listed=Cards(stories),
            size=self._size,
            otherwise=otherwise_of(self._edition, (*stories, *above.stories)),
            sheet=sheet,
            above=above,
        )

    def _in_parts(self, whole: StoryList, subject: Home) -> StoryList:
        """Return the *whole* list of *subject* with its parts by kind, and the ways to them."""
        narrowed = tuple(
            Narrowed(kind.slug, narrowed_listing(kind, subject, _parent(subject)))
            for kind in _kinds(self._edition, subject, Order.PUBLISHED)
        )
        return replace(whole, filters=by_kind(self._edition, subject), narrowed=narrowed)

    def _above(self, subject: Subject) -> Above:
        return Above(coming=self._dates.coming(subject), closing=self._dates.closing(subject))

    def _agenda(self, subject: Home) -> str:
        return subject_agenda(subject) if self._edition.taking_place_of(subject) else ""

    def _listing(self, subject: Subject, parent: Link) -> Listing:
        return Listing(
            path=subject.path,
            title=subject.name,
            summary=_summary(subject),
            feeds=subscriptions_at(subject.path, self._edition),
            calendar=self._calendars.get(subject.path, ""),
            parents=(parent,),
        )


def _parent(subject: Home) -> Link:
    return DEPARTMENTS if isinstance(subject, Department) else LOCALITIES


def _summary(subject: Subject) -> str:
    """Return what *subject* is, in a sentence."""
    if isinstance(subject, Organisation) and not subject.summary:
        return f"{SORTS[subject.sort].name} de {subject.locality.name}."
    return subject.summary or f"Las noticias sobre {subject.name}."


def _downloads(stories: tuple[Story, ...]) -> tuple[Download, ...]:
    """Return the newest documents of *stories*."""
    offered = (each for story in stories if story.attachments for each in downloads_of(story))
    return tuple({each.path: each for each in islice(offered, MOST_DOWNLOADS)}.values())
