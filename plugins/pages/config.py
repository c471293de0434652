"""Options of the pages: the dict setting `PAGES`."""

from dataclasses import dataclass

from plugins.newsroom.config import Config
from plugins.newsroom.paging import PAGE_SIZE


@dataclass(frozen=True, slots=True)
class PagesConfig(Config):
    """How much the lists show, and whether it is kept for when there is no connection."""

    page_size: int = PAGE_SIZE
    """Stories on an older page of a list; its front page has less than twice as many."""

    lead_stories: int = 4
    """Stories at the head of the home page."""

    department_stories: int = 3
    """Further stories of each department on the home page."""

    coming_events: int = 5
    """Dates on the home page."""

    closing_stories: int = 4
    """Deadlines on the home page."""

    recordings: int = 2
    """Radio programmes, and videos, on the home page."""

    offline: bool = True
    """Whether browsers keep what was read; if not, those that do are told to forget it."""
