"""The pages that list departments, series, localities and organisations themselves."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from plugins.newsroom import (
    SORTS,
    Department,
    Edition,
    Organisation,
    Registry,
    Subject,
    place_path,
    sort_path,
)
from plugins.pages.lists.filters import Choice, Filters
from plugins.pages.places import DEPARTMENTS, LOCALITIES, ORGANISATIONS, SERIES
from plugins.site import Addresses, Frame, Link, twin_of
from plugins.spanish import alphabetical
from plugins.structured_data import HOME
from plugins.webpage import PlainPage, newest


class Entry(NamedTuple):
    """One line of a directory."""

    path: str
    name: str
    summary: str
    note: str = ""
    """What kind of thing it is, and where."""

    phone: str = ""
    """In international form; nothing if nobody told it."""

    phone_words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryPage(PlainPage):
    """A directory, or a part of one."""

    template = "directory.html"
    twin_template = "text/directory.html"

    entries: tuple[Entry, ...]
    filters: tuple[Filters, ...] = ()
    asks_for_the_desk: bool = False
    """Whether some of the entries can only be reached through the central desk."""

    @property
    def whole(self) -> str:
        """Address of the directory that it is a part of; "" if of none."""
        return self.trail[-2].path if len(self.trail) > 2 else ""


def directory_pages(edition: Edition, frame: Frame) -> Iterator[DirectoryPage]:
    """Yield the directories, as they are filed."""
    registry, name = edition.registry, frame.site.name
    departments = f"Quién es quién en la {name}: cada departamento, cómo ubicarlo y sus noticias."
    series = "Lo que se cuenta por partes: aniversarios, programas y memoria."
    places = "Las noticias de cada lugar de la comuna."
    for link, summary, entries in (
        (DEPARTMENTS, departments, _offices(registry.departments)),
        (SERIES, series, _entries(registry.series)),
        (LOCALITIES, places, _entries(registry.localities)),
    ):
        yield DirectoryPage(
            frame=frame,
            trail=(HOME, link),
            summary=summary,
            entries=entries,
            asks_for_the_desk=link is DEPARTMENTS and not all(each.phone for each in entries),
            changed=newest((), edition.updated),
        )


def organisation_pages(edition: Edition, frame: Frame) -> Iterator[DirectoryPage]:
    """Yield the directory of organisations, and a page for each sort and each locality."""
    sorts, places = _sorts(edition.registry), _places(edition.registry)
    filters = (_filters("Por tipo", sorts), _filters("Por localidad", places))
    changed = newest((), edition.updated)
    yield DirectoryPage(
        frame=frame,
        trail=(HOME, ORGANISATIONS),
        summary="Las organizaciones comunitarias de la comuna y sus noticias.",
        entries=_entries_of(edition.registry.organisations),
        filters=filters,
        changed=changed,
    )
    for link, listed in {**sorts, **places}.items():
        yield DirectoryPage(
            frame=frame,
            trail=(HOME, ORGANISATIONS, link),
            summary=f"{link.name}: organizaciones comunitarias de la comuna.",
            entries=_entries_of(listed),
            filters=filters,
            changed=changed,
        )


_Parts: TypeAlias = dict[Link, tuple[Organisation, ...]]
"""The pages that the directory is narrowed to, with what each lists."""


def _sorts(registry: Registry) -> _Parts:
    return {
        Link(sort_path(sort), sort.plural): listed
        for sort in SORTS.values()
        if (listed := tuple(each for each in registry.organisations if each.sort == sort.slug))
    }


def _places(registry: Registry) -> _Parts:
    return {
        Link(place_path(place), place.name): listed
        for place in registry.localities
        if (
            listed := tuple(
                each for each in registry.organisations if each.locality.slug == place.slug
            )
        )
    }


def _filters(label: str, parts: _Parts) -> Filters:
    choices = (Choice(link.path, link.name, len(listed)) for link, listed in parts.items())
    return Filters(label, tuple(choices))


def _parts(edition: Edition) -> Iterator[str]:
    for link in (*_sorts(edition.registry), *_places(edition.registry)):
        yield from (link.path, twin_of(link.path))


_WHOLE = tuple(link.path for link in (DEPARTMENTS, SERIES, LOCALITIES, ORGANISATIONS))
ADDRESSES = Addresses(
    always=(*_WHOLE, *map(twin_of, _WHOLE)),
    folders=frozenset({"departamentos", "series", "localidades", "organizaciones"}),
    of_edition=_parts,
)


def _entries_of(organisations: Iterable[Organisation]) -> tuple[Entry, ...]:
    return tuple(
        Entry(
            each.path,
            f"{each.name} (muestra)" if each.is_demo else each.name,
            each.summary,
            f"{SORTS[each.sort].name} · {each.locality.name}",
        )
        for each in organisations
    )


def _offices(departments: Iterable[Department]) -> tuple[Entry, ...]:
    """Return a line for each department, by the name that is shown: its own, and its acronym."""
    found = (
        Entry(
            each.path,
            _office_name(each),
            each.summary,
            phone=each.contact.phone,
            phone_words=each.contact.phone_words,
        )
        for each in departments
    )
    return tuple(sorted(found, key=lambda entry: alphabetical(entry.name)))


def _office_name(department: Department) -> str:
    """Return «Dirección de Desarrollo Comunitario (DIDECO)»: people look for both."""
    name, short = department.name, department.short_name
    return f"{name} ({short})" if short.isupper() and short not in name else name


def _entries(subjects: Iterable[Subject]) -> tuple[Entry, ...]:
    return tuple(Entry(each.path, each.name, each.summary) for each in subjects)
