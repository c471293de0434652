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
class DepartmentNews:
    """The latest of one department."""

    department: Link
    listed: Cards


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """What a front page shows, in its order; no story twice, save as a date or as a deadline."""

    notices: Cards
    leads: Cards
    closing: Cards
    """What one can still apply or register for, the first to close at the top."""

    coming: Occasions
    recordings: Cards
    """The newest to hear and to watch."""

    news: tuple[DepartmentNews, ...]

    @property
    def stories(self) -> tuple[Story, ...]:
        """All of them."""
        lists = (self.notices, self.leads, self.closing, self.recordings)
        news = (each.listed for each in self.news)
        return (
            *self.coming.stories,
            *(story for each in (*lists, *news) for story in each.stories),
        )


def front_of(edition: Edition, config: PagesConfig) -> Front:
    """Return what the home page of *edition* shows."""
    notices = prominent(edition)
    taken = {story.path for story in notices}
    leads = first_of(by_place(edition), config.lead_stories, taken)
    recordings = _recordings(edition, config.recordings, taken)
    happening = (story for story in edition.stories if story.kind.order is Order.HAPPENING)
    return Front(
        notices=Cards(notices),
        leads=Cards(leads),
        closing=Cards(by_closing(edition.stories)[: config.closing_stories]),
        coming=Occasions(some_of(next_dates(happening, edition.moment), config.coming_events)),
        recordings=Cards(recordings),
        news=tuple(_news(edition, config.department_stories, taken)),
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


def first_of(stories: Iterable[Story], count: int, taken: set[str]) -> tuple[Story, ...]:
    """Return the first *count* of *stories* that are not *taken* yet; they are from now on."""
    found = tuple(islice((story for story in stories if story.path not in taken), count))
    taken.update(story.path for story in found)
    return found


def _recordings(edition: Edition, count: int, taken: set[str]) -> tuple[Story, ...]:
    """Return the newest *count* of each kind that one hears or watches."""
    played = (kind for kind in edition.kinds if kind.is_recorded)
    return tuple(
        story for kind in played for story in first_of(edition.of_kind(kind), count, taken)
    )


def _news(edition: Edition, count: int, taken: set[str]) -> Iterator[DepartmentNews]:
    """Yield up to *count* stories of each department that has any, in the registry's order."""
    for department in edition.registry.departments:
        if stories := first_of(edition.of(department), count, taken):
            link = Link(department.path, department.name)
            yield DepartmentNews(department=link, listed=Cards(stories))
