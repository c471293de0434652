"""What stands on the front pages of the site: the home page, and that of the site in words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from plugins.newsroom import Edition, Story
from plugins.newsroom.kinds import Order
from plugins.pages.cards import Cards
from plugins.pages.config import PagesConfig
from plugins.pages.dates.coming import next_dates, some_of
from plugins.pages.dates.days import Occasions
from plugins.pages.lists.closing import by_closing
from plugins.site import Link

MOST_NOTICES = 3
"""More of them would hide the page that one came for. The list has them all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """What a front page shows, in its order; no story twice."""

    notices: Cards
    leads: Cards
    coming: Occasions
    closing: Cards
    """What one can still apply or register for, the first to close at the top."""

    recordings: Cards
    """The newest to hear and to watch."""

    tasks: tuple[Link, ...] = ()
    """What most people come to get done."""

    @property
    def stories(self) -> tuple[Story, ...]:
        """All of them."""
        lists = (self.notices, self.leads, self.closing, self.recordings)
        return (*self.coming.stories, *(story for each in lists for story in each.stories))


def front_of(edition: Edition, config: PagesConfig) -> Front:
    """Return what the home page of *edition* shows."""
    notices = prominent(edition)
    taken = {story.path for story in notices}
    leads = first_of(_read(by_place(edition)), config.lead_stories, taken)
    coming = _coming(edition, config.coming_events, taken)
    closing = first_of(by_closing(edition.stories), config.closing_stories, taken)
    return Front(
        notices=Cards(notices),
        leads=Cards(leads),
        coming=coming,
        closing=Cards(closing),
        recordings=Cards(_recordings(edition, config.recordings, taken)),
        tasks=tuple(_tasks(edition, config.tasks)),
    )


def prominent(edition: Edition) -> tuple[Story, ...]:
    """Return the stories that every reader has to know of now, the gravest first."""
    by_gravity = sorted(edition.prominent, key=lambda story: -story.details.prominence)
    return tuple(by_gravity[:MOST_NOTICES])


def by_place(edition: Edition) -> Iterator[Story]:
    """Yield the stories that editors gave a place on the home page (`portada:`), then the newest."""
    placed = [story for story in edition.stories if story.front]
    yield from sorted(placed, key=lambda story: story.front or 0)
    yield from (story for story in edition.stories if not story.front)


def _read(stories: Iterable[Story]) -> Iterator[Story]:
    """Yield those of *stories* that one reads, or that an editor gave a place: the others have a row."""
    return (story for story in stories if story.front or not story.kind.is_recorded)


def first_of(stories: Iterable[Story], count: int, taken: set[str]) -> tuple[Story, ...]:
    """Return the first *count* of *stories* that are not *taken* yet; they are from now on."""
    found = tuple(islice((story for story in stories if story.path not in taken), count))
    taken.update(story.path for story in found)
    return found


def _coming(edition: Edition, count: int, taken: set[str]) -> Occasions:
    """
    Return the next dates of what is not *taken* yet; it is from now on.

    What closes has a row of its own; what comes round every week is no news, and the agenda has it.
    """
    happening = (
        story
        for story in edition.stories
        if story.kind.order is Order.HAPPENING and story.path not in taken
    )
    found = Occasions(some_of(next_dates(happening, edition.moment), count))
    taken.update(story.path for story in found.stories)
    return found


def _recordings(edition: Edition, count: int, taken: set[str]) -> tuple[Story, ...]:
    """Return the newest *count* of each kind that one hears or watches."""
    played = (kind for kind in edition.kinds if kind.is_recorded)
    return tuple(
        story for kind in played for story in first_of(edition.of_kind(kind), count, taken)
    )


def _tasks(edition: Edition, count: int) -> Iterator[Link]:
    """Yield the procedures that editors gave a place on the home page, in their order."""
    placed = [each for each in edition.procedures if each.front]
    for each in sorted(placed, key=lambda each: each.front or 0)[:count]:
        yield Link(each.path, each.title)
