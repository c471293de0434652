"""The script as a Word file, to change it by hand: the same bytes every time."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from plugins.script.rundown import Rundown
from plugins.script.sheet import CONTROL, running_order, script
from plugins.script.summary import left_words, length_words, title_of, when_words

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table

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
    _set_letters(document)
    document.add_heading(title_of(rundown), 0)
    document.add_paragraph(f"{when_words(rundown)}. {length_words(rundown)}")
    document.add_heading("Escaleta", 1)
    order = _table(document, ("Hora", "Dura", "Qué"))
    for entry in running_order(rundown):
        cells = order.add_row().cells  # type: ignore[no-untyped-call]
        cells[0].text, cells[1].text = entry.starts, entry.length
        cells[2].paragraphs[0].add_run(entry.what).bold = entry.is_block
    document.add_heading("Libreto", 1)
    told = _table(document, ("Quién", "Qué"))
    for row in script(rundown):
        cells = told.add_row().cells  # type: ignore[no-untyped-call]
        cells[0].paragraphs[0].add_run(row.who).bold = True
        cells[1].paragraphs[0].add_run(row.text).italic = row.who == CONTROL
    if rundown.left_out:
        document.add_heading("Quedó fuera por tiempo", 1)
        for each in left_words(rundown):
            document.add_paragraph(each, "List Bullet")
    out = BytesIO()
    document.save(out)
    return _timeless(out.getvalue())


def _set_letters(document: Document) -> None:
    """Let *document* be read aloud from, and by screen readers in Spanish."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Pt

    normal = document.styles["Normal"]
    normal.font.size = Pt(_LETTERS)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), _LANGUAGE)
    normal.element.get_or_add_rPr().append(language)


def _table(document: Document, heads: tuple[str, ...]) -> Table:
    """Return a new table whose first row, *heads*, is repeated on every page."""
    from docx.oxml import OxmlElement

    table: Table = document.add_table(1, len(heads), "Table Grid")
    row = table.rows[0]
    for cell, head in zip(row.cells, heads, strict=True):
        cell.paragraphs[0].add_run(head).bold = True
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - it has no other way
    return table


def _timeless(data: bytes) -> bytes:
    """Return the zip *data* without the time it was made at."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as made, ZipFile(out, "w", ZIP_DEFLATED) as kept:
        for name in made.namelist():
            kept.writestr(ZipInfo(name, _NO_TIME), made.read(name), ZIP_DEFLATED)
    return out.getvalue()
