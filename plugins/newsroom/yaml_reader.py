"""
YAML as editors write it: every scalar stays the text it is, and every value knows its line.

Only mappings, lists and scalars exist here: anchors, aliases and tags (YAML 1.1, chapters 3.2.2
and 3.3.2) are refused, so nothing can expand («billion laughs») or build objects.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from plugins.newsroom.source import SourceError
from plugins.newsroom.yaml_errors import explained

Value: TypeAlias = Any
"""`str`, `list[Value]` or `dict[str, Value]`."""

Path: TypeAlias = tuple[str | int, ...]

MAX_DEPTH = 6

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True)
class Repeated:
    """A key that stands twice in one mapping."""

    key: str
    line: int
    first_line: int


@dataclass(slots=True)
class Document:
    """One YAML mapping and where its parts stand."""

    values: dict[str, Value] = field(default_factory=dict)
    lines: dict[Path, int] = field(default_factory=dict)
    """Path of a value (`("correcciones", 0, "fecha")`) -> line in the whole file."""

    repeated: list[Repeated] = field(default_factory=list)
    comments: dict[Path, str] = field(default_factory=dict)
    """Path of an unquoted value -> the comment that ends its line, with its `#`."""

    def line_of(self, *path: str | int) -> int:
        """Return the line of the value at *path*, or of the nearest one above it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def read_yaml(text: str, *, first_line: int = 1) -> Document:
    """
    Return the mapping that *text* holds; its first line is line *first_line* of the file.

    Raises:
        SourceError: It is not YAML, not a mapping, or uses anchors, aliases or tags.
    """
    document = Document(lines={(): first_line})
    try:
        events = list(yaml.parse(text, Loader=_Loader))
    except yaml.YAMLError as error:
        raise explained(error, text, first_line) from None
    body = [event for event in events if not isinstance(event, _FRAME)]
    if not body:
        return document
    if sum(isinstance(event, yaml.DocumentStartEvent) for event in events) > 1:
        raise SourceError(
            first_line, "yaml", "hay una línea «---» dentro de los datos", "Quite esa línea"
        )
    if not isinstance(body[0], yaml.MappingStartEvent):
        line = first_line + _row(body[0])
        raise SourceError(
            line,
            "yaml",
            "los datos no tienen la forma «clave: valor»",
            "Escriba una clave por línea, por ejemplo «titulo: Operativo social en Quillagua»",
        )
    reader = _Reader(document, iter(body), first_line, text.split("\n"))
    document.values = reader.value(next(reader.events), ())
    return document


_FRAME = (
    yaml.StreamStartEvent,
    yaml.StreamEndEvent,
    yaml.DocumentStartEvent,
    yaml.DocumentEndEvent,
)


class _Reader:
    """Builds the values of one document out of the parser's events."""

    def __init__(
        self, document: Document, events: Iterator[Any], first_line: int, rows: list[str]
    ) -> None:
        self.document = document
        self.events = events
        self.first_line = first_line
        self.rows = rows

    def value(self, event: Any, path: Path) -> Value:
        line = self.first_line + _row(event)
        self.document.lines.setdefault(path, line)
        self._refuse_extras(event, line)
        if len(path) > MAX_DEPTH:
            raise SourceError(
                line, "yaml", "hay demasiados niveles de listas", "Deje a lo más dos niveles"
            )
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(path)
        if not event.style and (comment := self._comment_after(event)):
            self.document.comments[path] = comment
        return event.value

    def _comment_after(self, scalar: Any) -> str:
        end = scalar.end_mark
        rest = self.rows[end.line][end.column :] if end.line < len(self.rows) else ""
        return rest.strip() if rest.lstrip().startswith("#") else ""

    def _mapping(self, path: Path) -> dict[str, Value]:
        values: dict[str, Value] = {}
        seen: dict[str, int] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            line = self.first_line + _row(event)
            self._refuse_extras(event, line)
            if not isinstance(event, yaml.ScalarEvent):
                raise SourceError(
                    line, "yaml", "una clave no es una palabra", "Escriba «clave: valor»"
                )
            key = event.value
            if key in seen:
                self.document.repeated.append(Repeated(key, line, seen[key]))
            seen.setdefault(key, line)
            self.document.lines.setdefault((*path, key), line)
            values[key] = self.value(next(self.events), (*path, key))
        return values

    def _list(self, path: Path) -> list[Value]:
        values: list[Value] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            values.append(self.value(event, (*path, len(values))))
        return values

    def _refuse_extras(self, event: Any, line: int) -> None:
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            raise SourceError(
                line,
                "yaml-alias",
                "hay una referencia de YAML (& o *), que aquí no se usa",
                "Si es parte del texto, escriba el valor entre comillas",
            )
        if event.tag and event.tag != "!":
            raise SourceError(
                line,
                "yaml-tag",
                f"hay una etiqueta de YAML ({event.tag}), que aquí no se usa",
                "Si es parte del texto, escriba el valor entre comillas",
            )


def _row(event: Any) -> int:
    return int(event.start_mark.line)
