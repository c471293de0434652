"""Publer: twelve columns, of which each row fills some."""

from collections.abc import Iterable, Iterator

from plugins.newsroom import Site
from plugins.social_snippets.plan import ScheduledPost
from plugins.social_snippets.schedulers.scheduler import (
    Row,
    Scheduler,
    for_network,
    local,
    picture_urls,
)

HEADER = (
    "Date - Intl. format or prompt",
    "Text",
    "Link(s) - Separated by comma for FB carousels",
    "Media URL(s) - Separated by comma",
    "Title - For the video, pin, PDF ..",
    "Label(s) - Separated by comma",
    "Alt text(s) - Separated by ||",
    "Comment(s) - Separated by ||",
    "Pin board, FB album, or Google category",
    "Post subtype - I.e. story, reel, PDF ..",
    "CTA - For Facebook links or Google",
    "Reminder - For stories, reels, shorts, and TikToks",
)
NETWORKS = ("x", "facebook", "instagram", "threads", "bluesky", "mastodon", "telegram")


def _tables(posts: Iterable[ScheduledPost], site: Site) -> Iterator[tuple[str, list[Row]]]:
    every = list(posts)
    for slug in NETWORKS:
        rows: list[Row] = [_row(post, site) for post in for_network(every, slug)]
        yield slug, [HEADER, *rows]


def _row(post: ScheduledPost, site: Site) -> Row:
    cells = dict.fromkeys(HEADER, "")
    cells |= {
        HEADER[0]: local(post.occasion.due, "%Y-%m-%d %H:%M"),
        # The link stands in the text: in its own column it would be told twice.
        HEADER[1]: post.snippet.text,
        HEADER[3]: ",".join(picture_urls(post, site)),
        HEADER[6]: "||".join(each.alt.replace("||", "|") for each in post.snippet.pictures),
    }
    return tuple(cells.values())


SCHEDULER = Scheduler(
    slug="publer",
    name="Publer",
    advice="Un archivo por red: al importarlo, elija las cuentas de esa red y la zona horaria de Santiago. Lleva el texto alternativo.",
    source="publer.com/help, «What CSV template should I use?»",
    networks=NETWORKS,
    tables=_tables,
)
