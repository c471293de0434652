"""
The gender of what is counted, from the words around a number.

An article says it best; then lists of the words that break the rules; then endings (Real Academia
Española and ASALE, «Nueva gramática de la lengua española», 2009, chapter 2).
"""

import re

from plugins.spanish import folded
from plugins.spoken.numbers import Form
from plugins.spoken.vocabulary import (
    ADJECTIVES,
    FEMININE,
    FEMININE_ARTICLES,
    LABELS,
    MASCULINE,
    MASCULINE_ARTICLES,
    PARTICLES,
    STRESSED_A,
)

_REACH = 90
"""Characters around a number that are looked at."""

_NEXT = re.compile(r" ([^\W\d_]+)")
_OTHER_NUMBER = re.compile(
    r"(?:(?:,| (?:o|u|y|a|al|ni|hasta))(?: (?:las|los))? (?=\d)(?P<other>[\d.,]{1,20})(?<!,)|,? (?:o|y) más(?= ))"
)
_LAST = re.compile(r"([^\W\d_]+)\.? $")

_FEMININE_ENDINGS = (
    *("a", "cion", "sion", "xion", "gion", "nion", "tion", "lion", "dad", "tad", "tud", "umbre"),
    *("triz", "ez", "ie", "itis", "crisis"),
)
_MASCULINE = frozenset(map(folded, MASCULINE))
_FEMININE = frozenset(map(folded, FEMININE | STRESSED_A))
_GREEK = ("grama", "oma", "ema")
"""Endings of masculine words: programa, diploma, problema; `FEMININE` has those that are not."""


def following_words(text: str, at: int, most: int = 3) -> list[str]:
    """Return the words after *at*, as far as nothing but single spaces stands between them."""
    words: list[str] = []
    while len(words) < most and (found := _NEXT.match(text, at, at + _REACH)):
        words.append(found[1])
        at = found.end()
    return words


def word_before(text: str, at: int) -> str:
    """Return the word before *at*, in lower case, if only a space (and a point) stands between."""
    found = _LAST.search(text[max(0, at - _REACH) : at])
    return found[1].casefold() if found else ""


def form_at(text: str, start: int, end: int, *, one: bool) -> Form:
    """
    Return how the number at *start*–*end* of *text* agrees with what it counts.

    Args:
        text: What is being read.
        start: Where the number begins.
        end: Where it ends, with its «mil», if any.
        one: Whether it is 1; whatever else counts things in the plural.
    """
    before = word_before(text, start)
    if before in LABELS:
        return Form.ALONE
    end, apart = _past_other_numbers(text, end)
    noun = counted(following_words(text, end), one=one and not apart)
    if not noun:
        return Form.FEMININE if before in FEMININE_ARTICLES else Form.ALONE
    if apart and not is_feminine_after(before, noun):
        return Form.ALONE
    feminine = is_feminine_after(before, noun)
    if one and noun.casefold() in STRESSED_A:
        return Form.MASCULINE
    return Form.FEMININE if feminine else Form.MASCULINE


def _past_other_numbers(text: str, end: int) -> tuple[int, bool]:
    """Return where what is counted stands after «200 o 300», and whether other numbers were there."""
    first = end
    while (found := _OTHER_NUMBER.match(text, end, end + _REACH)) and end - first < _REACH:
        end = found.end()
    return end, end > first


def is_feminine_after(article: str, noun: str) -> bool:
    """Return whether *noun* is feminine; *article* (lower case) is the better witness."""
    if article in FEMININE_ARTICLES:
        return True
    return article not in MASCULINE_ARTICLES and is_feminine(noun)


def counted(words: list[str], *, one: bool) -> str:
    """Return which of *words*, those after a number, says its gender; "" if none is counted."""
    for word in words:
        known = word.casefold()
        if known in PARTICLES or not (one or known.endswith("s")):
            return ""
        if known not in ADJECTIVES:
            return word
    return ""


def is_feminine(noun: str) -> bool:
    """Return whether *noun*, in either number, is feminine."""
    forms = _singulars(folded(noun.casefold()))
    if not _MASCULINE.isdisjoint(forms):
        return False
    if not _FEMININE.isdisjoint(forms):
        return True
    last = forms[-1]
    return last.endswith(_FEMININE_ENDINGS) and not last.endswith(_GREEK)


def _singulars(noun: str) -> list[str]:
    """Return *noun* and what its singular may be, the likeliest last."""
    if noun.endswith("ones"):
        return [noun, noun[:-2]]
    if noun.endswith("ces"):
        return [noun, noun[:-1], noun[:-3] + "z"]
    if noun.endswith("es"):
        short, long = noun[:-2], noun[:-1]
        return [noun, long, short] if short.endswith(tuple("nlrdsxjy")) else [noun, short, long]
    return [noun, noun[:-1]] if noun.endswith("s") else [noun]
