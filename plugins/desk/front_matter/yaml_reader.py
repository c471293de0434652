"""
YAML as editors write it: every scalar stays the text it is, and every value knows its line.

Only mappings, lists and scalars exist here: anchors, aliases and tags (YAML 1.1, chapters 3.2.2
and 3.3.2) are refused, so nothing can expand («billion laughs») or build objects.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple, TypeAlias, TypeVar

import yaml

from plugins.desk.front_matter.source import SourceError
from plugins.desk.front_matter.yaml_errors import explained, requoted
from plugins.desk.front_matter.yaml_mends import NO_KEYS, Known
from plugins.newsroom import Edit, Proposal
from plugins.spanish import visible

Value: TypeAlias = str | list["Value"] | dict[str, "Value"]
"""What YAML holds here: texts, and lists and mappings of them."""

Path: TypeAlias = tuple[str | int, ...]

MAX_DEPTH = 6
MAX_OPEN = 60
"""Brackets that are open at once, in values and texts alike: ten times what a front matter needs."""

_ODD_SPACES = {
    "\u00a0": "un espacio de no separación",
    "\u2007": "un espacio del ancho de una cifra",
    "\u2009": "un espacio fino",
    "\u202f": "un espacio fino de no separación",
    "\u3000": "un espacio de otro alfabeto",
}
_ODD = f"[{''.join(_ODD_SPACES)}]"
_ODD_SPACE = re.compile(
    rf"[ ]*(?:- )?(?:(?P<before>{_ODD}+)[ ]*(?P<key>[^\W\d]\w*):|(?P<name>[^\W\d]\w*):[ ]*(?P<after>{_ODD}+))[ ]*"
)
_BRACKET = re.compile(r"[\[\]{}]")
_BEGUN = re.compile(r"(?:[-?:] )*")

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class Span(NamedTuple):
    """Where something stands in the rows of a document; all counted from 0, the end not included."""

    row: int
    column: int
    end_row: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Repeated:
    """A key that stands twice in one mapping."""

    key: str
    line: int
    first_line: int
    edit: Edit
    """Takes the second one out, with its value."""

    is_equal: bool
    """Whether both say the same."""


@dataclass(slots=True)
class Document:
    """One YAML mapping and where its parts stand."""

    values: dict[str, Value] = field(default_factory=dict)
    lines: dict[Path, int] = field(default_factory=dict)
    """Path of a value (`("correcciones", 0, "fecha")`) -> line in the whole file."""

    repeated: list[Repeated] = field(default_factory=list)
    comments: dict[Path, str] = field(default_factory=dict)
    """Path of an unquoted value -> the comment that ends its line, with its `#`."""

    rows: tuple[str, ...] = ()
    """Its lines, as they are written."""

    first_line: int = 1
    """The line of the file that its first row is."""

    spans: dict[Path, Span] = field(default_factory=dict)
    """Path of a value -> where it stands."""

    keys: dict[Path, Span] = field(default_factory=dict)
    """Path of a value -> where its key stands."""

    quotes: dict[Path, str] = field(default_factory=dict)
    """Path of a text -> the sign it is written in: a quote, `|`, `>`; nothing of an unquoted one."""

    def line_of(self, *path: str | int) -> int:
        """Return the line of the value at *path*, or of the nearest one above it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def below(self, key: str, values: dict[str, Value]) -> "Document":
        """Return the mapping *values*, which stands under *key*, as a document in the same rows."""
        return Document(
            values,
            _below(self.lines, key),
            comments=_below(self.comments, key),
            rows=self.rows,
            first_line=self.first_line,
            spans=_below(self.spans, key),
            keys=_below(self.keys, key),
            quotes=_below(self.quotes, key),
        )


_Place = TypeVar("_Place")


def _below(places: Mapping[Path, _Place], key: str) -> dict[Path, _Place]:
    return {path[1:]: place for path, place in places.items() if path[:1] == (key,)}


def read_yaml(text: str, *, first_line: int = 1, known: Known = NO_KEYS) -> Document:
    """
    Return the mapping that *text* holds; its first line is line *first_line* of the file.

    *known* keys help to tell a key whose `:` is missing from a text that goes on.

    Raises:
        SourceError: It is not YAML, not a mapping, or uses anchors, aliases or tags.
    """
    rows = tuple(text.split("\n"))
    document = Document(lines={(): first_line}, rows=rows, first_line=first_line)
    _refuse_odd_spaces(rows, first_line)
    _refuse_depth(rows, first_line)
    try:
        events = list(yaml.parse(text, Loader=_Loader))
    except yaml.YAMLError as error:
        raise explained(error, rows, first_line, known) from None
    body = [event for event in events if not isinstance(event, _FRAME)]
    if not body:
        return document
    starts = [event for event in events if isinstance(event, yaml.DocumentStartEvent)]
    if len(starts) > 1:
        row = _row(starts[1])
        raise SourceError(
            first_line + row,
            "yaml",
            f"hay una línea «{rows[row].strip()}» dentro de los datos",
            "Quite esa línea",
            Proposal((Edit(first_line + row, first_line + row, ()),)),
        )
    if not isinstance(body[0], yaml.MappingStartEvent):
        raise _shapeless(body[0], document)
    reader = _Reader(document, iter(body))
    values = reader.value(next(reader.events), ())
    return replace(document, values=values) if isinstance(values, dict) else document


def _refuse_odd_spaces(rows: Sequence[str], first_line: int) -> None:
    """
    Refuse a space beside a key that only looks like one, as word processors and web pages have them.

    To YAML it is a letter (1.1, chapter 5.5), so the key would be another one, or none.

    Raises:
        SourceError: There is one; its proposal has a common space in its place.
    """
    for row, text in enumerate(rows):
        found = None if text.isascii() else _ODD_SPACE.match(text)
        if not found:
            continue
        sign = found["before"] or found["after"]
        line = first_line + row
        mended = "".join(" " if each in _ODD_SPACES else each for each in found[0])
        mended = f"{mended.rstrip()} {text[found.end() :].lstrip()}".lstrip()
        raise SourceError(
            line,
            "odd-space",
            f"junto a «{found['key'] or found['name']}:» hay {_ODD_SPACES[sign[0]]} (U+{ord(sign[0]):04X}),"
            " que se ve como un espacio y no lo es",
            f"Bórrelo y escriba un espacio común: {mended}",
            Proposal((Edit(line, line, (mended,)),)),
        )


def _refuse_depth(rows: Sequence[str], first_line: int) -> None:
    """
    Refuse what nobody means and the parser takes minutes for: its time grows with the square of depth.

    Raises:
        SourceError: More brackets are open at once, or more dashes begin a line, than `MAX_OPEN`.
    """
    depth = 0
    for row, text in enumerate(rows):
        for sign in _BRACKET.findall(text):
            depth = depth + 1 if sign in "[{" else max(0, depth - 1)
            if depth > MAX_OPEN:
                break
        begun = _BEGUN.match(text)
        if depth > MAX_OPEN or (begun and len(begun[0]) > 2 * MAX_OPEN):
            raise SourceError(
                first_line + row,
                "too-much",
                f"hay más de {MAX_OPEN} corchetes, llaves o guiones abiertos unos dentro de otros",
                "Quite los que sobran; un texto que los lleva va entre comillas",
            )


def _shapeless(event: Any, document: Document) -> SourceError:
    row = _row(event)
    line = document.first_line + row
    bare = document.rows[row].lstrip("- ")
    message = "los datos no tienen la forma «clave: valor»"
    if isinstance(event, yaml.SequenceStartEvent) and ": " in bare:
        rows = [each.lstrip("- ") for each in document.rows]
        edits = (Edit(document.first_line, document.first_line + len(rows) - 1, tuple(rows)),)
        fix = f"Quite los guiones y la sangría, y deje una clave por línea: {bare}"
        return SourceError(line, "yaml", message, fix, Proposal(edits))
    fix = "Escriba una clave por línea, por ejemplo «titulo: Operativo social en Quillagua»"
    return SourceError(line, "yaml", message, fix)


_FRAME = (
    yaml.StreamStartEvent,
    yaml.StreamEndEvent,
    yaml.DocumentStartEvent,
    yaml.DocumentEndEvent,
)


class _Reader:
    """Builds the values of one document out of the parser's events."""

    def __init__(self, document: Document, events: Iterator[Any]) -> None:
        self.document = document
        self.events = events
        self.first_line = document.first_line
        self.rows = document.rows
        self.end = 0, 0
        """Where what was read last ends: row and column."""

    def value(self, event: Any, path: Path) -> Value:
        line = self.first_line + _row(event)
        self.document.lines.setdefault(path, line)
        self._refuse_extras(event, line)
        if len(path) > MAX_DEPTH:
            raise SourceError(
                line, "yaml", "hay demasiados niveles de listas", "Deje a lo más dos niveles"
            )
        value = self._value(event, path)
        start = event.start_mark
        self.document.spans.setdefault(path, Span(start.line, start.column, *self.end))
        return value

    def _value(self, event: Any, path: Path) -> Value:
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(path)
        self.end = self._end_of(event)
        self.document.quotes.setdefault(path, event.style or "")
        if not event.style and (comment := self._comment_after(event)):
            self.document.comments[path] = comment
        return visible(event.value)

    def _end_of(self, scalar: Any) -> tuple[int, int]:
        """Return where a *scalar* ends; a block one ends with its last row that says something."""
        row, column = scalar.end_mark.line, scalar.end_mark.column
        while row > scalar.start_mark.line and (
            row >= len(self.rows) or not self.rows[row][:column].strip()
        ):
            row -= 1
            column = len(self.rows[row])
        return row, column

    def _close(self, event: Any) -> None:
        """Take note of where brackets close; what stands without them ends with its last part."""
        mark, start = event.end_mark, event.start_mark
        if (mark.line, mark.column) != (start.line, start.column):
            self.end = mark.line, mark.column

    def _comment_after(self, scalar: Any) -> str:
        end = scalar.end_mark
        rest = self.rows[end.line][end.column :] if end.line < len(self.rows) else ""
        return rest.strip() if rest.lstrip().startswith("#") else ""

    def _mapping(self, path: Path) -> dict[str, Value]:
        values: dict[str, Value] = {}
        seen: dict[str, int] = {}
        event: Any
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            line = self.first_line + _row(event)
            self._refuse_extras(event, line)
            if not isinstance(event, yaml.ScalarEvent):
                raise SourceError(
                    line, "yaml", "una clave no es una palabra", "Escriba «clave: valor»"
                )
            key = event.value
            start, end = _marks(event)
            self.end = end.line, end.column
            self.document.keys.setdefault((*path, key), Span(start.line, start.column, *self.end))
            self.document.lines.setdefault((*path, key), line)
            value = self.value(next(self.events), (*path, key))
            if key in seen:
                edit = Edit(line, self.first_line + self.end[0], ())
                repeated = Repeated(key, line, seen[key], edit, is_equal=values[key] == value)
                self.document.repeated.append(repeated)
            seen.setdefault(key, line)
            values[key] = value
        self._close(event)
        return values

    def _list(self, path: Path) -> list[Value]:
        values: list[Value] = []
        self.end = -1, 0
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            values.append(self.value(event, (*path, len(values))))
        self._close(event)
        return values

    def _refuse_extras(self, event: Any, line: int) -> None:
        is_alias = isinstance(event, yaml.AliasEvent)
        if not is_alias and not event.anchor and event.tag in {None, "!"}:
            return
        sign = "*" if is_alias else "&" if event.anchor else "!"
        fix, proposal = requoted(self.rows, _row(event), self.first_line)
        raise SourceError(
            line,
            "yaml-tag" if sign == "!" else "yaml-alias",
            f"hay un valor que empieza con «{sign}», que en YAML tiene otro significado",
            fix,
            proposal,
        )


def _marks(event: Any) -> tuple[Any, Any]:
    return event.start_mark, event.end_mark


def _row(event: Any) -> int:
    return int(event.start_mark.line)
