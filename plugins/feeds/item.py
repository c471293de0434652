"""A story, or what happened to one, as every feed tells it: plain values that its bytes need."""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from html import escape

from plugins.newsroom import (
    Development,
    Photo,
    Recording,
    Site,
    Story,
    call_facts,
    labelled,
    largest_jpeg,
    original,
    pictures,
)
from plugins.newsroom.kinds import Clip, Fact
from plugins.photos import LargestJpeg, PressCopy
from plugins.pressroom import Place
from plugins.site import SAMPLE
from plugins.spanish import clean_line, sentence, short_date_words, stated_words, upper

INLINE_WIDTH = 960
"""Pixels. Sharp enough inside a reader's column; the enclosure is the large one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A story's lead photo, as a JPEG: what every reader can show."""

    url: str
    """The largest rendition."""

    length: int
    """Of the file at `url`, in bytes."""

    width: int
    height: int
    inline_url: str
    inline_width: int
    inline_height: int
    alt: str
    caption: str
    credit: str
    credit_line: str
    original_url: str
    """The photo whole, for the press."""

    original_length: int
    """Of the file at `original_url`, in bytes."""

    original_type: str
    """Its media type."""

    original_width: int
    original_height: int

    original_note: str
    """Its format and size: «JPEG, 2400×1600»."""

    @property
    def told(self) -> str:
        """What is seen in it and whose it is, on one line."""
        return " ".join(filter(None, (sentence(self.caption or self.alt), self.credit_line)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item of a feed. Texts are on one line; addresses are whole."""

    id: str
    """Its identifier, in every format: the first address that the story had, as a whole one."""

    url: str
    """Where its page is."""

    title: str
    summary: str
    body: str
    """The story's HTML as the edition has it; `content.content` makes it fit for readers."""

    author: str
    author_url: str
    published: datetime
    updated: datetime
    """When it last changed, as an editor wrote it: the moment that its page tells."""

    categories: tuple[str, ...]
    picture: Picture | None
    recording: Recording | None
    """With its whole address. RSS has room for one enclosure, and that is the picture."""

    opening: str = ""
    """Where and when its text was signed, if it begins with that."""

    facts: tuple[Fact, ...]
    corrections: tuple[Fact, ...]
    """Why and when, in words, and what was put right, newest first."""

    clips: tuple[Clip, ...] = ()
    """The sounds of what may be quoted, with their whole addresses."""

    changes: tuple[Fact, ...] = ()
    """When, in words, and what is new since it was published, newest first."""

    is_sample: bool
    plans: int = 0
    """How far what it tells of has changed its plans, though nobody wrote when (`Details.revisions`)."""

    license_url: str = ""
    """Of the license under which others may publish it; empty of what not everybody may see."""

    related_url: str = ""
    """Of what happened to a story: where the page of the story is, or its notice."""

    def __hash__(self) -> int:
        """Return the hash of its identifier, which tells it from nearly all others."""
        return hash(self.id)


@lru_cache(maxsize=1024)  # the same story is in several feeds
def item_of(story: Story, site: Site, originals: Place, *, is_for_press: bool = False) -> Item:
    """
    Return the feed item of *story*.

    Args:
        story: The story.
        site: Where it is published.
        originals: The folder that its lead photo is read from, to tell how long its picture is.
        is_for_press: Whether it also tells when the press arrives, and the rest of what is for it alone.
    """
    return Item(
        id=site.absolute(story.first_path),
        url=site.absolute(story.path),
        title=clean_line(_title(story)) or story.kind.name,
        summary=_summary(story.summary, is_sample=story.is_demo),
        body=story.body,
        author=clean_line(story.department.name),
        author_url=site.absolute(story.department.path),
        published=story.published,
        updated=story.updated,
        categories=_categories(story),
        picture=_picture(story.photo, site, originals) if story.photo else None,
        recording=_recording(story, site),
        opening=clean_line(story.opening),
        clips=tuple(_whole_clip(clip, site) for clip in story.details.clips),
        facts=(*(call_facts(story.details) if is_for_press else ()), *story.details.facts),
        corrections=tuple(
            Fact(f"{each.sort.capitalize()}, {short_date_words(each.date.day)}", each.text)
            for each in story.corrections
        ),
        changes=tuple(Fact(upper(stated_words(each.date)), each.text) for each in story.changes),
        is_sample=story.is_demo,
        plans=story.details.revisions,
        license_url=_license_url(site),
    )


def _title(story: Story) -> str:
    """Return its title; what is not as it was announced says so in capitals, where lists are skimmed."""
    if story.is_past:
        return story.told_title
    return labelled(story.details.outcome.upper(), story.title)


def item_of_development(development: Development, site: Site) -> Item:
    """Return the feed item of what happened to a story; of one that was withdrawn, it shows nothing."""
    return Item(
        id=site.absolute(development.id),
        url=site.absolute(development.address),
        title=clean_line(development.title),
        summary=_summary(development.text, is_sample=development.is_demo),
        body=f"<p>{escape(clean_line(development.text), quote=False)}</p>",
        author=clean_line(development.speaker or site.name),
        author_url=site.absolute(development.speaker_path or "/"),
        published=development.told_at,
        updated=development.told_at,
        categories=tuple(
            filter(None, (clean_line(development.speaker), upper(development.sort.value)))
        ),
        picture=None,
        recording=None,
        facts=development.facts,
        corrections=(),
        is_sample=development.is_demo,
        license_url=_license_url(site),
        related_url=site.absolute(development.path),
    )


def _license_url(site: Site) -> str:
    return site.license.url if site.is_public else ""


def _summary(text: str, *, is_sample: bool) -> str:
    line = clean_line(text)
    return f"{SAMPLE}. {line}" if is_sample else line


def _categories(story: Story) -> tuple[str, ...]:
    names = [*(topic.name for topic in story.topics), story.department.name, story.kind.name]
    return tuple(dict.fromkeys(filter(None, map(clean_line, names))))


def _recording(story: Story, site: Site) -> Recording | None:
    recording = story.details.recording
    return recording and recording._replace(address=site.whole(recording.address))


def _whole_clip(clip: Clip, site: Site) -> Clip:
    recording = clip.recording
    return clip._replace(recording=recording._replace(address=site.whole(recording.address)))


def _picture(photo: Photo, site: Site, originals: Place) -> Picture:
    largest, whole = largest_jpeg(photo), original(photo)
    sharp = (each for each in pictures(photo).jpeg if each.size.width >= INLINE_WIDTH)
    inline = next(sharp, largest)
    return Picture(
        url=site.absolute(largest.path),
        length=LargestJpeg.of(photo, originals).length,
        width=largest.size.width,
        height=largest.size.height,
        inline_url=site.absolute(inline.path),
        inline_width=inline.size.width,
        inline_height=inline.size.height,
        alt=clean_line(photo.alt),
        caption=clean_line(photo.caption),
        credit=clean_line(photo.credit),
        credit_line=clean_line(photo.credit_line),
        original_url=site.absolute(whole.path),
        original_length=PressCopy.of(photo, originals).length,
        original_type=f"image/{photo.form}",
        original_width=photo.width,
        original_height=photo.height,
        original_note=whole.note,
    )
