"""
Words as sound: SVOX Pico through `py-nanotts`, whose wheel has its Spanish voice.

Chosen over espeak-ng, which needs a program of the system and sounds rougher; both speak as in Spain, not
as in Chile. Nothing is asked of any other machine, and the same words give the same bytes.
"""

import wave
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from io import BytesIO
from multiprocessing import get_context

RATE = 16_000
"""Samples a second, of 16 bits, one channel: what Pico gives."""

_WIDTH = 2
_VOICE = "es-ES"
_PAUSE = bytes(RATE * _WIDTH // 2)
"""Half a second between what is said."""


def wave_of(texts: Iterable[str]) -> bytes:
    """
    Return *texts*, as they are said, one after the other, as a WAV file.

    Raises:
        ImportError: The voice is not installed (`requirements-voz.txt`).
    """
    # Its noise goes on from one call to the next: only a new process speaks the same every time.
    with ProcessPoolExecutor(1, get_context("spawn")) as process:
        sound = process.submit(_sound, tuple(text for text in texts if text.strip())).result()
    out = BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(_WIDTH)
        file.setframerate(RATE)
        file.writeframes(sound)
    return out.getvalue()


def _sound(texts: tuple[str, ...]) -> bytes:
    from py_nanotts import NanoTTS  # installed by `make oir` alone

    speaker = NanoTTS()
    return _PAUSE.join(speaker.speak(text, voice=_VOICE) for text in texts)


def seconds_of(data: bytes) -> int:
    """Return how long the WAV *data* is, in whole seconds."""
    with wave.open(BytesIO(data)) as file:
        frames: float = file.getnframes() / file.getframerate()
    return round(frames)
