"""The pages of each month, week and day of the agenda."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import NamedTuple

from plugins.newsroom import Edition, Occasion, day_path, month_of, month_path, week_of, week_path
from plugins.pages.dates.days import Occasions, days_of
from plugins.pages.dates.table import table_of
from plugins.pages.public_page import SOMETIME, list_page
from plugins.pressroom import Artefact, Group, output_path
from plugins.site import Frame, Link, render
from plugins.spanish import SANTIAGO, between_words, date_words, month_words, upper
from plugins.structured_data import HOME, head_of_page

AGENDA = Link("/agenda/", "Agenda")


class Around(NamedTuple):
    """The nearest of the same sort that have a page."""

    before: date | None
    after: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """What a page of the agenda says besides its days."""

    trail: tuple[Link, ...]
    """From the home page to it."""

    empty: str
    """What stands in place of days."""

    before: Link | None
    after: Link | None
    others: tuple[Link, ...]
    """The pages of its month and its weeks."""


def span_pages(edition: Edition, frame: Frame) -> Iterator[Group]:
    """Yield the pages of every month and week that have dates, the current ones, and every day."""
    today = edition.moment.astimezone(SANTIAGO).date()
    occasions = edition.occasions
    days = _arounds(each.day for each in occasions)
    months = {month: tuple(its) for month, its in groupby(occasions, _month)}
    months.setdefault(month_of(today), ())
    for month, around in _arounds(months).items():
        its = months[month]
        edges = Around(days[its[0].day].before, days[its[-1].day].after) if its else None
        now = today if month == month_of(today) else None
        yield Group(
            name=f"agenda/{month:%Y/%m}",
            expand=month_pages,
            inputs=(
                *(frame, month, Occasions(its), around, edges, now),
                SOMETIME if its else edition.updated,
            ),
        )
    yield from _weeks(edition, frame, occasions, today)


def _weeks(
    edition: Edition, frame: Frame, occasions: Sequence[Occasion], today: date
) -> Iterator[Group]:
    """Yield the pages of the weeks, year by year."""
    dated = set(map(_week, occasions))
    arounds = _arounds({*dated, week_of(today)})
    for year, weeks in groupby(arounds, _year):
        its = tuple(each for each in occasions if _year(each.day) == year)
        now = today if _year(today) == year else None
        is_empty_now = now and week_of(now) not in dated
        yield Group(
            name=f"agenda/{year}/semanas",
            expand=week_pages,
            inputs=(
                frame,
                tuple((week, arounds[week]) for week in weeks),
                Occasions(its),
                now,
                edition.updated if is_empty_now else SOMETIME,
            ),
        )


def month_pages(
    frame: Frame,
    month: date,
    occasions: Occasions,
    around: Around,
    edges: Around | None,
    today: date | None,
    otherwise: datetime,
) -> Iterator[Artefact]:
    """
    Yield the page of *month* and of each of its days.

    Args:
        frame: What all pages share.
        month: Its first day.
        occasions: What it holds.
        around: The months before and after it.
        edges: The days before its first and after its last; None if it has none.
        today: The current day, if it is one of this month.
        otherwise: How new an empty page is.
    """
    weeks = {_week(each) for each in occasions.occasions} | ({week_of(today)} if today else set())
    span = Span(
        trail=(HOME, AGENDA, _month_link(month)),
        empty="No hay actividades anunciadas para este mes.",
        before=_linked(around.before, _month_link),
        after=_linked(around.after, _month_link),
        others=tuple(_week_link(week) for week in sorted(weeks)),
    )
    yield _artefact(frame, span, occasions, today, month, otherwise)
    days = [(day, tuple(its)) for day, its in groupby(occasions.occasions, _day)]
    arounds = _arounds((day for day, _ in days), edges)
    for day, its in days:
        span = Span(
            trail=(HOME, AGENDA, _month_link(month), _day_link(day)),
            empty="",
            before=_linked(arounds[day].before, _day_link),
            after=_linked(arounds[day].after, _day_link),
            others=(_week_link(week_of(day)),),
        )
        yield _artefact(frame, span, Occasions(its), None, None, otherwise)


def week_pages(
    frame: Frame,
    weeks: Sequence[tuple[date, Around]],
    occasions: Occasions,
    today: date | None,
    otherwise: datetime,
) -> Iterator[Artefact]:
    """Yield the page of each of *weeks*, told by their Mondays."""
    by_week = {week: tuple(its) for week, its in groupby(occasions.occasions, _week)}
    for week, around in weeks:
        its = by_week.get(week, ())
        now = today if today and week_of(today) == week else None
        months = {month_of(each) for each in (*map(_day, its), *((now,) if now else ()))}
        span = Span(
            trail=(HOME, AGENDA, _week_link(week)),
            empty="No hay actividades anunciadas para esta semana.",
            before=_linked(around.before, _week_link),
            after=_linked(around.after, _week_link),
            others=tuple(_month_link(month) for month in sorted(months)),
        )
        yield _artefact(frame, span, Occasions(its), now, None, otherwise)


def make_span(
    frame: Frame, span: Span, occasions: Occasions, today: date | None, month: date | None
) -> tuple[bytes, ...]:
    """Return the page of *span*, with the table of *month* if it is one."""
    summary = f"Qué hay en la comuna: {span.trail[-1].name.lower()}."
    page = render(
        frame,
        "agenda_span.html",
        here=span.trail[-1].path,
        head=head_of_page(frame.site, span.trail, description=summary),
        trail=span.trail,
        span=span,
        table=table_of(month, occasions, today) if month else None,
        days=days_of(occasions, today),
    )
    return (page,)


def _artefact(
    frame: Frame,
    span: Span,
    occasions: Occasions,
    today: date | None,
    month: date | None,
    otherwise: datetime,
) -> Artefact:
    path = span.trail[-1].path
    return Artefact(
        paths=(output_path(path),),
        make=make_span,
        inputs=(frame, span, occasions, today, month),
        page=list_page(path, occasions.stories, otherwise),
    )


def _arounds(days: Iterable[date], edges: Around | None = None) -> dict[date, Around]:
    """Return each of *days*, in order, with those beside it; *edges* are beside the outermost."""
    own = sorted(set(days))
    first, last = edges or Around(None, None)
    befores, afters = (first, *own), (*own[1:], last)
    return {day: Around(*beside) for day, *beside in zip(own, befores, afters, strict=False)}


def _day(each: Occasion) -> date:
    return each.day


def _week(each: Occasion) -> date:
    return week_of(each.day)


def _month(each: Occasion) -> date:
    return month_of(each.day)


def _year(day: date) -> int:
    """Return the year that the week of *day* is counted in (ISO 8601)."""
    return day.isocalendar().year


def _linked(day: date | None, link: Callable[[date], Link]) -> Link | None:
    return link(day) if day else None


def _day_link(day: date) -> Link:
    return Link(day_path(day), upper(date_words(day)))


def _week_link(monday: date) -> Link:
    words = between_words(monday, monday + timedelta(days=6))
    return Link(week_path(monday), f"Semana {words}")


def _month_link(month: date) -> Link:
    return Link(month_path(month), upper(month_words(month.year, month.month)))
