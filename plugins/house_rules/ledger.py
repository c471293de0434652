"""How often an authority is named, pictured or credited: the ledger of the house."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from plugins.house_rules.authorities import named_in
from plugins.house_rules.credit import remarks as credits_of
from plugins.house_rules.passages import Passage, Sort, passages_of
from plugins.house_rules.remark import CONTRALORIA, Remark
from plugins.house_rules.writing import Known, Writing
from plugins.newsroom import Audience, Authority, Department, Story
from plugins.spanish import SANTIAGO

RULE = "authority-repeated"


class Way(StrEnum):
    """How an authority is in an article, as the report says it."""

    NAMED = "se nombra"
    PICTURED = "aparece en una foto"
    CREDITED = "se le atribuye"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One authority in one article."""

    authority: str
    """The post: «alcaldesa»."""

    department: Department
    source: str
    path: str
    title: str
    published: datetime
    ways: tuple[Way, ...]
    """In the order of `Way`."""


class Excess(NamedTuple):
    """An entry with which an authority was told of too often."""

    entry: Entry
    times: int
    """Entries of the same authority and department in the days up to it, itself among them."""


def entries_of(stories: Iterable[Story], authorities: Sequence[Authority]) -> tuple[Entry, ...]:
    """
    Return who is in which of *stories*, the oldest first.

    What is for the staff, drafts and what was withdrawn do not count.
    """
    found = [
        entry for story in stories if _is_told(story) for entry in _entries(story, authorities)
    ]
    return tuple(sorted(found, key=lambda each: (each.published, each.source, each.authority)))


def _is_told(story: Story) -> bool:
    return story.audience is Audience.PUBLIC and not (story.is_draft or story.withdrawal)


def _entries(story: Story, authorities: Sequence[Authority]) -> Iterator[Entry]:
    day = story.published.astimezone(SANTIAGO).date()
    called = [each for each in authorities if each.is_in_office_on(day)]
    if not called:
        return
    everybody = tuple(name for each in called for name in each.called)
    shown = tuple(text for photo in story.photos for text in (photo.alt, photo.caption))
    if not named_in((story.title, story.summary, story.body, *shown), everybody):
        return
    body = tuple(each.plain for each in passages_of(story.body))
    told = (story.title, story.summary, *body)
    for each in called:
        ways = {
            Way.NAMED: named_in(told, each.called),
            Way.PICTURED: named_in(shown, each.called),
            Way.CREDITED: _is_credited(told, each),
        }
        if any(ways.values()):
            yield Entry(
                authority=each.post,
                department=story.department,
                source=story.source,
                path=story.path,
                title=story.title,
                published=story.published,
                ways=tuple(way for way, is_so in ways.items() if is_so),
            )


def _is_credited(told: Sequence[str], authority: Authority) -> bool:
    title, *others = told
    body = tuple(Passage(text) for text in others)
    writing = Writing(Passage(title, Sort.TITLE), body=body)
    return any(credits_of(writing, Known(authorities=lambda: authority.called)))


def excesses(entries: Iterable[Entry], days: int, most: int) -> Iterator[Excess]:
    """
    Yield the *entries*, in their order, that are more than *most* of one authority and department in *days*.

    «Práctica reiterada» is what Contraloría asks about; it gives no number: the setting is the house's.
    """
    recent: dict[tuple[str, str], deque[datetime]] = {}
    for entry in entries:
        window = recent.setdefault((entry.authority, entry.department.slug), deque())
        window.append(entry.published)
        while window[0] <= entry.published - timedelta(days=days):
            window.popleft()
        if len(window) > most:
            yield Excess(entry, len(window))


def remark_of(excess: Excess, days: int, most: int) -> Remark:
    """Return what is said of the article with an *excess*."""
    entry = excess.entry
    return Remark(
        RULE,
        f"«{entry.authority}» está en {excess.times} artículos de {entry.department.short_name} en {days} días,"
        f" y el máximo de la casa es {most}",
        f"Cuente qué se hizo y qué oficina lo hace, sin la autoridad, salvo que el hecho sea suyo ({CONTRALORIA})",
    )
