"""Reads spoken words aloud into a file, without the internet: to hear a script before it is on air."""

from plugins.voice.audio_file import (
    MEDIA_TYPE,
    AudioFile,
    Sentence,
    aloud_of,
    program,
    seconds_in,
)
from plugins.voice.error import VoiceError
from plugins.voice.speech import RATE
from plugins.voice.wave_file import seconds_of, wave_of

__all__ = [
    "MEDIA_TYPE",
    "RATE",
    "AudioFile",
    "Sentence",
    "VoiceError",
    "aloud_of",
    "program",
    "seconds_in",
    "seconds_of",
    "wave_of",
]
