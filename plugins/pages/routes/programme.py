"""The programme of a series: every date of it on one page, to print and to carry."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from plugins.newsroom import Edition, programme_of, programme_path
from plugins.pages.dates.days import Day, Occasions, days_of
from plugins.pages.places import SERIES
from plugins.site import Frame, Link, series_calendar
from plugins.structured_data import HOME
from plugins.webpage import Changed, Page, newest


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammePage(Page):
    """The programme of a series."""

    template = "programme.html"

    series: Link
    path: str
    calendar: str
    """Address of the calendar with the same dates."""

    occasions: Occasions
    changed: Changed | None = field()

    @property
    def trail(self) -> tuple[Link, ...]:
        """By its series."""
        return (HOME, SERIES, self.series, Link(self.path, "Programa"))

    @property
    def summary(self) -> str:
        """What it holds, in a sentence."""
        return f"Todas las fechas de {self.series.name}, día por día."

    @property
    def days(self) -> tuple[Day, ...]:
        """All of them."""
        return days_of(self.occasions)

    @property
    def whole_address(self) -> str:
        """Where it is, for who has it on paper."""
        return self.frame.site.absolute(self.path)


def programme_pages(edition: Edition, frame: Frame) -> Iterator[ProgrammePage]:
    """Yield the programme of each series that has dates, to come or past."""
    for series in edition.registry.series:
        if stories := edition.taking_place_of(series):
            yield ProgrammePage(
                frame=frame,
                series=Link(series.path, series.name),
                path=programme_path(series),
                calendar=series_calendar(series),
                occasions=Occasions(tuple(programme_of(stories, edition.moment))),
                changed=newest(stories, edition.updated),
            )
