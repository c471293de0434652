"""A story as lists show it."""

from dataclasses import dataclass
from datetime import datetime

from plugins.newsroom import Photo, Story, with_digests
from plugins.site import Link
from plugins.spanish import Stated


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
    """When it happens or until when it is offered, in words."""

    place: str = ""
    closes: Stated | None = None
    """Until when it is offered, if that is known from the start."""


def card_of(story: Story) -> Card:
    """Return what lists show of *story*; a date and a place if its kind has them."""
    return Card(
        path=story.path,
        title=story.title,
        summary=story.summary,
        published=story.published,
        kind=Link(story.kind.path, story.kind.name),
        department=Link(story.department.path, story.department.short_name),
        hue=story.department.hue,
        photo=story.photo,
        when=story.details.when,
        place=story.details.where,
        closes=story.details.offered_until,
    )


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
