"""The home page: the newest first, then each department, then what is to come."""

from collections.abc import Sequence
from dataclasses import dataclass

from plugins.newsroom.edition import Edition
from plugins.newsroom.frame import Frame, Link, render
from plugins.newsroom.kinds.base import Order
from plugins.newsroom.registry import Department
from plugins.newsroom.story import Story
from plugins.newsroom.subscriptions import Subscription
from plugins.pages.agenda.coming import next_dates
from plugins.pages.agenda.days import Occasions, leaves_of
from plugins.pages.banner import prominent
from plugins.pages.config import PagesConfig
from plugins.pages.feeds import subscriptions_of
from plugins.pages.public_page import list_page
from plugins.pages.teaser import Cards
from plugins.pressroom.artefact import Artefact, output_path
from plugins.structured_data.head import HOME, head_of_home


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartmentNews:
    """The latest of one department."""

    department: Link
    cards: Cards


def home_page(edition: Edition, frame: Frame, config: PagesConfig) -> Artefact:
    """Return the home page; no story stands on it twice, save as a date of the agenda."""
    notices = prominent(edition)
    told = {story.path for story in notices}
    stories = tuple(story for story in edition.stories if not told or story.path not in told)
    leads = stories[: config.lead_stories]
    others = _by_department(edition, stories[len(leads) :], config.department_stories)
    happening = (story for story in edition.stories if story.kind.order is Order.HAPPENING)
    coming = Occasions(tuple(next_dates(happening, edition.moment)[: config.coming_events]))
    news = tuple(
        DepartmentNews(department=Link(department.path, department.name), cards=Cards(tuple(its)))
        for department, its in others
    )
    shown = [*notices, *leads, *coming.stories, *(story for _, its in others for story in its)]
    feeds = subscriptions_of(HOME.path, edition)
    return Artefact(
        paths=(output_path(HOME.path),),
        make=make_home,
        inputs=(frame, Cards(leads), news, coming, Cards(notices), feeds),
        page=list_page(HOME.path, shown, edition.updated),
    )


def make_home(
    frame: Frame,
    leads: Cards,
    news: tuple[DepartmentNews, ...],
    coming: Occasions,
    notices: Cards,
    feeds: tuple[Subscription, ...],
) -> tuple[bytes, ...]:
    """Return the home page of these teasers; a link to it shows the first lead's photo."""
    photo = leads.stories[0].photo if leads.stories else None
    page = render(
        frame,
        "home.html",
        here=HOME.path,
        head=head_of_home(frame.site, photo, feeds=feeds),
        leads=leads.teasers(),
        news=[(each.department, each.cards.teasers()) for each in news],
        coming=list(leaves_of(coming)),
        notices=notices.teasers(),
        feeds=feeds,
    )
    return (page,)


def _by_department(
    edition: Edition, stories: Sequence[Story], count: int
) -> list[tuple[Department, list[Story]]]:
    """Return up to *count* of *stories* for each department that has any, in the registry's order."""
    found = (
        (department, [story for story in stories if story.department.slug == department.slug])
        for department in edition.registry.departments
    )
    return [(department, its[:count]) for department, its in found if its]
