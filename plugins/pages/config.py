"""Options of the pages: the dict setting `PAGES`."""

from typing import ClassVar

from pydantic import Field

from plugins.settings import Config
from plugins.site import PAGE_SIZE


class PagesConfig(Config):
    """How much the lists show, and whether it is kept for when there is no connection."""

    setting: ClassVar[str] = "PAGES"

    page_size: int = Field(default=PAGE_SIZE, ge=1)
    """Stories on an older page of a list; its front page has less than twice as many."""

    lead_stories: int = Field(default=3, ge=0)
    """Stories at the head of the home page."""

    coming_events: int = Field(default=3, ge=0)
    """Dates on the home page."""

    closing_stories: int = Field(default=3, ge=0)
    """Deadlines on the home page."""

    recordings: int = Field(default=1, ge=0)
    """Radio programmes, and videos, on the home page."""

    tasks: int = Field(default=8, ge=0)
    """Procedures on the home page: of those with `portada`, the first."""

    offline: bool = True
    """Whether browsers keep what was read; if not, those that do are told to forget it."""
