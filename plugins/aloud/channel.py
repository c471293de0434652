"""The channel: from an edition to its notices, read aloud, and the podcast of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.newsroom import (
    ALOUD_FEED,
    ALOUD_NAME,
    PODCAST_COVER,
    Announcements,
    Edition,
    Recording,
    Site,
    Story,
)
from plugins.podcast import (
    Episode,
    Show,
    Transcript,
    description_of,
    html_of,
    identity_of,
    podcast_feed,
)
from plugins.pressroom import Artefact, output_path
from plugins.site import FOLLOW, NOTICES_ALOUD, SAMPLE
from plugins.spanish import clean_line
from plugins.voice import MEDIA_TYPE
from plugins.wording import Sound, sounds_in

SUMMARY = (
    "Los avisos vigentes de la Municipalidad de María Elena, para oír. Los lee una voz sintética, hecha"
    " por un programa; lo que vale es lo escrito en la página de cada aviso."
)
SYNTHETIC = "Lo lee una voz sintética."


def aloud_artefacts(edition: Edition, site: Site) -> Iterator[Artefact]:
    """Yield each notice of *edition*, read aloud, and the podcast of those."""
    found = tuple(sounds_in(edition))
    sounds = tuple(sound for _, sound in found)
    yield from sounds
    yield NoticesFeed(site, Announcements(tuple(story for story, _ in found)), sounds)


@dataclass(frozen=True, slots=True)
class NoticesFeed(Artefact):
    """The podcast of the notices."""

    site: Site
    announced: Announcements
    sounds: tuple[Sound, ...]
    """One for each of the stories, in their order."""

    @property
    def paths(self) -> tuple[str, ...]:
        """Its one address."""
        return (output_path(ALOUD_FEED),)

    def make(self) -> tuple[bytes, ...]:
        """Return the feed."""
        episodes = (
            _episode(story, sound, self.site)
            for story, sound in zip(self.announced.stories, self.sounds, strict=True)
        )
        return (podcast_feed(_show(self.site), tuple(episodes)),)


def _show(site: Site) -> Show:
    url = site.absolute(ALOUD_FEED)
    return Show(
        title=ALOUD_NAME,
        summary=SUMMARY,
        category="Government",
        url=url,
        page_url=site.absolute(NOTICES_ALOUD.path),
        help_url=site.absolute(FOLLOW),
        cover_url=site.absolute(PODCAST_COVER),
        publisher=clean_line(site.name),
        email=site.email,
        language=site.language,
        guid=identity_of(url),
        is_locked=True,
    )


def _episode(story: Story, sound: Sound, site: Site) -> Episode:
    url = site.absolute(story.path)
    told = f"{SAMPLE}. {story.summary}" if story.is_demo else story.summary
    summary = clean_line(f"{told} {SYNTHETIC}")
    facts = tuple(clean_line(f"{fact.label}: {fact.text}") for fact in story.details.facts)
    # Players keep what they have of an address: other words have another one.
    address = f"{site.absolute(sound.path)}?{sound.mark}"
    return Episode(
        id=f"{site.absolute(story.first_path)}#oir",
        url=url,
        title=clean_line(story.told_title) or story.kind.name,
        summary=summary,
        description=description_of(summary, facts, (), url),
        html=html_of(summary, facts, (), url),
        published=story.published,
        updated=story.updated,
        recording=Recording(address, MEDIA_TYPE, sound.size, sound.seconds),
        hosts=(),
        guests=(),
        season=None,
        number=None,
        chapters_url="",
        transcripts=(Transcript(site.absolute(sound.words_path), "text/vtt"),),
    )
