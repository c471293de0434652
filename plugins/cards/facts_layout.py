"""Where each word stands on a card of key facts: its title small, and all there is to know as large as it fits."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from plugins.cards.layout import Drafted, Layout, Line, fitted, head_of
from plugins.cards.letters import STRONG, TEXT, TITLE
from plugins.cards.shapes import Shape
from plugins.cards.words import Words
from plugins.networks import KeyFact
from plugins.newsroom.kinds import Rank

_EASY = (52, 48, 44, 40)
"""Pixels of the letters of facts; what is good to know falls out before they become smaller."""

_SMALL = (36, 32)
"""Where when, where and what to do have no room in those; as large as 11 on a telephone of 360."""

_LABEL = 76
_PITCH = 128
_GAP = 62
_HEIGHT = 75
"""In hundredths of the letters: those of labels, from line to line, between facts, of a capital."""

_MOST_LINES = 2
"""Of a title, unless it is too long for that in the letters of the department."""


_HOUR = re.compile(r"(\d) horas")


class _Row(NamedTuple):
    text: str
    face: str
    size: int
    ink: str
    gap: int
    """Above it."""


def facts_layout(words: Words, shape: Shape) -> Layout:
    """Return where *words* with their facts stand in that *shape*; what matters least falls out."""
    drafted = Drafted(shape, [], [], [])
    below = head_of(drafted, words)
    size, title = _title(words.title, shape, drafted.measure)
    base = below + size * _HEIGHT // 100
    for text in title:
        drafted.lines.append(Line(text, TITLE, size, shape.margin, base, "title"))
        base += size * _PITCH // 100
    base -= size * _PITCH // 100
    base += shape.small // 3
    rows = _fitting(words.facts, shape.floor - base - shape.small // 2, drafted.measure)
    for row in rows:
        base += _pitch(row)
        drafted.lines.append(Line(row.text, row.face, row.size, shape.margin, base, row.ink))
    drafted.lower((shape.floor - base - shape.small // 2) * 30 // 100)
    return drafted.done()


def _title(title: str, shape: Shape, measure: int) -> tuple[int, tuple[str, ...]]:
    made: tuple[str, ...] = ()
    for size in range(shape.least, shape.small - 1, -4):
        made = fitted(title, TITLE, size, measure)
        if len(made) <= _MOST_LINES:
            return size, made
    return shape.small, made


def _fitting(facts: tuple[KeyFact, ...], room: int, measure: int) -> tuple[_Row, ...]:
    """Return the rows of *facts* in the largest letters that they fit in; what matters least falls out."""
    if not facts:
        return ()
    last = max(range(len(facts)), key=lambda number: (facts[number].rank, number))
    may_fall = facts[last].rank > Rank.BY
    for size in _EASY if may_fall else (*_EASY, *_SMALL):
        rows = tuple(_rows(facts, size, measure))
        if sum(map(_pitch, rows)) <= room:
            return rows
    return _fitting((*facts[:last], *facts[last + 1 :]), room, measure)


def _rows(facts: tuple[KeyFact, ...], size: int, measure: int) -> Iterator[_Row]:
    for fact in facts:
        gap = size * _GAP // 100
        if fact.label:
            yield _Row(fact.label, STRONG, size * _LABEL // 100, "hue", gap)
            gap = size * (100 - _LABEL) // 300
        bullet = "• " if len(fact.values) > 1 else ""
        for value in fact.values:
            told = _HOUR.sub("\\1\N{NO-BREAK SPACE}horas", f"{bullet}{value}")
            for line in fitted(told, TEXT, size, measure):
                yield _Row(line, TEXT, size, "title", gap)
                gap = 0


def _pitch(row: _Row) -> int:
    return row.size * _PITCH // 100 + row.gap
