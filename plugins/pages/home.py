"""The home page, like the front page of a newspaper."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from plugins.newsroom import Edition, Story
from plugins.newsroom.kinds import Order
from plugins.pages.banner import prominent
from plugins.pages.closing import by_closing
from plugins.pages.config import PagesConfig
from plugins.pages.dates.coming import next_dates, some_of
from plugins.pages.dates.days import Occasions, leaves_of
from plugins.pages.feeds import subscriptions_at
from plugins.pages.public_page import list_page
from plugins.pages.teaser import Cards
from plugins.pressroom import Artefact, output_path
from plugins.site import TEXT_ONLY, Frame, Link, Subscription, render
from plugins.structured_data import HOME, head_of_home


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartmentNews:
    """The latest of one department."""

    department: Link
    cards: Cards


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """What the home page shows, in its order."""

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
        cards = (self.notices, self.leads, self.closing, self.recordings)
        news = (each.cards for each in self.news)
        return (
            *self.coming.stories,
            *(story for each in (*cards, *news) for story in each.stories),
        )


def home_page(edition: Edition, frame: Frame, config: PagesConfig) -> Artefact:
    """Return the home page; no story stands on it twice, save as a date or as a deadline."""
    front = front_of(edition, config)
    feeds = subscriptions_at(HOME.path, edition)
    return Artefact(
        paths=(output_path(HOME.path),),
        make=make_home,
        inputs=(frame, front, feeds),
        page=list_page(HOME.path, front.stories, edition.updated),
    )


def front_of(edition: Edition, config: PagesConfig) -> Front:
    """Return what the home page of *edition* shows."""
    notices = prominent(edition)
    told = {story.path for story in notices}
    leads = first_of(by_place(edition), config.lead_stories, told)
    recordings = _recordings(edition, config.recordings, told)
    happening = (story for story in edition.stories if story.kind.order is Order.HAPPENING)
    return Front(
        notices=Cards(notices),
        leads=Cards(leads),
        closing=Cards(by_closing(edition.stories)[: config.closing_stories]),
        coming=Occasions(some_of(next_dates(happening, edition.moment), config.coming_events)),
        recordings=Cards(recordings),
        news=tuple(_news(edition, config.department_stories, told)),
    )


def make_home(frame: Frame, front: Front, feeds: tuple[Subscription, ...]) -> tuple[bytes, ...]:
    """Return the home page; a link to it shows the photo of its first story."""
    leads = front.leads.stories
    page = render(
        frame,
        "home.html",
        here=HOME.path,
        twin=TEXT_ONLY,
        head=head_of_home(frame.site, leads[0].photo if leads else None, feeds=feeds),
        notices=front.notices.teasers(),
        leads=front.leads.teasers(),
        closing=front.closing.teasers(),
        coming=list(leaves_of(front.coming)),
        recordings=front.recordings.teasers(),
        news=[(each.department, each.cards.teasers()) for each in front.news],
    )
    return (page,)


def by_place(edition: Edition) -> Iterator[Story]:
    """Yield the stories that editors gave a place on the home page (`portada:`), then the newest."""
    placed = [story for story in edition.stories if story.front]
    yield from sorted(placed, key=lambda story: story.front or 0)
    yield from (story for story in edition.stories if not story.front)


def first_of(stories: Iterable[Story], count: int, told: set[str]) -> tuple[Story, ...]:
    """Return the first *count* of *stories* that are not *told* yet; they are from now on."""
    found = tuple(islice((story for story in stories if story.path not in told), count))
    told.update(story.path for story in found)
    return found


def _recordings(edition: Edition, count: int, told: set[str]) -> tuple[Story, ...]:
    """Return the newest *count* of each kind that one hears or watches."""
    played = (kind for kind in edition.kinds if kind.is_recorded)
    return tuple(story for kind in played for story in first_of(edition.of_kind(kind), count, told))


def _news(edition: Edition, count: int, told: set[str]) -> Iterator[DepartmentNews]:
    """Yield up to *count* stories of each department that has any, in the registry's order."""
    for department in edition.registry.departments:
        if its := first_of(edition.of(department), count, told):
            yield DepartmentNews(
                department=Link(department.path, department.name), cards=Cards(its)
            )
