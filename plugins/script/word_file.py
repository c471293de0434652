"""The script as a Word file, to change it by hand: the same bytes every time."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from plugins.script.rundown import Rundown
from plugins.script.sheet import CONTROL, running_order, script
from plugins.script.summary import left_words, length_words, title_of, when_words

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Row
    from docx.text.run import Run

_LANGUAGE = "es-CL"
_NO_TIME = (1980, 1, 1, 0, 0, 0)
"""The first that a zip can say."""

_LETTERS = 14
"""Points of what is read aloud, standing, from a table."""


def word_of(rundown: Rundown) -> bytes:
    """Return *rundown* as a DOCX (ECMA-376): headings, tables whose first row repeats, in Spanish of Chile."""
    import docx  # takes its time to load

    document = docx.Document()
    about = document.core_properties
    about.title, about.author, about.language = title_of(rundown), rundown.name, _LANGUAGE
    about.created = about.modified = datetime.combine(
        rundown.begins.date(), datetime.min.time(), UTC
    )
    about.last_modified_by, about.comments = rundown.name, ""
    _set_page(document)
    document.add_heading(title_of(rundown), 0)
    document.add_paragraph(f"{when_words(rundown)}. {length_words(rundown)}")
    document.add_heading("Escaleta", 1)
    order = _Table(document, {"Hora": 3.1, "Dura": 1.9, "Qué": 12.0})
    for entry in running_order(rundown):
        order.add(entry.starts, entry.length, entry.what).bold = entry.is_block
    document.add_heading("Libreto", 1)
    told = _Table(document, {"Quién": 3.7, "Qué": 13.3})
    for row in script(rundown):
        told.add(row.who, row.text).italic = row.who == CONTROL
    if rundown.left_out:
        document.add_heading("Quedó fuera por tiempo", 1)
        for each in left_words(rundown):
            document.add_paragraph(each, "List Bullet")
    out = BytesIO()
    document.save(out)
    return _timeless(out.getvalue())


def _set_page(document: Document) -> None:
    """Let *document* be read aloud from, on A4, and by screen readers in Spanish."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt

    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Cm(2)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Arial", Pt(_LETTERS)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), _LANGUAGE)
    normal.element.get_or_add_rPr().append(language)


class _Table:
    """A table whose first row is repeated on every page, with columns of so many centimetres."""

    def __init__(self, document: Document, columns: dict[str, float]) -> None:
        from docx.oxml import OxmlElement
        from docx.shared import Cm

        self._widths = tuple(columns.values())
        self._table: Table = document.add_table(0, len(columns), "Table Grid")
        self._table.autofit = False
        for column, width in zip(self._table.columns, self._widths, strict=True):
            column.width = Cm(width)
        row = self._row(tuple(columns))
        for run in (run for cell in row.cells for run in cell.paragraphs[0].runs):
            run.bold = True
        _properties(row).append(OxmlElement("w:tblHeader"))

    def add(self, *texts: str) -> Run:
        """Add a row of *texts*, which no page parts; return the last of them."""
        from docx.oxml import OxmlElement

        row = self._row(texts)
        _properties(row).append(OxmlElement("w:cantSplit"))
        last: Run = row.cells[-1].paragraphs[0].runs[0]
        return last

    def _row(self, texts: tuple[str, ...]) -> _Row:
        from docx.shared import Cm

        row: _Row = self._table.add_row()  # type: ignore[no-untyped-call]
        for cell, text, width in zip(row.cells, texts, self._widths, strict=True):
            cell.width = Cm(width)
            cell.paragraphs[0].add_run(text)
        return row


def _properties(row: _Row) -> Any:
    return row._tr.get_or_add_trPr()  # noqa: SLF001 - it has no other way


def _timeless(data: bytes) -> bytes:
    """Return the zip *data* without the time it was made at."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as made, ZipFile(out, "w", ZIP_DEFLATED) as kept:
        for name in made.namelist():
            kept.writestr(ZipInfo(name, _NO_TIME), made.read(name), ZIP_DEFLATED)
    return out.getvalue()
