"""The pages that list departments, topics, series, localities and organisations themselves."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from plugins.newsroom import SORTS, Edition, Organisation, Subject, place_path, sort_path
from plugins.pages.filters import Choice, Filters
from plugins.pages.public_page import list_page
from plugins.pages.subjects import DEPARTMENTS, LOCALITIES, ORGANISATIONS, SERIES
from plugins.pages.topics import topic_page
from plugins.pressroom import Artefact, output_path
from plugins.site import Frame, Link, render
from plugins.structured_data import HOME, head_of_page


class Entry(NamedTuple):
    """One line of a directory."""

    path: str
    name: str
    summary: str
    note: str = ""
    """What kind of thing it is, and where."""


def directory_pages(edition: Edition, frame: Frame) -> Iterator[Artefact]:
    """Yield the directories; all but that of the topics as they are filed."""
    registry, name = edition.registry, frame.site.name
    departments = f"Quién es quién en la {name}: cada departamento, con sus noticias."
    yield _page(edition, frame, (DEPARTMENTS,), departments, _entries(registry.departments))
    yield topic_page(edition, frame)
    series = "Lo que se cuenta por partes: aniversarios, programas y memoria."
    yield _page(edition, frame, (SERIES,), series, _entries(registry.series))
    places = "Las noticias de cada lugar de la comuna."
    yield _page(edition, frame, (LOCALITIES,), places, _entries(registry.localities))
    yield from _organisation_pages(edition, frame)


def make_directory(
    frame: Frame,
    trail: tuple[Link, ...],
    summary: str,
    entries: tuple[Entry, ...],
    filters: tuple[Filters, ...],
) -> tuple[bytes, ...]:
    """Return the directory that closes *trail*."""
    whole = (HOME, *trail)
    page = render(
        frame,
        "directory.html",
        here=trail[-1].path,
        head=head_of_page(frame.site, whole, description=summary),
        trail=whole,
        summary=summary,
        entries=entries,
        filters=filters,
    )
    return (page,)


def _organisation_pages(edition: Edition, frame: Frame) -> Iterator[Artefact]:
    """Yield the directory of organisations, and a page for each sort and each locality."""
    organisations = edition.registry.organisations
    sorts = {
        Link(sort_path(sort), sort.plural): tuple(
            each for each in organisations if each.sort == sort.slug
        )
        for sort in SORTS.values()
    }
    places = {
        Link(place_path(place), place.name): tuple(
            each for each in organisations if each.locality.slug == place.slug
        )
        for place in edition.registry.localities
    }
    filters = (_filters("Por tipo", sorts), _filters("Por localidad", places))
    summary = "Las organizaciones comunitarias de la comuna y sus noticias."
    yield _page(edition, frame, (ORGANISATIONS,), summary, _told(organisations), filters)
    for link, its in {**sorts, **places}.items():
        if its:
            text = f"{link.name}: organizaciones comunitarias de la comuna."
            trail = (ORGANISATIONS, link)
            yield _page(edition, frame, trail, text, _told(its), filters)


def _filters(label: str, parts: dict[Link, tuple[Organisation, ...]]) -> Filters:
    choices = (Choice(link.path, link.name, len(its)) for link, its in parts.items() if its)
    return Filters(label, tuple(choices))


def _told(organisations: Iterable[Organisation]) -> tuple[Entry, ...]:
    return tuple(
        Entry(
            each.path,
            f"{each.name} (muestra)" if each.is_demo else each.name,
            each.summary,
            f"{SORTS[each.sort].name} · {each.locality.name}",
        )
        for each in organisations
    )


def _entries(subjects: Iterable[Subject]) -> tuple[Entry, ...]:
    return tuple(Entry(each.path, each.name, each.summary) for each in subjects)


def _page(
    edition: Edition,
    frame: Frame,
    trail: tuple[Link, ...],
    summary: str,
    entries: tuple[Entry, ...],
    filters: tuple[Filters, ...] = (),
) -> Artefact:
    path = trail[-1].path
    return Artefact(
        paths=(output_path(path),),
        make=make_directory,
        inputs=(frame, trail, summary, entries, filters),
        page=list_page(path, (), edition.updated),
    )
