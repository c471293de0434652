"""Everything that was put right, in one place: whom a newspaper lets correct it, it can be trusted."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from plugins.newsroom import Correction, Edition
from plugins.pages.public_page import list_page
from plugins.pressroom import Artefact, output_path
from plugins.site import CORRECTIONS, Frame, Link, render, year_of_corrections
from plugins.structured_data import HOME, head_of_page

CORRECTIONS_LINK = Link(CORRECTIONS, "Correcciones")
NEWEST = 30
"""On the first page; the pages of the years have them all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """A correction, and the story it puts right."""

    story: Link
    correction: Correction

    @property
    def year(self) -> Link:
        """The page of the year in which it was made."""
        path = year_of_corrections(self.correction)
        return Link(path, path.split("/")[-2])


def correction_pages(edition: Edition, frame: Frame) -> Iterator[Artefact]:
    """Yield the page of the newest corrections, and one for each year that has any."""
    corrected = _corrected(edition)
    years = {year: tuple(its) for year, its in groupby(corrected, key=lambda each: each.year)}
    summary = "Lo que publicamos con un error, qué decía y qué dice ahora."
    yield _page(edition, frame, (CORRECTIONS_LINK,), summary, corrected[:NEWEST], tuple(years))
    for link, its in years.items():
        text = f"Lo que corregimos en {link.name}: qué decía y qué dice ahora."
        yield _page(edition, frame, (CORRECTIONS_LINK, link), text, its, ())


def make_corrections(
    frame: Frame,
    trail: tuple[Link, ...],
    summary: str,
    corrected: tuple[Corrected, ...],
    years: tuple[Link, ...],
) -> tuple[bytes, ...]:
    """Return the page that closes *trail*, with links to those of *years*."""
    whole = (HOME, *trail)
    page = render(
        frame,
        "corrections.html",
        here=trail[-1].path,
        head=head_of_page(frame.site, whole, description=summary),
        trail=whole,
        summary=summary,
        corrected=corrected,
        years=years,
    )
    return (page,)


def _corrected(edition: Edition) -> tuple[Corrected, ...]:
    """Return every correction, the newest first, of what is still offered and of what is not."""
    found = (
        Corrected(story=Link(story.path, story.title), correction=correction)
        for story in (*edition.stories, *edition.expired)
        for correction in story.corrections
    )
    by_story = sorted(found, key=lambda each: each.story)
    return tuple(sorted(by_story, key=lambda each: each.correction.date.moment, reverse=True))


def _page(
    edition: Edition,
    frame: Frame,
    trail: tuple[Link, ...],
    summary: str,
    corrected: tuple[Corrected, ...],
    years: tuple[Link, ...],
) -> Artefact:
    path = trail[-1].path
    newest = max((each.correction.date.moment for each in corrected), default=edition.updated)
    return Artefact(
        paths=(output_path(path),),
        make=make_corrections,
        inputs=(frame, trail, summary, corrected, years),
        page=list_page(path, (), newest),
    )
