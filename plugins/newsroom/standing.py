"""Pages that are always there: about, accessibility, privacy."""

from dataclasses import dataclass
from datetime import date

from plugins.newsroom.photo import Attachment, Photo


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingPage:
    """One file of `content/paginas/`."""

    source: str
    slug: str
    title: str
    summary: str
    body: str
    """Sanitised HTML."""

    reviewed: date | None = None
    """When somebody last read all of it and put right what had changed."""

    review_before: date | None = None
    """Until when somebody does so again; a page says both as dates, so that no day changes it."""

    photos: tuple[Photo, ...] = ()
    attachments: tuple[Attachment, ...] = ()

    @property
    def path(self) -> str:
        """Its address."""
        return f"/{self.slug}/"
