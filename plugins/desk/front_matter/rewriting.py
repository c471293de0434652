"""Edits of a front matter: a value changed, a key renamed, a field added or taken out."""

from collections.abc import Mapping

from plugins.desk.front_matter.yaml_reader import Document, Path, Span
from plugins.newsroom import NOTHING, Edit, Proposal
from plugins.newsroom.values import scalar

_INDENT = 2
"""Spaces before the lines of a text that stands below its key."""


def with_value(document: Document, path: Path, written: str, *, is_sure: bool = True) -> Proposal:
    """Return the edit after which the value at *path* is *written* (as YAML); none if it is not there."""
    span = document.spans.get(path)
    if span is None:
        return NOTHING
    return Proposal((_spliced(document, span, written),), is_sure=is_sure)


def with_text(document: Document, path: Path, text: str, *, is_sure: bool = True) -> Proposal:
    """
    Return the edit after which the text at *path* is *text*, with its lines.

    None where it has several and is not written as several below a `|`: no way to write it is plain.
    """
    span, key = document.spans.get(path), document.keys.get(path)
    if "\n" not in text:
        return with_value(document, path, scalar(text), is_sure=is_sure)
    if span is None or key is None or document.quotes.get(path) not in {"|", ">"}:
        return NOTHING
    head = document.rows[span.row][: span.column]
    indent = " " * (key.column + _INDENT)
    rows = (f"{indent}{row}".rstrip() for row in text.split("\n"))
    first = document.first_line + span.row
    edit = Edit(first, document.first_line + span.end_row, (f"{head}|", *rows))
    return Proposal((edit,), is_sure=is_sure)


def with_key(document: Document, path: Path, key: str) -> Proposal:
    """Return the edit after which the value at *path* stands under *key*."""
    span = document.keys.get(path)
    return Proposal((_spliced(document, span, key),)) if span else NOTHING


def with_field(document: Document, path: Path, key: str, written: str) -> Proposal:
    """Return the edit after which the field at *path* is another one: *key* with *written* (as YAML)."""
    name, value = document.keys.get(path), document.spans.get(path)
    if name is None or value is None:
        return NOTHING
    whole = Span(name.row, name.column, value.end_row, value.end_column)
    return Proposal((_spliced(document, whole, f"{key}: {written}"),))


def without(document: Document, path: Path) -> Proposal:
    """
    Return the edit that takes the field or the part at *path* out.

    Of its line that takes what stands beside it in brackets only its comma; there is none where it
    shares its lines otherwise.
    """
    value = document.spans.get(path)
    start = document.keys.get(path, value)
    if value is None or start is None:
        return NOTHING
    before = document.rows[start.row][: start.column].strip()
    after = document.rows[value.end_row][value.end_column :].strip()
    is_alone = before in {"", "-"} and (not after or after.startswith("#"))
    if not is_alone or (before and path in document.keys):
        return _out_of_brackets(document, start, value)
    first = document.first_line + start.row
    return Proposal((Edit(first, document.first_line + value.end_row, ()),))


def _out_of_brackets(document: Document, start: Span, value: Span) -> Proposal:
    before = document.rows[start.row][: start.column].rstrip()
    after = document.rows[value.end_row][value.end_column :].lstrip()
    if before[-1:] not in {"{", "[", ","} or after[:1] not in {"}", "]", ","}:
        return NOTHING
    if after.startswith(","):
        before, after = document.rows[start.row][: start.column], after[1:].lstrip()
    else:
        before = before.removesuffix(",")
    line = document.first_line
    return Proposal((Edit(line + start.row, line + value.end_row, (f"{before}{after}".rstrip(),)),))


def with_more(
    document: Document, path: Path, fields: Mapping[str, str], *, is_sure: bool = True
) -> Proposal:
    """
    Return the edit after which the mapping at *path* also has *fields*: key -> value, as YAML.

    They go to its end; at the top of the front matter (an empty *path*), after its last row.
    """
    told = [f"{key}: {written}" for key, written in fields.items()]
    if not told:
        return NOTHING
    span = document.spans.get(path)
    row = document.rows[span.end_row] if span else ""
    if span and row[: span.end_column].endswith("}"):
        column = span.end_column - 1
        gap = ", " if row[:column].rstrip()[-1:] != "{" else ""
        changed = f"{row[:column].rstrip()}{gap}{', '.join(told)}{row[column:]}"
        line = document.first_line + span.end_row
        return Proposal((Edit(line, line, (changed,)),), is_sure=is_sure)
    column = next((each.column for key, each in document.keys.items() if key[:-1] == path), 0)
    end = span.end_row if span else len(document.rows) - 1
    after = document.first_line + end + 1
    edit = Edit(after, after - 1, tuple(f"{' ' * column}{each}" for each in told))
    return Proposal((edit,), is_sure=is_sure)


def raw(document: Document, path: Path) -> str:
    """Return the value at *path* as it is written, on one line."""
    span = document.spans.get(path)
    if span is None:
        return ""
    rows = [*document.rows[span.row : span.end_row + 1]]
    rows[-1] = rows[-1][: span.end_column]
    rows[0] = rows[0][span.column :]
    return " ".join(" ".join(rows).split())


def _spliced(document: Document, span: Span, text: str) -> Edit:
    before = document.rows[span.row][: span.column]
    after = document.rows[span.end_row][span.end_column :]
    gap = " " if before.endswith(":") else ""
    changed = f"{before}{gap}{text}{after}".rstrip()
    return Edit(document.first_line + span.row, document.first_line + span.end_row, (changed,))
