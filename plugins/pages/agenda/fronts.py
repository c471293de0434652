"""The agenda as a whole and that of each department: what is to come, then what has been."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from itertools import groupby

from plugins.newsroom.agenda import (
    department_agenda,
    month_of,
    month_path,
    week_path,
)
from plugins.newsroom.calendars import AGENDA, department_calendar
from plugins.newsroom.edition import Edition
from plugins.newsroom.frame import Frame, Link
from plugins.newsroom.kinds.base import Order
from plugins.newsroom.kinds.types import upper
from plugins.newsroom.moments import SANTIAGO, month_words
from plugins.newsroom.registry import Department
from plugins.newsroom.story import Story
from plugins.pages.agenda.coming import coming_dates, past_stories
from plugins.pages.agenda.days import Occasions, days_of
from plugins.pages.lists import Listing, kind_listing, listed_page, parts_of
from plugins.pages.parts import Part
from plugins.pages.public_page import SOMETIME
from plugins.pages.subjects import DEPARTMENTS
from plugins.pages.teaser import Cards, teaser
from plugins.pressroom.artefact import Artefact, Group


def front_pages(edition: Edition, frame: Frame, size: int) -> Iterator[Group]:
    """Yield the agenda, and that of each department that has any dates."""
    stories = edition.taking_place
    today = edition.moment.astimezone(SANTIAGO).date()
    months = {month_of(each.day) for each in edition.occasions}
    for kind in edition.kinds:
        if kind.order is Order.HAPPENING:
            listing = replace(kind_listing(kind, edition), template="agenda.html", calendar=AGENDA)
            every = tuple(sorted(months | {month_of(today)}))
            yield _front(edition, frame, listing, stories, size, today, every)
    for department in edition.registry.departments:
        if its := edition.taking_place_of(department):
            yield _front(edition, frame, _listing_of(department), its, size, today)


def parts_of_agenda(
    frame: Frame,
    listing: Listing,
    past: Cards,
    coming: Occasions,
    today: date,
    months: tuple[date, ...],
    size: int,
    otherwise: datetime,
) -> Iterator[Artefact]:
    """Yield the pages of an agenda: the first with what is *coming*, the others with older dates."""
    yield from parts_of(
        *(frame, listing, past, size, otherwise),
        make=make_agenda,
        above=(coming, today, months),
        shown=coming.stories,
    )


def make_agenda(
    frame: Frame,
    listing: Listing,
    part: Part,
    past: Cards,
    coming: Occasions = Occasions(),  # noqa: B008 - frozen
    today: date | None = None,
    months: tuple[date, ...] = (),
) -> tuple[bytes, ...]:
    """Return *part* of an agenda; *months* are those with a page of their own, seen *today*."""
    was = [replace(teaser(each), when=each.details.takes_place) for each in past.stories]
    page = listed_page(
        frame,
        listing,
        part,
        was,
        days=days_of(coming, today),
        now=_now(today) if today and months else (),
        years=[
            (year, [Link(month_path(each), upper(month_words(year, each.month))) for each in its])
            for year, its in groupby(reversed(months), key=lambda month: month.year)
        ],
    )
    return (page,)


def _now(today: date) -> tuple[Link, ...]:
    return Link(week_path(today), "Esta semana"), Link(month_path(today), "Este mes")


def _front(
    edition: Edition,
    frame: Frame,
    listing: Listing,
    stories: tuple[Story, ...],
    size: int,
    today: date,
    months: tuple[date, ...] = (),
) -> Group:
    past = Cards(past_stories(stories, edition.moment))
    coming = Occasions(tuple(coming_dates(stories, edition.moment)))
    otherwise = SOMETIME if stories else edition.updated
    return Group(
        name=f"lista{listing.path}",
        expand=parts_of_agenda,
        inputs=(frame, listing, past, coming, today, months, size, otherwise),
    )


def _listing_of(department: Department) -> Listing:
    return Listing(
        template="agenda.html",
        path=department_agenda(department),
        title=f"Agenda de {department.short_name}",
        summary=f"Lo que viene y lo que ya fue de {department.name}.",
        feeds=(),
        parents=(DEPARTMENTS, Link(department.path, department.name)),
        calendar=department_calendar(department),
    )
