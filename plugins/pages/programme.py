"""The programme of a series: every date of it on one page, to print and to carry."""

from collections.abc import Iterator

from plugins.newsroom import Edition, programme_of, programme_path
from plugins.pages.dates.days import Occasions, days_of
from plugins.pages.public_page import list_page
from plugins.pages.subjects import SERIES
from plugins.pressroom import Artefact, output_path
from plugins.site import Frame, Link, render, series_calendar
from plugins.structured_data import HOME, head_of_page


def programme_pages(edition: Edition, frame: Frame) -> Iterator[Artefact]:
    """Yield the programme of each series that has dates, to come or past."""
    for series in edition.registry.series:
        if stories := edition.taking_place_of(series):
            path = programme_path(series)
            occasions = Occasions(tuple(programme_of(stories, edition.moment)))
            yield Artefact(
                paths=(output_path(path),),
                make=make_programme,
                inputs=(
                    frame,
                    Link(series.path, series.name),
                    path,
                    series_calendar(series),
                    occasions,
                ),
                page=list_page(path, stories, edition.updated),
            )


def make_programme(
    frame: Frame, series: Link, path: str, calendar: str, occasions: Occasions
) -> tuple[bytes, ...]:
    """Return the programme of *series* at *path*, which *calendar* holds too."""
    trail = (HOME, SERIES, series, Link(path, "Programa"))
    summary = f"Todas las fechas de {series.name}, día por día."
    page = render(
        frame,
        "programme.html",
        here=path,
        head=head_of_page(frame.site, trail, description=summary),
        trail=trail,
        summary=summary,
        days=days_of(occasions),
        calendar=calendar,
        address=frame.site.absolute(path),
    )
    return (page,)
