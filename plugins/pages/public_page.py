"""What the sitemap knows of a page."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from plugins.newsroom.edition import Edition
from plugins.newsroom.story import Story


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
    story: Story | None = None
    """The one story it shows, if it is a story's page."""


def story_page(story: Story) -> PublicPage:
    """Return the page of *story*."""
    return PublicPage(
        url=story.path.removeprefix("/"),
        date=story.published,
        modified=story.updated,
        story=story,
    )


def list_page(path: str, stories: Iterable[Story], edition: Edition) -> PublicPage:
    """
    Return the page at *path*, as new as the newest of the *stories* it shows.

    A page that shows none is as new as the edition, which moves with its stories and never with
    the clock.
    """
    modified = max((story.updated for story in stories), default=edition.updated)
    return PublicPage(url=path.removeprefix("/"), date=modified, modified=modified)
