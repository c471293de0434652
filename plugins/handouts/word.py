"""A document of Word (ECMA-376), which opens in every office: the same bytes every time."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

from plugins.handouts.archive import packed
from plugins.handouts.prose import Run, Sort, Table
from plugins.handouts.word_page import About, describe, set_page, without_foreign_parts
from plugins.spanish import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from docx.document import Document
    from docx.table import _Row
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run as WordRun

    from plugins.handouts.prose import Part

WIDTH = 17.0
"""Centimetres of a line: A4 without its margins."""

_DEEPEST = 3
"""Lists in lists that Word's own styles know."""

_COLUMNS = 63
"""Of a table, at most (Word's specifications and limits)."""

_LAST_LEVEL = 9
"""Of headings (17.7.4.17)."""

_STYLES = {
    Sort.BULLET: "List Bullet",
    Sort.NUMBER: "List Number",
    Sort.MORE: "List Continue",
    Sort.QUOTE: "Quote",
    Sort.CAPTION: "Caption",
    Sort.CODE: "No Spacing",
}


class WordFile:
    """A document on A4 that is written from its beginning to its end, in letters of so many *points*."""

    def __init__(self, about: About, *, points: int = 11) -> None:
        import docx  # takes its time to load

        self._document: Document = docx.Document()
        describe(self._document, about)
        set_page(self._document, points)
        self._counts: dict[int, tuple[int, int]] = {}
        """How deep a numbered list stands -> which one is going on there, and its next number."""

    def heading(self, text: str, level: int = 1) -> None:
        """Add a heading; of level 0, the title."""
        self._document.add_heading(clean(text), min(level, _LAST_LEVEL))

    def paragraph(self, text: str, *, is_strong: bool = False) -> None:
        """Add a paragraph."""
        self._document.add_paragraph().add_run(clean(text)).bold = is_strong or None

    def bullet(self, text: str) -> None:
        """Add an item of a list."""
        self._document.add_paragraph(clean(text), _STYLES[Sort.BULLET])

    def quote(self, text: str) -> None:
        """Add what somebody said."""
        self._document.add_paragraph(clean(text), _STYLES[Sort.QUOTE])

    def link(self, text: str, address: str) -> None:
        """Add a paragraph that leads to an *address*, after the *text* that says to what."""
        paragraph = self._document.add_paragraph(clean(text))
        _link(paragraph, paragraph.add_run(clean(address)), address)

    def part(self, part: Part | Table, whole: Callable[[str], str]) -> None:
        """Add a *part* of a text; *whole* returns the whole address of one as it stands in a link."""
        if isinstance(part, Table):
            self._table_of(part)
        elif part.sort is Sort.HEADING:
            level = min(part.depth, _LAST_LEVEL)
            _fill(self._document.add_heading("", level), part.runs, whole)
        elif part.sort is Sort.RULE:
            self._document.add_paragraph("* * *")
        else:
            paragraph = self._document.add_paragraph("", _style_of(part))
            if part.sort is Sort.NUMBER:
                self._count(paragraph, part)
            _fill(paragraph, part.runs, whole)

    def table(self, columns: dict[str, float]) -> WordTable:
        """Add a table with *columns*, each so many centimetres wide, whose first row is repeated."""
        made = WordTable(self._document, tuple(columns.values()))
        made.head(*columns)
        return made

    def data(self) -> bytes:
        """Return the document."""
        without_foreign_parts(self._document)
        out = BytesIO()
        self._document.save(out)
        with ZipFile(out) as made:
            return packed({name: made.read(name) for name in made.namelist()})

    def _count(self, paragraph: Paragraph, part: Part) -> None:
        """Let *paragraph* bear the number of its *part*: Word would go on from the list before."""
        running, following = self._counts.get(part.depth, (0, 0))
        if part.begins or following != part.number:
            running = self._new_count(paragraph, part.number)
        self._counts[part.depth] = running, part.number + 1
        number = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001 - it has no other way
        number.get_or_add_ilvl().val = 0
        number.get_or_add_numId().val = running

    def _new_count(self, paragraph: Paragraph, first: int) -> int:
        """Return the number of a list that is counted as the style of *paragraph* counts, from *first*."""
        numbering: Any = self._document.part.numbering_part.element
        style: Any = paragraph.style
        own = numbering.num_having_numId(style.element.pPr.numPr.numId.val)
        made = numbering.add_num(own.abstractNumId.val)
        made.add_lvlOverride(0).add_startOverride(first)
        return int(made.numId)

    def _table_of(self, table: Table) -> None:
        if table.caption and not table.is_heard_alone:
            self._document.add_paragraph(clean(table.caption), _STYLES[Sort.CAPTION])
        count = min(len(table.rows[0]), _COLUMNS)
        made = WordTable(self._document, (WIDTH / count,) * count)
        rows = [row[:count] for row in table.rows]
        if table.is_headed:
            made.head(*rows.pop(0))
        for row in rows:
            made.add(*row)
        self._document.add_paragraph()


class WordTable:
    """A table whose columns have the *widths*, in centimetres."""

    def __init__(self, document: Document, widths: tuple[float, ...]) -> None:
        from docx.shared import Cm

        self._widths = widths
        self._table = document.add_table(0, len(widths), "Table Grid")
        self._table.autofit = False
        for column, width in zip(self._table.columns, widths, strict=True):
            column.width = Cm(width)

    def head(self, *texts: str) -> None:
        """Add the row that says what is in the columns, and that every page repeats."""
        from docx.oxml import OxmlElement

        row = self._row(texts)
        for cell in row.cells:
            for run in cell.paragraphs[0].runs:
                run.bold = True
        _properties(row).append(OxmlElement("w:tblHeader"))

    def add(self, *texts: str) -> WordRun:
        """Add a row of *texts*, which no page parts; return the last of them."""
        from docx.oxml import OxmlElement

        row = self._row(texts)
        _properties(row).append(OxmlElement("w:cantSplit"))
        last: WordRun = row.cells[-1].paragraphs[0].runs[0]
        return last

    def _row(self, texts: tuple[str, ...]) -> _Row:
        from docx.shared import Cm

        row: _Row = self._table.add_row()
        for cell, text, width in zip(row.cells, texts, self._widths, strict=True):
            cell.width = Cm(width)
            cell.paragraphs[0].add_run(clean(text))
        return row


def _properties(row: _Row) -> Any:
    return row._tr.get_or_add_trPr()  # noqa: SLF001 - it has no other way


def _style_of(part: Part) -> str:
    style = _STYLES.get(part.sort, "Normal")
    deep = min(part.depth + 1, _DEEPEST)
    is_listed = part.sort in {Sort.BULLET, Sort.NUMBER, Sort.MORE}
    return f"{style} {deep}" if is_listed and deep > 1 else style


def _fill(paragraph: Paragraph, runs: Iterable[Run], whole: Callable[[str], str]) -> None:
    for run in runs:
        made = paragraph.add_run(clean(run.text))
        made.bold, made.italic = run.is_strong or None, run.is_stressed or None
        if run.height:
            made.font.superscript, made.font.subscript = run.height > 0, run.height < 0
        if run.href:
            _link(paragraph, made, whole(run.href))


def _link(paragraph: Paragraph, run: WordRun, address: str) -> None:
    """Let *run*, the last of *paragraph*, lead to an *address* (17.16.22)."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import RGBColor

    link = OxmlElement("w:hyperlink")
    relation = paragraph.part.relate_to(
        clean(address), RELATIONSHIP_TYPE.HYPERLINK, is_external=True
    )
    link.set(qn("r:id"), relation)
    run.font.underline, run.font.color.rgb = True, RGBColor(0x0B, 0x4F, 0x8A)
    paragraph._p.append(link)  # noqa: SLF001 - it has no other way
    link.append(run._r)  # noqa: SLF001
