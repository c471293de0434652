"""What CONTROL plays of a story that has a recording: how it begins, how it ends, how long it is."""

import re
from typing import NamedTuple

from plugins.newsroom import Story

LONGEST = 120
"""Seconds of a recording that is played within another programme."""

_SOUNDS = re.compile(r"\[[^\]]*\]")
"""What captions say of music and noises: «[aplausos]»."""

WORDS = 6
"""Of what is said, by which CONTROL knows where it begins and ends."""


class Cue(NamedTuple):
    """A recording to play."""

    address: str
    seconds: int
    begins: str
    """Its first words; nothing if they are not written down."""

    ends: str


def cue_of(story: Story) -> Cue | None:
    """Return the recording of *story*, if it has one that is short enough to be played."""
    recording = story.details.recording
    if recording is None or recording.seconds > LONGEST:
        return None
    told = " ".join(each.text for each in story.details.speeches)
    words = _SOUNDS.sub("", told).split()
    return Cue(
        recording.address,
        recording.seconds,
        " ".join(words[:WORDS]),
        " ".join(words[-WORDS:]),
    )
