"""Pages that are always there: about, accessibility, privacy."""

from dataclasses import dataclass

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

    photos: tuple[Photo, ...] = ()
    attachments: tuple[Attachment, ...] = ()

    @property
    def path(self) -> str:
        """Its address."""
        return f"/{self.slug}/"
