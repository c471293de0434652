"""Where each word of a card stands; the largest title that fits whole."""

from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from plugins.cards.letters import EM, STRONG, TEXT, TITLE, drawable, width
from plugins.cards.lines import Broken, broken, in_pieces
from plugins.cards.shapes import Shape
from plugins.cards.words import SAMPLE, House, Words

_PITCH = 106
"""From one line of a title to the next, in hundredths of its letters."""

_SMALL_PITCH = 128
_ROOM_FOR_ORPHAN = 80
"""How small a title may become, in hundredths, so that no word is alone on its last line."""

_LOWERED = 36
"""Of the room that is left, in hundredths, above all words: the middle, as the eye sees it."""

_STEP = 4
"""Pixels between two sizes that a title is tried in."""


class Line(NamedTuple):
    """A line of words."""

    text: str
    face: str
    size: int
    x: int
    base: int
    ink: str
    """A name of `palette.INKS`."""


class Plate(NamedTuple):
    """What a label stands on."""

    x: int
    y: int
    width: int
    height: int
    line: int
    """Width of its edge, where it is only that; 0 where it is full."""

    ink: str


class Sign(NamedTuple):
    """The octagon of the town."""

    x: int
    y: int
    side: int
    ink: str


@dataclass(frozen=True, slots=True)
class Layout:
    """Everything that is drawn over the scene."""

    lines: tuple[Line, ...]
    plates: tuple[Plate, ...]
    signs: tuple[Sign, ...]


@dataclass(slots=True)
class Drafted:
    """A layout while it is being made, from above."""

    shape: Shape
    lines: list[Line]
    plates: list[Plate]
    signs: list[Sign]

    @property
    def measure(self) -> int:
        """How wide a line may be."""
        return self.shape.size.width - 2 * self.shape.margin

    def lower(self, by: int) -> None:
        """Move all that is placed down *by* so many pixels, unless it would go up."""
        by = max(by, 0)
        self.lines = [each._replace(base=each.base + by) for each in self.lines]
        self.plates = [each._replace(y=each.y + by) for each in self.plates]
        self.signs = [each._replace(y=each.y + by) for each in self.signs]

    def done(self) -> Layout:
        """Return it as it is."""
        return Layout(tuple(self.lines), tuple(self.plates), tuple(self.signs))


def layout_of(words: Words, shape: Shape) -> Layout:
    """Return where *words* stand in that *shape*."""
    drafted = Drafted(shape, [], [], [])
    below = head_of(drafted, words)
    date = fitted(words.date, STRONG if words.takes_place else TEXT, shape.small, drafted.measure)
    pitch = shape.small * _SMALL_PITCH // 100
    gap = shape.small * 7 // 10
    room = shape.floor - below - len(date) * pitch - gap
    size, lines = _title(words.title, shape, drafted.measure, room)
    base = below + size * 3 // 4
    for text in lines:
        drafted.lines.append(Line(text, TITLE, size, shape.margin, base, "title"))
        base += size * _PITCH // 100
    base += size // 4 + gap - size * _PITCH // 100 + shape.small * 8 // 10
    face, ink = (STRONG, "title") if words.takes_place else (TEXT, "soft")
    for text in date:
        drafted.lines.append(Line(text, face, shape.small, shape.margin, base, ink))
        base += pitch
    drafted.lower((shape.floor - base + pitch - shape.small // 3) * _LOWERED // 100)
    return drafted.done()


def head_of(drafted: Drafted, words: Words) -> int:
    """Place labels and department; return where the title may begin."""
    shape = drafted.shape
    size, x, y = shape.small, shape.margin, shape.top
    height = size * 3 // 2
    label_ink = "sign" if words.is_urgent else "hue"
    labels = [(words.label, label_ink, 0), (SAMPLE if words.is_sample else "", "soft", 3)]
    right = shape.margin + drafted.measure
    for label, ink, line in labels:
        if text := drawable(label, STRONG):
            inside = _pixels(text, STRONG, size)
            if x > shape.margin and x + inside + size > right:
                x, y = shape.margin, y + height + size // 3
            on = ink if line else {"sign": "on sign", "hue": "on hue"}[ink]
            drafted.plates.append(Plate(x, y, inside + size, height, line, ink))
            drafted.lines.append(Line(text, STRONG, size, x + size // 2, y + size * 11 // 10, on))
            x += inside + size + size // 2
    text = drawable(words.department, STRONG)
    side = size * 5 // 4
    if x > shape.margin and x + side + size // 3 + _pixels(text, STRONG, size) > right:
        x, y = shape.margin, y + height + size // 3
    drafted.signs.append(Sign(x, y + (height - side) // 2, side, "hue"))
    indent = side + size // 3
    for number, part in enumerate(fitted(text, STRONG, size, right - x - indent)):
        y += height * bool(number)
        drafted.lines.append(Line(part, STRONG, size, x + indent, y + size * 11 // 10, "hue"))
    return y + height + size * 7 // 10


def _title(title: str, shape: Shape, measure: int, room: int) -> tuple[int, tuple[str, ...]]:
    """Return the size of the title's letters and its lines: the largest that has *room*."""
    text = drawable(title, TITLE) or "…"
    accepted: tuple[int, Broken] | None = None
    whole = width(text, TITLE)
    for size in range(shape.largest, _STEP, -_STEP):
        least = -(-whole * size // (measure * EM))
        if _height(size, least) > room or (least > shape.most_lines and size > shape.least):
            continue
        if accepted and size * 100 < accepted[0] * _ROOM_FOR_ORPHAN:
            break
        made = _broken_at(text, size, measure, is_last=size < shape.least)
        if made is None or _height(size, len(made.lines)) > room:
            continue
        if len(made.lines) > shape.most_lines and size > shape.least:
            continue
        if not made.has_orphan:
            return size, made.lines
        accepted = accepted or (size, made)
    return (accepted[0], accepted[1].lines) if accepted else (_STEP, (text,))


def _broken_at(text: str, size: int, measure: int, *, is_last: bool) -> Broken | None:
    """Return *text* in lines; where *is_last*, words that are too long for one are cut."""
    wide = partial(width, face=TITLE)
    units = measure * EM // size
    return broken(in_pieces(text, wide, units) if is_last else text, wide, units)


def _height(size: int, lines: int) -> int:
    """Return how high so many lines are, from the top of a capital with its accent."""
    return size * 3 // 4 + (lines - 1) * (size * _PITCH // 100) + size // 4


def fitted(text: str, face: str, size: int, measure: int) -> tuple[str, ...]:
    """Return *text* in lines, whole."""
    wide = partial(width, face=face)
    units = measure * EM // size
    made = broken(in_pieces(drawable(text, face), wide, units), wide, units)
    return made.lines if made else ()


def has_room(text: str, face: str, size: int, measure: int) -> bool:
    """Return whether no word of *text* has to be cut."""
    words = drawable(text, face).split(" ")
    return max(width(word, face) for word in words) * size <= measure * EM


def foot_of(house: House, shape: Shape) -> Layout:
    """Return where it says whose card it is, and where there is more, if that fits beside it."""
    drafted = Drafted(shape, [], [], [])
    name, host = drawable(house.name, TITLE), drawable(house.host, TEXT)
    size = shape.name
    while _pixels(name, TITLE, size) + size * 2 > drafted.measure and size > _STEP:
        size -= 1
    side = size * 5 // 4
    x = shape.margin + side + size // 3
    drafted.signs.append(Sign(shape.margin, shape.foot - size * 7 // 8, side, "on hue"))
    drafted.lines.append(Line(name, TITLE, size, x, shape.foot, "on hue"))
    small = shape.small * 8 // 10
    start = shape.margin + drafted.measure - _pixels(host, TEXT, small)
    if start > x + _pixels(name, TITLE, size) + size:
        drafted.lines.append(Line(host, TEXT, small, start, shape.foot, "on hue"))
    return drafted.done()


def _pixels(text: str, face: str, size: int) -> int:
    return -(-width(text, face) * size // EM)
