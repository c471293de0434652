"""A field of a record: its value, its schema and its cells in a table, told once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

from plugins.newsroom import Site
from plugins.spanish import clean_line
from plugins.web import Json, JsonObject

T = TypeVar("T")
U = TypeVar("U")
Shape: TypeAlias = JsonObject
"""A JSON Schema, draft 2020-12."""

TEXT: Shape = {"type": "string"}
FLAG: Shape = {"type": "boolean"}
COUNT: Shape = {"type": "integer", "minimum": 1}
URL: Shape = {"type": "string", "format": "uri"}
MOMENT: Shape = {"type": "string", "format": "date-time"}
DAY: Shape = {"type": "string", "format": "date"}
WHEN: Shape = {"anyOf": [MOMENT, DAY]}
"""A day, if no hour of it is known."""


def nullable(shape: Shape) -> Shape:
    """Return the shape of what may be unknown."""
    return {"anyOf": [shape, {"type": "null"}]}


def listed(shape: Shape) -> Shape:
    """Return the shape of a list, which may be empty."""
    return {"type": "array", "items": shape}


def thing(**properties: Shape) -> Shape:
    """Return the shape of an object with all of *properties* and no others."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """One field of the records made of values of a type."""

    name: str
    shape: Shape
    about: str
    """What it says, in Spanish."""

    value: Callable[[T, Site], Json]

    parts: tuple[str, ...] = ()
    """Of an object: its keys, each of which has a cell of its own."""

    told: Callable[[Json], str] = str
    """Returns one item of a list in words; they stand together in one cell."""

    def of(self, part: Callable[[U], T]) -> "Column[U]":
        """Return the same field of records about something that has such a *part*."""
        return Column(
            self.name,
            self.shape,
            self.about,
            lambda whole, site: self.value(part(whole), site),
            self.parts,
            self.told,
        )


Columns: TypeAlias = Sequence[Column[T]]


def record(columns: Columns[T], value: T, site: Site) -> JsonObject:
    """Return what JSON says of *value*."""
    return {column.name: _cleaned(column.value(value, site)) for column in columns}


def record_shape(columns: Columns[T]) -> Shape:
    """Return the schema of such a record."""
    return thing(**{each.name: {**each.shape, "description": each.about} for each in columns})


def heading(columns: Columns[T]) -> list[str]:
    """Return the names of the cells of such a record: `photo_url`, `photo_alt`."""
    return [
        name
        for column in columns
        for name in ([f"{column.name}_{part}" for part in column.parts] or [column.name])
    ]


def cells(columns: Columns[T], told: JsonObject) -> list[str]:
    """Return the record *told* as texts, one below each name of the heading."""
    found: list[str] = []
    for column in columns:
        value = told[column.name]
        if column.parts:
            found += [_cell(member(value, part) if value else None) for part in column.parts]
        elif isinstance(value, list):
            found.append(" | ".join(map(column.told, value)))
        else:
            found.append(_cell(value))
    return found


def member(item: Json, name: str) -> Json:
    """Return what the object *item* has under *name*."""
    if not isinstance(item, Mapping):
        raise TypeError(f"{item!r} is no object with a {name}")
    return item[name]


def _cell(value: Json) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _cleaned(value: Json) -> Json:
    if isinstance(value, str):
        return clean_line(value)
    if isinstance(value, dict):
        return {key: _cleaned(each) for key, each in value.items()}
    return [_cleaned(each) for each in value] if isinstance(value, list) else value
