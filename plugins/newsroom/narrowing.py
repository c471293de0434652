"""Lists narrowed to the stories of one kind: those of a department, those of a locality."""

from collections.abc import Iterable

from plugins.newsroom.agenda import subject_agenda
from plugins.newsroom.kinds.base import Kind
from plugins.newsroom.registry import Home
from plugins.newsroom.story import Story


def narrowed_path(subject: Home, kind: Kind) -> str:
    """
    Return the page with what of *subject* is of *kind*: `/departamentos/cultura/empleos/`.

    What happens has its dates there, whatever its kind: `/departamentos/cultura/agenda/`.
    """
    return f"{subject.path}{kind.path[1:]}"


def narrowed_paths(stories: Iterable[Story]) -> dict[str, set[str]]:
    """
    Return, by the page of each department and locality, the pages it is narrowed to.

    Those of one kind alone show what the whole list shows, and have none. What is offered no
    longer counts: an address that was published stays, as long as its stories have their pages.
    """
    found: dict[str, set[str]] = {}
    # Most stories have the homes and the kind of another one.
    alike = {_likeness(story): story for story in stories}
    for story in alike.values():
        for home in story.homes:
            pages = found.setdefault(home.path, set())
            pages.add(narrowed_path(home, story.kind))
            if story.details.occurrences:
                pages.add(subject_agenda(home))
    return {path: pages for path, pages in found.items() if len(pages) > 1}


def _likeness(story: Story) -> tuple[str, str, str, bool]:
    place = story.locality.slug if story.locality else ""
    return story.department.slug, place, story.kind.slug, bool(story.details.occurrences)
