"""Lines of a title: balanced, none that ends on «de», no word alone on the last one."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

_CLINGING = frozenset(
    {
        *("a", "al", "ante", "bajo", "con", "contra", "de", "del", "desde", "durante", "e", "el"),
        *(
            "en",
            "entre",
            "hacia",
            "hasta",
            "la",
            "las",
            "lo",
            "los",
            "n.º",
            "ni",
            "nº",
            "o",
            "para",
        ),
        *("por", "que", "se", "según", "sin", "sobre", "su", "sus", "tras", "u", "un", "una", "y"),
    }
)
"""Words that belong to the one after them, as a number does: «28 de noviembre»."""

_ORPHAN = 0.5
"""What a word alone on the last line costs; a line that is half empty costs a quarter."""

_CLING = 0.12

_PARTS = re.compile(r"(?<=[-–—/])")

Width = Callable[[str], int]
"""Tells how wide a text is."""


class Broken(NamedTuple):
    """A text in lines."""

    lines: tuple[str, ...]
    has_orphan: bool
    """Whether a word stands alone on the last of them."""


def broken(text: str, width: Width, measure: int) -> Broken | None:
    """
    Return *text* in as few lines as it fits in, and these as alike as they can be.

    Args:
        text: Words between plain spaces; those that another space joins stay together.
        width: Tells how wide a text is.
        measure: How wide a line may be.

    Returns None if a word is wider than a line.
    """
    words = text.split(" ")
    spans = [width(word) for word in words]
    if max(spans) > measure:
        return None
    space = width(" ")
    best: list[tuple[int, float, int]] = [(0, 0.0, 0)]
    for end in range(1, len(words) + 1):
        best.append(min(_ways(words, spans, end, best, space, measure)))
    cuts = [len(words)]
    while cuts[-1]:
        cuts.append(best[cuts[-1]][2])
    cuts.reverse()
    lines = [words[start:end] for start, end in pairwise(cuts)]
    return Broken(tuple(map(" ".join, lines)), len(lines) > 1 and len(lines[-1]) == 1)


def _ways(
    words: Sequence[str],
    spans: Sequence[int],
    end: int,
    best: Sequence[tuple[int, float, int]],
    space: int,
    measure: int,
) -> list[tuple[int, float, int]]:
    """Return lines, cost and beginning of the last line, for each that could end before *end*."""
    found: list[tuple[int, float, int]] = []
    filled = -space
    for start in range(end - 1, -1, -1):
        filled += spans[start] + space
        if filled > measure:
            break
        cost = ((measure - filled) / measure) ** 2
        if end == len(words):
            cost += _ORPHAN if start == end - 1 and start else 0
        elif words[end - 1].casefold() in _CLINGING or words[end - 1].isdigit():
            cost += _CLING
        found.append((best[start][0] + 1, best[start][1] + cost, start))
    return found


def in_pieces(text: str, width: Width, measure: int) -> str:
    """Return *text* with every word that is wider than a line in pieces that are not."""
    return " ".join(
        word if width(word) <= measure else " ".join(_pieces(word, width, measure))
        for word in text.split(" ")
    )


def _pieces(word: str, width: Width, measure: int) -> list[str]:
    """Return *word* cut after its own hyphens and dashes; without any, anywhere, with a hyphen."""
    found = [""]
    for part in _PARTS.split(word):
        if width(found[-1] + part) <= measure:
            found[-1] += part
            continue
        found.append("")
        for letter in part:
            if found[-1] and width(f"{found[-1]}{letter}-") > measure:
                found[-1] += "-"
                found.append("")
            found[-1] += letter
    return [each for each in found if each]
