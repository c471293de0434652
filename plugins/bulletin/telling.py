"""What an issue says of a story."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from plugins.bulletin.issue import Item, Picture
from plugins.networks import KeyFact, facts_of, gist_of, is_over
from plugins.newsroom import Photo, Story, largest_jpeg, pictures
from plugins.newsroom.kinds import BETWEEN_PARTS, WOULD_BE, Details, Offer, Rank
from plugins.spanish import capital, clean_line, sentence, without_year

MOST_NOTES = 2
PICTURE_WIDTH = 640
"""Pixels of the photo: what an e-mail shows in a column of 600, and a telephone loads."""

_JOINING = "Inscripción"
"""The label of how one joins."""


def item_of(story: Story, day: date) -> Item:
    """
    Return *story* as an issue that comes out on *day* tells it.

    Not that it has taken place since: when the issue came out it had not, and nobody wonders at that.
    """
    told = replace(story, is_past=False) if story.is_past else story
    facts = facts_of(told)
    when = BETWEEN_PARTS.join(
        filter(None, (story.details.declared, _closes(story, day), *_when(facts)))
    )
    return Item(
        path=story.path,
        title=clean_line(told.told_title),
        kicker=f"{story.kind.name} · {story.department.short_name}",
        summary=clean_line(gist_of(told)),
        when=without_year(clean_line(when), day.year),
        where=without_year(clean_line(_where(facts)), day.year),
        notes=tuple(_notes(facts, told=story.dateline.day, on=day))[:MOST_NOTES],
        picture=_picture(story.photo) if story.photo else None,
        is_demo=story.is_demo,
    )


def _closes(story: Story, day: date) -> str:
    """Return «Postulaciones hasta hoy, viernes 4 de diciembre», of what one joins."""
    if not isinstance(story.details, Offer):
        return ""
    is_today = story.details.offered_until.last_day == day
    until = f"hoy, {story.details.until}" if is_today else f"el {story.details.until}"
    return capital(f"{story.details.joining} hasta {until}")


def _when(facts: tuple[KeyFact, ...]) -> Iterator[str]:
    """Yield when it is; or when it would have been, as that is said: «Era: sábado 5, 11:00 horas»."""
    for fact in facts:
        if _would_be(fact):
            yield fact.text
        elif fact.rank is Rank.WHEN and fact.label:
            yield _values(fact)


def _where(facts: tuple[KeyFact, ...]) -> str:
    where = (fact for fact in facts if fact.rank is Rank.WHERE and not _would_be(fact))
    is_plain = {"", Details.where_label}
    return "; ".join(_values(fact) if fact.label in is_plain else fact.text for fact in where)


def _would_be(fact: KeyFact) -> bool:
    return bool(fact.label) and WOULD_BE.startswith(fact.label)


def _values(fact: KeyFact) -> str:
    return "; ".join(value.rstrip(".") for value in fact.values)


def _notes(facts: tuple[KeyFact, ...], *, told: date, on: date) -> Iterator[str]:
    """Yield what to do, what it costs, how one joins if that is still possible *on* that day."""
    for fact in facts:
        is_note = fact.rank is Rank.DO or fact.label.startswith(_JOINING)
        if is_note and not is_over(fact.text, told=told, on=on):
            yield sentence(without_year(clean_line(fact.text), on.year))


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
