"""Where the desk finds what it posts."""

from collections.abc import Iterator

from plugins.networks import NETWORKS, Network
from plugins.newsroom import Story

BOARD = "/redes/"
"""The desk's board: what to post of each story."""

PLAN = f"{BOARD}plan.json"
"""Every post of the desk's window, and when it is due; for `plugins/publisher`."""

PLAN_CALENDAR = f"{BOARD}plan.ics"

SNIPPETS_SCHEMA = f"{BOARD}snippets.schema.json"


def desk_page(story: Story) -> str:
    """Return the page of the desk about *story*."""
    return story.social_path


def plan_table(scheduler: str, slug: str) -> str:
    """Return the table *slug* for a *scheduler*: `/redes/plan/buffer-x.csv`."""
    return f"{BOARD}plan/{scheduler}-{slug}.csv"


def network_feed(network: Network) -> str:
    """Return the feed of *network*, for automatic posting."""
    return f"/feeds/redes/{network.slug}.rss.xml"


def one_line_feed(network: Network) -> str:
    """Return the feed of *network* for programs that turn line breaks into spaces and add the link."""
    return f"/feeds/redes/{network.slug}.linea.rss.xml"


def networks_of(story: Story) -> tuple[Network, ...]:
    """Return the networks that the desk posts *story* on, in the order of NETWORKS."""
    return tuple(each for slug, each in NETWORKS.items() if story.is_for(slug))


def posts(story: Story) -> Iterator[str]:
    """
    Yield where the texts of *story* are: one for each of its networks, then all, for other programs.

    There is nothing of a story that is for none.
    """
    networks = networks_of(story)
    for network in networks:
        yield post_path(story.social_path, network)
    if networks:
        yield f"{story.social_path}snippets.json"


def post_path(folder: str, network: Network) -> str:
    """Return the text for *network* of the story whose texts are in *folder*."""
    return f"{folder}{network.slug}.txt"
