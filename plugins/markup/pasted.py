"""Tables that were copied from a spreadsheet or a word processor: rows whose cells tabs part."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from markdown.preprocessors import Preprocessor

from plugins.markup.blocks.fences import pieces_of
from plugins.markup.blocks.markers import BULLET, MARKER, NUMBER, SIGNS
from plugins.markup.blocks.paragraphs import SHORT
from plugins.markup.blocks.separation import begins_block
from plugins.markup.blocks.tables import headed
from plugins.markup.slips import Slip

_LISTED = re.compile(rf"\s*(?:(?:{BULLET}|{NUMBER}|[{SIGNS}o§Øü]|\w\))\t|[-*+{SIGNS}] )")
"""A marker and a tab, as word processors write the items of a list; or a bullet."""

_OPEN_CELL = re.compile(r'(?:^|\t)"((?:[^"\t]|"")*)$')
"""A last cell whose quotation mark is not closed: it has line ends in it (RFC 4180, 2.6)."""

_END_OF_CELL = re.compile(r'(?:[^"]|"")*"(?:\t|$)')
_QUOTED_CELL = re.compile(r'(^|\t)"((?:[^"\t]|"")*\n(?:[^"\t]|"")*)"(?=\t|$)')

_LONGEST_CELL = 20
"""Lines."""

_MOST_BETWEEN = 2
"""Lines without tabs in a row that may stand between two rows of one table."""

_SENTENCE_END = (".", ":", "!", "?", "…", ";")


class _Stretch(NamedTuple):
    """Lines in a row that are alike."""

    sort: str
    """`cells`, `words` or `blank`."""

    lines: list[str]


class _Rows(NamedTuple):
    """The rows of one table."""

    rows: list[str]
    between: list[str]
    """Those that have no tabs."""

    end: int
    """The number of the stretch that follows them."""


class PastedCells(Preprocessor):
    """Makes a table of rows whose cells are parted by tabs."""

    def run(self, lines: list[str]) -> list[str]:
        """Return *lines* with bars for the tabs of each table."""
        if not any("\t" in line for line in lines):
            return lines
        made: list[str] = []
        for piece in pieces_of(lines):
            if piece.is_code:
                made += piece.lines
                continue
            tables = _Tables(_unfolded(piece.lines))
            made += tables.lines()
            self.md.slips += tables.slips  # type: ignore[attr-defined]
        return made


class _Tables:
    def __init__(self, lines: Iterable[str]) -> None:
        self.slips: list[Slip] = []
        self.stretches = [
            _Stretch(sort, list(group)) for sort, group in groupby(lines, key=_sort_of)
        ]

    def lines(self) -> list[str]:
        made: list[str] = []
        number = 0
        while number < len(self.stretches):
            found = self._rows_from(number)
            if found is None:
                made += self.stretches[number].lines
                number += 1
                continue
            made += _table(found.rows)
            self.slips += map(_row_between, found.between)
            number = found.end
            self._note_left(number)
        return made

    def _rows_from(self, start: int) -> "_Rows | None":
        """Return the rows of the table that begins with the stretch of *start*, if one does."""
        rows: list[str] = []
        between: list[str] = []
        number = start
        while number < len(self.stretches) and self.stretches[number].sort == "cells":
            rows += self.stretches[number].lines
            number += 1
            if self._is_row_apart(number, rows):
                number += 1
            elif self._is_row_between(number, rows):
                between += self.stretches[number].lines
                rows += self.stretches[number].lines
                number += 1
        return _Rows(rows, between, number) if _are_cells(rows) else None

    def _is_row_apart(self, number: int, rows: Sequence[str]) -> bool:
        """Return whether one row of as many cells follows over a blank line."""
        blank, following = self._two_from(number)
        is_one = blank.sort == "blank" and following.sort == "cells" and len(following.lines) == 1
        return is_one and len(following.lines[0].split("\t")) == len(rows[0].split("\t"))

    def _is_row_between(self, number: int, rows: Sequence[str]) -> bool:
        """Return whether lines without tabs stand in the middle of a table, not over another one."""
        words, following = self._two_from(number)
        return (
            words.sort == "words"
            and following.sort == "cells"
            and len(words.lines) <= _MOST_BETWEEN
            and all(map(_may_be_cell, words.lines))
            and following.lines[0] != rows[0]
        )

    def _two_from(self, number: int) -> tuple[_Stretch, _Stretch]:
        none = _Stretch("", [])
        first, second, *_ = *self.stretches[number : number + 2], none, none
        return first, second

    def _note_left(self, number: int) -> None:
        """Note the line that follows a table, if it may have been meant as a row of it."""
        words, _ = self._two_from(number)
        line = words.lines[0].strip() if words.sort == "words" else ""
        if line and _may_be_cell(line) and not line.endswith(_SENTENCE_END):
            self.slips.append(_row_left(line))


def _sort_of(line: str) -> str:
    if not line.strip():
        return "blank"
    return "cells" if "\t" in line.strip(" ") and not _LISTED.match(line) else "words"


def _are_cells(rows: Sequence[str]) -> bool:
    """Return whether *rows* are a table: two or more, in columns, and not prose with indentation."""
    return (
        len(rows) > 1
        and any(not row.startswith("\t") for row in rows)
        and any("\t" in row.strip() or row.startswith("\t") for row in rows)
    )


def _may_be_cell(line: str) -> bool:
    return len(line) <= SHORT and not begins_block(line) and not MARKER.match(line)


def _row_between(line: str) -> Slip:
    return Slip(
        line.strip(),
        "row-without-cells",
        f"«{line.strip()}» está en medio de una tabla pegada y no tiene tabuladores: se publica como"
        " una fila de ella",
        "Si es una fila, póngale un tabulador al final; si no lo es, deje una línea en blanco antes"
        " y otra después",
        is_error=False,
    )


def _row_left(line: str) -> Slip:
    return Slip(
        line,
        "row-without-cells",
        f"«{line}» va justo después de una tabla pegada y no tiene tabuladores: se publica fuera de"
        " ella, como un párrafo",
        "Si es una fila, póngale un tabulador al final; si no lo es, deje una línea en blanco antes",
        is_error=False,
    )


def _unfolded(lines: list[str]) -> Iterator[str]:
    """Yield *lines*, those of a cell between quotation marks as one."""
    number = 0
    while number < len(lines):
        line = lines[number]
        end = _closing(lines, number) if "\t" in line and _OPEN_CELL.search(line) else number
        if end > number:
            whole = "\n".join(lines[number : end + 1])
            line = _QUOTED_CELL.sub(_cell, whole)
        yield line
        number = end + 1


def _cell(found: re.Match[str]) -> str:
    return found[1] + found[2].replace('""', '"').replace("\n", "<br>")


def _closing(lines: list[str], start: int) -> int:
    """Return the line in which the cell that line *start* leaves open ends; *start* if none does."""
    for number in range(start + 1, min(start + _LONGEST_CELL, len(lines))):
        if _END_OF_CELL.match(lines[number]):
            return number
    return start


def _table(rows: list[str]) -> list[str]:
    cut = [[cell.strip().replace("|", r"\|") for cell in row.split("\t")] for row in rows]
    used = max(number for row in cut for number, cell in enumerate(row, 1) if cell or number == 1)
    full = (
        [*row, *[""] * used][:used] for row in cut
    )  # a spreadsheet leaves out the last empty ones
    return ["", *headed([f"| {' | '.join(row)} |" for row in full]), ""]
