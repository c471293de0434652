"""The pages that are always there."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.newsroom import Edition, StandingPage
from plugins.site import Frame, Link
from plugins.structured_data import HOME
from plugins.webpage import PlainPage, newest


@dataclass(frozen=True, slots=True, kw_only=True)
class TextPage(PlainPage):
    """A page of `content/paginas/`."""

    template = "standing.html"
    schema_type = "WebPage"

    text: StandingPage


class AboutPage(TextPage):
    """Who publishes all this."""

    schema_type = "AboutPage"


class ContactPage(TextPage):
    """How to reach them: by telephone and in person first, then what an editor wrote."""

    template = "contact.html"
    schema_type = "ContactPage"


_SORTS = {"acerca": AboutPage, "contacto": ContactPage}


def standing_pages(edition: Edition, frame: Frame) -> Iterator[TextPage]:
    """Yield the pages of `content/paginas/`."""
    for text in edition.pages:
        page = _SORTS.get(text.slug, TextPage)
        yield page(
            frame=frame,
            trail=(HOME, Link(text.path, text.title)),
            summary=text.summary,
            text=text,
            changed=newest((), edition.updated),
        )
