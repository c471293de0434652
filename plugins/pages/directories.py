"""The pages that list departments and topics themselves."""

from collections.abc import Iterator
from typing import NamedTuple

from plugins.newsroom.edition import Edition
from plugins.newsroom.frame import Frame, Link, render
from plugins.newsroom.text import slugify
from plugins.pages.lists import DEPARTMENTS, TOPICS
from plugins.pages.public_page import list_page
from plugins.pressroom.artefact import Artefact, output_path
from plugins.structured_data.head import HOME, head_of_page


class Entry(NamedTuple):
    """One line of a directory."""

    path: str
    name: str
    summary: str


def directory_pages(edition: Edition, frame: Frame) -> Iterator[Artefact]:
    """Yield the pages of all departments, in the registry's order, and all topics, by name."""
    departments = tuple(
        Entry(each.path, each.name, each.summary) for each in edition.registry.departments
    )
    topics = tuple(
        sorted(
            (Entry(each.path, each.name, each.summary) for each in edition.registry.topics),
            key=lambda entry: slugify(entry.name),
        )
    )
    summary = f"Quién es quién en la {frame.site.name}: cada departamento, con sus noticias."
    yield _page(edition, frame, DEPARTMENTS, summary, departments)
    yield _page(
        edition, frame, TOPICS, "Las noticias de todos los departamentos, por tema.", topics
    )


def make_directory(
    frame: Frame, place: Link, summary: str, entries: tuple[Entry, ...]
) -> tuple[bytes, ...]:
    """Return the directory at *place*."""
    trail = (HOME, place)
    head = head_of_page(frame.site, trail, description=summary)
    page = render(
        frame,
        "directory.html",
        here=place.path,
        head=head,
        trail=trail,
        summary=summary,
        entries=entries,
    )
    return (page,)


def _page(
    edition: Edition, frame: Frame, place: Link, summary: str, entries: tuple[Entry, ...]
) -> Artefact:
    return Artefact(
        paths=(output_path(place.path),),
        make=make_directory,
        inputs=(frame, place, summary, entries),
        page=list_page(place.path, (), edition.updated),
    )
