"""What an issue says of a story."""

from dataclasses import replace

from plugins.bulletin.issue import Item, Picture
from plugins.networks import KeyFact, facts_of
from plugins.newsroom import Photo, Story, largest_jpeg, pictures
from plugins.newsroom.kinds import Rank
from plugins.spanish import clean_line, without_year

MOST_NOTES = 2
PICTURE_WIDTH = 640
"""Pixels of the photo: what an e-mail shows in a column of 600, and a telephone loads."""


def item_of(story: Story, year: int) -> Item:
    """
    Return *story* as an issue of that *year* tells it.

    Not that it has taken place since: when the issue came out it had not, and nobody wonders at that.
    """
    told = replace(story, is_past=False) if story.is_past else story
    facts = facts_of(told)
    do = [each for each in facts if each.rank is Rank.DO]
    return Item(
        path=story.path,
        title=clean_line(told.told_title),
        kicker=f"{story.kind.name} · {story.department.short_name}",
        summary=clean_line(story.summary),
        when=_of(facts, Rank.WHEN, year),
        where=_of(facts, Rank.WHERE, year),
        notes=tuple(without_year(clean_line(each.text), year) for each in do[:MOST_NOTES]),
        picture=_picture(story.photo) if story.photo else None,
        is_demo=story.is_demo,
    )


def _of(facts: tuple[KeyFact, ...], rank: Rank, year: int) -> str:
    told = (_told(each) for each in facts if each.rank is rank)
    return without_year(clean_line("; ".join(told)), year)


def _told(fact: KeyFact) -> str:
    """Return «Sábado 5, 11:00 horas», and «Era: sábado 5, 11:00 horas» of what is not so any more."""
    values = "; ".join(value.rstrip(".") for value in fact.values)
    return values if fact.label in {"", "Cuándo", "Dónde"} else f"{fact.label}: {values}"


def _picture(photo: Photo) -> Picture:
    sharp = [each for each in pictures(photo).jpeg if each.size.width >= PICTURE_WIDTH]
    shown = min(sharp, key=lambda each: each.size.width, default=largest_jpeg(photo))
    return Picture(
        path=shown.path,
        width=shown.size.width,
        height=shown.size.height,
        alt=clean_line(photo.alt),
        credit=clean_line(photo.credit_line),
    )
