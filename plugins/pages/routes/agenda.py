"""The agenda as a whole, that of each department and locality: what is to come, then what has been."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from itertools import groupby
from typing import NamedTuple

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
from plugins.newsroom.kinds import Kind, Order
from plugins.pages.cards import Card, Cards, card_of
from plugins.pages.dates.coming import coming_dates
from plugins.pages.dates.days import NOWHERE, Day, Occasions, days_of, week_name
from plugins.pages.feeds import calendars_by_page
from plugins.pages.lists.filters import Filters, by_home, by_kind
from plugins.pages.lists.listing import Listing, ListingPage, kind_listing
from plugins.pages.lists.sheets import sheet_addresses, sheets, to_front
from plugins.pages.places import DEPARTMENTS, LOCALITIES
from plugins.pressroom import Artefact, Group
from plugins.site import (
    Addresses,
    Frame,
    Link,
    of_department,
    of_department_in_full,
)
from plugins.spanish import SANTIAGO, month_words, upper
from plugins.webpage import SOMETIME, newest


class AgendaYear(NamedTuple):
    """A year with the pages of its months."""

    year: int
    months: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaPage(ListingPage):
    """A sheet of an agenda: the first with what is coming, the others with older dates."""

    template = "agenda.html"

    coming: Occasions = NOWHERE
    now: tuple[Link, ...] = ()
    """The pages of the current week and month, if there are any."""

    months: tuple[date, ...] = ()
    """Those with a page of their own."""

    @property
    def cards(self) -> tuple[Card, ...]:
        """What has been, with when it was."""
        return tuple(
            replace(card_of(story), when=story.details.takes_place) for story in self.listed.stories
        )

    @property
    def days(self) -> tuple[Day, ...]:
        """What is to come, day by day."""
        return days_of(self.coming)

    @property
    def calendar_years(self) -> tuple[AgendaYear, ...]:
        """The pages of the months, the last one first."""
        years = groupby(reversed(self.months), key=lambda month: month.year)
        return tuple(AgendaYear(year, tuple(map(_month_link, of_year))) for year, of_year in years)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda(Group):
    """The sheets of an agenda."""

    frame: Frame
    listing: Listing
    past: Cards
    coming: Occasions
    filters: tuple[Filters, ...]
    now: tuple[Link, ...]
    months: tuple[date, ...]
    size: int
    """Dates on a full sheet."""

    otherwise: datetime | None
    """How new an empty sheet is; None if searches leave it out."""

    @property
    def name(self) -> str:
        """`lista/agenda/`."""
        return f"lista{self.listing.path}"

    def artefacts(self) -> Iterator[Artefact]:
        """Yield each sheet, and the address of the next one."""
        front, *older = sheets(self.listing.path, self.past.stories, self.size)
        sheet, stories = front
        shown = (*self.coming.stories, *stories)
        yield AgendaPage(
            frame=self.frame,
            listing=self.listing,
            sheet=sheet,
            listed=Cards(stories),
            filters=self.filters,
            coming=self.coming,
            now=self.now,
            months=self.months,
            changed=newest(shown, self.otherwise or SOMETIME) if shown or self.otherwise else None,
        )
        for sheet, stories in older:
            yield AgendaPage(
                frame=self.frame,
                listing=self.listing,
                sheet=sheet,
                listed=Cards(stories),
                changed=newest(stories, SOMETIME),
            )
        yield from to_front(self.frame, self.listing.link, self.past.stories, self.size)


def addresses(size: int) -> Addresses:
    """Return what is made with *size* dates on a full sheet."""
    return Addresses(folders=frozenset({"agenda"}), of_edition=partial(_sheets, size=size))


def _sheets(edition: Edition, size: int) -> Iterator[str]:
    agendas = {kind.path: edition.taking_place for kind in _happening(edition)}
    agendas |= {subject_agenda(each): edition.taking_place_of(each) for each in _dated(edition)}
    for path, stories in agendas.items():
        yield from sheet_addresses(path, past_stories(stories, edition.moment), size)


def _happening(edition: Edition) -> Iterator[Kind]:
    """Yield the kinds whose list is the agenda of all."""
    return (kind for kind in edition.kinds if kind.order is Order.HAPPENING)


def _dated(edition: Edition) -> Iterator[Home]:
    """Yield each department and locality that has an agenda: dates, or a link to it."""
    for home in edition.registry.homes:
        is_linked = subject_agenda(home) in edition.narrowed.get(home.path, ())
        if is_linked or edition.taking_place_of(home):
            yield home


def agenda_pages(edition: Edition, frame: Frame, size: int) -> Iterator[Agenda]:
    """Yield the agenda, and that of each department and locality that has any dates."""
    today = edition.moment.astimezone(SANTIAGO).date()
    months = {month_of(each.day) for each in edition.occasions} | {month_of(today)}
    for kind in _happening(edition):
        listing = kind_listing(kind, edition)
        whole = _agenda(edition, frame, listing, edition.taking_place, size)
        yield replace(
            whole,
            filters=by_home(edition, kind),
            now=(Link(week_path(today), week_name(today)), _month_link(month_of(today))),
            months=tuple(sorted(months)),
        )
    calendars = calendars_by_page(edition)
    for home in _dated(edition):
        stories = edition.taking_place_of(home)
        part = _agenda(edition, frame, _listing_of(home, calendars), stories, size)
        yield replace(part, filters=by_kind(edition, home))


def _agenda(
    edition: Edition, frame: Frame, listing: Listing, stories: tuple[Story, ...], size: int
) -> Agenda:
    otherwise = None if listing.wider else edition.updated
    return Agenda(
        frame=frame,
        listing=listing,
        past=Cards(past_stories(stories, edition.moment)),
        coming=Occasions(tuple(coming_dates(stories, edition.moment))),
        filters=(),
        now=(),
        months=(),
        size=size,
        otherwise=SOMETIME if stories else otherwise,
    )


def _month_link(month: date) -> Link:
    return Link(month_path(month), upper(month_words(month.year, month.month)))


def _listing_of(subject: Home, calendars: Mapping[str, str]) -> Listing:
    if isinstance(subject, Department):
        parent = DEPARTMENTS
        whose, in_full = of_department(subject), of_department_in_full(subject)
    else:
        parent = LOCALITIES
        whose = in_full = f"de {subject.name}"
    return Listing(
        path=subject_agenda(subject),
        title=f"Agenda {whose}",
        summary=f"Lo que viene y lo que ya fue {in_full}.",
        feeds=(),
        parents=(parent, Link(subject.path, subject.name)),
        calendar=calendars.get(subject.path, ""),
        wider=Link("/agenda/", "Agenda de toda la comuna"),
    )
