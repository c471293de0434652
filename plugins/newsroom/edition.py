"""What may be public at one moment, for one audience. Channels see nothing else."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from typing import TypeVar

from plugins.newsroom.digests import with_digests
from plugins.newsroom.kinds.base import Kind
from plugins.newsroom.registry import Department, Registry, Topic
from plugins.newsroom.standing import StandingPage
from plugins.newsroom.story import Audience, Story

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, kw_only=True)
class Edition:
    """The stories of one build."""

    moment: datetime
    """The only «now» there is."""

    audience: Audience
    stories: tuple[Story, ...]
    """Offered at the moment, newest first."""

    expired: tuple[Story, ...]
    """Pages that stay and say so; they belong in no list, feed or snippet."""

    registry: Registry
    kinds: tuple[Kind, ...]
    pages: tuple[StandingPage, ...] = ()

    @property
    def shown(self) -> tuple[Story | StandingPage | Department, ...]:
        """Everything that has a page of its own, with the photos and documents it shows."""
        return (*self.stories, *self.expired, *self.pages, *self.registry.departments)

    @cached_property
    def updated(self) -> datetime:
        """When anything in it last changed for a reader; the moment itself if it is empty."""
        return max((story.updated for story in self.stories), default=self.moment)

    @cached_property
    def prominent(self) -> tuple[Story, ...]:
        """The stories that every reader has to know of now, newest first."""
        return tuple(story for story in self.stories if story.details.prominence)

    @cached_property
    def taking_place(self) -> tuple[Story, ...]:
        """
        The stories that calendars and agendas show, newest first: what has dates, to come or past.

        Among them is what is offered no longer and goes on nevertheless, like a course whose
        registration has closed; not what was withdrawn or replaced.
        """
        every = (*self.stories, *self.expired)
        return tuple(newest_first(each for each in every if each.takes_place_at(self.moment)))

    def of_department(self, department: Department) -> tuple[Story, ...]:
        """Return the stories *department* tells, newest first."""
        return self._by_department.get(department.slug, ())

    def of_topic(self, topic: Topic) -> tuple[Story, ...]:
        """Return the stories about *topic*, newest first."""
        return self._by_topic.get(topic.slug, ())

    def of_kind(self, kind: Kind) -> tuple[Story, ...]:
        """Return the stories of *kind*, newest first."""
        return self._by_kind.get(kind.slug, ())

    @cached_property
    def _by_department(self) -> dict[str, tuple[Story, ...]]:
        return grouped((story.department.slug, story) for story in self.stories)

    @cached_property
    def _by_topic(self) -> dict[str, tuple[Story, ...]]:
        return grouped((topic.slug, story) for story in self.stories for topic in story.topics)

    @cached_property
    def _by_kind(self) -> dict[str, tuple[Story, ...]]:
        return grouped((story.kind.slug, story) for story in self.stories)


def _ended(story: Story, moment: datetime | None) -> Story:
    """Return *story* as it is once another took its place at *moment*."""
    if moment is None or (story.withdrawn is not None and story.withdrawn <= moment):
        return story
    expires = min(moment, story.expires or moment)
    return with_digests(replace(story, expires=expires, withdrawn=moment))


def grouped(pairs: Iterable[tuple[Key, Story]]) -> dict[Key, tuple[Story, ...]]:
    """Return the stories of each key, in their order."""
    found: dict[Key, list[Story]] = {}
    for key, story in pairs:
        found.setdefault(key, []).append(story)
    return {key: tuple(stories) for key, stories in found.items()}


def newest_first(stories: Iterable[Story]) -> list[Story]:
    """Return *stories* in the one order every list and feed has; equal times go by file name."""
    by_source = sorted(stories, key=lambda story: story.source)
    return sorted(by_source, key=lambda story: story.published, reverse=True)


def edition_at(
    moment: datetime,
    stories: Iterable[Story],
    *,
    registry: Registry,
    kinds: tuple[Kind, ...],
    pages: tuple[StandingPage, ...] = (),
    audience: Audience = Audience.PUBLIC,
) -> Edition:
    """Return what *audience* may see of *stories* at *moment*; staff also see what is public."""
    audiences = {audience, Audience.PUBLIC}
    visible = newest_first(
        story for story in stories if story.audience in audiences and story.is_public_at(moment)
    )
    replaced = {story.replaces: story.published for story in visible if story.replaces}
    if replaced:
        visible = [_ended(story, replaced.get(story.source)) for story in visible]
    return Edition(
        moment=moment,
        audience=audience,
        stories=tuple(story for story in visible if not story.has_expired_at(moment)),
        expired=tuple(story for story in visible if story.has_expired_at(moment)),
        registry=registry,
        kinds=kinds,
        pages=pages,
    )
