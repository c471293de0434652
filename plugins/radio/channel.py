"""The channel: from an edition to the artefacts of its podcast."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.newsroom import (
    PODCAST_FEED,
    Announcements,
    Edition,
    Site,
    Speech,
    Story,
    chapters_path,
    grouped,
    transcript_path,
)
from plugins.newsroom.kinds import Chapter, RadioDetails
from plugins.podcast import podcast_feed
from plugins.pressroom import Artefact, Group, Handed, address_of, output_path
from plugins.radio.companions import chapters_json, transcript_txt
from plugins.radio.config import RadioConfig
from plugins.radio.episode import episodes_of, show_of
from plugins.site import Addresses, OfStories


def radio_artefacts(edition: Edition, site: Site, config: RadioConfig) -> Iterator[Handed]:
    """Yield the feed, and what stands beside each episode, month by month of their addresses."""
    episodes = _episodes(edition)
    yield PodcastFeed(site, config, Announcements(episodes[: config.size]))
    by_month = grouped((story.month, story) for story in episodes)
    for (year, month), stories in sorted(by_month.items()):
        yield MonthOfCompanions(year, month, Announcements(stories))


def _episodes(edition: Edition) -> tuple[Story, ...]:
    return tuple(story for story in edition.stories if isinstance(story.details, RadioDetails))


@dataclass(frozen=True, slots=True)
class PodcastFeed(Artefact):
    """The feed of the podcast."""

    site: Site
    config: RadioConfig
    announced: Announcements

    @property
    def paths(self) -> tuple[str, ...]:
        """Its one address."""
        return (output_path(PODCAST_FEED),)

    def make(self) -> tuple[bytes, ...]:
        """Return the feed of the episodes."""
        episodes = episodes_of(self.announced.stories, self.site)
        return (podcast_feed(show_of(self.config, self.site), episodes),)


@dataclass(frozen=True, slots=True)
class MonthOfCompanions(Group):
    """What stands beside the episodes of a month, for players."""

    year: int
    month: int
    announced: Announcements

    @property
    def name(self) -> str:
        """`radio/2026/11`."""
        return f"radio/{self.year}/{self.month:02}"

    def artefacts(self) -> Iterator[Artefact]:
        """Yield the chapters and the transcript of each of the episodes that has them."""
        for story in self.announced.stories:
            yield from _companions(story)


@dataclass(frozen=True, slots=True)
class ChaptersFile(Artefact):
    """The chapters of an episode."""

    episode: str
    """Its address."""

    title: str
    chapters: tuple[Chapter, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """Beside the page of the episode."""
        return (output_path(chapters_path(self.episode)),)

    def make(self) -> tuple[bytes, ...]:
        """Return them as players read them."""
        return (chapters_json(self.title, self.chapters),)


@dataclass(frozen=True, slots=True)
class TranscriptFile(Artefact):
    """What is said in an episode."""

    episode: str
    """Its address."""

    title: str
    speeches: tuple[Speech, ...]
    is_sample: bool

    @property
    def paths(self) -> tuple[str, ...]:
        """Beside the page of the episode."""
        return (output_path(transcript_path(self.episode)),)

    def make(self) -> tuple[bytes, ...]:
        """Return it as plain text."""
        return (transcript_txt(self.title, self.speeches, is_sample=self.is_sample),)


def _companions(story: Story) -> Iterator[Artefact]:
    """Yield the files beside the page of *story*, as far as it has what they tell."""
    details = story.details
    if isinstance(details, RadioDetails) and details.chapters:
        yield ChaptersFile(story.path, story.title, details.all_chapters)
    if isinstance(details, RadioDetails) and details.transcript:
        yield TranscriptFile(story.path, story.title, details.speeches, story.is_demo)


def _beside(story: Story) -> Iterator[str]:
    """Yield where those files are."""
    for made in _companions(story):
        yield from map(address_of, made.paths)


ADDRESSES = Addresses(
    folders=frozenset({"feeds"}),
    of_edition=lambda _: (PODCAST_FEED,),
    beside=(OfStories(_episodes, _beside),),
)
"""What it makes."""
