"""The pages that are always there."""

from collections.abc import Iterator

from plugins.newsroom import Edition, StandingPage
from plugins.pages.public_page import list_page
from plugins.pressroom import Artefact, output_path
from plugins.site import Frame, Link, render
from plugins.structured_data import HOME, head_of_page

_TYPES = {"acerca": "AboutPage", "contacto": "ContactPage"}
"""schema.org's names for some of them; the others are a plain `WebPage`."""


def standing_pages(edition: Edition, frame: Frame) -> Iterator[Artefact]:
    """Yield the pages of `content/paginas/`."""
    for page in edition.pages:
        yield Artefact(
            paths=(output_path(page.path),),
            make=make_standing,
            inputs=(frame, page),
            page=list_page(page.path, (), edition.updated),
        )


def make_standing(frame: Frame, page: StandingPage) -> tuple[bytes, ...]:
    """Return the standing *page*."""
    trail = (HOME, Link(page.path, page.title))
    type_ = _TYPES.get(page.slug, "WebPage")
    head = head_of_page(frame.site, trail, description=page.summary, type_=type_)
    return (render(frame, "standing.html", here=page.path, head=head, trail=trail, page=page),)
