"""
The words of the site, of which one is offered to whoever misspells it: «lisencia» → «licencia».

They are those of titles and summaries, of the names and texts of pages that are no story, and of the
register of synonyms: what people look for stands there, and to read every body would cost more than
it gives. The file is fetched only when nothing was found.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.newsroom import Story, Synonym
from plugins.pressroom import Artefact
from plugins.search.aids import names_of
from plugins.search.places import FOLDER
from plugins.search.shard import Entry
from plugins.spanish import folded, plain

VOCABULARY = f"{FOLDER[1:]}palabras.txt"
"""The output file: a word a line, the most frequent first."""

MOST = 2500
"""Words: 8 kB as hosts send them (brotli)."""

SHORTEST = 4
"""Letters: of shorter words each is near to many."""

_WORD = re.compile(rf"[^\W\d_]{{{SHORTEST},}}")


@dataclass(frozen=True, slots=True)
class Vocabulary(Artefact):
    """The file of the words."""

    words: tuple[str, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """Its one address."""
        return (VOCABULARY,)

    def make(self) -> tuple[bytes, ...]:
        """Return a word a line."""
        return ("\n".join(self.words).encode(),)


def vocabulary_of(
    stories: Iterable[Story], entries: Iterable[Entry], synonyms: Iterable[Synonym]
) -> tuple[str, ...]:
    """Return up to `MOST` words, the most frequent first; each once, as it is mostly written."""
    written = Counter(
        word for text in _texts(stories, entries, synonyms) for word in _WORD.findall(text.lower())
    )
    ranked = sorted(written.items(), key=lambda item: (-item[1], item[0]))
    spelt: dict[str, str] = {}
    times: Counter[str] = Counter()
    for word, count in ranked:
        spelt.setdefault(folded(word), word)
        times[folded(word)] += count
    kept = sorted(times, key=lambda key: (-times[key], key))[:MOST]
    return tuple(spelt[key] for key in kept)


def _texts(
    stories: Iterable[Story], entries: Iterable[Entry], synonyms: Iterable[Synonym]
) -> Iterator[str]:
    for story in stories:
        yield from (story.title, story.summary)
    for entry in entries:
        yield from (*names_of(entry), entry.summary, plain(getattr(entry, "body", "")))
    for synonym in synonyms:
        yield from (synonym.word, *synonym.means)
