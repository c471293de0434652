"""Buffer: one file for each channel, of at most a hundred posts."""

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

HEADER = ("Text", "Image URL", "Tags", "Posting Time")
"""As it stands: Buffer tells capitals from small letters."""

MOST = 100
"""Posts of one channel in one file; 10 in its free plan."""

NETWORKS = ("x", "facebook", "instagram", "threads", "bluesky", "mastodon")


def _tables(posts: Iterable[ScheduledPost], site: Site) -> Iterator[tuple[str, list[Row]]]:
    every = list(posts)
    for slug in NETWORKS:
        rows: list[Row] = [_row(post, site) for post in for_network(every, slug)[:MOST]]
        yield slug, [HEADER, *rows]


def _row(post: ScheduledPost, site: Site) -> Row:
    # Tags are those of a Buffer account: one that it lacks stops the whole file.
    due = local(post.occasion.due, "%Y-%m-%d %H:%M")
    first, *_ = picture_urls(post, site)  # its column takes one
    return (post.snippet.text, first, "", due)


SCHEDULER = Scheduler(
    slug="buffer",
    name="Buffer",
    advice="Un archivo por canal, con las 100 publicaciones que vienen; al importarlo, elija «Save as drafts» si quiere revisarlas antes. No lleva el texto alternativo, y de cada publicación, solo la primera imagen.",
    source="support.buffer.com, artículo 926 (2026)",
    networks=NETWORKS,
    tables=_tables,
)
