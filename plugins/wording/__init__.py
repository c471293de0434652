"""What is said of a story on the radio, and that as a sound: for whoever listens."""

from plugins.wording.reader import Reader, said_of
from plugins.wording.sentences import headline, occasion_sentences, sentences_of
from plugins.wording.sound import Aloud, Sound, aloud_in, sounds_in

__all__ = [
    "Aloud",
    "Reader",
    "Sound",
    "aloud_in",
    "headline",
    "occasion_sentences",
    "said_of",
    "sentences_of",
    "sounds_in",
]
