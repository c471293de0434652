"""The pages of each month, week and day of the agenda."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import NamedTuple

from plugins.newsroom import Edition, Occasion, day_path, month_of, month_path, week_of, week_path
from plugins.pages.dates.days import Day, Occasions, days_of, week_name
from plugins.pages.dates.table import Table, table_of
from plugins.pages.places import AGENDA
from plugins.pressroom import Group
from plugins.site import Addresses, Frame, Link
from plugins.spanish import SANTIAGO, date_words, month_words, upper
from plugins.structured_data import HOME
from plugins.webpage import SOMETIME, PlainPage, newest


class Around(NamedTuple):
    """The nearest of the same sort that have a page."""

    before: date | None
    after: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanPage(PlainPage):
    """A month, a week or a day."""

    template = "agenda_span.html"

    empty: str = ""
    """What stands in place of days."""

    before: Link | None
    after: Link | None
    others: tuple[Link, ...]
    """The pages of its month and its weeks."""

    occasions: Occasions
    month: date | None = None
    """The first day of the month that it shows as a table, if it is one."""

    @property
    def table(self) -> Table | None:
        """The month as a table."""
        return table_of(self.month, self.occasions) if self.month else None

    @property
    def days(self) -> tuple[Day, ...]:
        """Its days that hold anything."""
        return days_of(self.occasions)

    @property
    def is_day(self) -> bool:
        """Whether it is a single day, which is below its month."""
        return self.trail[-2] != AGENDA


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthOfAgenda(Group):
    """The page of a month and of each of its days."""

    frame: Frame
    month: date
    """Its first day."""

    occasions: Occasions
    """What it holds."""

    around: Around
    """The months before and after it."""

    edges: Around | None
    """The days before its first and after its last; None if it has none."""

    today: date | None
    """The current day, if it is one of this month."""

    otherwise: datetime
    """How new an empty page is."""

    @property
    def name(self) -> str:
        """`agenda/2026/11`."""
        return f"agenda/{self.month:%Y/%m}"

    def artefacts(self) -> Iterator[SpanPage]:
        """Yield the page of the month, then those of its days."""
        dated = self.occasions.occasions
        weeks = {*map(_week, dated), *((week_of(self.today),) if self.today else ())}
        yield SpanPage(
            frame=self.frame,
            trail=(HOME, AGENDA, _month_link(self.month)),
            summary=_summary(_month_link(self.month)),
            empty="No hay actividades anunciadas para este mes.",
            before=_linked(self.around.before, _month_link),
            after=_linked(self.around.after, _month_link),
            others=tuple(_week_link(week) for week in sorted(weeks)),
            occasions=self.occasions,
            month=self.month,
            changed=newest(self.occasions.stories, self.otherwise),
        )
        days = {day: Occasions(tuple(of_day)) for day, of_day in groupby(dated, _day)}
        for day, around in _arounds(days, self.edges).items():
            yield SpanPage(
                frame=self.frame,
                trail=(HOME, AGENDA, _month_link(self.month), _day_link(day)),
                summary=_summary(_day_link(day)),
                before=_linked(around.before, _day_link),
                after=_linked(around.after, _day_link),
                others=(_week_link(week_of(day)),),
                occasions=days[day],
                changed=newest(days[day].stories, self.otherwise),
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class YearOfWeeks(Group):
    """The pages of the weeks of a year, as ISO 8601 counts it."""

    frame: Frame
    year: int
    weeks: tuple[tuple[date, Around], ...]
    """Told by their Mondays, with the weeks before and after each."""

    occasions: Occasions
    """What the year holds."""

    today: date | None
    """The current day, if it is one of this year."""

    otherwise: datetime
    """How new an empty page is."""

    @property
    def name(self) -> str:
        """`agenda/2026/semanas`."""
        return f"agenda/{self.year}/semanas"

    def artefacts(self) -> Iterator[SpanPage]:
        """Yield the page of each week."""
        by_week = {
            week: tuple(of_week) for week, of_week in groupby(self.occasions.occasions, _week)
        }
        for week, around in self.weeks:
            dated = by_week.get(week, ())
            today = self.today if self.today and week_of(self.today) == week else None
            months = {month_of(each) for each in (*map(_day, dated), *((today,) if today else ()))}
            occasions = Occasions(dated)
            yield SpanPage(
                frame=self.frame,
                trail=(HOME, AGENDA, _week_link(week)),
                summary=_summary(_week_link(week)),
                empty="No hay actividades anunciadas para esta semana.",
                before=_linked(around.before, _week_link),
                after=_linked(around.after, _week_link),
                others=tuple(_month_link(month) for month in sorted(months)),
                occasions=occasions,
                changed=newest(occasions.stories, self.otherwise),
            )


class Spans(NamedTuple):
    """What has a page: the days with dates, their months and weeks, and the current ones."""

    months: set[date]
    """Told by their first days."""

    weeks: set[date]
    """Told by their Mondays."""

    days: set[date]


def spans_of(edition: Edition) -> Spans:
    """Return what of *edition* has a page."""
    days, today = set(map(_day, edition.occasions)), _today(edition)
    return Spans(
        {month_of(day) for day in (*days, today)}, {week_of(day) for day in (*days, today)}, days
    )


def _addresses(edition: Edition) -> Iterator[str]:
    months, weeks, days = spans_of(edition)
    yield from (*map(month_path, months), *map(week_path, weeks), *map(day_path, days))


ADDRESSES = Addresses(folders=frozenset({"agenda"}), of_edition=_addresses)


def span_pages(edition: Edition, frame: Frame) -> Iterator[Group]:
    """Yield the pages of every month and week that have dates, the current ones, and every day."""
    spans, today = spans_of(edition), _today(edition)
    days = _arounds(spans.days)
    by_month = {month: tuple(of_month) for month, of_month in groupby(edition.occasions, _month)}
    for month, around in _arounds(spans.months).items():
        dated = by_month.get(month, ())
        first, last = (days[dated[0].day], days[dated[-1].day]) if dated else (None, None)
        yield MonthOfAgenda(
            frame=frame,
            month=month,
            occasions=Occasions(dated),
            around=around,
            edges=Around(first.before, last.after) if first and last else None,
            today=today if month == month_of(today) else None,
            otherwise=SOMETIME if dated else edition.updated,
        )
    yield from _weeks(edition, frame, spans.weeks)


def _weeks(edition: Edition, frame: Frame, shown: Iterable[date]) -> Iterator[YearOfWeeks]:
    """Yield the pages of the weeks *shown*, year by year."""
    occasions, today = edition.occasions, _today(edition)
    dated = set(map(_week, occasions))
    arounds = _arounds(shown)
    for year, weeks in groupby(arounds, _year):
        is_now = _year(today) == year
        is_empty_now = is_now and week_of(today) not in dated
        yield YearOfWeeks(
            frame=frame,
            year=year,
            weeks=tuple((week, arounds[week]) for week in weeks),
            occasions=Occasions(tuple(each for each in occasions if _year(each.day) == year)),
            today=today if is_now else None,
            otherwise=edition.updated if is_empty_now else SOMETIME,
        )


def _arounds(days: Iterable[date], edges: Around | None = None) -> dict[date, Around]:
    """Return each of *days*, in order, with those beside it; *edges* are beside the outermost."""
    own = sorted(set(days))
    first, last = edges or Around(None, None)
    befores, afters = (first, *own), (*own[1:], last)
    return {day: Around(*beside) for day, *beside in zip(own, befores, afters, strict=False)}


def _today(edition: Edition) -> date:
    return edition.moment.astimezone(SANTIAGO).date()


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


def _summary(span: Link) -> str:
    return f"Qué hay en la comuna: {span.name.lower()}."


def _day_link(day: date) -> Link:
    return Link(day_path(day), upper(date_words(day)))


def _week_link(monday: date) -> Link:
    return Link(week_path(monday), week_name(monday))


def _month_link(month: date) -> Link:
    return Link(month_path(month), upper(month_words(month.year, month.month)))
