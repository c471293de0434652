"""Which known word somebody meant who wrote another one: the nearest, or none rather than a wrong one."""

import re
from collections.abc import Iterable
from functools import lru_cache

from plugins.spanish.text import folded

_CONFUSED = {
    frozenset(pair)
    for pair in ("bv", "sz", "sc", "cz", "gj", "ck", "qk", "yi", "nñ", "mn", "xs", "wv")
}
"""Letters that sound alike in Chile, or that keyboards without ñ stand for."""

_VOWELS = frozenset("aeiou")
_FAR = 1.5
"""A letter in the place of one that is nothing like it: more likely another word than a slip."""

_PREFIXES = ("no", "sin", "des", "in", "im", "ex", "pre", "pos", "anti", "sub", "re")
"""What makes another word of one: `no publicado`, `despublicado`."""

_MOST = 3.0
"""Slips in one word or name; who makes more meant something else."""


def nearest(word: str, known: Iterable[str]) -> str:
    """
    Return the one of *known* that *word* is a slip of, or nothing.

    Case, accents and hyphens say nothing. Slips are counted as Damerau does (a letter too many, one
    missing, one in the place of another, two exchanged; https://doi.org/10.1145/363958.363994);
    more than one in four letters make another word, and so does any other figure. Of two that are
    equally near, neither was surely meant.
    """
    wanted = _spelled(word)
    best, found = _MOST + 1, ""
    is_tied = False
    for candidate in dict.fromkeys(known):
        distance = _distance(wanted, _spelled(candidate))
        if distance is None or distance > best:
            continue
        is_tied = distance == best and _spelled(found) != _spelled(candidate)
        best, found = distance, candidate
    return "" if is_tied else found


@lru_cache(maxsize=4096)  # the known words are asked about again and again
def _spelled(word: str) -> str:
    return " ".join(folded(re.sub(r"[-_\s]+", " ", word)).split())


def _distance(wanted: str, candidate: str) -> float | None:
    """Return how many slips lead from *candidate* to *wanted*, or None if it is another word."""
    if wanted == candidate:
        return 0
    if re.findall(r"\d+", wanted) != re.findall(r"\d+", candidate):
        return None
    if _is_prefixed(wanted, candidate) or _is_prefixed(candidate, wanted):
        return None
    longest = max(len(wanted), len(candidate))
    if abs(len(wanted) - len(candidate)) > _MOST or min(len(wanted), len(candidate)) < 3:
        return None
    heard = (each.replace("ll", "y") for each in (wanted, candidate))  # alike, in Chile
    slips = min(_slips(wanted, candidate), _slips(*heard))
    words = list(zip(wanted.split(), candidate.split(), strict=False))
    is_another = len(wanted.split()) == len(candidate.split()) and any(
        _slips(one, other) > max(len(one), len(other)) / 2.5 for one, other in words
    )
    return None if slips > min(_MOST, max(1.0, longest / 4)) or is_another else slips


def _is_prefixed(longer: str, word: str) -> bool:
    return longer.endswith(word) and longer.removesuffix(word).strip() in _PREFIXES


def _slips(one: str, other: str) -> float:
    """Return the optimal string alignment distance of two words, with `_cost` of each exchange."""
    before: list[float] = []
    row = [float(index) for index in range(len(other) + 1)]
    for i, letter in enumerate(one):
        above, row = row, [float(i + 1)]
        for j, wanted in enumerate(other):
            least = min(above[j + 1] + 1, row[j] + 1, above[j] + _cost(letter, wanted))
            if i and j and letter == other[j - 1] and one[i - 1] == wanted:
                least = min(least, before[j - 1] + 1)
            row.append(least)
        before = above
    return row[-1]


def _cost(one: str, other: str) -> float:
    if one == other:
        return 0
    alike = {one, other}
    return 1 if alike <= _VOWELS or frozenset(alike) in _CONFUSED else _FAR
