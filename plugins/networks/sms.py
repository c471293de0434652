"""One text message: what somebody without the internet has to know now, on one line."""

import re
from collections.abc import Iterator

from plugins.networks.brief import Brief
from plugins.networks.text.cutting import cut
from plugins.networks.text.gsm7 import in_gsm7, septets
from plugins.newsroom import TOWN, Story
from plugins.newsroom.kinds import Rank

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

    Who writes, unless what to do would have no room then; the title, whole, or cut where it reads
    well; then as many lines as fit, those that matter most first; then where there is more.
    """
    signed, needed = _message(brief, f"{SENDER}: ")
    if needed:  # who writes is worth less than what to do
        unsigned, still_needed = _message(brief, "")
        return unsigned if still_needed < needed else signed
    return signed


def _message(brief: Brief, sender: str) -> tuple[str, int]:
    """Return the message, and how many lines that must be known it had no room for."""
    title = in_gsm7(f"{sender}{brief.title}")
    opening = cut(title, _fits).rstrip(".") if title else ""
    if not opening:
        return "", 0
    said, needed = [opening], 0
    for rank, ways in _lines(brief):
        line = next((way for way in ways if way and _fits(_JOINED.join((*said, way)))), "")
        if line:
            said.append(line)
        needed += rank <= Rank.DO and not line and any(ways)
    ending = in_gsm7(f"Más en {brief.host}")
    if ending and _fits(_JOINED.join((*said, ending))):
        said.append(ending)
    return _JOINED.join(said), needed


def _lines(brief: Brief) -> Iterator[tuple[Rank, tuple[str, ...]]]:
    """Yield rank and ways to say it of each line of *brief*, those that matter most first."""
    for line in sorted(brief.lines, key=lambda each: _order(each.rank)):
        yield line.rank, tuple(_plain(way) for way in (line.told_short, line.least))


def _plain(line: str) -> str:
    """Return *line* as one part of a sentence; nothing if it cannot be said."""
    text = _SIGNS.sub("", line).replace("\n• ", " ").replace("\n", ". ")
    return (in_gsm7(text) or "").rstrip(".").strip("()")


def _order(rank: Rank) -> float:
    """Return the place of a line of *rank*: when it was before comes after when and where it is."""
    return Rank.WHERE + 0.5 if rank is Rank.WAS else rank


def _fits(text: str) -> bool:
    return septets(text) <= MOST
