"""
Which messages there are of a notice, one after the other, and of what it took the place of.

A message is never made again with other words (CAP 1.2, 3.2.1: its identifier names it alone), and
nobody keeps what a notice said before. So each notice has one document, its newest message, which
refers to all that went before; their identifiers follow from the dates in its file.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from enum import Enum
from functools import cached_property
from typing import NamedTuple

from plugins.alerts.message import Reference
from plugins.newsroom import Audience, Edition, Site, Story, is_issued
from plugins.site import alert_paths


class State(Enum):
    """What became of a notice."""

    IN_FORCE = "in-force"
    OVER = "over"
    """It ended when it said, or says no end and nobody ended it."""

    ENDED = "ended"
    """Before it said."""

    WITHDRAWN = "withdrawn"


class Thread(NamedTuple):
    """A notice, and the messages of what it took the place of."""

    story: Story
    state: State
    before: tuple[Reference, ...] = ()


class Told(NamedTuple):
    """What stands at the addresses of a notice's alert."""

    paths: tuple[str, ...]
    month: tuple[int, int]
    """Of the notice."""

    thread: Thread
    """Its own, or that of the notice that took its place."""


class Threads:
    """The notices of an edition that the Municipality issues."""

    def __init__(self, edition: Edition, site: Site) -> None:
        self.edition = edition
        self.site = site
        every = (*edition.stories, *edition.expired, *edition.withdrawn)
        is_public = edition.audience is Audience.PUBLIC
        self.stories = tuple(each for each in every if is_public and is_issued(each, site.alerts))
        self._by_path = {each.path: each for each in self.stories}
        self._by_source = {each.source: each for each in self.stories}

    @cached_property
    def _withdrawn(self) -> frozenset[str]:
        return frozenset(each.path for each in self.edition.withdrawn)

    def told(self) -> Iterator[Told]:
        """Yield what stands at the addresses of each notice."""
        for story in self.stories:
            yield Told(alert_paths(story), story.month, self.thread_of(self._last(story)))

    def thread_of(self, story: Story) -> Thread:
        """Return the thread of *story*, one of `stories`."""
        return Thread(story, self._state(story), self._before(story))

    def is_followed(self, story: Story) -> bool:
        """Return whether a notice took the place of *story* that is issued, too."""
        return self._last(story) is not story

    def _last(self, story: Story) -> Story:
        seen = {story.path}
        while story.successor and (following := self._by_path.get(story.successor.path)):
            if following.path in seen:
                break
            seen.add(following.path)
            story = following
        return story

    def _before(self, story: Story) -> tuple[Reference, ...]:
        """Return the messages, the oldest first, that *story* supersedes."""
        found: list[tuple[Reference, ...]] = []
        seen = {story.source}
        while (former := self._by_source.get(story.replaces)) and former.source not in seen:
            seen.add(former.source)
            until = story.published.astimezone(UTC)
            own = references_of(former, self.site)
            found.append(tuple(each for each in own if each.sent.astimezone(UTC) <= until))
            story = former
        return tuple(each for own in reversed(found) for each in own)

    def _state(self, story: Story) -> State:
        moment = self.edition.moment
        if story.path in self._withdrawn:
            return State.WITHDRAWN
        if not story.has_expired_at(moment):
            return State.IN_FORCE
        until = story.details.offered_until
        is_early = story.ended and (until is None or story.ended.ends < until.ends)
        return State.ENDED if is_early and not story.stands_at(moment) else State.OVER


def references_of(story: Story, site: Site) -> tuple[Reference, ...]:
    """Return the messages of *story* while it was in force, the oldest first."""
    return tuple(
        Reference(sender_of(site), identifier_of(story, moment), moment)
        for moment in moments_of(story)
    )


def moments_of(story: Story) -> tuple[datetime, ...]:
    """Return when *story* was published and when it changed before it was over, in UTC and in order."""
    ends = [story.expires.ends] if story.expires else []
    ends += [story.withdrawal.date.moment] if story.withdrawal else []
    first = story.published.astimezone(UTC)
    over = min((each.astimezone(UTC) for each in ends), default=None)
    changed = {each.moment.astimezone(UTC) for each in story.revisions}
    return (first, *sorted(each for each in changed if first < each and (not over or each < over)))


def identifier_of(story: Story, sent: datetime, end: str = "") -> str:
    """
    Return what the message of *story* that was *sent* then is called, for good: `2026-11-corte.20261123T120000Z`.

    Made of the first address that it had (`Story.first_path`), whatever its file is called now.
    """
    _, year, month, slug = story.first_path.strip("/").split("/")
    return f"{year}-{month}-{slug}.{sent.astimezone(UTC):%Y%m%dT%H%M%SZ}{end}"


def sender_of(site: Site) -> str:
    """Return who issues, as CAP names it."""
    return site.alerts.sender or site.host
