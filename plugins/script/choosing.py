"""Which stories the programme tells, and in which block: no story twice."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from plugins.newsroom import Broadcast, Edition, Occasion, Slot, Story, grouped, is_notice, urgency
from plugins.newsroom.kinds import Order
from plugins.wording import occasion_sentences, sentences_of

CLOSES_WITHIN = timedelta(days=7)
"""How soon a job or a course has to close to be told."""

FRESH = timedelta(days=14)
"""How long a story is news on the radio, where many hear only one programme a week."""

CELEBRATED = timedelta(days=60)
ANNIVERSARY = "aniversario"
"""What the slug of a series of an anniversary begins with."""

PRIORITY = (Slot.NOTICES, Slot.AGENDA, Slot.OFFERS, Slot.NEWS, Slot.ANNIVERSARIES)
"""Whose stories keep their place when the time is short."""


class Choice(NamedTuple):
    """A story of the programme, and what may be said of it."""

    story: Story
    sentences: tuple[str, ...]


class Chosen(NamedTuple):
    """What a programme tells if there is time, and what its blocks have no place for."""

    by_slot: dict[Slot, tuple[Choice, ...]]
    surplus: tuple[Choice, ...]


def chosen(edition: Edition, form: Broadcast, day: date) -> Chosen:
    """Return the stories of each slot that *form* has, for the programme of that *day*."""
    most = {block.slot: block.most for block in form.blocks}
    taken: set[str] = set()
    found: dict[Slot, tuple[Choice, ...]] = {}
    left: dict[str, Choice] = {}
    for slot in PRIORITY:
        if slot not in most:
            continue
        own: dict[str, Choice] = {}
        for each in _candidates(edition, slot, day):
            if each.story.path not in taken:
                own.setdefault(each.story.path, each)
        found[slot] = tuple(own.values())[: most[slot]]
        left |= {path: each for path, each in own.items() if path not in left}
        taken |= {each.story.path for each in found[slot]}
    return Chosen(found, tuple(each for path, each in left.items() if path not in taken))


def _candidates(edition: Edition, slot: Slot, day: date) -> Iterator[Choice]:
    if slot is Slot.AGENDA:
        near = grouped((each.story, each) for each in _near(edition, day))
        for story, occasions in near.items():
            yield Choice(story, occasion_sentences(occasions, edition.moment))
        return
    yield from (Choice(each, sentences_of(each)) for each in _stories(edition, slot))


def _stories(edition: Edition, slot: Slot) -> Iterable[Story]:
    if slot is Slot.NOTICES:
        return sorted(filter(is_notice, edition.stories), key=urgency)
    return _closing(edition) if slot is Slot.OFFERS else _fresh(edition, slot)


def _fresh(edition: Edition, slot: Slot) -> Iterable[Story]:
    since = edition.moment - (FRESH if slot is Slot.NEWS else CELEBRATED)
    fresh = (each for each in edition.stories if each.updated >= since and not each.is_past)
    if slot is Slot.NEWS:
        return fresh
    return (each for each in fresh if any(one.slug.startswith(ANNIVERSARY) for one in each.series))


def _closing(edition: Edition) -> list[Story]:
    last = edition.moment + CLOSES_WITHIN
    soon = (
        (each.expires.ends, each.source, each)
        for each in edition.stories
        if each.kind.order is Order.CLOSING and each.expires and each.expires.ends <= last
    )
    return [story for *_, story in sorted(soon, key=lambda each: each[:2])]


def _near(edition: Edition, day: date) -> Iterator[Occasion]:
    """Yield what takes place on *day* and the next one, and is not over."""
    days = {day, day + timedelta(days=1)}
    yield from (each for each in edition.occasions if each.day in days and not each.is_over)
