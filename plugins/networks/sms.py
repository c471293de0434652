"""One text message: what somebody without the internet has to know now, on one line."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from plugins.networks.brief import Brief
from plugins.networks.text.cutting import cut
from plugins.networks.text.gsm7 import in_gsm7, septets
from plugins.newsroom import TOWN, Story
from plugins.newsroom.kinds import TO_DO, Rank
from plugins.spanish import capital

MOST = 160
"""Septets of one message: a longer one costs two, and may come in the wrong order (3GPP TS 23.038)."""

SENDER = f"Muni {TOWN}"
"""Who writes: a telephone shows a number that nobody knows."""

_SIGNS = re.compile(r"^(?:📅|📍) ")
_JOINED = ". "


def has_sms(story: Story) -> bool:
    """Return whether *story* is worth a message: a notice, or an event that is not as announced."""
    is_changed = bool(story.details.outcome) and not story.is_past
    return story.details.prominence > 0 or is_changed


def sms_text(brief: Brief) -> str:
    """
    Return *brief* as one message of at most `MOST` septets; nothing if it cannot be said in GSM-7.

    The title, whole, or cut where it reads well; then as many lines as fit, those that matter most
    first; then where there is more. Who writes, and what can be said in fewer words, make room for what to do.
    """
    tries = (
        _message(f"{SENDER}: {brief.title}", brief),
        _message(brief.title, brief),
        _message(brief.title, brief, least=True),
        _message(brief.least_title, brief, least=True),
    )
    return min(tries, key=lambda tried: tried.missing).text


class _Message(NamedTuple):
    text: str
    missing: int
    """How many lines that must be known it had no room for."""


def _message(title: str, brief: Brief, *, least: bool = False) -> _Message:
    told = in_gsm7(title)
    opening = cut(told, _fits).rstrip(".") if told else ""
    if not opening:
        return _Message("", 0)
    said, missing = [opening], 0
    for rank, ways in _lines(brief, least=least):
        line = next((way for way in ways if way and _fits(_JOINED.join((*said, way)))), "")
        if line:
            said.append(line)
        missing += rank <= Rank.DO and not line and any(ways)
    ending = in_gsm7(f"Más en {brief.host}")
    if ending and _fits(_JOINED.join((*said, ending))):
        said.append(ending)
    return _Message(_JOINED.join(said), missing)


def _lines(brief: Brief, *, least: bool) -> Iterator[tuple[Rank, tuple[str, ...]]]:
    """Yield rank and ways to say it of each line of *brief*, those that matter most first."""
    for line in sorted(brief.lines, key=lambda each: _order(each.rank)):
        ways = (
            (_without_label(line.least or line.told_short),)
            if least
            else (line.told_short, line.least)
        )
        yield line.rank, tuple(map(_plain, ways))


def _without_label(line: str) -> str:
    """Return an instruction without «Qué hacer», which it says itself."""
    return capital(line.removeprefix(f"{TO_DO}: "))


def _plain(line: str) -> str:
    """Return *line* as one part of a sentence; nothing if it cannot be said."""
    text = _SIGNS.sub("", line).replace("\n• ", " ").replace("\n", ". ")
    return (in_gsm7(text) or "").rstrip(".").strip("()")


def _order(rank: Rank) -> float:
    """Return the place of a line of *rank*: when it was before comes after when and where it is."""
    return Rank.WHERE + 0.5 if rank is Rank.WAS else rank


def _fits(text: str) -> bool:
    return septets(text) <= MOST
