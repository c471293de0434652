"""What is said in a recording, as a text that one reads."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

PAUSE = 3000
"""Milliseconds of silence after which another paragraph begins."""

LONG = 600
"""Characters after which the next sentence begins another paragraph."""


LONG_TRANSCRIPT = 1500
"""Characters that still stand open on a page."""


class Cue(NamedTuple):
    """Some words, and when they are said."""

    start: int
    """Milliseconds."""

    end: int
    speaker: str
    """Nothing if it is not told."""

    text: str


class Speech(NamedTuple):
    """What somebody says without being interrupted."""

    speaker: str
    """Nothing if it is not told."""

    text: str


def speeches(cues: Iterable[Cue]) -> tuple[Speech, ...]:
    """Return *cues* as paragraphs: captions break a sentence wherever a line is full."""
    return tuple(
        Speech(group[0].speaker, " ".join(cue.text for cue in group)) for group in _grouped(cues)
    )


def is_long(said: Iterable[Speech]) -> bool:
    """Return whether what is *said* would push everything else off a page."""
    return sum(len(speech.text) for speech in said) > LONG_TRANSCRIPT


def transcript_text(said: Iterable[Speech]) -> str:
    """Return what is *said* as plain text, a paragraph each: «Conducción: Buenos días.»."""
    return "\n\n".join(
        f"{speech.speaker}: {speech.text}" if speech.speaker else speech.text for speech in said
    )


def _grouped(cues: Iterable[Cue]) -> Iterator[list[Cue]]:
    group: list[Cue] = []
    for cue in cues:
        if group and _begins_another(group, cue):
            yield group
            group = []
        group.append(cue)
    if group:
        yield group


def _begins_another(group: list[Cue], cue: Cue) -> bool:
    last = group[-1]
    is_long = sum(len(each.text) for each in group) >= LONG and last.text.endswith((".", "?", "!"))
    return is_long or cue.speaker != last.speaker or cue.start - last.end >= PAUSE
