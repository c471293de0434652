"""
A podcast's feed: RSS 2.0 with Apple's tags and those of Podcasting 2.0.

It has all that PSP-1 (github.com/Podcast-Standards-Project/PSP-1-Podcast-RSS-Specification) and
Apple (podcasters.apple.com/support/823-podcast-requirements) require.
"""

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator

from plugins.podcast.show import Episode, Show
from plugins.podcast.tags import EpisodeTags, ShowTags
from plugins.site import FORMATS, Readable, Told, readable_either_way, styled
from plugins.spanish import standard


def written(show: Show, episodes: tuple[Episode, ...]) -> bytes:
    """Return the feed of *show* with *episodes*, newest first, in UTF-8."""
    feed = FeedGenerator()
    feed.load_extension("podcast", atom=False)
    feed.register_extension("tags", ShowTags, atom=False)
    feed.generator("")  # feedgen's own name and version: of no use to a listener
    feed.title(show.title)
    feed.description(readable_either_way(show.summary))
    feed.language(show.language)
    feed.link(href=show.url, rel="self", type=FORMATS["rss"].media_type)
    feed.link(href=show.page_url, rel="alternate")
    feed.podcast.itunes_author(show.publisher)
    feed.podcast.itunes_category(show.category)
    feed.podcast.itunes_image(show.cover_url)
    feed.podcast.itunes_type("episodic")
    if show.email:
        feed.managingEditor(f"{show.email} ({show.publisher})")
        feed.podcast.itunes_owner(name=show.publisher, email=show.email)
    feed.tags.show = show
    feed.tags.is_empty = not episodes
    if episodes:
        feed.updated(standard(max(episode.updated for episode in episodes)))
    for episode in episodes:
        feed.add_entry(_entry(episode, show), order="append")
    return styled(feed.rss_str(pretty=True), _readable(show, episodes))


def _readable(show: Show, episodes: tuple[Episode, ...]) -> Readable:
    return Readable(
        title=show.title,
        summary=show.summary,
        language=show.language,
        where="la aplicación donde oye podcasts",
        feed_url=show.url,
        page_url=show.page_url,
        help_url=show.help_url,
        entries=tuple(
            Told(each.title, each.url, each.published, each.summary) for each in episodes
        ),
    )


def _entry(episode: Episode, show: Show) -> FeedEntry:
    entry = FeedEntry()
    entry.load_extension("podcast", atom=False)
    entry.register_extension("tags", EpisodeTags, atom=False)
    address, media_type, size, seconds = episode.recording
    entry.guid(episode.id, permalink=episode.id == episode.url)
    entry.title(episode.title)
    entry.link(href=episode.url)
    entry.published(standard(episode.published))
    entry.description(episode.description)
    entry.content(episode.html)
    entry.enclosure(address, size, media_type)
    entry.podcast.itunes_duration(seconds)
    entry.podcast.itunes_episode_type("full")
    if episode.season:
        entry.podcast.itunes_season(episode.season)
    if episode.number:
        entry.podcast.itunes_episode(episode.number)
    entry.tags.episode = episode
    entry.tags.language = show.language
    return entry
