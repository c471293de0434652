"""The programme and its episodes as players show them: plain values, addresses whole."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from html import escape
from typing import NamedTuple
from uuid import UUID, uuid5

from plugins.newsroom import (
    PODCAST_COVER,
    PODCAST_FEED,
    PODCAST_PATH,
    Recording,
    Site,
    Story,
    chapters_path,
    transcript_path,
)
from plugins.newsroom.kinds import Chapter, RadioDetails
from plugins.radio.config import TEXT_LIMIT, RadioConfig
from plugins.site import FOLLOW, SAMPLE, readable_either_way
from plugins.spanish import clean_line, clock

FEEDS = UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
"""The namespace of identities of podcasts (podcast namespace, docs/tags/guid.md)."""


class Transcript(NamedTuple):
    """What is said, in one form."""

    url: str
    media_type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Show:
    """The programme."""

    title: str
    summary: str
    category: str
    url: str
    """Of the feed."""

    page_url: str
    help_url: str
    """Where following is explained."""

    cover_url: str
    publisher: str
    email: str
    """Nothing if it is not told."""

    language: str
    guid: str
    is_locked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode:
    """One programme. Texts are on one line but `description`."""

    id: str
    """Its identifier: the first address that the story had, as a whole one."""

    url: str
    """Where its page is."""

    title: str
    summary: str
    description: str
    """As players read it that show HTML, and those that do not; at most `TEXT_LIMIT` bytes."""

    html: str
    """The same for players that show links."""

    published: datetime
    updated: datetime
    recording: Recording
    hosts: tuple[str, ...]
    guests: tuple[str, ...]
    season: int | None
    number: int | None
    chapters_url: str
    """Nothing without chapters."""

    transcripts: tuple[Transcript, ...]


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
        guid=config.guid or str(uuid5(FEEDS, url.partition("://")[2].rstrip("/"))),
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
        description=_description(summary, facts, chapters, url),
        html=_html(summary, facts, chapters, url),
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


def _description(summary: str, facts: tuple[str, ...], chapters: tuple[str, ...], url: str) -> str:
    """Return what is told of an episode, without the last chapters where they do not fit."""
    closing = f"\n\nMás información: {url}"
    said = ""
    for line in (summary, "", *facts, *(("",) if chapters else ()), *chapters):
        longer = f"{said}\n{line}" if said else line
        if len(readable_either_way(f"{longer}{closing}").encode()) > TEXT_LIMIT:
            break
        said = longer
    return readable_either_way(f"{said.rstrip()}{closing}".strip())


def _html(summary: str, facts: tuple[str, ...], chapters: tuple[str, ...], url: str) -> str:
    parts = (f"<p>{escape(summary)}</p>", _list(facts), _list(chapters))
    return f'{"".join(parts)}<p><a href="{escape(url)}">Más información</a></p>'


def _list(lines: tuple[str, ...]) -> str:
    entries = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f"<ul>{entries}</ul>" if entries else ""


def _transcripts(story: Story, details: RadioDetails, site: Site) -> Iterable[Transcript]:
    if details.transcript:
        yield Transcript(site.absolute(details.transcript.path), details.transcript.media_type)
        yield Transcript(site.absolute(transcript_path(story.path)), "text/plain")
