"""What front matter is made of: models and types. Every value arrives as the editor wrote it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, WithJsonSchema
from pydantic_core import PydanticCustomError

from plugins.newsroom.focus import FOCUS_HINT, Focus, FocusError, read_focus
from plugins.newsroom.values.yaml_writing import Written
from plugins.spanish import MomentError, Stated, folded, is_yes, nearest, parse_stated


class Fields(BaseModel):
    """Some fields of a front matter, under their English names; frozen, and no others."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        validate_by_name=True,
        validate_by_alias=False,
        defer_build=True,  # a build that reads nothing new checks nothing
    )


Error: TypeAlias = PydanticCustomError


class PartFields(Fields):
    """What stands inside one field, in a list of such parts; its keys may be the Spanish ones."""

    model_config = ConfigDict(validate_by_alias=True)

    spoken: ClassVar[Sequence[str]] = ()
    """
    How one is written by who knows no keys, as patterns whose groups are named like its fields:
    `(?P<text>.+) — (?P<said_by>.+)`; the first that matches is meant.
    """


YES = ("sí", "si", "yes", "true", "verdadero")
NO = ("no", "false", "falso")
MANY = 9999


@dataclass(frozen=True, slots=True)
class Instead:
    """What to write in the place of what is wrong: the mend of a field, as data."""

    value: Written | None = None
    """The right value of the field that is named."""

    more: Mapping[str, str] = field(default_factory=dict)
    """English name of a field -> what it says: fields to add."""

    drops: tuple[str, ...] = ()
    """English names of fields that go."""

    is_sure: bool = True
    """False of an example, which a person has to fill."""


NO_MEND = Instead()


def wrong(
    message: str,
    fix: str = "",
    *,
    field: str = "",
    part: str = "",
    code: str = "",
    instead: Instead = NO_MEND,
) -> Error:
    """
    Return the error that says *message* (what is wrong) and *fix*, both in Spanish.

    A check of several fields names the *field* whose line an editor should look at; that of a field
    with keys of its own, the *part*: one of these. Without *fix*, the sentence is made of *instead*.
    A *code* of its own has what no program can propose.
    """
    context: dict[str, object] = {"message": message, "fix": fix, "instead": instead}
    context |= {"field": field, "part": part, "code": code}
    return PydanticCustomError("front_matter", "{message}", context)


def one_line(value: object) -> str:
    """
    Return *value* as a text on one line.

    Raises:
        PydanticCustomError: It is a list or a mapping.
    """
    if not isinstance(value, str):
        raise wrong("debe ser un texto, no una lista", "Escriba el texto en la misma línea")
    return " ".join(value.split())


def _prose(value: object) -> str:
    if not isinstance(value, str):
        raise wrong("debe ser un texto", "Escriba | después de los dos puntos, y el texto debajo")
    return value.strip()


def _moment(value: object) -> Stated:
    try:
        return parse_stated(one_line(value))
    except MomentError as error:
        raise no_moment(error) from None


def no_moment(error: MomentError) -> Error:
    """Return *error* as one of a field, with what it means, if that is plain."""
    return wrong(str(error), error.fix, instead=Instead(error.meant) if error.meant else NO_MEND)


def _count(value: object) -> int:
    text = one_line(value)
    if text.isdecimal() and 1 <= int(text) <= MANY:
        return int(text)
    bare = re.sub(r"(?<=\d)\.(?=\d{3}(?!\d))", "", text)
    figures = re.fullmatch(r"(?:unos |unas |cerca de )?(\d{1,4})(?: \D*)?", bare, re.IGNORECASE)
    message = f"debe ser un número entre 1 y {MANY}, no «{text}»"
    if figures and int(figures[1]):
        raise wrong(message, instead=Instead(str(int(figures[1]))))
    raise wrong(message, "Escríbalo con cifras; por ejemplo, 3")


def _focus(value: object) -> Focus:
    try:
        return read_focus(one_line(value))
    except FocusError as error:
        raise wrong(str(error), FOCUS_HINT) from None


def choice(
    words: Mapping[str, object],
    *,
    also: Mapping[str, object] | None = None,
    meant: Mapping[str, str] | None = None,
) -> BeforeValidator:
    """
    Return a reader of one of *words*.

    Those in *also* are understood, and not offered. Those in *meant* (word -> one of *words*) are
    what people write besides: they are refused, with that one as the mend.
    """
    understood = {folded(name): value for name, value in {**words, **(also or {})}.items()}
    others = {folded(name): word for name, word in (meant or {}).items()}

    def read(value: object) -> object:
        word = folded(value) if isinstance(value, str) else ""
        if word in understood:
            return understood[word]
        *most, last = words
        names = f"{', '.join(most)} o {last}"
        message = f"«{shown(value)}» no es {names}"
        if near := others.get(word) or nearest(word, words):
            raise wrong(message, f"¿Quiso decir «{near}»?", instead=Instead(near))
        raise wrong(message, f"Use {names}")

    return BeforeValidator(read, json_schema_input_type=Literal[tuple(words)])


def shown(value: object) -> str:
    """Return a *value* of YAML as a message shows it: a list with its commas, without quotes."""
    if isinstance(value, list):
        return ", ".join(map(shown, value))
    if isinstance(value, dict):
        return ", ".join(f"{key}: {shown(each)}" for key, each in value.items())
    return str(value)


_SHORT = 80
"""Characters of a value that a message shows."""


def in_short(value: object) -> str:
    """Return *value* as a message can show it: on one line, cut where it is long."""
    text = "".join(each if each.isprintable() else "�" for each in str(value))
    return text if len(text) <= _SHORT else f"{text[:_SHORT]}…"


def one_of(*words: str) -> BeforeValidator:
    """Return a reader of one of *words*, as it is written here."""
    return choice({word: word for word in words})


def _flag(value: object) -> bool:
    word = one_line(value).casefold()
    if word in YES:
        return True
    if word in NO:
        return False
    message = f"debe ser sí o no, no «{shown(value)}»"
    if (answer := is_yes(word)) is None:
        raise wrong(message, "Escriba sí o no")
    raise wrong(message, instead=Instead("sí" if answer else "no"))


def _lines(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        value = value.split(",")
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise wrong("debe ser una lista de textos", "Escríbala así: [uno, dos]")
    return tuple(" ".join(item.split()) for item in value if item.strip())


Line = Annotated[str, BeforeValidator(one_line)]
"""Text on one line."""

Prose = Annotated[str, BeforeValidator(_prose)]
"""Markdown on several lines, under a `|`."""

DATE = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}"}
"""A date, in JSON Schema."""

_TEXTS = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
_NUMBER = {"anyOf": [{"type": "integer", "minimum": 1, "maximum": MANY}, {"pattern": r"^\d+$"}]}
_ANSWER = {"anyOf": [{"type": "boolean"}, {"enum": [*YES, *NO]}]}

Moment = Annotated[Stated, BeforeValidator(_moment), WithJsonSchema(DATE)]
"""`2026-11-20` or `2026-11-20 10:00`, on Santiago's clocks."""

Count = Annotated[int, BeforeValidator(_count), WithJsonSchema(_NUMBER)]
"""A number of people or things, from 1."""

Flag = Annotated[bool, BeforeValidator(_flag), WithJsonSchema(_ANSWER)]
"""`sí` or `no`."""

Place = Annotated[Focus, BeforeValidator(_focus), WithJsonSchema({"type": "string"})]
"""A place of a photo: `arriba a la izquierda`, `30% 20%`."""

Lines = Annotated[tuple[str, ...], BeforeValidator(_lines), WithJsonSchema(_TEXTS)]
"""`[uno, dos]`, or words parted by commas."""
