"""What is taken from a text before its blocks are looked for: code between fences, and cells."""

import re
from collections.abc import Iterator
from html import escape
from itertools import groupby
from typing import NamedTuple

from markdown.preprocessors import Preprocessor

from plugins.markup.markers import BULLET, NUMBER, SIGNS

_FENCE = re.compile(rf"( *(?:(?:{BULLET}|{NUMBER}) +)?)(`{{3,}}(?=[^`]*$)|~{{3,}}).*$")
_LISTED = re.compile(rf"\s*(?:{BULLET}|{NUMBER}|[{SIGNS}o§Øü]|\w\))\t")
"""A marker and a tab, as word processors write the items of a list."""


class Fences(Preprocessor):
    """
    Keeps what stands between fences of backticks or tildes as it is (CommonMark 0.31.2, 4.5).

    A fence that nobody closed is left in the text, where it is noticed as a stray mark: CommonMark
    makes code of all that follows.
    """

    def run(self, lines: list[str]) -> list[str]:
        """Return *lines* with a placeholder for each piece of code."""
        kept: list[str] = []
        for piece in _pieces(lines):
            if not piece.is_code:
                kept += piece.lines
                continue
            opening = _FENCE.match(piece.lines[0])
            before = opening[1] if opening else ""
            code = "\n".join(_dedented(line, len(before)) for line in piece.lines[1:-1])
            stored = self.md.htmlStash.store(
                f"<pre><code>{escape(code, quote=False)}\n</code></pre>"
            )
            kept.append(before + stored)
        return kept


class _Piece(NamedTuple):
    lines: list[str]
    is_code: bool
    """Whether the first and the last of the lines are fences."""


def _pieces(lines: list[str]) -> Iterator[_Piece]:
    """Yield *lines* in their order, what stands between fences apart."""
    start = number = 0
    while number < len(lines):
        opening = _FENCE.match(lines[number])
        end = _end(lines, number, opening[2]) if opening else 0
        if end:
            yield _Piece(lines[start:number], is_code=False)
            yield _Piece(lines[number : end + 1], is_code=True)
            start = number = end + 1
        else:
            number += 1
    yield _Piece(lines[start:], is_code=False)


def _end(lines: list[str], start: int, fence: str) -> int:
    """Return where the *fence* of line *start* is closed; 0 if it never is."""
    closing = re.compile(rf" *{re.escape(fence[0])}{{{len(fence)},}} *$")
    return next((n for n in range(start + 1, len(lines)) if closing.match(lines[n])), 0)


def _dedented(line: str, width: int) -> str:
    return line[min(width, len(line) - len(line.lstrip(" "))) :]


class PastedCells(Preprocessor):
    """Makes a table of rows whose cells are parted by tabs, as spreadsheets copy them."""

    def run(self, lines: list[str]) -> list[str]:
        """Return *lines* with pipes for the tabs of each table; its first row is the head."""
        if not any("\t" in line for line in lines):
            return lines
        made: list[str] = []
        for piece in _pieces(lines):
            made += piece.lines if piece.is_code else _with_tables(piece.lines)
        return made


def _with_tables(lines: list[str]) -> Iterator[str]:
    for has_cells, group in groupby(lines, key=lambda line: "\t" in line):
        rows = list(group)
        yield from _table(rows) if has_cells and _are_cells(rows) else rows


def _are_cells(rows: list[str]) -> bool:
    """Return whether *rows* are of a spreadsheet: not indented, and no items of a list."""
    return (
        len(rows) > 1
        and any(not row.startswith("\t") for row in rows)
        and not any(_LISTED.match(row) for row in rows)
    )


def _table(rows: list[str]) -> list[str]:
    cut = [[cell.strip().replace("|", r"\|") for cell in row.split("\t")] for row in rows]
    used = max(number for row in cut for number, cell in enumerate(row, 1) if cell or number == 1)
    full = (
        [*row, *[""] * used][:used] for row in cut
    )  # a spreadsheet leaves out the last empty ones
    written = [f"| {' | '.join(row)} |" for row in full]
    return ["", written[0], "|" + " --- |" * used, *written[1:], ""]
