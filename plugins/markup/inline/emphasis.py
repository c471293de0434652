"""
Bold, italics and struck words, by the algorithm of CommonMark and GFM.

CommonMark 0.31.2, «An algorithm for parsing nested emphasis and links»; `~~` after GFM 6.5.

Python-Markdown's own (3.11.3) loses letters: it keeps where marks were in a text that it has changed
since. This one looks at the text anew each time, and takes nothing but the marks away.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor

_RUN = re.compile(r"\*+|_+|~+")
_TAGS = {("*", 1): "em", ("*", 2): "strong", ("_", 1): "em", ("_", 2): "strong", ("~", 2): "del"}


@dataclass(slots=True)
class _Run:
    """Equal marks in a row, as far as nothing has used them yet."""

    start: int
    end: int
    sign: str
    length: int
    """How many they were."""

    opens: bool
    closes: bool


class Emphasis(NamedTuple):
    """A stretch of text between marks."""

    start: int
    """Where its first mark is."""

    inner: int
    inner_end: int
    end: int
    """Behind its last mark."""

    tag: str


def emphases(text: str) -> list[Emphasis]:
    """Return what is emphasised in *text*, in the order in which it begins, the outer one first."""
    runs = list(_runs(text))
    found: list[Emphasis] = []
    for number, closer in enumerate(runs):
        while closer.closes and closer.end > closer.start:
            opener = _opener(runs, number)
            if opener is None:
                break
            found.append(_between(runs, opener, number))
    return sorted(found, key=lambda each: (each.start, -each.end))


def _runs(text: str) -> Iterator[_Run]:
    for found in _RUN.finditer(text):
        sign, length = found[0][0], len(found[0])
        before, after = text[: found.start()][-1:], text[found.end() :][:1]
        opens, closes = _flanks(before, after), _flanks(after, before)
        if sign == "~" and length != 2:
            continue
        if sign == "_" or (sign == "*" and length == 1):
            # Inside a word they are letters: `foto_de_abril`, «tod*s l*s», `10*20*30`.
            opens, closes = opens and not before.isalnum(), closes and not after.isalnum()
        yield _Run(found.start(), found.end(), sign, length, opens, closes)


def _flanks(outside: str, inside: str) -> bool:
    """Return whether marks between these two letters are on the outer side of a word."""
    if not inside or inside.isspace():
        return False
    return (
        not _is_punctuation(inside) or not outside or outside.isspace() or _is_punctuation(outside)
    )


def _is_punctuation(letter: str) -> bool:
    # Whatever Python-Markdown has put aside (U+0002, U+0003) began with a sign.
    return letter in "\x02\x03" or unicodedata.category(letter)[0] in "PS"


def _opener(runs: Sequence[_Run], number: int) -> int | None:
    """Return the nearest run that the one of *number* closes, or None."""
    closer = runs[number]
    for before in range(number - 1, -1, -1):
        opener = runs[before]
        if opener.sign == closer.sign and opener.opens and opener.end > opener.start:
            is_both = opener.closes or closer.opens
            total = opener.length + closer.length
            if not is_both or total % 3 or (not opener.length % 3 and not closer.length % 3):
                return before
    return None


def _between(runs: Sequence[_Run], opened: int, closed: int) -> Emphasis:
    """Return what is between two runs; their marks, and those between, are used up."""
    opener, closer = runs[opened], runs[closed]
    for run in runs[opened + 1 : closed]:
        run.opens = run.closes = False
    size = 2 if min(opener.end - opener.start, closer.end - closer.start) >= 2 else 1
    opener.end -= size
    closer.start += size
    tag = _TAGS[opener.sign, size]
    return Emphasis(opener.end, opener.end + size, closer.start - size, closer.start, tag)


class EmphasisProcessor(InlineProcessor):
    """Makes elements of what is emphasised."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(_RUN.pattern, md)

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int, int]:
        """Return the first emphasised stretch of *data*, with those inside it."""
        found = emphases(data)
        if not found:
            return None, m.start(), len(data)
        outer = found[0]
        inside = [each for each in found[1:] if each.end <= outer.end]
        return _element(outer, inside, data), outer.start, outer.end


def _element(outer: Emphasis, inside: Sequence[Emphasis], data: str) -> Element:
    element = Element(outer.tag)
    _fill(element, outer, inside, data)
    return element


def _fill(element: Element, outer: Emphasis, inside: Sequence[Emphasis], data: str) -> None:
    place, last, number = outer.inner, None, 0
    while number < len(inside):
        each = inside[number]
        deeper = [other for other in inside[number + 1 :] if other.end <= each.end]
        _say(element, last, data[place : each.start])
        last = SubElement(element, each.tag)
        _fill(last, each, deeper, data)
        place, number = each.end, number + 1 + len(deeper)
    _say(element, last, data[place : outer.inner_end])


def _say(element: Element, last: Element | None, text: str) -> None:
    if last is None:
        element.text = text
    else:
        last.tail = text
