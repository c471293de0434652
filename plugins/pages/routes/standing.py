"""The pages that are always there."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from plugins.newsroom import Edition, StandingPage
from plugins.site import Frame, Link
from plugins.structured_data import HOME
from plugins.webpage import Changed, Page, newest


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainPage(Page):
    """A page of `content/paginas/`."""

    template = "standing.html"
    schema_type = "WebPage"

    text: StandingPage
    changed: Changed | None = field()

    @property
    def trail(self) -> tuple[Link, ...]:
        """From the home page."""
        return (HOME, Link(self.text.path, self.text.title))

    @property
    def summary(self) -> str:
        """That of its file."""
        return self.text.summary


class AboutPage(PlainPage):
    """Who publishes all this."""

    schema_type = "AboutPage"


class ContactPage(PlainPage):
    """How to reach them."""

    schema_type = "ContactPage"


_SORTS = {"acerca": AboutPage, "contacto": ContactPage}


def standing_pages(edition: Edition, frame: Frame) -> Iterator[PlainPage]:
    """Yield the pages of `content/paginas/`."""
    for text in edition.pages:
        page = _SORTS.get(text.slug, PlainPage)
        yield page(frame=frame, text=text, changed=newest((), edition.updated))
