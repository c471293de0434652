"""
Where the words of a poster go on an A4 sheet: the largest letters in which all of it fits.

All lengths are tenths of a point (3.53 hundredths of a millimetre).
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from plugins.cards import (
    EM,
    STRONG,
    TEXT,
    TITLE,
    Words,
    fitted,
    has_room,
    kept_together,
    printable,
    width,
)
from plugins.networks import KeyFact
from plugins.newsroom.kinds import Rank

MEASURE = 5060
"""How wide a line may be: 2 cm less than the sheet and its margins, as printers cannot reach its edges."""

HEIGHT = 5210
"""Below the line that says whose poster it is, down to the code."""

_TITLE, _FIRST, _OTHER, _LABEL = 860, 540, 350, 230
"""Letters of the title, of when and where, of the rest, of what stands above each; at a scale of 100."""

_LARGEST, _EASY, _SMALLEST, _STEP = 150, 60, 14, 2
"""
Scales. What is good to know falls out before the letters become smaller than easy ones: when and where
are then 32 points, whose small letters are higher than the 4.4 mm that eyes with an acuity of 1 read at
three metres (five minutes of arc, ISO 8596).
"""

_MOST_LINES = 4
"""Of a title in letters that are larger than `_SMALL_TITLE`."""

_SMALL_TITLE = 300
_LEAST_LABEL = 140
_TITLE_PITCH, _PITCH, _LABEL_PITCH = 100, 118, 130
_GAP, _TITLE_GAP = 46, 40
"""From line to line, and above a fact, in hundredths of its letters; below a title, of its own."""

_STATE, _GENRE, _STATE_PITCH = 620, 300, 150
"""Letters of the band that says what became of it, or what it is; how high that is, in hundredths."""

_INSIDE_BAND = 140
BELOW_BAND = 120
_BULLET = "•"
_ADDRESS = range(210, 79, -10)
ADDRESS_MEASURE = 3700
"""Beside the code."""

_ADDRESS_LINES = 3


class Lines(NamedTuple):
    """Words that stand together, in lines."""

    lines: tuple[str, ...]
    size: int
    pitch: int
    """From one to the next."""

    @property
    def height(self) -> int:
        """Of all of them."""
        return self.pitch * len(self.lines)


class Told(NamedTuple):
    """A fact as it is set."""

    label: Lines | None
    values: tuple[Lines, ...]
    """Each a paragraph."""

    is_first: bool
    """Whether it is what one looks for first: when, where."""

    indent: int
    """Of several values, each after its bullet; 0 of one."""

    gap: int
    """Above it."""

    @property
    def height(self) -> int:
        """With the gap above it."""
        label = self.label.height if self.label else 0
        return self.gap + label + sum(each.height for each in self.values)


class Sheet(NamedTuple):
    """What stands on it from above, below the line that says whose it is."""

    band: Lines | None
    """What became of it, or what it is."""

    title: Lines
    title_gap: int
    """Below it."""

    facts: tuple[Told, ...]
    told: tuple[KeyFact, ...]
    """Those facts that there is room for."""

    @property
    def height(self) -> int:
        """Of all of it."""
        band = self.band.height + BELOW_BAND if self.band else 0
        title = self.title.height + self.title_gap
        return band + title + sum(each.height for each in self.facts)

    @property
    def left(self) -> int:
        """How much room is left."""
        return HEIGHT - self.height


def sheet_of(words: Words) -> Sheet:
    """Return *words* as they are set; what matters least falls out before the letters become small."""
    facts = words.facts
    while facts and _set(words, facts, _least(facts)).left < 0:
        facts = _without_least(facts)
    scales = range(_least(facts), _LARGEST + 1, _STEP)
    # Larger letters are never lower, so the largest that have room need not be looked for one by one.
    count = bisect_left(scales, True, key=lambda scale: _set(words, facts, scale).left < 0)
    return _spread(_set(words, facts, scales[max(count - 1, 0)]))


def _least(facts: tuple[KeyFact, ...]) -> int:
    """Return the smallest scale for the sake of *facts*."""
    return _SMALLEST if all(fact.rank <= Rank.BY for fact in facts) else _EASY


def _spread(sheet: Sheet) -> Sheet:
    """Return *sheet* with some of the room that is left between its facts."""
    if sheet.left <= 0 or not sheet.facts:
        return sheet
    more = sheet.left // (len(sheet.facts) + 1)
    apart = tuple(
        fact._replace(gap=fact.gap + min(more, fact.values[0].size * _GAP // 100))
        for fact in sheet.facts
    )
    return sheet._replace(facts=apart)


def _without_least(facts: tuple[KeyFact, ...]) -> tuple[KeyFact, ...]:
    last = max(range(len(facts)), key=lambda number: (facts[number].rank, number))
    return (*facts[:last], *facts[last + 1 :])


def _set(words: Words, facts: tuple[KeyFact, ...], scale: int) -> Sheet:
    title = _title(words.title, _TITLE * scale // 100)
    told = tuple(_told(fact, scale) for fact in facts)
    return Sheet(_band(words), title, title.size * _TITLE_GAP // 100, told, facts)


def _title(text: str, largest: int) -> Lines:
    """Return *text* in letters no larger than that; words are cut only where small ones have no room."""
    known = printable(text, TITLE) or "…"
    for size in range(largest, _SMALL_TITLE, -20):
        lines = fitted(known, TITLE, size, MEASURE)
        if len(lines) <= _MOST_LINES and has_room(known, TITLE, size, MEASURE):
            return Lines(lines, size, size * _TITLE_PITCH // 100)
    size = min(largest, _SMALL_TITLE)
    return Lines(fitted(known, TITLE, size, MEASURE), size, size * _TITLE_PITCH // 100)


def _band(words: Words) -> Lines | None:
    label = printable(words.label, STRONG)
    if not label:
        return None
    largest = _STATE if words.is_urgent else _GENRE
    measure = MEASURE - 2 * _INSIDE_BAND
    size = min(largest, measure * EM // width(label, STRONG))
    return Lines((label,), size, size * _STATE_PITCH // 100)


def _told(fact: KeyFact, scale: int) -> Told:
    size = (_FIRST if fact.is_first else _OTHER) * scale // 100
    label = None
    if fact.label:
        small = max(_LABEL * scale // 100, _LEAST_LABEL)
        lines = fitted(printable(fact.label.upper(), STRONG), STRONG, small, MEASURE)
        label = Lines(lines, small, small * _LABEL_PITCH // 100)
    face = STRONG if fact.is_first else TEXT
    indent = width(f"{_BULLET} ", face) * size // EM if len(fact.values) > 1 else 0
    values = (kept_together(printable(value, face)) for value in fact.values)
    return Told(
        label,
        tuple(
            Lines(fitted(value, face, size, MEASURE - indent), size, size * _PITCH // 100)
            for value in values
        ),
        fact.is_first,
        indent,
        size * _GAP // 100,
    )


def address_lines(address: str) -> Lines:
    """Return the *address* of a page as people type it, in lines that end at its strokes."""
    told = address.partition("://")[2].rstrip("/")
    for size in _ADDRESS:
        lines = tuple(_address_lines(told, ADDRESS_MEASURE * EM // size))
        if len(lines) <= _ADDRESS_LINES:
            break
    return Lines(lines, size, size * _PITCH // 100)


def _address_lines(told: str, measure: int) -> Iterator[str]:
    parts = re.split(r"(?<=[/-])", printable(told, STRONG))
    line = ""
    for letter in chain.from_iterable(
        (part,) if width(part, STRONG) <= measure else tuple(part) for part in parts
    ):
        if line and width(line + letter, STRONG) > measure:
            yield line
            line = ""
        line += letter
    if line:
        yield line
