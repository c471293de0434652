"""Tables as people type and paste them: their cells, and whether their first row is a head."""

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element

from markdown.extensions.tables import TableProcessor
from markdown.treeprocessors import Treeprocessor

_DELIMITER_CELL = re.compile(r" *:?-+:? *")

_HOUR = r"\d{1,2}[:.]\d{2}(?: ?(?:h|hrs?|horas|am|pm)\.?)?"
_DAYS = "lunes|martes|miércoles|miercoles|jueves|viernes|sábado|sabado|domingo"
_MONTHS = (
    "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre"
    "|diciembre"
)
_SORTS = {
    "label": re.compile(r".*:"),
    "hour": re.compile(rf"(?:de )?{_HOUR}(?: ?(?:-|–|a|y|/) ?(?:las )?{_HOUR})*"),
    "date": re.compile(
        rf"(?:(?:{_DAYS}),? )?\d{{1,2}}(?:[-/.]\d{{1,2}}(?:[-/.]\d{{2,4}})?| (?:de )?(?:{_MONTHS}).*)"
        rf"|\d{{4}}-\d{{2}}-\d{{2}}"
    ),
    "day": re.compile(rf"(?:{_DAYS})(?: \d{{1,2}})?(?: (?:a|y) (?:{_DAYS})(?: \d{{1,2}})?)?"),
    "month": re.compile(_MONTHS),
    "year": re.compile(r"(?:19|20)\d\d"),
    "money": re.compile(r"\$ ?\d[\d.,]*-?"),
    "number": re.compile(r"[+-]?\d[\d.,]*(?: ?(?:%|°|º|ª|kg|km|m|cm|l|mm|min))?"),
}
"""What the cells of one column are alike in; the first that fits counts."""

_LETTER = re.compile(r"[^\W\d_]")

_MARKS = re.compile(r"^[*_ ]+|[*_ ]+$")


def cells(row: str) -> list[str]:
    """Return the cells of a table's *row* as they are written."""
    return re.split(r"(?<!\\)\|", re.sub(r"^\||(?<!\\)\|$", "", row.strip()))


def is_delimiter(found: list[str]) -> bool:
    """Return whether the cells *found* are those of the line under a head (GFM 4.10)."""
    return all(_DELIMITER_CELL.fullmatch(cell) for cell in found)


def is_framed(row: str) -> bool:
    """Return whether *row* begins and ends with a bar."""
    row = row.strip()
    return len(row) > 2 and row[0] == row[-1] == "|"


def headed(rows: list[str]) -> list[str]:
    """
    Return *rows*, whose cells are between bars, with the line under the head that GFM asks for.

    A first row that holds what the others hold is no head: an empty one comes before it, for Markdown
    knows no table without; `Heads` takes it out again.
    """
    found = [[cell.strip() for cell in cells(row)] for row in rows]
    line = "|" + " --- |" * len(found[0])
    if is_head(found[0], found[1:]):
        return [rows[0], line, *rows[1:]]
    return ["|" + "  |" * len(found[0]), line, *rows]


def is_head(first: Sequence[str], others: Sequence[Sequence[str]]) -> bool:
    """
    Return whether the cells *first* say what is in the columns of the *others*.

    They do not where one is of the same sort as most of those below it: an hour above hours.
    """
    if not first[0].strip():
        return True  # the corner between two heads
    rows = [row for row in others if sum(bool(cell.strip()) for cell in row) > 1]
    return not any(
        _is_alike(cell, [row[column] for row in rows if column < len(row)], column)
        for column, cell in enumerate(first)
    )


def _is_alike(cell: str, below: Sequence[str], column: int) -> bool:
    sort = _sort(cell)
    if not sort or (sort == "year" and column):  # «Año | 2025 | 2026» counts the columns
        return False
    sorts = [_sort(each) for each in below if each.strip()]
    return 2 * sorts.count(sort) > len(sorts)


def _sort(cell: str) -> str:
    bare = _MARKS.sub("", cell).casefold()
    return next((sort for sort, pattern in _SORTS.items() if pattern.fullmatch(bare)), "")


class Tables(TableProcessor):
    """Makes tables; asks no block without a bar whether it is one."""

    def test(self, parent: Element, block: str) -> bool:
        """Return whether *block* is a table."""
        return "|" in block and super().test(parent, block)


class Heads(Treeprocessor):
    """
    Says which cells are heads, and takes out those that say nothing.

    To a screen reader an empty `<th>` is a column without a name (WCAG 2.2, 1.3.1; axe
    `empty-table-header`). Where the first column has none, or tells each row from the others, its cells
    name the rows.
    """

    def run(self, root: Element) -> None:
        """Set the heads of the tables in *root*."""
        for table in root.iter("table"):
            head = table.find("thead")
            named = list(head.iter("th")) if head is not None else []
            empty = [cell for cell in named if _is_empty(cell)]
            if head is None or not named:
                continue
            # Nothing, or a corner between two heads; or what tells one row from the other.
            if named[0] in empty or _tells_rows(table):
                _name_rows(table)
            if empty == named:
                table.remove(head)
            for cell in empty:
                cell.tag = "td"


def _is_empty(cell: Element) -> bool:
    return not (cell.text or "").strip() and not len(cell)


def _tells_rows(table: Element) -> bool:
    """Return whether the first cell of each row of *table* says in words what the others are about."""
    rows = [[(cell.text or "").strip() for cell in row] for row in table.iter("tr")][1:]
    first = [row[0] for row in rows]
    is_told = all(row[0] and any(row[1:]) for row in rows)
    return is_told and len(set(first)) == len(first) > 1 and any(map(_LETTER.search, first))


def _name_rows(table: Element) -> None:
    for row in table.iter("tr"):
        first = row.find("td")
        if first is not None and not _is_empty(first):
            first.tag = "th"
            first.set("scope", "row")
