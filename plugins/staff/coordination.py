"""The sheet of each event that is coordinated, and what is missing for all of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from plugins.newsroom import Coordination, Edition, Need, Story
from plugins.spanish import SANTIAGO, short_date_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """Something that is not ready, of one event."""

    need: Need
    title: str
    sheet: str
    """Address of the sheet of the event."""

    who: str
    due: str
    """The day in words; nothing if nobody named one."""

    is_late: bool


def coordinated(edition: Edition) -> tuple[Story, ...]:
    """Return the stories of *edition* that are coordinated and not over, the next first."""
    told = edition.with_pages
    found = [each for each in told if each.coordination and not _is_over(each, edition.moment)]
    return tuple(sorted(found, key=lambda each: (_day(each), each.source)))


def sheet_path(story: Story) -> str:
    """Return where the sheet of *story* is."""
    return story.path.replace("/noticias/", "/preparacion/coordinacion/", 1)


def missing_in(stories: Iterable[Story], moment: datetime) -> tuple[Missing, ...]:
    """Return what is not ready of *stories* at *moment*, what is due first before the rest."""
    today = moment.astimezone(SANTIAGO).date()
    found = [each for story in stories for each in _missing_of(story, today)]
    return tuple(
        sorted(found, key=lambda each: (each.need.due or date.max, each.title, each.need.what))
    )


def _missing_of(story: Story, today: date) -> Iterator[Missing]:
    told: Coordination | None = story.coordination
    for need in told.missing if told else ():
        yield Missing(
            need=need,
            title=story.title,
            sheet=sheet_path(story),
            who=need.who or (told.responsible if told else ""),
            due=short_date_words(need.due) if need.due else "",
            is_late=need.is_late_on(today),
        )


def _is_over(story: Story, moment: datetime) -> bool:
    over_at = story.details.over_at
    return over_at is not None and over_at <= moment


def _day(story: Story) -> float:
    begins = story.details.begins
    return (begins.moment if begins else story.published).timestamp()
