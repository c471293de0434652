"""What a WebSub hub is told of after publishing: every feed that says so, and the list of changes."""

from dataclasses import dataclass
from typing import Final

from plugins.newsroom import Edition, Site
from plugins.pressroom import Artefact, output_path
from plugins.site import TOPICS, WIRE, subscriptions_of
from plugins.wire.note import written

VERSION: Final = 1
"""Another number when `hub` would no longer understand the file."""


def topics_of(edition: Edition, site: Site) -> tuple[str, ...]:
    """Return the whole addresses of what names the hub: feeds of stories in each format, and the wire."""
    feeds = (each for each in subscriptions_of(edition) if each.is_of_stories)
    paths = (each.feed_path(form) for each in feeds for form in each.formats)
    return tuple(map(site.absolute, (WIRE, *paths)))


@dataclass(frozen=True, slots=True)
class Topics(Artefact):
    """The file that `hub` reads; without a hub, it says so."""

    hub: str
    topics: tuple[str, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """Its one path."""
        return (output_path(TOPICS),)

    def make(self) -> tuple[bytes, ...]:
        """Return it."""
        return (written({"version": VERSION, "hub": self.hub, "topics": list(self.topics)}),)
