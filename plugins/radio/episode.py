"""The programme and its episodes as players show them: plain values, addresses whole."""

from collections.abc import Iterable

from plugins.newsroom import (
    PODCAST_COVER,
    PODCAST_FEED,
    PODCAST_PATH,
    Site,
    Story,
    chapters_path,
    transcript_path,
)
from plugins.newsroom.kinds import Chapter, RadioDetails
from plugins.podcast import Episode, Show, Transcript, description_of, html_of, identity_of
from plugins.radio.config import RadioConfig
from plugins.site import FOLLOW, SAMPLE
from plugins.spanish import clean_line, clock


def show_of(config: RadioConfig, site: Site) -> Show:
    """Return the programme that *config* tells of, as *site* publishes it."""
    url = site.absolute(PODCAST_FEED)
    return Show(
        title=clean_line(config.title),
        summary=clean_line(config.summary),
        category=config.category,
        url=url,
        page_url=site.absolute(PODCAST_PATH),
        help_url=site.absolute(FOLLOW),
        cover_url=site.absolute(PODCAST_COVER),
        publisher=clean_line(site.name),
        email=site.email,
        language=site.language,
        guid=config.guid or identity_of(url),
        is_locked=config.locked,
    )


def episodes_of(stories: Iterable[Story], site: Site) -> tuple[Episode, ...]:
    """Return those of *stories* that are episodes, in their order."""
    return tuple(
        _episode(story, story.details, site)
        for story in stories
        if isinstance(story.details, RadioDetails)
    )


def _episode(story: Story, details: RadioDetails, site: Site) -> Episode:
    recording, url = details.recording, site.absolute(story.path)
    summary = clean_line(f"{SAMPLE}. {story.summary}" if story.is_demo else story.summary)
    facts = tuple(clean_line(f"{fact.label}: {fact.text}") for fact in details.facts)
    chapters = tuple(_chapter_line(chapter) for chapter in details.all_chapters)
    return Episode(
        id=site.absolute(story.first_path),
        url=url,
        title=clean_line(story.title) or story.kind.name,
        summary=summary,
        description=description_of(summary, facts, chapters, url),
        html=html_of(summary, facts, chapters, url),
        published=story.published,
        updated=story.updated,
        recording=recording._replace(address=site.whole(recording.address)),
        hosts=tuple(filter(None, map(clean_line, details.hosts))),
        guests=tuple(filter(None, map(clean_line, details.guests))),
        season=details.season,
        number=details.episode,
        chapters_url=site.absolute(chapters_path(story.path)) if chapters else "",
        transcripts=tuple(_transcripts(story, details, site)),
    )


def _chapter_line(chapter: Chapter) -> str:
    """Return «5:30 Entrevista»: players make a link of the time."""
    return f"{clock(chapter.start)} {clean_line(chapter.title)}"


def _transcripts(story: Story, details: RadioDetails, site: Site) -> Iterable[Transcript]:
    if details.transcript:
        yield Transcript(site.absolute(details.transcript.path), details.transcript.media_type)
        yield Transcript(site.absolute(transcript_path(story.path)), "text/plain")
