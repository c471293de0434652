"""What a post says of a story, before a network makes its text of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache, partial
from itertools import chain

from plugins.networks.deadlines import is_over
from plugins.networks.text.hashtags import hashtags_for, hashtags_in
from plugins.networks.text.posting import SAMPLE_MARK, postable
from plugins.newsroom import Correction, CorrectionSort, Site, Story, tells_change
from plugins.newsroom.kinds import (
    BETWEEN_PARTS,
    WHEN_SIGN,
    WOULD_BE,
    PostLine,
    Rank,
    Setting,
    lowered,
    when_line,
    where_line,
    within,
)
from plugins.spanish import folded, sentence, short_date_words

CORRECTIONS = {CorrectionSort.SLIP: "CORRECCIÓN", CorrectionSort.RIGHT: "RECTIFICACIÓN"}
"""What a post about something put right begins with: a slip of ours, or a person's right."""

_OWN_LABEL = re.compile(r"(?:correcci[oó]n|fe de erratas|rectificaci[oó]n)\s*:\s*", re.IGNORECASE)


_WORD_BEGINS = re.compile(r"(?<=[a-záéíóúüñ])(?=[A-ZÁÉÍÓÚÜÑ])")
"""Where the words of a hashtag are told apart: «MaríaElena»."""

_POINTS = 8
"""Characters by which two texts differ that say the same: a point, doubled spaces."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """Paragraphs and lines of a story, safe to post, out of which each network takes what it has room for."""

    corrections: tuple[str, ...] = ()
    """What was put right, newest first: «CORRECCIÓN: …»; a post opens with the first."""

    plain_title: str = ""
    """The title alone."""

    subject: str = ""
    """The first correction where the title does not stand beside it: «CORRECCIÓN sobre patentes: …»."""

    title: str
    """After what became of it: «CANCELADO: Feria»."""

    least_title: str = ""
    """The same without what it is, which goes without saying where there is no room: «AVISO»."""

    gist: str = ""
    """The summary, unless it only repeats the title, or tells what is past as if it were to come."""

    lines: tuple[PostLine, ...] = ()
    action: str
    """What stands before the link: «Más información», «▶️ Escúchelo»; nothing where it would be cold."""

    link: str
    host: str
    """Of the site, for networks whose links lead nowhere."""

    credit: str = ""
    """Who made the picture, as a line of its own."""

    tags: tuple[str, ...] = ()
    """Hashtags that suit it, without `#`, the most telling first; none that title or summary have."""

    accounts: tuple[tuple[str, str], ...] = ()
    """Network and account of those it belongs to, as the registers say: department, organisations."""

    are_chosen: bool = False
    """Whether an editor chose the tags: then all of them are posted."""

    told: date = date.min
    """The day it was published: its words are of then."""

    own_tags: int = 0
    """How many title and summary have of their own: they count among those a network takes."""

    is_urgent: bool = False
    """Whether what to do matters more than what happened."""

    @property
    def openings(self) -> tuple[str, ...]:
        """The paragraphs it opens with: what was put right, the title."""
        return (*self.corrections, self.title)


@lru_cache(maxsize=512)  # every network asks for it
def brief_of(story: Story, site: Site) -> Brief:
    """Return what posts say of *story*."""
    is_mourning = any(topic.is_untagged for topic in story.topics)
    corrections = tuple(_corrections(story))
    subject = f" sobre {within(story.topics[0].name)}: " if story.topics else ": "
    title = postable(story.title if is_mourning else story.posted_title)
    gist = "" if story.is_past else gist_of(story)
    own = hashtags_in(f"{title}\n{gist}") if "#" in title + gist else ()
    told = {tag.casefold() for tag in own}
    opening, *others = _marked(story, *corrections, title)
    return Brief(
        corrections=(opening, *others[:-1]) if corrections else (),
        title=others[-1] if corrections else opening,
        least_title=_least_title(story, title),
        subject=opening.replace(": ", subject, 1) if corrections else "",
        gist=gist,
        lines=tuple(told_lines(story)),
        plain_title=postable(story.title),
        action="" if is_mourning else story.kind.action,
        link=site.absolute(story.path),
        host=site.host,
        credit=postable(story.photo.credit_line) if story.photo else "",
        tags=tuple(tag for tag in _tags(story, site) if tag.casefold() not in told),
        accounts=tuple(_accounts(story)),
        are_chosen=story.hashtags is not None,
        told=story.dateline.day,
        own_tags=len(own),
        is_urgent=story.details.prominence > 0,
    )


def _tags(story: Story, site: Site) -> tuple[str, ...]:
    return () if story.kind.slug in site.house.untagged_kinds else hashtags_for(story)


def _accounts(story: Story) -> Iterator[tuple[str, str]]:
    for handles in (story.department.handles, *(each.handles for each in story.organisations)):
        yield from sorted(handles.items())


def _marked(story: Story, first: str, *others: str) -> tuple[str, ...]:
    """Return the paragraphs, the first one marked if *story* is sample content."""
    return (f"{SAMPLE_MARK} {first}" if story.is_demo else first, *others)


def _least_title(story: Story, title: str) -> str:
    told = title.removeprefix(f"{story.details.genre}: ")
    return f"{SAMPLE_MARK} {told}" if story.is_demo else told


def _corrections(story: Story) -> Iterator[str]:
    """Yield «CORRECCIÓN: el permiso vence el 31 de marzo»."""
    for each in story.corrections:
        if change := _change(each):
            yield f"{CORRECTIONS[each.sort]}: {change}"


def _change(correction: Correction) -> str:
    return lowered(_OWN_LABEL.sub("", postable(correction.text), count=1))


def gist_of(story: Story) -> str:
    """
    Return its summary, unless that only repeats the title.

    What became of it since instead, where the summary says a day that is not, or still invites to
    what is off for a reason that an editor gives.
    """
    is_off = story.details.calendar_status != "CONFIRMED" and bool(story.changes)
    is_outdated = is_off or story.details.is_outdated(story.summary)
    if is_outdated and not tells_change(story.summary):
        newest = max(story.changes, key=lambda each: each.date.moment, default=None)
        return sentence(postable(newest.text)) if newest else ""
    summary = postable(story.summary)
    is_as_long = abs(len(summary) - len(story.title)) <= _POINTS
    is_title = is_as_long and folded(summary).rstrip(".") == folded(story.title).rstrip(".")
    return "" if is_title else summary


def told_lines(story: Story) -> Iterator[PostLine]:
    """Yield the lines that tell *story*, as its kind says, safe to post."""
    setting = Setting(
        town=story.locality.name if story.locality else "",
        year=story.published.year,
        is_past=story.is_past,
    )
    for rank, text, short, least in story.details.post_lines(setting):
        told = None if short is None else postable(short)
        safe = PostLine(rank, postable(text), told, postable(least))
        if safe.text or safe.told_short:
            yield safe


WITHDRAWN = "RETIRADA"
"""What the post about a story opens with that was withdrawn."""


def withdrawn_brief(story: Story, site: Site) -> Brief:
    """Return what posts say of a *story* that was withdrawn: the day it was of, and why; nothing of it."""
    assert story.withdrawal  # noqa: S101 - only of one that was
    mark = f"{SAMPLE_MARK} " if story.is_demo else ""
    day = short_date_words(story.dateline.day)
    return Brief(
        title=f"{mark}{WITHDRAWN}: una publicación del {day} ya no está disponible",
        gist=postable(story.withdrawal.reason),
        action="El aviso",
        link=site.absolute(story.path),
        host=site.host,
    )


def with_fewer_tags(brief: Brief, most: int) -> Brief:
    """Return *brief* with at most so many hashtags in title and summary: the others become words."""
    if brief.own_tags <= most:
        return brief
    left = most
    told = []
    for text in (brief.title, brief.gist):
        tags = hashtags_in(text)
        for tag in reversed(tags[max(left, 0) :]):
            before, _, after = text.rpartition(f"#{tag}")
            text = f"{before}{_WORD_BEGINS.sub(' ', tag)}{after}"
        left -= len(tags)
        told.append(text)
    return replace(brief, title=told[0], gist=told[1], own_tags=most)


def when_told(story: Story) -> str:
    """
    Return when *story* is, as posts say it, within a sentence; nothing of what is at no time.

    Of what is off, when it would have been: «era: sábado 28 de noviembre, 10:00 horas, Plaza».
    """
    told = list(told_lines(story))
    dated = (_on_one_line(line) for line in told if line.text.startswith(WHEN_SIGN))
    former = (line.text for line in told if line.text.startswith(WOULD_BE))
    words = next(chain(dated, former), "").removeprefix(WHEN_SIGN)
    return f"{words[:1].lower()}{words[1:]}"


def _on_one_line(line: PostLine) -> str:
    return line.told_short if "\n" in line.text else line.text


def first_lines(brief: Brief) -> tuple[PostLine, ...]:
    """Return those of *brief* that one wants to know before anything else: when and where, what to do."""
    first = {Rank.WHEN, Rank.WHERE, Rank.WAS} | ({Rank.DO} if brief.is_urgent else set())
    return tuple(line for line in brief.lines if line.rank in first)


def as_reminder(
    brief: Brief, lead: str, when: str = "", place: str = "", *, on: date, is_closing: bool = False
) -> Brief:
    """
    Return *brief* as a reminder: *lead* before the title, and nothing that was true when it was written.

    A summary says «este sábado»; corrections have been told, and a deadline may be over on the day it
    is posted *on*. Of several times, it tells the one that is near: *when* it is, and in which *place*
    if they differ. Where something is *closing*, how to join comes before when it is.
    """
    mark = f"{SAMPLE_MARK} " if brief.openings[0].startswith(SAMPLE_MARK) else ""
    kept = brief.lines
    if is_closing:
        joining = [line for line in kept if line.rank in {Rank.DO, Rank.BY}]
        others = (line for line in kept if line not in joining)
        first = (
            line._replace(rank=Rank.WHEN if line.rank is Rank.DO else Rank.WHERE)
            for line in joining
        )
        kept = (*first, *(line._replace(rank=max(line.rank, Rank.DO)) for line in others))
    else:
        open_parts = partial(_without_deadline, told=brief.told, on=on)
        kept = tuple(filter(None, map(open_parts, kept)))
    if when:
        near = (when_line(when), *((where_line(postable(place)),) if place else ()))
        told = {line.rank for line in near}
        kept = (*near, *(line for line in kept if line.rank not in told))
    return replace(
        brief,
        corrections=(),
        subject="",
        title=f"{mark}{lead}: {brief.plain_title}",
        gist="",
        lines=kept,
    )


def _without_deadline(line: PostLine, *, told: date, on: date) -> PostLine | None:
    """Return *line* without how one could join until a day that is over; None if it says nothing else."""
    if line.rank not in {Rank.DO, Rank.BY}:
        return line
    whole, short, least = (
        BETWEEN_PARTS.join(
            part for part in text.split(BETWEEN_PARTS) if not is_over(part, told=told, on=on)
        )
        for text in (line.text, line.told_short, line.least)
    )
    return PostLine(line.rank, whole, short, least) if whole or short else None
