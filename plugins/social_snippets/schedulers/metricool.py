"""Metricool: one file for all networks, with the alternative text of each picture."""

from collections.abc import Iterable, Iterator

from plugins.newsroom import Site
from plugins.social_snippets.plan import ScheduledPost
from plugins.social_snippets.schedulers.scheduler import ALL, Row, Scheduler, local, picture_urls

_PICTURES = 10
HEADER = (
    *("Text", "Date", "Time", "Draft"),
    *("Facebook", "Twitter/X", "LinkedIn", "GBP", "Instagram", "Pinterest", "TikTok", "Youtube"),
    *("Threads", "Bluesky"),
    *(f"Picture Url {number}" for number in range(1, _PICTURES + 1)),
    *(f"Alt text picture {number}" for number in range(1, _PICTURES + 1)),
    *("Document title", "Shortener", "Video Thumbnail Url", "Video Cover Frame"),
    *("Twitter/X Can reply", "Twitter/X Type", "Twitter/X Poll Duration minutes"),
    *(f"Twitter/X Poll Option {number}" for number in range(1, 5)),
    *("Pinterest Board", "Pinterest Pin Title", "Pinterest Pin Link", "Pinterest Pin New Format"),
    *("Instagram Post Type", "Instagram Show Reel On Feed"),
    *("Youtube Video Title", "Youtube Video Type", "Youtube Video Privacy"),
    *("Youtube video for kids", "Youtube Video Category", "Youtube Video Tags", "Youtube playlist"),
    *("GBP Post Type", "Facebook Post Type", "Facebook Title", "First Comment Text"),
    *("TikTok Title", "TikTok disable comments", "TikTok disable duet", "TikTok disable stitch"),
    *("TikTok Post Privacy", "TikTok Branded Content", "TikTok Your Brand"),
    *("TikTok Auto Add Music", "TikTok Photo Cover Index", "TikTok musicId"),
    *("TikTok music title", "TikTok music author", "TikTok music previewUrl"),
    *("TikTok music thumbnailUrl", "TikTok music soundVolume", "TikTok music originalVolume"),
    *("TikTok music startMillis", "TikTok music endMillis", "TikTok is AI generated content"),
    *("LinkedIn Type", "LinkedIn Poll Question"),
    *(f"LinkedIn Poll Option {number}" for number in range(1, 5)),
    *("LinkedIn Poll Duration", "LinkedIn Show link preview", "LinkedIn Images as Carousel"),
    *("Threads Reply Control", "Threads Is Spoiler", "Threads Post Type"),
)
COLUMNS = {
    "facebook": "Facebook",
    "x": "Twitter/X",
    "instagram": "Instagram",
    "threads": "Threads",
    "bluesky": "Bluesky",
}
"""Network -> the column that chooses it."""


def _tables(posts: Iterable[ScheduledPost], site: Site) -> Iterator[tuple[str, list[Row]]]:
    told = (post for post in posts if post.snippet.network.slug in COLUMNS)
    yield ALL, [HEADER, *(_row(post, site) for post in told)]


def _row(post: ScheduledPost, site: Site) -> Row:
    cells = dict.fromkeys(HEADER, "") | dict.fromkeys(COLUMNS.values(), "FALSE")
    cells |= {
        "Text": post.snippet.text,
        "Date": local(post.occasion.due, "%Y-%m-%d"),
        "Time": local(post.occasion.due, "%H:%M:%S"),
        "Draft": "FALSE",
        COLUMNS[post.snippet.network.slug]: "TRUE",
        "Shortener": "FALSE",
    }
    alts = (each.alt for each in post.snippet.pictures)
    for number, (url, alt) in enumerate(zip(picture_urls(post, site), alts, strict=True), start=1):
        cells[f"Picture Url {number}"] = url
        cells[f"Alt text picture {number}"] = alt
    return tuple(cells.values())


SCHEDULER = Scheduler(
    slug="metricool",
    name="Metricool",
    advice="Un solo archivo para todas las redes, con el texto alternativo; la hora es la de Santiago, que debe ser la de la marca en Metricool.",
    source="help.metricool.com, importación por CSV (2026)",
    networks=(),
    tables=_tables,
)
