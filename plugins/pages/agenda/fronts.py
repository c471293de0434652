"""The agenda as a whole, that of each department and locality: what is to come, then what has been."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from itertools import groupby

from plugins.newsroom import (
    Department,
    Edition,
    Home,
    Story,
    month_of,
    month_path,
    past_stories,
    subject_agenda,
    week_path,
)
from plugins.newsroom.kinds import Order
from plugins.pages.dates.coming import coming_dates
from plugins.pages.dates.days import Occasions, days_of
from plugins.pages.filters import Filters, by_home, by_kind
from plugins.pages.listing import Listing, kind_listing, listed_page
from plugins.pages.lists import parts_of
from plugins.pages.parts import Part
from plugins.pages.public_page import SOMETIME
from plugins.pages.subjects import DEPARTMENTS, LOCALITIES
from plugins.pages.teaser import Cards, teaser
from plugins.pressroom import Artefact, Group
from plugins.site import (
    AGENDA_CALENDAR,
    Frame,
    Link,
    department_calendar,
    of_department,
    of_department_in_full,
)
from plugins.spanish import SANTIAGO, month_words, upper


def front_pages(edition: Edition, frame: Frame, size: int) -> Iterator[Group]:
    """Yield the agenda, and that of each department and locality that has any dates."""
    stories = edition.taking_place
    today = edition.moment.astimezone(SANTIAGO).date()
    months = {month_of(each.day) for each in edition.occasions}
    for kind in edition.kinds:
        if kind.order is Order.HAPPENING:
            listing = replace(
                kind_listing(kind, edition), template="agenda.html", calendar=AGENDA_CALENDAR
            )
            every = tuple(sorted(months | {month_of(today)}))
            filters = by_home(edition, kind)
            yield _front(edition, frame, listing, stories, size, today, filters, every)
    for subject in edition.registry.homes:
        is_linked = subject_agenda(subject) in edition.narrowed.get(subject.path, ())
        if is_linked or edition.taking_place_of(subject):
            its = edition.taking_place_of(subject)
            filters = by_kind(edition, subject)
            yield _front(edition, frame, _listing_of(subject), its, size, today, filters)


def parts_of_agenda(
    frame: Frame,
    listing: Listing,
    past: Cards,
    coming: Occasions,
    today: date,
    filters: tuple[Filters, ...],
    months: tuple[date, ...],
    size: int,
    otherwise: datetime | None,
) -> Iterator[Artefact]:
    """Yield the pages of an agenda: the first with what is *coming*, the others with older dates."""
    yield from parts_of(
        *(frame, listing, past, size, otherwise),
        make=make_agenda,
        above=(coming, today, filters, months),
        shown=coming.stories,
    )


def make_agenda(
    frame: Frame,
    listing: Listing,
    part: Part,
    past: Cards,
    coming: Occasions = Occasions(),  # noqa: B008 - frozen
    today: date | None = None,
    filters: tuple[Filters, ...] = (),
    months: tuple[date, ...] = (),
) -> tuple[bytes, ...]:
    """Return *part* of an agenda; *months* are those with a page of their own, seen *today*."""
    was = [replace(teaser(each), when=each.details.takes_place) for each in past.stories]
    page = listed_page(
        frame,
        listing,
        part,
        was,
        filters=filters,
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
    filters: tuple[Filters, ...],
    months: tuple[date, ...] = (),
) -> Group:
    past = Cards(past_stories(stories, edition.moment))
    coming = Occasions(tuple(coming_dates(stories, edition.moment)))
    otherwise = None if listing.wider else edition.updated
    return Group(
        name=f"lista{listing.path}",
        expand=parts_of_agenda,
        inputs=(
            *(frame, listing, past, coming, today, filters, months, size),
            SOMETIME if stories else otherwise,
        ),
    )


def _listing_of(subject: Home) -> Listing:
    if isinstance(subject, Department):
        parent, calendar = DEPARTMENTS, department_calendar(subject)
        whose, in_full = of_department(subject), of_department_in_full(subject)
    else:
        parent, calendar = LOCALITIES, ""
        whose = in_full = f"de {subject.name}"
    return Listing(
        template="agenda.html",
        path=subject_agenda(subject),
        title=f"Agenda {whose}",
        summary=f"Lo que viene y lo que ya fue {in_full}.",
        feeds=(),
        parents=(parent, Link(subject.path, subject.name)),
        calendar=calendar,
        wider=Link("/agenda/", "Agenda de toda la comuna"),
    )
