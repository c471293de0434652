"""The plan of the desk: every post about the stories of its window, when it is due, what it says then."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from plugins.networks import WITHDRAWN
from plugins.newsroom import Site, Story
from plugins.social_snippets.occasions import Occasion, occasions_of, withdrawal_occasion
from plugins.social_snippets.snippet import Snippet, snippets_of


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
        """What it is, for a list: «MAÑANA: Feria»; nothing of what was withdrawn but that it was."""
        if self.occasion.lead == WITHDRAWN:
            return self.snippet.text.partition("\n")[0].replace("*", "")
        lead = self.occasion.lead
        return f"{lead}: {self.story.title}" if lead else self.story.posted_title


def post_id(snippet_id: str, occasion: Occasion) -> str:
    """Return the identifier of the post with what *snippet_id* names, on *occasion*."""
    return f"{snippet_id}#{occasion.key}" if occasion.key else snippet_id


@dataclass(frozen=True, slots=True)
class Planned:
    """A story, and what there is still to post about it."""

    story: Story
    occasions: tuple[Occasion, ...]

    def posts(self, site: Site) -> Iterator[ScheduledPost]:
        """Yield its posts, network by network."""
        for occasion in self.occasions:
            for snippet in snippets_of(self.story, site, occasion):
                yield ScheduledPost(story=self.story, occasion=occasion, snippet=snippet)


def planned_at(moment: datetime, stories: Iterable[Story]) -> tuple[Planned, ...]:
    """Return the *stories* with those of their occasions that are not too late at *moment*."""
    return tuple(
        Planned(story, tuple(each for each in occasions_of(story) if each.until > moment))
        for story in stories
    )


def withdrawn_at(moment: datetime, withdrawn: Iterable[Story]) -> tuple[Planned, ...]:
    """Return those of the *withdrawn* stories of which it is not too late at *moment* to say so."""
    found = (Planned(story, (withdrawal_occasion(story),)) for story in withdrawn)
    return tuple(each for each in found if each.occasions[0].until > moment)


def only(planned: Iterable[Planned], *, after: datetime) -> tuple[Planned, ...]:
    """Return what of *planned* is due *after* a moment: what a program may still take."""
    found = (
        Planned(each.story, tuple(one for one in each.occasions if one.due > after))
        for each in planned
    )
    return tuple(each for each in found if each.occasions)


def plan_of(planned: Iterable[Planned], site: Site) -> tuple[ScheduledPost, ...]:
    """Return the posts of *planned*, in the order they are due."""
    return tuple(sorted((post for each in planned for post in each.posts(site)), key=_order))


def _order(post: ScheduledPost) -> tuple[float, int, str]:
    return post.occasion.due.timestamp(), post.snippet.network.place, post.id
