"""What the sitemap knows of a page."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from plugins.newsroom import Story
from plugins.spanish import SANTIAGO, standard

SOMETIME = datetime(2026, 1, 1, tzinfo=SANTIAGO)
"""Stands for a time that nobody asks for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicPage:
    """
    A page that search engines may list, under the names that pelican-sitemap reads.

    An artefact without one is for readers who have its address, and for nobody else: redirects,
    expired stories, 404.
    """

    url: str
    """Address without its leading slash; empty for the home page."""

    date: datetime
    modified: datetime
    status: str = "published"


def story_page(story: Story) -> PublicPage:
    """Return the page of *story*."""
    return PublicPage(
        url=story.path.removeprefix("/"),
        date=standard(story.published),
        modified=standard(story.updated),
    )


def list_page(path: str, stories: Iterable[Story], otherwise: datetime) -> PublicPage:
    """Return the page at *path*, as new as the newest of its *stories*; *otherwise* if it has none."""
    modified = standard(max((story.updated for story in stories), default=otherwise))
    return PublicPage(url=path.removeprefix("/"), date=modified, modified=modified)
