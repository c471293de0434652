"""Texts as sound, spoken by a process that is ended if it takes too long."""

import json
import struct
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from plugins.voice.error import NoVoiceError, VoiceError
from plugins.voice.sayable import sayable
from plugins.voice.speaker import NOT_INSTALLED

RATE = 16_000
"""Samples a second, of 16 bits, one channel: what Pico gives."""

WIDTH = 2
"""Bytes of a sample."""

SPEAKER = Path(__file__).with_name("speaker.py")
"""The program that speaks."""

LEAST_SECONDS = 60.0
"""How long it may take to say anything, on a machine that does much else."""

SECONDS_A_WORD = 0.2
"""How much longer for each word: fifty times what it needs."""

_LENGTH = struct.Struct("<I")
_SHOWN = 60
"""Characters of a text that are repeated in a message."""


def sounds_of(texts: Sequence[str]) -> tuple[bytes, ...]:
    """
    Return the sound of each of *texts*, as they are said: samples of `WIDTH` bytes, `RATE` a second.

    What cannot be said (a line of dashes) is no sound, b"". The same texts give the same bytes.

    Raises:
        VoiceError: The voice is not installed, ended by itself, or took too long.
    """
    said = tuple(map(sayable, texts))
    limit = LEAST_SECONDS + SECONDS_A_WORD * sum(len(text.split()) for text in said)
    try:
        done = subprocess.run(  # noqa: S603 - a program of ours
            (sys.executable, "-P", str(SPEAKER), str(round(2 * limit))),
            input=json.dumps(said).encode(),
            capture_output=True,
            timeout=limit,
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        raise VoiceError(
            f"La voz sintética no terminó de leer {_where(texts, late.stdout or b'')} en"
            f" {round(limit)} segundos, y se detuvo.\n    → Repita el comando; si vuelve a pasar,"
            " escriba ese texto de otra manera."
        ) from None
    if done.returncode == NOT_INSTALLED:
        raise NoVoiceError
    sounds = _sounds_in(done.stdout)
    if done.returncode or len(sounds) < len(said):
        raise VoiceError(
            f"La voz sintética falló al leer {_where(texts, done.stdout)}.\n"
            "    → Escriba ese texto de otra manera, más corto.",
            done.stderr.decode(errors="replace"),
        )
    return sounds


def _sounds_in(data: bytes) -> tuple[bytes, ...]:
    """Return the sounds in *data* that are whole."""
    sounds = []
    while len(data) >= _LENGTH.size:
        (length,) = _LENGTH.unpack_from(data)
        sound, data = data[_LENGTH.size : _LENGTH.size + length], data[_LENGTH.size + length :]
        if len(sound) == length:
            sounds.append(sound)
    return tuple(sounds)


def _where(texts: Sequence[str], said: bytes) -> str:
    """Return the first of *texts* that is not in what was *said*, as a message shows it."""
    text = next(iter(texts[len(_sounds_in(said)) :]), "el texto")
    return f"«{text}»" if len(text) <= _SHOWN else f"«{text[:_SHOWN]}…»"
