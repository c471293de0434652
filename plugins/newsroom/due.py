"""When the site changes by itself, without anybody editing anything."""

from collections.abc import Iterable, Iterator
from datetime import datetime, time, timedelta
from typing import NamedTuple

from plugins.newsroom.moments import SANTIAGO
from plugins.newsroom.story import Story

FRESH = timedelta(days=2)
"""How long a story is news for search engines (sitemap-news.xml)."""


class Due(NamedTuple):
    """The next change."""

    moment: datetime
    why: str
    """What happens then, in Spanish."""


def next_due(stories: Iterable[Story], moment: datetime) -> Due:
    """
    Return the first moment after *moment* at which a new build shows something else.

    Args:
        stories: All that were read: what is not public yet matters most.
        moment: That of the edition.
    """
    found = [*_of_stories(stories, moment), Due(_midnight(moment), "empieza otro día")]
    return min(found)


def _of_stories(stories: Iterable[Story], moment: datetime) -> Iterator[Due]:
    fresh = moment - FRESH
    for story in stories:
        if story.is_draft:
            continue
        if story.published > moment:
            yield Due(story.published, f"se publica «{story.title}»")
            continue
        if story.takes_place_at(moment):
            yield from _of_dates(story, moment)
        if story.has_expired_at(moment):
            continue
        if story.expires:
            yield Due(story.expires, f"vence «{story.title}»")
        if story.published > fresh:
            yield Due(story.published + FRESH, f"«{story.title}» deja de ser noticia nueva")


def _of_dates(story: Story, moment: datetime) -> Iterator[Due]:
    if story.withdrawn:
        yield Due(story.withdrawn, f"vence «{story.title}»")
    for occurrence in story.details.occurrences:
        if occurrence.over_at > moment:
            yield Due(occurrence.over_at, f"termina «{story.title}»")


def _midnight(moment: datetime) -> datetime:
    tomorrow = moment.astimezone(SANTIAGO).date() + timedelta(days=1)
    return datetime.combine(tomorrow, time(0), SANTIAGO)
