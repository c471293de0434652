"""Where the desk finds what it posts."""

from plugins.networks import NETWORKS, Network
from plugins.newsroom import HouseStyle, Story

EVERYWHERE = HouseStyle()
"""Of a desk that posts on every network."""

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


def networks_at(house: HouseStyle) -> tuple[Network, ...]:
    """Return the networks that the desk posts on, in the order of NETWORKS."""
    return tuple(each for slug, each in NETWORKS.items() if slug in (house.networks or NETWORKS))


def networks_of(story: Story, house: HouseStyle = EVERYWHERE) -> tuple[Network, ...]:
    """Return the networks that the desk posts *story* on, in the order of NETWORKS."""
    return tuple(each for each in networks_at(house) if story.is_for(each.slug))


def texts(story: Story, house: HouseStyle) -> tuple[str, ...]:
    """Return where the texts of *story* are, one for each of its networks."""
    return tuple(post_path(story.social_path, each) for each in networks_of(story, house))


def documents(story: Story) -> tuple[str, ...]:
    """Return where all of them are, for other programs."""
    return (f"{story.social_path}snippets.json",)


def post_path(folder: str, network: Network) -> str:
    """Return the text for *network* of the story whose texts are in *folder*."""
    return f"{folder}{network.slug}.txt"
