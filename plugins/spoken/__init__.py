"""Spanish of Chile for the ear: numbers, hours, sums and acronyms as they are said. Knows no news."""

from plugins.spoken.letters import can_be_said, spelled
from plugins.spoken.numbers import Form, cardinal
from plugins.spoken.ordinals import ordinal
from plugins.spoken.pronunciations import (
    PronunciationError,
    Pronunciations,
    Saying,
    default_pronunciations,
)
from plugins.spoken.speaking import WORDS_PER_MINUTE, Told, seconds, spoken, spoken_words, tell

__all__ = [
    "WORDS_PER_MINUTE",
    "Form",
    "PronunciationError",
    "Pronunciations",
    "Saying",
    "Told",
    "can_be_said",
    "cardinal",
    "default_pronunciations",
    "ordinal",
    "seconds",
    "spelled",
    "spoken",
    "spoken_words",
    "tell",
]
