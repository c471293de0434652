"""Reading one Markdown file: its front matter and its sanitised HTML."""

from functools import lru_cache
from typing import NamedTuple

from pydantic.fields import FieldInfo

from plugins.desk.fields.article import ArticleFields
from plugins.desk.fields.pages import DepartmentFields, SeriesFields, StandingFields
from plugins.desk.front_matter.findings import Findings
from plugins.desk.front_matter.source import SourceError, decoded, parts
from plugins.desk.front_matter.yaml_mends import NO_KEYS, Known, Shape
from plugins.desk.front_matter.yaml_reader import Document, read_yaml
from plugins.desk.library import Library
from plugins.desk.links.written_links import check_links
from plugins.desk.manuscript import Text
from plugins.desk.texts.easy_reading import LONGEST, lines_kept, long_sentences
from plugins.desk.texts.languages import check_languages
from plugins.desk.texts.plain_fields import note_marks
from plugins.markup import past_bounds, rendered
from plugins.newsroom import Edit
from plugins.newsroom.kinds import all_kinds
from plugins.newsroom.values import Fields
from plugins.web import refused, sanitised


class Draft(NamedTuple):
    """One file as it was read; nothing of its front matter is checked yet."""

    text: Text
    document: Document


def read_text(source: str, data: bytes, findings: Findings) -> Draft | None:
    """Return the file *source*, which holds *data*, or None with its problem noted."""
    try:
        whole = decoded(data)
        front, front_line, body, body_line = parts(whole)
    except SourceError as error:
        findings.unread(source, error, others="en el archivo")
        return None
    html = _html(source, body, whole, body_line, findings)
    document = _document(source, front, findings, first_line=front_line, known=_known_keys())
    if document is None:
        return None
    note_marks(document, source, findings)
    text = Text(source, whole, html, body_line)
    check_languages(text, findings)
    return Draft(text, document)


_MOST_SLIPS = 8
"""Lines of one front matter that no parser takes and that are read as they are meant."""


def _document(
    source: str, front: str, findings: Findings, *, first_line: int = 1, known: Known = NO_KEYS
) -> Document | None:
    """
    Return the data of the file *source*, which begin in its *first_line*; None if nobody knows them.

    A line that is no YAML is told, and the others are read with its mend in its place, so that all
    that is wrong with them is told too.
    """
    rows = front.split("\n")
    for left in reversed(range(_MOST_SLIPS)):
        try:
            return read_yaml("\n".join(rows), first_line=first_line, known=known)
        except SourceError as error:
            edits = [each for each in error.proposal.edits if len(each.lines) <= _length(each)]
            if not left or not edits or len(edits) != len(error.proposal.edits):
                findings.unread(source, error, others="en estos datos")
                return None
            findings.unread(source, error)
            for edit in edits:
                gap = ("",) * (_length(edit) - len(edit.lines))  # each line keeps its number
                rows[edit.first - first_line : edit.last + 1 - first_line] = [*edit.lines, *gap]
                findings.guess(source, range(edit.first, edit.last + 1))
    return None


def _length(edit: Edit) -> int:
    return edit.last - edit.first + 1


@lru_cache
def _known_keys() -> dict[str, Shape]:
    kinds = (kind.details for kind in all_kinds())
    models: list[type[Fields]] = [DepartmentFields, SeriesFields, StandingFields, *kinds]
    models.append(ArticleFields)
    fields = [each for model in models for each in model.model_fields.items()]
    return {key: _shape(field) for name, field in fields for key in (name, field.alias or name)}


def _shape(field: FieldInfo) -> Shape:
    """Return what is written under *field*, as far as it matters to who mends it."""
    if field.annotation == tuple[str, ...]:
        return Shape.LIST
    return Shape.TEXT if field.annotation is str else Shape.OTHER


def read_easy(text: Text, markdown: str, line: int, findings: Findings) -> Text | None:
    """
    Return the easy reading of the article *text*: *markdown*, whose key stands in *line*.

    None if nobody wrote it. What is too long for it is noted.
    """
    if not markdown:
        return None
    for start, words in long_sentences(markdown):
        findings.warn(
            text.source,
            line + 1 + start,
            "long-sentence",
            f"en lectura fácil, una frase tiene {words} palabras",
            f"Divídala: hasta {LONGEST} palabras y una idea por frase (UNE 153101 EX)",
        )
    easy = Text(
        text.source,
        text.whole,
        _html(text.source, lines_kept(markdown), text.whole, line, findings),
        line,
    )
    check_languages(easy, findings)
    return easy


def read_register(library: Library, source: str, findings: Findings) -> Document | None:
    """Return the YAML file *source* of *library*, or None with its problem noted."""
    try:
        text = decoded(library.read(source))
    except SourceError as error:
        findings.unread(source, error)
        return None
    document = _document(source, text, findings)
    if document is None:
        return None
    note_marks(document, source, findings)
    return document


def _html(source: str, body: str, whole: str, body_line: int, findings: Findings) -> str:
    if excess := past_bounds(body):
        line = body_line + excess.line
        findings.error(source, line, "too-much", excess.message, excess.fix)
        return ""
    try:
        html, slips = rendered(body)
    except RecursionError:
        findings.error(
            source,
            body_line,
            "too-deep",
            "el texto tiene demasiados niveles de citas, listas o HTML",
            "Deje a lo más tres niveles",
        )
        return ""
    for slip in slips:
        line = body_line + _line_of(slip.written, body)
        note = findings.error if slip.is_error else findings.warn
        note(source, line, slip.code, slip.message, slip.fix)
    check_links(html, whole, body_line, source, findings)
    for name in refused(html):
        findings.warn(
            source,
            body_line,
            "html-removed",
            f"el texto usa <{name}>, que no se publica",
            "Quítelo; para un video o formulario, ponga un enlace",
        )
    return sanitised(html)


def _line_of(written: str, body: str) -> int:
    """Return the line of *body*, from 0, where *written* or else its first sign stands."""
    found = max(body.find(written), 0) or max(body.find(written[:2]), 0)
    return body.count("\n", 0, found)
