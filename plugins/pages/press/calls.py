"""The «pauta» as pages show it, day by day."""

from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from plugins.newsroom import NOT_LIVE, PAUTA, Occasion, Story, call_facts
from plugins.newsroom.kinds import Fact
from plugins.pages.cards import Ending
from plugins.pages.dates.days import Occasions, days_of
from plugins.spanish import iso


class Call(NamedTuple):
    """What the press is expected at."""

    anchor: str
    """The part of the address of the «pauta» after `#`."""

    path: str
    """The page that everybody reads."""

    title: str
    moment: str
    """When the press is expected, in ISO 8601."""

    when: str
    """From when until when it takes place, in words."""

    place: str
    department: str
    ending: Ending
    warning: str
    """What changed since it was announced, in words; nothing if it goes on as told."""

    is_live: bool
    facts: tuple[Fact, ...]
    """What is for the press alone; of what is off, nothing."""

    is_demo: bool = False


class CallDay(NamedTuple):
    """A day of the «pauta»."""

    date: date
    name: str
    calls: tuple[Call, ...]


def call_path(story: Story) -> str:
    """Return where the «pauta» tells of *story*."""
    return f"{PAUTA}#{story.slug}"


def call_days(occasions: Occasions) -> tuple[CallDay, ...]:
    """Return the «pauta» of *occasions*, all of which the press is expected at, day by day."""
    by_day = {day: tuple(each) for day, each in groupby(occasions.occasions, key=attrgetter("day"))}
    told: set[str] = set()
    return tuple(
        CallDay(
            day.date,
            day.name,
            tuple(
                _call(occasion, row.when, row.place, row.ending, told)
                for occasion, row in zip(by_day[day.date], day.rows, strict=True)
            ),
        )
        for day in days_of(occasions)
    )


def _call(occasion: Occasion, when: str, place: str, ending: Ending, told: set[str]) -> Call:
    """Return what the page shows of *occasion*; only the first of several of one story has its anchor."""
    story, start = occasion.story, occasion.occurrence.start
    details, call = story.details, story.details.press_call
    is_first = story.slug not in told
    told.add(story.slug)
    return Call(
        anchor=story.slug if is_first else "",
        path=story.path,
        title=story.title,
        moment=call.arrival_for(start).iso if call else iso(start.moment),
        when=when,
        place=place,
        department=story.department.short_name,
        ending=ending,
        warning=details.warning,
        is_live=bool(call and call.live and call.live != NOT_LIVE),
        facts=call_facts(details),
        is_demo=story.is_demo,
    )
