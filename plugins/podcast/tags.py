"""What feedgen 1.0.0 cannot write of a podcast, as extensions that it calls."""

from lxml.etree import SubElement

from plugins.podcast.show import Episode, Show
from plugins.web import XmlElement

ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"
PODCAST = "https://podcastindex.org/namespace/1.0"
CHAPTERS = "application/json+chapters"
"""Media type of a list of chapters (podcast namespace, docs/tags/chapters.md)."""

NAME_LIMIT = 128
"""Characters of a person's name (docs/tags/person.md)."""


class ShowTags:
    """The tags of the programme: explicit as Apple wants it since 2023, and Podcasting 2.0."""

    def __init__(self) -> None:
        self.show: Show | None = None
        self.is_empty = False

    def extend_ns(self) -> dict[str, str]:
        """Return the prefixes to declare."""
        return {"podcast": PODCAST}

    def extend_rss(self, rss: XmlElement) -> XmlElement:
        """Add them to the channel of *rss*."""
        channel = rss[0]
        # feedgen's date is the clock's.
        if self.is_empty and (date := channel.find("lastBuildDate")) is not None:
            channel.remove(date)
        if self.show:
            _add(channel, ITUNES, "explicit", "false")
            _add(channel, PODCAST, "guid", self.show.guid)
            owner = {"owner": self.show.email} if self.show.email else {}
            _add(channel, PODCAST, "locked", "yes" if self.show.is_locked else "no", **owner)
            _add(channel, PODCAST, "medium", "podcast")
        return rss


class EpisodeTags:
    """The tags of an episode."""

    def __init__(self) -> None:
        self.episode: Episode | None = None
        self.language = ""

    def extend_rss(self, item: XmlElement) -> XmlElement:
        """Add them to the RSS *item*."""
        episode = self.episode
        if not episode:
            return item
        _add(item, ITUNES, "explicit", "false")
        for transcript in episode.transcripts:
            address = {"url": transcript.url, "type": transcript.media_type}
            _add(item, PODCAST, "transcript", language=self.language, **address)
        if episode.chapters_url:
            _add(item, PODCAST, "chapters", url=episode.chapters_url, type=CHAPTERS)
        for role, names in (("host", episode.hosts), ("guest", episode.guests)):
            for name in names:
                _add(item, PODCAST, "person", name[:NAME_LIMIT], role=role)
        return item


def _add(
    parent: XmlElement, space: str, name: str, text: str | None = None, **attributes: str
) -> None:
    SubElement(parent, f"{{{space}}}{name}", attributes).text = text
