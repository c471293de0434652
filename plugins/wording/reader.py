"""Written words as a speaker reads them, one after the other, at the pace of a programme."""

from plugins.newsroom import Broadcast, Story
from plugins.spoken import (
    WORDS_PER_MINUTE,
    Pronunciations,
    default_pronunciations,
    seconds,
    tell,
)
from plugins.wording.sentences import sentences_of


class Reader:
    """Says written words aloud at the pace of a programme."""

    def __init__(self, form: Broadcast | None) -> None:
        sayings = form.pronunciations if form else ()
        own = {word: (said, name) for word, said, name in sayings}
        self._words = default_pronunciations() + Pronunciations.from_mapping(own)
        self._pace = form.words_per_minute if form else WORDS_PER_MINUTE
        self.known: frozenset[str] = frozenset()
        """Acronyms whose names the listener has heard."""

    def seconds(self, text: str) -> int:
        """Return how long *text* is, with the names of its acronyms."""
        return seconds(tell(text, self._words).text, self._pace) if text else 0

    def read(self, text: str) -> tuple[str, int]:
        """Return *text* as it is said next on air, and its seconds."""
        if not text:
            return "", 0
        told = tell(text, self._words, known=self.known)
        self.known = told.known
        return told.text, seconds(told.text, self._pace)


def said_of(story: Story, form: Broadcast | None) -> tuple[str, ...]:
    """Return what is said of *story* alone, sentence by sentence, with the pronunciations of *form*."""
    reader = Reader(form)
    return tuple(reader.read(each)[0] for each in sentences_of(story))
