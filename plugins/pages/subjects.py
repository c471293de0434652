"""Pages of what stories belong to: departments, topics, series, localities, organisations."""

from collections.abc import Iterator
from itertools import islice

from plugins.newsroom.agenda import department_agenda, programme_path
from plugins.newsroom.calendars import department_calendar
from plugins.newsroom.edition import Edition
from plugins.newsroom.frame import Frame, Link
from plugins.newsroom.kinds.base import Order
from plugins.newsroom.organisations import SORTS
from plugins.newsroom.registry import Department, Organisation, Series, Subject
from plugins.newsroom.story import Story
from plugins.pages.agenda.coming import next_dates
from plugins.pages.agenda.days import Occasions
from plugins.pages.documents import Document, documents_of
from plugins.pages.feeds import subscriptions_of
from plugins.pages.lists import Above, Listing, list_pages
from plugins.pages.teaser import Cards
from plugins.pressroom.artefact import Group

DEPARTMENTS = Link("/departamentos/", "Departamentos")
TOPICS = Link("/temas/", "Temas")
SERIES = Link("/series/", "Series")
LOCALITIES = Link("/localidades/", "Localidades")
ORGANISATIONS = Link("/organizaciones/", "Organizaciones")

MOST_DATES = 5
MOST_DOCUMENTS = 10


def subject_pages(edition: Edition, frame: Frame, size: int) -> Iterator[Group]:
    """Yield the pages of every subject, also of those without stories: they can be subscribed to."""
    registry = edition.registry
    dated = {each.path for story in edition.taking_place for each in story.subjects}
    for topic in registry.topics:
        yield _pages(edition, frame, topic, TOPICS, size)
    for locality in registry.localities:
        yield _pages(edition, frame, locality, LOCALITIES, size)
    for department in registry.departments:
        has_dates = department.path in dated
        yield _department(edition, frame, department, size, has_dates=has_dates)
    for series in registry.series:
        yield _series(edition, frame, series, size, has_dates=series.path in dated)
    for organisation in registry.organisations:
        yield _organisation(edition, frame, organisation, size)


def _pages(edition: Edition, frame: Frame, subject: Subject, parent: Link, size: int) -> Group:
    stories = edition.of(subject)
    above = Above(coming=_coming(edition, stories), closing=_closing(stories))
    return list_pages(
        edition, frame, _listing(edition, subject, parent), stories, size, above=above
    )


def _department(
    edition: Edition, frame: Frame, department: Department, size: int, *, has_dates: bool
) -> Group:
    stories = edition.of(department)
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
        coming=_coming(edition, stories),
        closing=_closing(stories),
        documents=_documents(stories),
        agenda=department_agenda(department) if has_dates else "",
    )
    return list_pages(edition, frame, listing, stories, size, above=above)


def _series(edition: Edition, frame: Frame, series: Series, size: int, *, has_dates: bool) -> Group:
    stories = edition.of(series)
    listing = _listing(edition, series, SERIES, template="series.html")
    above = Above(
        about=series,
        coming=_coming(edition, stories),
        closing=_closing(stories),
        agenda=programme_path(series) if has_dates else "",
        agenda_name="Programa completo, para imprimir",
    )
    return list_pages(edition, frame, listing, stories, size, above=above)


def _organisation(edition: Edition, frame: Frame, organisation: Organisation, size: int) -> Group:
    stories = edition.of(organisation)
    listing = _listing(
        edition,
        organisation,
        ORGANISATIONS,
        template="organisation.html",
        empty="Todavía no hay noticias de esta organización.",
    )
    return list_pages(edition, frame, listing, stories, size, above=Above(about=organisation))


def _listing(
    edition: Edition,
    subject: Subject,
    parent: Link,
    *,
    template: str = "subject.html",
    **values: str,
) -> Listing:
    return Listing(
        template=template,
        path=subject.path,
        title=subject.name,
        summary=_summary(subject),
        feeds=subscriptions_of(subject.path, edition),
        parents=(parent,),
        **values,
    )


def _summary(subject: Subject) -> str:
    """Return what *subject* is, in a sentence."""
    if isinstance(subject, Organisation) and not subject.summary:
        return f"{SORTS[subject.sort].name} de {subject.locality.name}."
    return subject.summary or f"Las noticias sobre {subject.name}."


def _coming(edition: Edition, stories: tuple[Story, ...]) -> Occasions:
    dated = (story for story in stories if story.kind.order is Order.HAPPENING)
    return Occasions(tuple(next_dates(dated, edition.moment)[:MOST_DATES]))


def _closing(stories: tuple[Story, ...]) -> Cards:
    """Return those of *stories* that one can still apply or register for."""
    offered = [story for story in stories if story.kind.order is Order.CLOSING and story.expires]
    return Cards(tuple(sorted(offered, key=lambda story: (story.expires, story.path))))


def _documents(stories: tuple[Story, ...]) -> tuple[Document, ...]:
    """Return the newest documents of *stories*."""
    told = (each for story in stories if story.attachments for each in documents_of(story))
    return tuple({each.path: each for each in islice(told, MOST_DOCUMENTS)}.values())
