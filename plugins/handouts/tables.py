"""A table for spreadsheets, as they are set in Chile."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""What spreadsheets take for the start of a formula (owasp.org, «CSV Injection»)."""


def spreadsheet(rows: Iterable[Sequence[str]]) -> bytes:
    """
    Return *rows* as RFC 4180 has them, but parted by semicolons and after a byte order mark.

    A double click has to do: spreadsheets in Chile, where the comma is the decimal one, put what is
    parted by commas into one column, and without the mark they spoil every accent.
    """
    text = StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _harmless(cell: str) -> str:
    """Return *cell* so that no spreadsheet computes it: as text, after an apostrophe."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell
