"""What may be public at one moment, for one audience. Channels see nothing else."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cached_property
from typing import TypeVar

from plugins.newsroom.agenda import Occasion, occasions_of
from plugins.newsroom.developments import (
    Development,
    developments_of,
    newest_developments,
    withdrawal,
)
from plugins.newsroom.digests import with_digests
from plugins.newsroom.kinds.base import Kind
from plugins.newsroom.narrowing import narrowed_paths
from plugins.newsroom.procedure import Procedure
from plugins.newsroom.registry import Department, Home, Registry, Series, Subject
from plugins.newsroom.standing import StandingPage
from plugins.newsroom.story import Audience, Story, Successor, last_change
from plugins.spanish import SANTIAGO, Stated, alphabetical

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


@dataclass(frozen=True, kw_only=True)
class Edition:
    """The stories of one build."""

    moment: datetime
    """
    The only «now» there is, in UTC.

    Python compares moments of one zone by their wall times, and takes an hour that comes twice for
    one; what is under an embargo until the second would be out in the first.
    """

    audience: Audience
    stories: tuple[Story, ...]
    """Offered at the moment, newest first."""

    expired: tuple[Story, ...]
    """Pages that stay and say so; they belong in no list, feed or snippet."""

    withdrawn: tuple[Story, ...] = ()
    """Addresses that say so, and nothing else: nothing more of them may be shown anywhere."""

    registry: Registry
    kinds: tuple[Kind, ...]
    pages: tuple[StandingPage, ...] = ()
    procedures: tuple[Procedure, ...] = ()
    """By their titles."""

    prepared: tuple[Story, ...] = ()
    """Not public yet, the next first: each has its page, and is in no list. Only staff have any."""

    handed_ahead: tuple[Story, ...] = ()
    """Under an embargo, the first to end first. Only that for the media has any, and it has no others."""

    written: tuple[Story, ...] = field(default=(), compare=False, repr=False)
    """All that was read, as it was read. Only the staff's edition has any: it makes others of it."""

    def for_public(self, moment: datetime | None = None) -> "Edition":
        """Return what everybody may see at its own moment; of the staff's edition, at any *moment*."""
        if self.audience is Audience.PUBLIC:
            return self
        return edition_at(
            moment or self.moment,
            self.written,
            registry=self.registry,
            kinds=self.kinds,
            pages=self.pages,
            procedures=self.procedures,
        )

    @property
    def year(self) -> int:
        """That of the moment, in Santiago."""
        return self.moment.astimezone(SANTIAGO).year

    @property
    def with_pages(self) -> tuple[Story, ...]:
        """Every story that has a page with all it says: offered, over, or, for the staff, to come."""
        return (*self.stories, *self.expired, *self.prepared)

    @property
    def shown(self) -> tuple[Story | StandingPage | Department | Series, ...]:
        """Everything that has a page of its own, with the photos and documents it shows."""
        registry = self.registry
        return (
            *self.with_pages,
            *self.pages,
            *self.procedures,
            *registry.departments,
            *registry.series,
        )

    @cached_property
    def updated(self) -> datetime:
        """When anything in it last changed for a reader; the moment itself if it is empty."""
        return max(
            (story.updated for story in self.stories), default=self.moment.astimezone(SANTIAGO)
        )

    @cached_property
    def prominent(self) -> tuple[Story, ...]:
        """The stories that every reader has to know of now, newest first."""
        return tuple(story for story in self.stories if story.details.prominence)

    @cached_property
    def taking_place(self) -> tuple[Story, ...]:
        """
        The stories that calendars and agendas show, newest first: what has dates, to come or past.

        Among them is what is offered no longer and goes on nevertheless, like a course whose
        registration has closed; not what an editor ended or another story replaced.
        """
        every = (*self.stories, *self.expired)
        return tuple(newest_first(each for each in every if each.takes_place_at(self.moment)))

    @cached_property
    def occasions(self) -> tuple[Occasion, ...]:
        """Every day on which anything takes place, in order."""
        return tuple(occasions_of(self.taking_place, self.moment))

    def taking_place_of(self, subject: Subject) -> tuple[Story, ...]:
        """Return those of `taking_place` that belong to *subject*, newest first."""
        return self._dated_by_subject.get(subject.path, ())

    @cached_property
    def by_month(self) -> dict[tuple[int, int], tuple[Story, ...]]:
        """
        The stories by the year and month of their publication, newest first.

        A month of which nothing is offered any more is among them: it has addresses that stay.
        """
        every = newest_first((*self.stories, *self.expired))
        days = ((story.published.astimezone(SANTIAGO), story) for story in every)
        months = grouped(((day.year, day.month), story) for day, story in days)
        return {
            month: tuple(story for story in its if not story.has_expired_at(self.moment))
            for month, its in months.items()
        }

    def of(self, subject: Subject) -> tuple[Story, ...]:
        """Return the stories that belong to *subject*, newest first."""
        return self._by_subject.get(subject.path, ())

    def of_kind(self, kind: Kind) -> tuple[Story, ...]:
        """Return the stories of *kind*, newest first."""
        return self._by_kind.get(kind.slug, ())

    def of_kind_in(self, subject: Home, kind: Kind) -> tuple[Story, ...]:
        """Return the stories of *kind* that belong to *subject*, newest first."""
        return self._by_home.get((subject.path, kind.slug), ())

    @cached_property
    def developments(self) -> tuple[Development, ...]:
        """What happened to stories since they were published, offered or not, the newest first."""
        return newest_developments(each for _, each in self._developed)

    def developments_of(self, subject: Subject) -> tuple[Development, ...]:
        """Return those of the stories that belong, or belonged, to *subject*, the newest first."""
        return self._developments_by_subject.get(subject.path, ())

    def developments_of_kind(self, kind: Kind) -> tuple[Development, ...]:
        """Return those of the stories of *kind*, the newest first."""
        return self._developments_by_kind.get(kind.slug, ())

    @cached_property
    def urgent_developments(self) -> tuple[Development, ...]:
        """Those of the stories that people had to know of at once, the newest first."""
        return newest_developments(
            each for story, each in self._developed if story.details.prominence > 1
        )

    @cached_property
    def press_developments(self) -> tuple[Development, ...]:
        """Those of the stories that the press is, or was, expected at, the newest first."""
        return newest_developments(
            each for story, each in self._developed if story.details.press_call
        )

    @cached_property
    def _developed(self) -> tuple[tuple[Story, Development], ...]:
        """What happened, with the story that it happened to; of what was withdrawn, only that."""
        happened = (
            (story, each)
            for story in (*self.stories, *self.expired)
            for each in developments_of(story)
        )
        return (*happened, *((story, withdrawal(story)) for story in self.withdrawn))

    @cached_property
    def _developments_by_subject(self) -> dict[str, tuple[Development, ...]]:
        found = grouped(
            (subject.path, each) for story, each in self._developed for subject in story.subjects
        )
        return {path: newest_developments(its) for path, its in found.items()}

    @cached_property
    def _developments_by_kind(self) -> dict[str, tuple[Development, ...]]:
        found = grouped((story.kind.slug, each) for story, each in self._developed)
        return {slug: newest_developments(its) for slug, its in found.items()}

    @cached_property
    def narrowed(self) -> dict[str, set[str]]:
        """The pages that the list of each department and locality is narrowed to, by its page."""
        return narrowed_paths((*self.stories, *self.expired))

    @cached_property
    def _by_home(self) -> dict[tuple[str, str], tuple[Story, ...]]:
        return {
            (home.path, slug): its
            for home in self.registry.homes
            for slug, its in grouped((story.kind.slug, story) for story in self.of(home)).items()
        }

    @cached_property
    def _by_subject(self) -> dict[str, tuple[Story, ...]]:
        return grouped(
            (subject.path, story) for story in self.stories for subject in story.subjects
        )

    @cached_property
    def _dated_by_subject(self) -> dict[str, tuple[Story, ...]]:
        return grouped(
            (subject.path, story) for story in self.taking_place for subject in story.subjects
        )

    @cached_property
    def _by_kind(self) -> dict[str, tuple[Story, ...]]:
        return grouped((story.kind.slug, story) for story in self.stories)


def _ended(story: Story, successor: Story | None) -> Story:
    """Return *story* as it is once *successor* took its place; that tells its address and title."""
    if successor is None:
        return story
    end = Stated(successor.published)
    if story.ended is None or story.ended.ends > end.moment:
        expires = min(end, story.expires or end, key=lambda each: each.ends)
        story = replace(story, expires=expires, ended=end)
    return with_digests(replace(story, successor=Successor(successor.path, successor.title)))


def _known_at(moment: datetime, story: Story) -> Story:
    """
    Return *story* without the corrections and changes that are dated after *moment*.

    They are not public before their date, as nothing is. To refuse them would stop a whole site for
    a slip in one file, or for the few minutes until the hour that an editor wrote.
    """
    if story.updated <= moment:
        return story
    modified = story.modified
    told = replace(
        story,
        corrections=tuple(each for each in story.corrections if each.date.moment <= moment),
        changes=tuple(each for each in story.changes if each.date.moment <= moment),
        modified=modified if modified and modified.moment <= moment else None,
    )
    return with_digests(replace(told, updated=last_change(told)))


def _passed_at(moment: datetime, story: Story) -> Story:
    """Return *story*, which says that it has taken place if it has at *moment*."""
    if not story.has_taken_place_at(moment):
        return story
    # Marked, not told again: most of what takes place has, and its digests are of all it says.
    digests = (story.digest, story.card_digest, story.post_digest)
    whole, card, post = (f"{each}-past" if each else "" for each in digests)
    return replace(story, is_past=True, digest=whole, card_digest=card, post_digest=post)


def grouped(pairs: Iterable[tuple[Key, Value]]) -> dict[Key, tuple[Value, ...]]:
    """Return the values of each key, in their order; the keys, as they first come."""
    found: dict[Key, list[Value]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}


def newest_first(stories: Iterable[Story]) -> list[Story]:
    """Return *stories* in the one order every list and feed has; equal times go by file name."""
    by_source = sorted(stories, key=lambda story: story.source)
    return sorted(by_source, key=lambda story: story.published.timestamp(), reverse=True)


def edition_at(
    moment: datetime,
    stories: Iterable[Story],
    *,
    registry: Registry,
    kinds: tuple[Kind, ...],
    pages: tuple[StandingPage, ...] = (),
    procedures: tuple[Procedure, ...] = (),
    audience: Audience = Audience.PUBLIC,
    failing: Iterable[Story] = (),
) -> Edition:
    """
    Return what *audience* may see of *stories* at *moment*.

    Staff also see what is public, what is not yet, what is prepared for an event, and the page of
    what is *failing*: stories with errors, which are not among *stories*. The media see what is under
    an embargo, and nothing else: the rest is on the public site.
    """
    moment = moment.astimezone(UTC)
    if audience is Audience.MEDIA:
        return _for_media(moment, stories, registry, kinds)
    registry = replace(registry, outlets=())
    is_staff = audience is Audience.STAFF
    if not is_staff:
        stories = map(_without_coordination, stories)
    stories = tuple(stories)
    audiences = {audience, Audience.PUBLIC}
    public = newest_first(
        story for story in stories if story.audience in audiences and story.is_public_at(moment)
    )
    visible = [_known_at(moment, story) for story in public if not story.is_withdrawn_at(moment)]
    successors = {story.replaces: story for story in visible if story.replaces}
    if successors:
        visible = [_ended(story, successors.get(story.source)) for story in visible]
    visible = [_passed_at(moment, story) for story in visible]
    return Edition(
        moment=moment,
        audience=audience,
        stories=tuple(story for story in visible if not story.has_expired_at(moment)),
        expired=tuple(story for story in visible if story.has_expired_at(moment)),
        withdrawn=tuple(story for story in public if story.is_withdrawn_at(moment)),
        registry=registry,
        kinds=kinds,
        pages=pages,
        procedures=tuple(sorted(procedures, key=lambda each: alphabetical(each.title))),
        prepared=_prepared(stories, tuple(failing), moment) if is_staff else (),
        written=stories if is_staff else (),
    )


def _for_media(
    moment: datetime, stories: Iterable[Story], registry: Registry, kinds: tuple[Kind, ...]
) -> Edition:
    held = (_without_coordination(each) for each in stories if each.is_handed_ahead_at(moment))
    known = (_known_at(each.published, each) for each in held)
    return Edition(
        moment=moment,
        audience=Audience.MEDIA,
        stories=(),
        expired=(),
        registry=registry,
        kinds=kinds,
        handed_ahead=tuple(
            sorted(known, key=lambda each: (each.published.timestamp(), each.source))
        ),
    )


def _without_coordination(story: Story) -> Story:
    return with_digests(replace(story, coordination=None)) if story.coordination else story


def _prepared(
    stories: tuple[Story, ...], failing: tuple[Story, ...], moment: datetime
) -> tuple[Story, ...]:
    """Return those of *stories* that nobody may see at *moment*, and the *failing*, the next first."""
    taken = {each.path for each in stories}
    alone = {each.path: each for each in failing if each.path not in taken}
    found = (*(each for each in stories if not each.is_public_at(moment)), *alone.values())
    return tuple(sorted(found, key=lambda each: (each.published.timestamp(), each.source)))
