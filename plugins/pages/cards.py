"""A story as lists show it."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from plugins.newsroom import PAST, Photo, Story, with_digests
from plugins.newsroom.kinds import BETWEEN_PARTS, Order
from plugins.site import Link
from plugins.spanish import iso


class Ending(NamedTuple):
    """What lists say of an end, before it and after: a page may be read long after it was made."""

    outcome: str = ""
    """What became of it already: «Ya pasó», «Cancelado»."""

    over_at: str = ""
    """From when on `words` hold in its place, in ISO 8601; nothing if that never comes."""

    words: str = ""
    """What is to be said of it then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """No more of a story than a list shows, so that a changed body changes no list."""

    path: str
    title: str
    summary: str
    published: datetime
    kind: Link
    department: Link
    hue: str
    """The colour of the department."""

    photo: Photo | None
    when: str = ""
    """When it happens or until when it is offered, in words; of an alert, first which one and whose."""

    place: str = ""
    closes: str = ""
    """The last day on which one can join, in ISO 8601, if it is something to join."""

    ending: Ending
    is_demo: bool = False
    """Whether it is a sample: lists for the press say so of each."""


def ending_of(story: Story) -> Ending:
    """Return how *story* ends: when it is offered no longer, or when it has taken place."""
    if story.is_past:
        return Ending(story.outcome)
    ends = [(story.expires.ends, story.kind.over)] if story.expires else []
    if story.details.takes_place_as_told and story.details.over_at:
        ends.append((story.details.over_at, PAST))
    moment, words = min(ends, default=(None, ""))
    return Ending(story.outcome, iso(moment) if moment else "", words)


def card_of(story: Story) -> Card:
    """Return what lists show of *story*; a date and a place if its kind has them."""
    until = story.details.offered_until
    when = BETWEEN_PARTS.join(filter(None, (story.details.declared, story.details.when)))
    return Card(
        path=story.path,
        title=story.title,
        summary=story.summary,
        published=story.published,
        kind=Link(story.kind.path, story.kind.name),
        department=Link(story.department.path, story.department.short_name),
        hue=story.department.hue,
        photo=story.photo,
        when=when,
        place=story.details.where,
        closes=until.last_day.isoformat() if until and story.kind.order is Order.CLOSING else "",
        ending=unless_said(ending_of(story), when),
        is_demo=story.is_demo,
    )


def unless_said(ending: Ending, when: str) -> Ending:
    """Return *ending* without an outcome that *when* tells already: «cancelado (era: …)»."""
    is_said = ending.outcome.casefold() in when.casefold()
    return ending._replace(outcome="") if is_said else ending


@dataclass(frozen=True, slots=True)
class Cards:
    """Stories of which a page shows no more than their cards."""

    stories: tuple[Story, ...] = ()

    def digest_key(self) -> bytes:
        """Return the digest of the cards, which are made only where a page needs them."""
        return b"".join(card_key(story) for story in self.stories) or b"none"

    def shown(self) -> tuple[Card, ...]:
        """Return the cards, in the order of the stories."""
        return tuple(card_of(story) for story in self.stories)


def card_key(story: Story) -> bytes:
    """Return the digest of what lists show of *story*."""
    return (story.card_digest or with_digests(story).card_digest).encode()
