"""
Lists by CommonMark (0.31.2, chapter 5), read with a little patience.

Python-Markdown nests a list by four spaces alone. CommonMark nests it by the width of the marker
above, so two spaces under `-` and three under `1.`; two are taken under any marker here, for they
look nested.
"""

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement

from markdown.blockprocessors import BlockProcessor

from plugins.markup.blocks.markers import MARKER, RULE, with_plain_markers
from plugins.markup.blocks.paragraphs import SHORT
from plugins.markup.blocks.separation import begins_block, separated

_BOX = re.compile(r"\[([ xX])\] (?=\S)")
"""Of a list of things to do (GFM 5.3)."""

_NESTED = 2
"""Spaces more than the marker above."""


@dataclass(slots=True)
class Item:
    """One item; its lines are without its marker and their common indentation."""

    lines: list[str]
    width: int
    """Of the marker and what stands before it: lines indented as far belong to the content."""

    number: int = 0
    """What its marker says; 0 of a bullet."""


@dataclass(slots=True)
class Listing:
    """The items of one list."""

    tag: str
    start: int = 1
    letters: str = ""
    """What HTML calls the `type` of an ordered list: `a`, `A` or `i`."""

    is_loose: bool = False
    """Whether its items are paragraphs: a blank line stands between them (CommonMark, 5.3)."""

    items: list[Item] = field(default_factory=list)

    @property
    def values(self) -> list[int]:
        """
        The number of each item whose own is not the next one, as of a tie; 0 of the others.

        Whoever numbers all of them alike leaves the count to us (CommonMark, 5.3).
        """
        numbers = [item.number for item in self.items]
        if len(set(numbers)) == 1:
            return [0] * len(numbers)
        due = [self.start, *(number + 1 for number in numbers)]
        return [
            number if number != expected else 0
            for number, expected in zip(numbers, due, strict=False)
        ]

    sign: str = "-"
    """What its first marker ends with: `-`, `*` or `+`; `.` or `)`."""

    def is_like(self, other: "Listing") -> bool:
        """Return whether the items of *other* may stand in this list."""
        return (self.tag, self.letters == "") == (other.tag, other.letters == "")


class _Reader:
    """Gives each line to the item it belongs to."""

    def __init__(self, first: str) -> None:
        marker = MARKER.match(first)
        if marker is None:
            raise ValueError("the first line has no marker")
        self.listing = _empty(marker[2])
        self.base = len(marker[1])
        """Spaces before the marker of the last item."""

        self.is_after_blank = False
        self.nested_at = 0
        """Spaces before the first marker inside the last item; 0 if there is none."""

    def rest(self, lines: list[str]) -> list[str]:
        """Take in *lines*; return those from the one on before which the list has ended."""
        end = next((number for number, line in enumerate(lines) if not self.take(line)), len(lines))
        return lines[end:]

    def take(self, line: str) -> bool:
        """Take in *line*, or return that the list has ended before it."""
        if not line.strip():
            self.is_after_blank = True
            return True
        indent = len(line) - len(line.lstrip())
        marker = None if RULE.match(line) else MARKER.match(line)
        is_nested = indent >= self.base + _NESTED and not (
            marker and self._counts_on(marker[2], indent)
        )
        if is_nested or (marker and self._is_below(marker[2])):
            self._nest(line, indent, is_item=marker is not None)
        elif marker and self._is_like(marker[2]):
            self.listing.is_loose |= self.is_after_blank and bool(self.listing.items)
            number = _empty(marker[2]).start
            self.listing.items.append(Item([line[marker.end() :]], marker.end(), number))
            self.base, self.nested_at = indent, 0
        elif marker or self.is_after_blank or begins_block(line) or not self._goes_on():
            return False
        else:
            self.listing.items[-1].lines.append(line)
        self.is_after_blank = False
        return True

    def _goes_on(self) -> bool:
        """
        Return whether a line that is not indented belongs to the last item.

        CommonMark (5.2) always takes it in, for prose that a program has wrapped. After a short
        line, nobody has: «Salida a las 9:00» is the next paragraph.
        """
        return len(self.listing.items[-1].lines[-1]) > SHORT

    def _is_like(self, sign: str) -> bool:
        """
        Return whether *sign* begins the next item; a count that begins again is another list.

        So is another sign (CommonMark, 5.3); without a blank line before it, it is a slip.
        """
        other, items = _empty(sign), self.listing.items
        if not items:
            return True
        begins_again = other.tag == "ol" and other.start == 1 < items[-1].number
        is_apart = self.is_after_blank and other.sign != self.listing.sign
        return other.is_like(self.listing) and not begins_again and not is_apart

    def _is_below(self, sign: str) -> bool:
        """Return whether *sign* is a letter under a number, as decrees have them: «1.- … a) …»."""
        is_numbered = self.listing.tag == "ol" and not self.listing.letters
        return bool(is_numbered and self.listing.items and _empty(sign).letters)

    def _counts_on(self, sign: str, indent: int) -> bool:
        """Return whether *sign* is the next number, not indented as far as the last one's content."""
        following = self.listing.start + len(self.listing.items)
        return indent < self.listing.items[-1].width and sign[:-1] == str(following)

    def _nest(self, line: str, indent: int, *, is_item: bool) -> None:
        item = self.listing.items[-1]
        if self.is_after_blank:
            item.lines.append("")
            is_of_nested = bool(self.nested_at) and (is_item or indent >= self.nested_at + _NESTED)
            self.listing.is_loose |= not is_of_nested
        if is_item and not self.nested_at:
            self.nested_at = indent
        item.lines.append(line)


def _empty(sign: str) -> Listing:
    label, end = sign[:-1], sign[-1]
    if not label:
        return Listing("ul", sign=end)
    if label.isdigit():
        return Listing("ol", start=int(label), sign=end)
    if len(label) > 1 or label == "i":
        return Listing("ol", letters="i", start=_ROMANS.get(label, 1), sign=end)
    letters = "a" if label.islower() else "A"
    return Listing("ol", letters=letters, start=ord(label.lower()) - 96, sign=end)


_ROMANS = {numeral: value for value, numeral in enumerate(("i", "ii", "iii", "iv", "v", "vi"), 1)}


def _dedent(item: Item) -> None:
    """Take off the lines of *item* what they are indented by, as far as its content is."""
    indents = [len(line) - len(line.lstrip()) for line in item.lines[1:] if line.strip()]
    common = min((indent for indent in indents if indent >= _NESTED), default=0)
    width = min(common, item.width)
    item.lines[1:] = [line[min(width, len(line) - len(line.lstrip())) :] for line in item.lines[1:]]


class Lists(BlockProcessor):
    """Makes lists of the blocks that are."""

    def test(self, _parent: Element, block: str) -> bool:
        """Return whether *block* begins with a marker."""
        marker = MARKER.match(block)
        return (
            marker is not None
            and len(marker[1]) < self.tab_length
            and not begins_block(block.partition("\n")[0])
        )

    def run(self, parent: Element, blocks: list[str]) -> bool:
        """Make a list of the first of *blocks* and of those after it that belong to it."""
        before = list(blocks)
        listing = self._listing(blocks)
        if not _is_meant(listing, parent):
            blocks[:] = before
            return False
        element = SubElement(parent, listing.tag)
        if listing.start != 1:
            element.set("start", str(listing.start))
        if listing.letters:
            element.set("type", listing.letters)
        for item, value in zip(listing.items, listing.values, strict=True):
            made = SubElement(element, "li")
            if value:
                made.set("value", str(value))
            self.parser.state.set("looselist" if listing.is_loose else "list")
            self.parser.parseChunk(made, _with_box("\n".join(item.lines)))
            self.parser.state.reset()
        return True

    def _listing(self, blocks: list[str]) -> Listing:
        """Take the list that *blocks* begin with off them."""
        lines = blocks.pop(0).split("\n")
        reader = _Reader(lines[0])
        # Block by block: of a thousand lists in a row, each looks at no more than its own.
        while not (rest := reader.rest(lines)) and blocks and self._may_belong(blocks[0]):
            lines = ["", *with_plain_markers(blocks.pop(0).split("\n"))]
        if rest:
            blocks.insert(0, "\n".join(rest).strip("\n"))
        for item in reader.listing.items:
            _dedent(item)
        return reader.listing

    def _may_belong(self, block: str) -> bool:
        block = block.strip("\n")
        if not block.strip() or block.startswith(" " * _NESTED):
            return True
        return MARKER.match(separated(block)[0]) is not None


def _with_box(text: str) -> str:
    box = _BOX.match(text)
    return text if box is None else ("☐ " if box[1] == " " else "☑ ") + text[box.end() :]


def _is_meant(listing: Listing, parent: Element) -> bool:
    """
    Return whether *listing* is one: «14. El número», alone, is a sentence.

    Unless it goes on where the last list of *parent* stopped, as after a photo between two steps.
    """
    if listing.start <= 1 or listing.letters or len(listing.items) > 1:
        return True
    before = next((child for child in reversed(parent) if child.tag == "ol"), None)
    return before is not None and int(before.get("start", 1)) + len(before) == listing.start
