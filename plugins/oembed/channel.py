"""The channel: beside the page of each story, how others embed it."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.newsroom import Announcements, Edition, Site, Story, grouped
from plugins.oembed.embed import Embed
from plugins.pressroom import Artefact, Group, output_path
from plugins.site import Addresses, OfStories, oembed_path


def _stories(edition: Edition) -> tuple[Story, ...]:
    """Return those with a page, offered or not: what embeds one asks again."""
    return (*edition.stories, *edition.expired)


ADDRESSES = Addresses(beside=(OfStories(_stories, lambda story: (oembed_path(story),)),))
"""What it makes."""


def oembed_artefacts(edition: Edition, site: Site) -> Iterator[Group]:
    """Yield what *edition* offers to be embedded, by the months of its stories."""
    by_month = grouped((story.month, story) for story in _stories(edition))
    for (year, month), stories in sorted(by_month.items()):
        ordered = sorted(stories, key=lambda each: each.path)
        yield MonthOfEmbeds(site, year, month, Announcements(tuple(ordered)))


@dataclass(frozen=True, slots=True)
class MonthOfEmbeds(Group):
    """What is embedded of the stories of a month."""

    site: Site
    year: int
    month: int
    announced: Announcements

    @property
    def name(self) -> str:
        """`oembed/2026/11`."""
        return f"oembed/{self.year}/{self.month:02}"

    def artefacts(self) -> Iterator[Artefact]:
        """Yield each."""
        for story in self.announced.stories:
            yield EmbedFile(oembed_path(story), Embed.of(story, self.site))


@dataclass(frozen=True, slots=True)
class EmbedFile(Artefact):
    """How a story is embedded."""

    path: str
    embed: Embed

    @property
    def paths(self) -> tuple[str, ...]:
        """Its one path."""
        return (output_path(self.path),)

    def make(self) -> tuple[bytes, ...]:
        """Return the response."""
        return (self.embed.written(),)
