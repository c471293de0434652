"""The channel: from an edition to the artefacts of its podcast."""

from collections.abc import Iterator

from plugins.newsroom import (
    PODCAST_FEED,
    Announcements,
    Edition,
    Site,
    Speech,
    chapters_path,
    grouped,
    transcript_path,
)
from plugins.newsroom.kinds import Chapter, RadioDetails
from plugins.pressroom import Artefact, Group, Handed, output_path
from plugins.radio.companions import chapters_json, transcript_txt
from plugins.radio.config import RadioConfig
from plugins.radio.episode import episodes_of, show_of


def radio_artefacts(edition: Edition, site: Site, config: RadioConfig) -> Iterator[Handed]:
    """Yield the feed, and what stands beside each episode, month by month of their addresses."""
    episodes = tuple(story for story in edition.stories if isinstance(story.details, RadioDetails))
    yield Artefact(
        paths=(output_path(PODCAST_FEED),),
        make=make_feed,
        inputs=(site, config, Announcements(episodes[: config.size])),
    )
    by_month = grouped((story.month, story) for story in episodes)
    for (year, month), stories in sorted(by_month.items()):
        yield Group(
            name=f"radio/{year}/{month:02}",
            expand=month_of_companions,
            inputs=(Announcements(stories),),
        )


def month_of_companions(told: Announcements) -> Iterator[Artefact]:
    """Yield the chapters and the transcript of each of the stories *told* that has them."""
    for story in told.stories:
        details = story.details
        if isinstance(details, RadioDetails) and details.chapters:
            yield Artefact(
                paths=(output_path(chapters_path(story.path)),),
                make=make_chapters,
                inputs=(story.title, details.all_chapters),
            )
        if isinstance(details, RadioDetails) and details.transcript:
            yield Artefact(
                paths=(output_path(transcript_path(story.path)),),
                make=make_transcript,
                inputs=(story.title, details.speeches, story.is_demo),
            )


def make_feed(site: Site, config: RadioConfig, told: Announcements) -> tuple[bytes, ...]:
    """Return the feed of the stories *told*."""
    from plugins.radio.feed import podcast_feed  # feedgen and lxml load slowly

    return (podcast_feed(show_of(config, site), episodes_of(told.stories, site)),)


def make_chapters(title: str, chapters: tuple[Chapter, ...]) -> tuple[bytes, ...]:
    """Return the *chapters* of the episode *title*."""
    return (chapters_json(title, chapters),)


def make_transcript(title: str, speeches: tuple[Speech, ...], is_sample: bool) -> tuple[bytes, ...]:
    """Return what is said in the episode *title*."""
    return (transcript_txt(title, speeches, is_sample=is_sample),)
