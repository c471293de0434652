"""Which word was meant by one that no dictionary has: slips that people make in Spanish, and no others."""

from collections.abc import Iterator
from functools import lru_cache

from plugins.house_rules.lexicon import is_spanish

_PLAIN = str.maketrans("áéíóúü", "aeiouu")
_ACCENTED = dict(zip("aeiou", "áéíóú", strict=True))
_EXCHANGED = str.maketrans("sc", "cs")
_ALIKE = (
    ("b", "v"), ("v", "b"), ("s", "c"), ("s", "z"), ("c", "s"), ("z", "s"), ("z", "c"), ("c", "z"),
    ("g", "j"), ("j", "g"), ("ll", "y"), ("y", "ll"), ("n", "m"), ("m", "n"),
    ("x", "s"), ("s", "x"), ("x", "cc"), ("cc", "x"), ("cc", "c"), ("sc", "c"), ("c", "sc"), ("c", "cc"),
    ("r", "rr"), ("rr", "r"), ("n", "ñ"), ("gu", "gü"), ("h", ""), ("qu", "cu"), ("i", "y"), ("nn", "n"),
    ("ss", "s"), ("ci", "si"), ("si", "ci"), ("mb", "nv"), ("nv", "mb"), ("hue", "güe"), ("güe", "hue"), ("n", "nn"),
)  # fmt: skip
"""
What sounds alike in Chile, what keyboards lack, and letters that are doubled or not: written -> meant.

Ortografía de la lengua española (2010), I.6: the letters that stand for one sound where s, c and z
are one, and ll and y.
"""

_SHORT = 5
"""Letters: in a shorter word, another letter makes another word, often of another language."""

_LONG = 7
"""Letters: in a shorter word, so does one more or less."""

_LETTERS = "abcdefghijlmnñopqrstuvxyz"


@lru_cache(maxsize=20_000)
def meant_by(word: str) -> str:
    """Return the Spanish word that *word*, in small letters, is a slip of; nothing if it looks like none."""
    for candidates in (_accents(word), _alike(word), _letters(word)):
        for candidate in candidates:
            if candidate != word and is_spanish(candidate):
                return candidate
    return ""


def _accents(word: str) -> Iterator[str]:
    """Yield *word* without accents, and with one of each, the last first."""
    bare = word.translate(_PLAIN)
    yield bare
    for at in reversed(range(len(bare))):
        if accented := _ACCENTED.get(bare[at]):
            yield f"{bare[:at]}{accented}{bare[at + 1 :]}"


def _alike(word: str) -> Iterator[str]:
    """Yield *word* with one sound written otherwise, and each of these with other accents."""
    if len(word) < _SHORT:
        return
    for written, right in _ALIKE:
        at = word.find(written)
        while at >= 0:
            other = f"{word[:at]}{right}{word[at + len(written) :]}"
            yield other
            yield from _accents(other)
            at = word.find(written, at + 1)
    if "s" in word and "c" in word:
        yield from _accents(word.translate(_EXCHANGED))  # «nesecita»
    if word[:1] in "aeiouáéíóú":
        yield f"h{word}"


def _letters(word: str) -> Iterator[str]:
    """
    Yield long words with a letter too many, missing, or in the place of the next.

    Not at their ends: that makes another form of the same word, or a new one.
    """
    if len(word) < _LONG:
        return
    for at in range(1, len(word) - 1):
        yield f"{word[:at]}{word[at + 1 :]}"
    for at in range(1, len(word) - 2):
        yield f"{word[:at]}{word[at + 1]}{word[at]}{word[at + 2 :]}"
    for at in range(1, len(word) - 1):
        for letter in _LETTERS:
            yield f"{word[:at]}{letter}{word[at:]}"
