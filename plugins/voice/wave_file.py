"""
Words as a WAV file: SVOX Pico through `py-nanotts`, whose wheel has its Spanish voice.

Chosen over espeak-ng, which needs a program of the system and sounds rougher; both speak as in Spain, not
as in Chile. Nothing is asked of any other machine, and the same words give the same bytes.
"""

import wave
from collections.abc import Iterable
from io import BytesIO

from plugins.voice.speech import RATE, WIDTH, sounds_of

PAUSE = bytes(RATE * WIDTH // 2)
"""Half a second between what is said."""


def wave_of(texts: Iterable[str]) -> bytes:
    """
    Return *texts*, as they are said, one after the other, as a WAV file.

    Raises:
        VoiceError: The voice is not installed, ended by itself, or took too long.
    """
    sounds = sounds_of(tuple(texts))
    out = BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(WIDTH)
        file.setframerate(RATE)
        file.writeframes(PAUSE.join(filter(None, sounds)))
    return out.getvalue()


def seconds_of(data: bytes) -> int:
    """Return how long the WAV *data* is, in whole seconds."""
    with wave.open(BytesIO(data)) as file:
        frames: float = file.getnframes() / file.getframerate()
    return round(frames)
