"""
Every address that the site makes besides the pages of its articles, as their channels make them.

A channel takes its addresses from here or from the modules named here, so that what can be linked to
is what there is: tests/test_links.py asks a built site.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from plugins.newsroom.agenda import (
    agenda_addresses,
    month_path,
    past_stories,
    subject_agenda,
    week_path,
)
from plugins.newsroom.calendars import calendar_addresses
from plugins.newsroom.edition import Edition
from plugins.newsroom.kinds.base import Order
from plugins.newsroom.kinds.radio import RadioDetails
from plugins.newsroom.moments import SANTIAGO
from plugins.newsroom.narrowing import narrowed_path
from plugins.newsroom.networks import NETWORKS, Network
from plugins.newsroom.open_data import month_addresses
from plugins.newsroom.organisations import directory_addresses
from plugins.newsroom.paging import FEED_SIZE, PAGE_SIZE, archive_pages, page_path, paged
from plugins.newsroom.podcast import chapters_path, transcript_path
from plugins.newsroom.registry import Subject
from plugins.newsroom.story import Correction, Story
from plugins.newsroom.subscriptions import Subscription, subscriptions

CORRECTIONS = "/correcciones/"
"""Everything that was put right."""

TEXT_ONLY = "/texto/"
"""The site in words alone; below it, the twin of each story's page."""

BOARD = "/redes/"
"""The desk's board: what to post of each story."""

SNIPPETS_SCHEMA = f"{BOARD}snippets.schema.json"


class Sizes(NamedTuple):
    """How long lists are, as the settings say."""

    page: int = PAGE_SIZE
    """Stories on a full page of a list."""

    feed: int = FEED_SIZE
    """Stories in a feed."""


def routes(edition: Edition, sizes: Sizes) -> Iterator[str]:
    """Yield the addresses of *edition*; those of lists and files, not those of articles."""
    every = (*edition.stories, *edition.expired)
    today = edition.moment.astimezone(SANTIAGO).date()
    yield from (*agenda_addresses(edition.taking_place), month_path(today), week_path(today))
    yield from _cut_folders(edition, today.year)
    yield from calendar_addresses(edition.registry)
    yield from directory_addresses(edition.registry)
    for pages in edition.narrowed.values():
        yield from pages
    for year, month in edition.by_month:
        yield from (f"/archivo/{year}/", f"/archivo/{year}/{month:02}/")
        yield from month_addresses(year, month)
    yield from {year_of_corrections(each) for story in every for each in story.corrections}
    for front, stories in _lists(edition):
        yield from _pages(front, len(paged(stories, sizes.page).older))
    for subscription in subscriptions(edition):
        yield from _feeds(subscription, sizes.feed)
    yield from (BOARD, SNIPPETS_SCHEMA, *map(network_feed, NETWORKS.values()))
    yield from {board_month(*story.month) for story in edition.stories}


def twin_of(path: str) -> str:
    """Return the address of the page in words beside the page at *path*."""
    return f"{TEXT_ONLY}{path.removeprefix('/')}"


def _cut_folders(edition: Edition, this_year: int) -> Iterator[str]:
    """Yield where those come out who cut the address of a story or a date after its year or month."""
    for story in (*edition.stories, *edition.expired, *edition.withdrawn):
        year, month = story.month
        for folder in (f"/noticias/{year}/", f"/noticias/{year}/{month:02}/"):
            yield from (folder, twin_of(folder), twin_of("/noticias/"))
    dated = agenda_addresses((*edition.stories, *edition.expired))
    years = {address.split("/")[2] for address in dated if address.split("/")[2].isdecimal()}
    yield from (f"/agenda/{year}/" for year in (*years, this_year))


def companions(story: Story) -> Iterator[str]:
    """Yield the addresses of the files beside the page of *story*, for players."""
    if isinstance(story.details, RadioDetails):
        if story.details.chapters:
            yield chapters_path(story.path)
        if story.details.transcript:
            yield transcript_path(story.path)


def posts(story: Story) -> Iterator[str]:
    """Yield the addresses of what the desk posts of *story*."""
    for network in NETWORKS.values():
        yield post_path(story.social_path, network)
    yield snippets_path(story)


def year_of_corrections(correction: Correction) -> str:
    """Return the page with all corrections of the year of this one."""
    return f"{CORRECTIONS}{correction.date.day.year}/"


def board_month(year: int, month: int) -> str:
    """Return the page of the board with the stories of a *month*."""
    return f"{BOARD}{year}/{month:02}/"


def network_feed(network: Network) -> str:
    """Return the feed of *network*, for automatic posting."""
    return f"/feeds/redes/{network.slug}.rss.xml"


def post_path(folder: str, network: Network) -> str:
    """Return the text for *network* of the story whose texts are in *folder*."""
    return f"{folder}{network.slug}.txt"


def snippets_path(story: Story) -> str:
    """Return all texts of *story*, for other programs."""
    return f"{story.social_path}snippets.json"


def _lists(edition: Edition) -> Iterator[tuple[str, Sequence[Story]]]:
    """Yield the front page of each list that is cut in pages, with its stories."""
    registry = edition.registry
    subjects: tuple[Subject, ...] = registry.subjects
    for subject in subjects:
        yield subject.path, edition.of(subject)
    for kind in edition.kinds:
        if kind.order is Order.PUBLISHED:
            yield kind.path, edition.of_kind(kind)
            for home in registry.homes:
                yield narrowed_path(home, kind), edition.of_kind_in(home, kind)
        elif kind.order is Order.HAPPENING:
            yield kind.path, past_stories(edition.taking_place, edition.moment)
    for home in registry.homes:
        past = past_stories(edition.taking_place_of(home), edition.moment)
        yield subject_agenda(home), past


def _pages(front: str, full: int) -> Iterable[str]:
    """Yield the numbered pages of a list with *full* ones, and the next, which leads to the front."""
    return (page_path(front, number) for number in range(1, full + 2)) if full else ()


def _feeds(subscription: Subscription, size: int) -> Iterator[str]:
    count = 0 if subscription.is_podcast else len(archive_pages(subscription.stories, size))
    for form in subscription.formats:
        yield subscription.feed_path(form)
        yield from (subscription.archive_path(form, number + 1) for number in range(count))
