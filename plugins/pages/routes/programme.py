"""The programme of a series: every date of it on one page, to print and to carry."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.newsroom import Edition, Series, programme_of, programme_path
from plugins.pages.dates.days import Day, Occasions, days_of
from plugins.pages.places import SERIES
from plugins.site import Addresses, Frame, Link, series_calendar
from plugins.structured_data import HOME
from plugins.webpage import PlainPage, newest


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammePage(PlainPage):
    """The programme of a series."""

    template = "programme.html"

    calendar: str
    """Address of the calendar with the same dates."""

    occasions: Occasions

    @property
    def days(self) -> tuple[Day, ...]:
        """All of them."""
        return days_of(self.occasions)


def _dated(edition: Edition) -> Iterator[Series]:
    """Yield each series that has dates, to come or past."""
    return (series for series in edition.registry.series if edition.taking_place_of(series))


ADDRESSES = Addresses(of_edition=lambda edition: map(programme_path, _dated(edition)))


def programme_pages(edition: Edition, frame: Frame) -> Iterator[ProgrammePage]:
    """Yield the programme of each series that has any."""
    for series in _dated(edition):
        stories = edition.taking_place_of(series)
        own = Link(series.path, series.name)
        yield ProgrammePage(
            frame=frame,
            trail=(HOME, SERIES, own, Link(programme_path(series), "Programa")),
            summary=f"Todas las fechas de {series.name}, día por día.",
            calendar=series_calendar(series),
            occasions=Occasions(tuple(programme_of(stories, edition.moment))),
            changed=newest(stories, edition.updated),
        )
