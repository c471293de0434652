"""`python -m tools.demo.sounds`: play the melodies of the sample episodes, as MP3."""

from array import array
from collections.abc import Sequence
from math import exp, pi, sin
from pathlib import Path

import lameenc

FOLDER = Path(__file__).resolve().parents[2] / "content" / "comunicaciones"
RATE = 16_000
"""Samples a second; no melody here has a tone that needs more."""

BITS = 16
"""Kilobits a second: a minute is 120 kB."""

NOTE = 0.5
"""Seconds."""

MELODIES: dict[str, Sequence[int]] = {
    "programa-de-prueba-1": (0, 4, 7, 12, 7, 4, 0, 4, 2, 5, 9, 14, 9, 5, 2, 5) * 3,
    "programa-de-prueba-2": (0, 2, 4, 5, 7, 9, 11, 12, 12, 11, 9, 7, 5, 4, 2, 0) * 2,
    "programa-de-prueba-3": (12, 7, 4, 0, 9, 5, 2, -3) * 4,
}
"""File -> its notes, in half tones from the middle C."""


def samples(notes: Sequence[int]) -> bytes:
    """Return *notes* as a plucked string would sound them: RATE samples of 16 bits a second."""
    count = round(NOTE * RATE)
    found = array("h")
    for note in notes:
        turn = 2 * pi * 261.63 * 2 ** (note / 12) / RATE
        for at in range(count):
            fade = exp(-4 * at / count) * min(1, at / 80)
            tone = sin(turn * at) + 0.4 * sin(2 * turn * at) + 0.15 * sin(3 * turn * at)
            found.append(round(9000 * fade * tone))
    return found.tobytes()


def mp3(notes: Sequence[int]) -> bytes:
    """Return *notes* as an MP3."""
    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_bit_rate(BITS)
    encoder.set_in_sample_rate(RATE)
    encoder.set_channels(1)
    encoder.set_quality(2)
    return bytes(encoder.encode(samples(notes)) + encoder.flush())


def main() -> None:
    """Write every melody beside the articles that play it."""
    for name, notes in MELODIES.items():
        (FOLDER / f"{name}.mp3").write_bytes(mp3(notes))


if __name__ == "__main__":
    main()
