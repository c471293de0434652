"""
Where one block ends and the next begins, though no blank line stands between them.

Python-Markdown cuts a text at blank lines alone, so that a list or a table glued to a paragraph
would be published as signs. CommonMark (0.31.2, chapters 4 and 5) and GFM (4.10) begin them there;
so do people.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor, HashHeaderProcessor
from markdown.util import HTML_PLACEHOLDER

from plugins.markup.blocks.markers import (
    HEADING,
    MARKER,
    RULE,
    UNDERLINE,
    may_begin_list,
    with_plain_markers,
)
from plugins.markup.blocks.tables import cells, headed, is_delimiter, is_framed

_WORTH_A_LOOK = re.compile(
    r"\n *(?:[-*+#|=>_~:\d\x02]|\[[ xX]\] |[a-zA-Z]{1,4}\)|[^\x00-\x7f])|\|[^|\n]*\n"
)
"""Whether a second block may begin in the middle of one; most paragraphs go by at this."""

_FIRST_SIGN = re.compile(r" *(?:\[[ xX]\] |[^\w\s\x02<>\[!¿¡«“\"'(`&]|o  |\d)")
_PUT_ASIDE = re.compile(HTML_PLACEHOLDER % r"\d+")
"""A line of HTML or code that a preprocessor has taken out."""

_DEFINITION = re.compile(r" {0,3}: ")
_UNTIL_UNLIKE = 0.2


def separated(block: str) -> list[str]:
    """Return the blocks that the lines of *block* make, in plain form. Idempotent."""
    if not (_WORTH_A_LOOK.search(block) or _FIRST_SIGN.match(block)):
        return [block]
    return ["\n".join(lines) for lines in _pieces(with_plain_markers(block.split("\n"))) if lines]


def begins_block(line: str) -> bool:
    """Return whether *line* is a heading, a rule or code, whatever stands before it."""
    return bool(HEADING.match(line) or RULE.match(line) or _PUT_ASIDE.fullmatch(line.strip()))


def _pieces(lines: list[str]) -> Iterator[list[str]]:
    """Yield the lines of each block of *lines*."""
    piece: list[str] = []
    is_list = bool(MARKER.match(lines[0])) if lines else False
    number = 0
    while number < len(lines):
        line = lines[number]
        if piece and not is_list and UNDERLINE.match(line):
            yield from _underlined(piece, line)
            piece = []
        elif begins_block(line) and not (is_list and line.startswith("  ")):
            yield from (piece, [line])
            piece, is_list = [], False
        elif (length := _table_length(lines, number)) and not is_list:
            yield from (piece, _table(lines[number : number + length]))
            piece = []
            number += length - 1
        elif not is_list and _interrupts(lines, number):
            yield piece
            piece, is_list = [line], True
        elif _defines_next(lines, number) and any(_DEFINITION.match(each) for each in piece):
            yield piece
            piece = [line]
        else:
            piece.append(line)
        number += 1
    yield piece


def _interrupts(lines: list[str], number: int) -> bool:
    marker = MARKER.match(lines[number])
    return marker is not None and (
        number == 0 or may_begin_list(marker[2], lines[number + 1 : number + 6])
    )


def _defines_next(lines: list[str], number: int) -> bool:
    """Return whether the line of *number* is a term: its definition is on the next."""
    return (
        number + 1 < len(lines)
        and not lines[number].startswith(("    ", ":"))
        and _DEFINITION.match(lines[number + 1]) is not None
    )


def _underlined(piece: list[str], underline: str) -> Iterator[list[str]]:
    """
    Yield what *piece* is over an *underline*: a heading, or a paragraph over a rule.

    CommonMark makes a heading of both; people draw `---` to separate, and underline a title as far
    as it goes.
    """
    sign, length = underline.strip()[0], len(underline.strip())
    title = piece[-1].strip()
    is_alike = abs(length - len(title)) <= max(2, len(title) * _UNTIL_UNLIKE) and len(piece) == 1
    if sign == "=" or (length > len("---") and is_alike):
        yield from (piece[:-1], [("# " if sign == "=" else "## ") + title])
    else:
        yield from (piece, [underline])


def _table_length(lines: list[str], number: int) -> int:
    """Return how many *lines* from *number* on are a table; 0 if none begins there."""
    if number + 1 >= len(lines) or "|" not in lines[number]:
        return 0
    head, second = cells(lines[number]), cells(lines[number + 1])
    if len(head) != len(second) or (len(head) < 2 and not is_framed(lines[number])):
        return 0
    if not is_delimiter(second) and not (is_framed(lines[number]) and is_framed(lines[number + 1])):
        return 0
    return next(
        (end for end in range(2, len(lines) - number) if "|" not in lines[number + end]),
        len(lines) - number,
    )


def _table(rows: list[str]) -> list[str]:
    """Return *rows* with the line under the head that GFM asks for, and without indentation."""
    rows = [row.strip() for row in rows]
    if not is_delimiter(cells(rows[1])):
        rows = headed(rows)
    # Python-Markdown drops what stands beyond the head, as GFM does; nobody means that.
    spare = max(len(cells(row)) for row in rows) - len(cells(rows[0]))
    if spare > 0:
        rows[0] = rows[0].rstrip("|") + "|" + "  |" * spare
        rows[1] = rows[1].rstrip("|") + "|" + " --- |" * spare
    return rows


class Separation(BlockProcessor):
    """Cuts a block into those that it holds."""

    def __init__(self, parser: BlockParser) -> None:
        super().__init__(parser)
        self.pieces: list[str] = []

    def test(self, _parent: Element, block: str) -> bool:
        """Return whether *block* is more than one, or not in plain form."""
        self.pieces = separated(block)
        return self.pieces != [block]

    def run(self, _parent: Element, blocks: list[str]) -> None:
        """Put the pieces of the first of *blocks* in its place."""
        blocks[:1] = self.pieces


class Unindented(BlockProcessor):
    """
    Takes the indentation off a block that is in no list.

    Markdown makes a box of code of it; nobody who writes news means that.
    """

    def test(self, _parent: Element, block: str) -> bool:
        """Return whether *block* begins indented."""
        return block.startswith("    ")

    def run(self, _parent: Element, blocks: list[str]) -> None:
        """Take the indentation of the first line off every line of the first of *blocks*."""
        lines = blocks[0].split("\n")
        width = len(lines[0]) - len(lines[0].lstrip())
        blocks[0] = "\n".join(line[min(width, len(line) - len(line.lstrip())) :] for line in lines)


class Headings(HashHeaderProcessor):
    """`## Title`, and `##Title`; `#Hashtag` stays as it is."""

    def test(self, _parent: Element, block: str) -> bool:
        """Return whether *block* is a heading."""
        return HEADING.fullmatch(block) is not None

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Make the heading that the first of *blocks* is."""
        found = HEADING.fullmatch(blocks.pop(0))
        if not found or not found[3]:
            return
        heading = Element(f"h{min(len(found[1] or found[2]), 6)}")
        heading.text = found[3]
        parent.append(heading)
