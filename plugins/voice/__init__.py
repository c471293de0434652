"""Reads spoken words aloud into a file, without the internet: to hear a script before it is on air."""

from plugins.voice.wave_file import RATE, seconds_of, wave_of

__all__ = ["RATE", "seconds_of", "wave_of"]
