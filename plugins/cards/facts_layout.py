"""Where each word stands on a card of key facts: its title small, and all there is to know as large as it fits."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from plugins.cards.layout import Drafted, Layout, Line, fitted, has_room, head_of
from plugins.cards.letters import EM, STRONG, TEXT, TITLE, width
from plugins.cards.shapes import Shape
from plugins.cards.words import Words
from plugins.networks import KeyFact
from plugins.newsroom.kinds import Rank
from plugins.spanish import MONTHS

_STEP = 4

_SMALLEST = 32
"""Where when, where and what to do have no room otherwise; as large as 11 on a telephone of 360."""

_LEAST_LABEL = 30
_LABEL = 76
_PITCH = 128
_LARGE_PITCH = 106
_GAP = 62
_HEIGHT = 75
"""In hundredths of the letters: those of labels, from line to line, in a large title, between facts, of a capital."""

_MOST_LINES = 2
_MOST_LARGE_LINES = 3
"""Of a title, unless it is too long for that in the letters of the department; of one in large letters."""

_BULLET = "• "
_TOGETHER = re.compile(
    r"(?<=\d) (?=horas)|(?<=lunes) (?=\d)|(?<=martes) (?=\d)|(?<=miércoles) (?=\d)"
    r"|(?<=jueves) (?=\d)|(?<=viernes) (?=\d)|(?<=sábado) (?=\d)|(?<=domingo) (?=\d)"
    rf"|(?<=\d) (?=de (?:{'|'.join(MONTHS)}))|(?<=\d de) (?=(?:{'|'.join(MONTHS)}))"
)


class _Row(NamedTuple):
    text: str
    face: str
    size: int
    ink: str
    gap: int
    """Above it."""

    indent: int = 0


_Fitted = tuple[tuple[KeyFact, ...], tuple[_Row, ...]]
"""Facts that there is room for, and their rows."""


def facts_layout(words: Words, shape: Shape) -> Layout:
    """Return where *words* with their facts stand in that *shape*; what matters least falls out."""
    drafted, base, (_, rows) = _begun(words, shape)
    for row in rows:
        base += _pitch(row)
        x = shape.margin + row.indent
        drafted.lines.append(Line(row.text, row.face, row.size, x, base, row.ink))
    drafted.lower(_room(shape, base) * 30 // 100)
    return drafted.done()


def _room(shape: Shape, base: int) -> int:
    """Return how much room is left below *base*."""
    return shape.floor - base - shape.small // 2


def _placed_title(drafted: Drafted, words: Words, largest: int) -> int:
    """Place labels, department and title, in letters no larger than that; return where that ends."""
    shape = drafted.shape
    below = head_of(drafted, words)
    size, title = _title(words.title, shape, drafted.measure, largest)
    pitch = size * (_LARGE_PITCH if size > shape.least else _PITCH) // 100
    base = below + size * _HEIGHT // 100
    for text in title:
        drafted.lines.append(Line(text, TITLE, size, shape.margin, base, "title"))
        base += pitch
    return base - pitch + max(shape.small, size * _GAP // 100) // 3


@lru_cache(maxsize=64)  # a story's card is named, drawn and described near each other
def facts_told(words: Words, shape: Shape) -> tuple[KeyFact, ...]:
    """Return those facts of *words* that its card in that *shape* has room for."""
    _, _, (facts, _) = _begun(words, shape)
    return facts


def kept_together(text: str) -> str:
    """Return *text* with spaces that no line ends at: «10:00 horas», «jueves 3 de diciembre»."""
    return _TOGETHER.sub("\N{NO-BREAK SPACE}", text)


def _begun(words: Words, shape: Shape) -> tuple[Drafted, int, _Fitted]:
    """
    Return the layout with its title, where that ends, and what has room below.

    A large title gives way before anything else does.
    """
    least = _with_title(words, shape, shape.least)
    told, rows = least[2]
    easy = min(shape.fact[1], _size(rows) - _STEP)
    for largest in range(shape.fact_title, shape.least, -2 * _STEP):
        made = _with_title(words, shape, largest)
        facts, rows = made[2]
        if facts == told and _size(rows) >= max(largest // 2, easy):
            return made
    return least


def _size(rows: tuple[_Row, ...]) -> int:
    """Return that of the facts in *rows*, labels apart."""
    return min((row.size for row in rows if row.ink == "title"), default=0)


def _with_title(words: Words, shape: Shape, largest: int) -> tuple[Drafted, int, _Fitted]:
    drafted = Drafted(shape, [], [], [])
    base = _placed_title(drafted, words, largest)
    return drafted, base, _fitting(words.facts, shape, _room(shape, base), drafted.measure)


def _title(title: str, shape: Shape, measure: int, largest: int) -> tuple[int, tuple[str, ...]]:
    made: tuple[str, ...] = ()
    for size in range(largest, shape.small - 1, -_STEP):
        is_large = size > shape.least
        if is_large and not has_room(title, TITLE, size, measure):
            continue
        made = fitted(title, TITLE, size, measure)
        if len(made) <= (_MOST_LARGE_LINES if is_large else _MOST_LINES):
            return size, made
    return shape.small, made


def _fitting(facts: tuple[KeyFact, ...], shape: Shape, room: int, measure: int) -> _Fitted:
    """
    Return those *facts* that there is *room* for, and their rows in the largest letters they fit in.

    What matters least falls out.
    """
    if not facts:
        return (), ()
    last = max(range(len(facts)), key=lambda number: (facts[number].rank, number))
    may_fall = facts[last].rank > Rank.BY
    largest, easy = shape.fact
    for size in range(largest, (easy if may_fall else _SMALLEST) - 1, -_STEP):
        rows = tuple(_rows(facts, size, measure, has_strong=shape.is_for_the_wall))
        if sum(map(_pitch, rows)) <= room:
            return facts, rows
    return _fitting((*facts[:last], *facts[last + 1 :]), shape, room, measure)


def _rows(
    facts: tuple[KeyFact, ...], size: int, measure: int, *, has_strong: bool
) -> Iterator[_Row]:
    for fact in facts:
        face = STRONG if has_strong and fact.is_first else TEXT
        gap = size * _GAP // 100
        if fact.label:
            yield _Row(fact.label, STRONG, max(size * _LABEL // 100, _LEAST_LABEL), "hue", gap)
            gap = size * (100 - _LABEL) // 300
        bullet = _BULLET if len(fact.values) > 1 else ""
        inside = -(-width(_BULLET, face) * size // EM) if bullet else 0
        for value in fact.values:
            for number, line in enumerate(
                fitted(kept_together(value), face, size, measure - inside)
            ):
                is_first = not number
                text = f"{bullet}{line}" if is_first else line
                yield _Row(text, face, size, "title", gap, 0 if is_first else inside)
                gap = 0


def _pitch(row: _Row) -> int:
    return row.size * _PITCH // 100 + row.gap
