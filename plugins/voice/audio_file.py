"""
Sentences as a sound that any telephone plays, with their words by the time they are heard.

MP3 through LAME (`lameenc`): Opus would take half as much, and telephones with iOS before 17 do not
play it. At 32 kbit/s a minute is 240 kB, and speech at Pico's 16 kHz loses nothing that one hears.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import NamedTuple

from plugins.voice.error import NoVoiceError
from plugins.voice.speech import RATE, WIDTH, sounds_of
from plugins.voice.wave_file import PAUSE

MEDIA_TYPE = "audio/mpeg"
BITS = 32
"""Kilobits a second."""

_BEST = 2
"""LAME's own scale: 2 is near the best, and still fast."""

_PROGRAMS = ("py-nanotts", "lameenc")


class Sentence(NamedTuple):
    """What is read aloud, and how one reads it."""

    written: str
    said: str
    """Words alone: «doce mil quinientos pesos» (`spoken.spoken`)."""


class AudioFile(NamedTuple):
    """A sound, and what is said in it."""

    mp3: bytes
    vtt: str
    """WebVTT (https://www.w3.org/TR/webvtt1/): each sentence as it is written, while it is heard."""


def aloud_of(sentences: Sequence[Sentence]) -> AudioFile:
    """
    Return *sentences* read aloud by the synthetic voice; the same ones give the same bytes.

    One that cannot be said (a line of signs) is in neither.

    Raises:
        VoiceError: The voice is not installed, ended by itself, or took too long.
    """
    try:
        import lameenc  # `make voz` installs it
    except ImportError:
        raise NoVoiceError from None
    sounds = sounds_of([each.said for each in sentences])
    heard = [(each.written, sound) for each, sound in zip(sentences, sounds, strict=True) if sound]
    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_bit_rate(BITS)
    encoder.set_in_sample_rate(RATE)
    encoder.set_channels(1)
    encoder.set_quality(_BEST)
    mp3 = encoder.encode(PAUSE.join(sound for _, sound in heard)) + encoder.flush()
    return AudioFile(bytes(mp3), _vtt(heard))


def seconds_in(mp3: bytes) -> int:
    """Return how long the *mp3* that `aloud_of` made is, in whole seconds, at least 1: its rate is constant."""
    return max(1, round(len(mp3) * 8 / (BITS * 1000)))


@cache
def program() -> str:
    """
    Return the name of all that the bytes of `aloud_of` depend on, besides the sentences.

    Raises:
        VoiceError: The voice is not installed.
    """
    try:
        versions = " ".join(map(version, _PROGRAMS))
    except PackageNotFoundError:
        raise NoVoiceError from None
    own = sorted(Path(__file__).parent.glob("*.py"))
    return (
        f"voice {sha256(b''.join(each.read_bytes() for each in own)).hexdigest()[:16]} {versions}"
    )


def _vtt(heard: Iterable[tuple[str, bytes]]) -> str:
    cues, at = ["WEBVTT"], 0
    for written, sound in heard:
        end = at + len(sound)
        words = " ".join("".join(each if each.isprintable() else " " for each in written).split())
        cues.append(f"{_stamp(at)} --> {_stamp(end)}\n{_escaped(words)}")
        at = end + len(PAUSE)
    return "\n\n".join(cues) + "\n"


def _stamp(place: int) -> str:
    """Return the time of the byte at that *place* of the samples: `00:01:02.345`."""
    milliseconds = place * 1000 // (RATE * WIDTH)
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{rest:03}"


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
