"""One text message: what somebody without the internet has to know now, on one line."""

import re
from collections.abc import Iterator

from plugins.networks.brief import Brief
from plugins.networks.text.cutting import cut
from plugins.networks.text.gsm7 import in_gsm7, septets
from plugins.newsroom import Story
from plugins.newsroom.kinds import WHEN_SIGN, Rank

MOST = 160
"""Septets of one message: a longer one costs two, and may come in the wrong order (3GPP TS 23.038)."""

_SIGNS = re.compile(r"^(?:📅|📍) ")
_JOINED = ". "


def has_sms(story: Story) -> bool:
    """Return whether *story* is worth a message: a notice, or an event that is not as announced."""
    is_changed = bool(story.details.outcome) and not story.is_past
    return story.details.prominence > 0 or is_changed


def sms_text(brief: Brief) -> str:
    """
    Return *brief* as one message of at most `MOST` septets; nothing if it cannot be said in GSM-7.

    The title is whole, or cut where it reads well; then as many lines as fit, those that matter most
    first; then where there is more.
    """
    title = in_gsm7(brief.title)
    if title is None:
        return ""
    said = [cut(title, _fits).rstrip(".")]
    if not said[0]:
        return ""
    for line in _lines(brief):
        if _fits(_JOINED.join((*said, line))):
            said.append(line)
    ending = in_gsm7(f"Más en {brief.host}")
    if ending and _fits(_JOINED.join((*said, ending))):
        said.append(ending)
    return _JOINED.join(said)


def _lines(brief: Brief) -> Iterator[str]:
    """Yield the lines of *brief*, those that matter most first, each as one part of a sentence."""
    is_off = not any(line.text.startswith(WHEN_SIGN) for line in brief.lines)
    for line in sorted(brief.lines, key=lambda each: _order(each.rank, is_off=is_off)):
        text = (
            _SIGNS.sub("", (line.least or line.told_short)).replace("\n• ", " ").replace("\n", ". ")
        )
        if plain := in_gsm7(text):
            yield plain.rstrip(".").strip("()")


def _order(rank: Rank, *, is_off: bool) -> float:
    """Return the place of a line of *rank*: when it was before comes after when and where it is."""
    if rank is not Rank.WAS:
        return rank
    return Rank.WHEN if is_off else Rank.WHERE + 0.5


def _fits(text: str) -> bool:
    return septets(text) <= MOST
