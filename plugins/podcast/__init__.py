"""A podcast as any channel makes one: what players are told of it, and its feed."""

from plugins.podcast.describing import description_of, html_of
from plugins.podcast.rss import podcast_feed
from plugins.podcast.show import FEEDS, TEXT_LIMIT, Episode, Show, Transcript, identity_of

__all__ = [
    "FEEDS",
    "TEXT_LIMIT",
    "Episode",
    "Show",
    "Transcript",
    "description_of",
    "html_of",
    "identity_of",
    "podcast_feed",
]
