"""Written Spanish of a Chilean municipality, turned into the words that a speaker reads aloud."""

import re
from collections.abc import Callable, Set
from typing import NamedTuple

from plugins.spoken.abbreviations import say_abbreviations
from plugins.spoken.acronyms import say_acronyms
from plugins.spoken.counting import say_numbers
from plugins.spoken.dates import say_dates
from plugins.spoken.hours import say_hours
from plugins.spoken.links import say_links
from plugins.spoken.measures import say_measures
from plugins.spoken.money import say_money
from plugins.spoken.ordinals import say_ordinals
from plugins.spoken.pronunciations import Pronunciations, default_pronunciations
from plugins.spoken.roman import say_romans
from plugins.spoken.sentences import say_lists
from plugins.spoken.signs import plain_characters, say_signs, tidy
from plugins.spoken.telephones import say_telephones

_DEFAULT = default_pronunciations()
_DIGIT = re.compile(r"\d", re.ASCII)
_MOST_ROUNDS = 6
"""Times that a text is read over; what one reading leaves side by side may be read anew."""

_RULES: tuple[tuple[Callable[[str], str], bool], ...] = (
    (say_telephones, True),
    (say_dates, False),
    (say_hours, True),
    (say_money, True),
    (say_measures, False),
    (say_abbreviations, False),
    (say_ordinals, True),
    (say_romans, False),
    (say_numbers, True),
)
"""
From the most particular to the plainest: each takes what is its own, and leaves words.

The second value is whether it looks for digits; what has none is not read by it.
"""

WORDS_PER_MINUTE = 160
"""A speaker of the news who is followed without effort."""


class Told(NamedTuple):
    """What is read aloud, and what a listener knows afterwards."""

    text: str
    known: frozenset[str]
    """The acronyms whose names have been said, those of before too."""


def tell(
    text: str, pronunciations: Pronunciations = _DEFAULT, *, known: Set[str] = frozenset()
) -> Told:
    """
    Return *text* as it is said, and the acronyms that need no name from there on.

    Args:
        text: Plain text, without Markdown.
        pronunciations: How words are said, and what acronyms stand for.
        known: The acronyms whose names the listener has heard: `tell(next, known=told.known)`.
    """
    told = Told(text, frozenset(known))
    for _ in range(_MOST_ROUNDS):
        again = _read(told.text, pronunciations, told.known)
        if again.text == told.text:
            return again
        told = again
    return told


def spoken(
    text: str, pronunciations: Pronunciations = _DEFAULT, *, known: Set[str] = frozenset()
) -> str:
    """
    Return *text* as it is said: no digit, sign, address or unknown word in capitals. Idempotent.

    Args:
        text: Plain text, without Markdown.
        pronunciations: How words are said, and what acronyms stand for.
        known: The acronyms whose names the listener has heard; `tell` returns those of a text.
    """
    return tell(text, pronunciations, known=known).text


def spoken_words(text: str) -> int:
    """Return how many words *text*, written or spoken, has once it is said."""
    return sum(any(map(str.isalpha, word)) for word in spoken(text).split())


def seconds(text: str, words_per_minute: int = WORDS_PER_MINUTE) -> int:
    """Return how long *text* takes to say, in whole seconds, rounded up."""
    return -(-spoken_words(text) * 60 // words_per_minute)


def _read(text: str, register: Pronunciations, known: Set[str]) -> Told:
    text = say_links(say_lists(plain_characters(text)))
    text = register.say_words(text)
    for rule, needs_digits in _RULES:
        if not needs_digits or _DIGIT.search(text):
            text = rule(text)
    text, told = say_acronyms(text, register, known)
    return Told(tidy(say_signs(text)), told)
