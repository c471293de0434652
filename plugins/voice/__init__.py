"""Reads spoken words aloud into a file, without the internet: to hear a script before it is on air."""

from plugins.voice.error import VoiceError
from plugins.voice.speech import RATE
from plugins.voice.wave_file import seconds_of, wave_of

__all__ = ["RATE", "VoiceError", "seconds_of", "wave_of"]
