"""The story's own link in a text, which networks count as one whatever it looks like."""

import re
from itertools import pairwise

_WORD = re.compile("[^ \n]+")
_EDGES = frozenset({"", " ", "\n"})


def with_own_link(text: str, link: str, counted: str) -> str:
    """Return *text* with *counted* for *link*, wherever that stands between spaces."""
    parts = text.split(link)
    if all(parts[1:-1]) and all(_stands_alone(*each) for each in pairwise(parts)):
        return counted.join(parts)
    return _WORD.sub(lambda word: counted if word[0] == link else word[0], text)


def _stands_alone(before: str, after: str) -> bool:
    return before[-1:] in _EDGES and after[:1] in _EDGES
