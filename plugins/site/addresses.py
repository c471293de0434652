"""
Every address that the site makes besides the pages of its articles, as their channels make them.

A channel takes its addresses from here or from the modules named here, so that what can be linked to
is what there is: tests/test_links.py asks a built site.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple
from urllib.parse import unquote

from plugins.newsroom import (
    Correction,
    Edition,
    Story,
    Subject,
    agenda_addresses,
    directory_addresses,
    month_path,
    narrowed_path,
    past_stories,
    subject_agenda,
    week_path,
)
from plugins.newsroom.kinds import Order
from plugins.pressroom import output_path
from plugins.site.calendars import calendar_addresses
from plugins.site.networks import NETWORKS, Network
from plugins.site.open_data import month_addresses
from plugins.site.paging import FEED_SIZE, PAGE_SIZE, archive_pages, page_path, paged
from plugins.site.subscriptions import Subscription, subscriptions_of
from plugins.spanish import SANTIAGO

BANNER = "/avisos/vigentes.json"
"""What every page asks for: the notices that matter now."""

OFFLINE = "/sin-conexion/"
"""What a browser shows without a connection, in place of a page it has no copy of."""

PREFETCH = "/precarga.json"
"""Which pages a browser may fetch before one goes there."""

WORKER = "/sw.js"
"""The service worker: at the root, since it only serves what is below its own address."""

MANIFEST = "/manifest.webmanifest"
"""What makes an application of the site, for telephones."""

SEARCH = "/buscar/"
"""Where one searches."""

OPENSEARCH = "/opensearch.xml"
"""How a browser searches the site from its address bar."""

MISSING = "404.html"
"""What static hosts show where nothing is."""

SUGGESTIONS = "/404.json"
"""What that page looks through for an address like the one that was asked for."""

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


def addresses_of(edition: Edition, sizes: Sizes) -> Iterator[str]:
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
    for subscription in subscriptions_of(edition):
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


def file_of(address: str) -> str:
    """Return the output file that a host serves for *address*: `/viejo` → `viejo/index.html`."""
    name = unquote(address).rpartition("/")[2]
    return output_path(f"{address}/" if name and "." not in name else address)
