"""Episodes as machines read them (https://schema.org/PodcastEpisode)."""

from plugins.newsroom.kinds.base import Announced
from plugins.newsroom.named_file import Recording
from plugins.newsroom.podcast import PODCAST_FEED, PODCAST_NAME, PODCAST_PATH
from plugins.spanish import iso, iso_duration
from plugins.web import Json, JsonObject


def episode_data(
    recording: Recording, story: Announced, *, season: int | None, episode: int | None
) -> JsonObject:
    """Return a PodcastEpisode; its addresses are ours, without the site."""
    address, media_type, size, seconds = recording
    node: dict[str, Json] = {
        "@type": "PodcastEpisode",
        "name": story.title,
        "description": story.summary,
        "datePublished": iso(story.published),
        "duration": iso_duration(seconds),
        "associatedMedia": {
            "@type": "AudioObject",
            "contentUrl": address,
            "encodingFormat": media_type,
            "contentSize": str(size),
            "duration": iso_duration(seconds),
        },
        "partOfSeries": {
            "@type": "PodcastSeries",
            "name": story.series[0].name if story.series else PODCAST_NAME,
            "url": PODCAST_PATH,
            "webFeed": PODCAST_FEED,
        },
    }
    if episode:
        node["episodeNumber"] = episode
    if season:
        node["partOfSeason"] = {"@type": "PodcastSeason", "seasonNumber": season}
    return node
