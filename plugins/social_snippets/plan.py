"""The plan of the desk: every post about the stories of its window, when it is due, what it says then."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from plugins.newsroom import Edition, Site, Story
from plugins.social_snippets.occasions import Occasion, occasions_of
from plugins.social_snippets.snippet import Snippet, snippets_of

DAYS = 60
"""How long the desk works with a story, unless something of it is still to come."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduledPost:
    """One post on one network."""

    story: Story
    occasion: Occasion
    snippet: Snippet

    @property
    def id(self) -> str:
        """Its identifier, which no other post ever has: root-relative, with its occasion after `#`."""
        return post_id(self.snippet.id, self.occasion)

    @property
    def title(self) -> str:
        """What it is, for a list: «MAÑANA: Feria»."""
        lead = f"{self.occasion.lead}: " if self.occasion.lead else ""
        return f"{lead}{self.story.posted_title}"


def post_id(snippet_id: str, occasion: Occasion) -> str:
    """Return the identifier of the post with what *snippet_id* names, on *occasion*."""
    return f"{snippet_id}#{occasion.key}" if occasion.key else snippet_id


def in_window(edition: Edition, days: int = DAYS) -> tuple[Story, ...]:
    """Return the stories that the desk still works with, newest first: new ones, and what is to come."""
    oldest = edition.moment - timedelta(days=days)
    return tuple(
        story
        for story in edition.stories
        if story.updated >= oldest or _is_to_come(story, edition.moment)
    )


def _is_to_come(story: Story, moment: datetime) -> bool:
    ends = story.details.offered_until
    over = ends.ends if ends else story.details.over_at
    return over is not None and over > moment


def plan_of(stories: Iterable[Story], site: Site, moment: datetime) -> tuple[ScheduledPost, ...]:
    """Return the posts about *stories* that are not too late at *moment*, in the order they are due."""
    found = (
        post for story in stories for post in _posts_of(story, site) if post.occasion.until > moment
    )
    return tuple(sorted(found, key=_order))


def ahead(plan: Iterable[ScheduledPost], moment: datetime) -> tuple[ScheduledPost, ...]:
    """Return what of *plan* is due after *moment*: what a program that posts by itself may still take."""
    return tuple(post for post in plan if post.occasion.due > moment)


def _posts_of(story: Story, site: Site) -> Iterator[ScheduledPost]:
    for occasion in occasions_of(story):
        for snippet in snippets_of(story, site, occasion.lead):
            yield ScheduledPost(story=story, occasion=occasion, snippet=snippet)


def _order(post: ScheduledPost) -> tuple[float, int, str]:
    return post.occasion.due.timestamp(), post.snippet.network.place, post.id
