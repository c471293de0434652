"""What front matter is made of: models and types. Every value arrives as the editor wrote it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, WithJsonSchema
from pydantic_core import PydanticCustomError

from plugins.newsroom.focus import HINT, Focus, FocusError, read_focus
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


YES = ("sí", "si", "yes", "true", "verdadero")
NO = ("no", "false", "falso")
MANY = 9999
MOST_DATES = 366
"""Times that one article may announce: one a day for a year."""

NEVER = (
    "nunca",
    "siempre",
    "indefinido",
    "indefinida",
    "permanente",
    "sin vencimiento",
    "no vence",
)
"""What people write of what has no end."""


@dataclass(frozen=True, slots=True)
class Instead:
    """What to write in the place of what is wrong: the mend of a field, as data."""

    value: str | None = None
    """The right value of the field that is named."""

    more: Mapping[str, str] = field(default_factory=dict)
    """English name of a field -> what it says: fields to add."""

    is_dropped: bool = False
    """Whether the field that is named goes."""

    is_sure: bool = True
    """False of an example, which a person has to fill."""


NO_MEND = Instead()


def wrong(message: str, fix: str = "", *, field: str = "", instead: Instead = NO_MEND) -> Error:
    """
    Return the error that says *message* (what is wrong) and *fix*, both in Spanish.

    A check of several fields names the *field* whose line an editor should look at. Without *fix*,
    the sentence is made of *instead*.
    """
    context = {"message": message, "fix": fix, "field": field, "instead": instead}
    return PydanticCustomError("front_matter", "{message}", context)


def _line(value: Any) -> str:
    if not isinstance(value, str):
        raise wrong("debe ser un texto, no una lista", "Escriba el texto en la misma línea")
    return " ".join(value.split())


def _prose(value: Any) -> str:
    if not isinstance(value, str):
        raise wrong("debe ser un texto", "Escriba | después de los dos puntos, y el texto debajo")
    return value.strip()


def _moment(value: Any) -> Stated:
    try:
        return parse_stated(_line(value))
    except MomentError as error:
        raise _no_moment(error) from None


def _deadline(value: Any) -> Stated:
    text = _line(value)
    try:
        return parse_stated(text)
    except MomentError as error:
        if error.is_far or folded(text) in NEVER:
            fix = "Revise el año; si no termina nunca, quite esta línea"
            raise wrong(str(error), fix) from None
        raise _no_moment(error) from None


def opening(key: str, closing: str, end: str) -> BeforeValidator:
    """
    Return a reader of what begins in the field *key* and ends, where it says so, in *closing*.

    *end* is the English name of the second one.
    """

    def read(value: Any) -> Stated:
        try:
            return parse_stated(_line(value), begins=True)
        except MomentError as error:
            if not (span := error.span):
                raise _no_moment(error) from None
            fix = f"Escriba dos líneas: «{key}: {span.start}» y «{closing}: {span.end}»"
            mend = Instead(span.start, more={end: span.end})
            raise wrong(str(error), fix, instead=mend) from None

    return BeforeValidator(read)


def _no_moment(error: MomentError) -> Error:
    """Return *error* with what it means, if that is plain."""
    return wrong(str(error), error.fix, instead=Instead(error.meant) if error.meant else NO_MEND)


def _count(value: Any) -> int:
    text = _line(value)
    if text.isdecimal() and 1 <= int(text) <= MANY:
        return int(text)
    bare = text.replace(".", "")
    figures = re.fullmatch(r"(?:unos |unas |cerca de )?(\d{1,4})(?: \D*)?", bare, re.IGNORECASE)
    message = f"debe ser un número entre 1 y {MANY}, no «{text}»"
    if figures and int(figures[1]):
        raise wrong(message, instead=Instead(str(int(figures[1]))))
    raise wrong(message, "Escríbalo con cifras: 3")


def _focus(value: Any) -> Focus:
    try:
        return read_focus(_line(value))
    except FocusError as error:
        raise wrong(str(error), HINT) from None


def choice(
    words: Mapping[str, Any],
    *,
    also: Mapping[str, Any] | None = None,
    meant: Mapping[str, str] | None = None,
) -> BeforeValidator:
    """
    Return a reader of one of *words*.

    Those in *also* are understood, and not offered. Those in *meant* (word -> one of *words*) are
    what people write besides: they are refused, with that one as the mend.
    """
    understood = {folded(name): value for name, value in {**words, **(also or {})}.items()}
    others = {folded(name): word for name, word in (meant or {}).items()}

    def read(value: Any) -> Any:
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


def shown(value: Any) -> str:
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


def _moments(value: Any) -> tuple[Stated, ...]:
    written = value.split(",") if isinstance(value, str) else value
    if not isinstance(written, list):
        raise wrong("debe ser una lista de fechas", "Escríbala así: [2026-12-01 18:00]")
    if len(written) > MOST_DATES:
        raise wrong(
            f"tiene {len(written)} fechas y se permiten {MOST_DATES}: una al día durante un año",
            "Deje las que vienen, y las demás en otro artículo",
        )
    found = tuple(_moment(each) for each in written)
    moments = [each.moment for each in found]
    if moments != sorted(set(moments)):
        raise wrong(
            "las fechas se repiten o no van en orden", "Escríbalas de la primera a la última"
        )
    return found


def _flag(value: Any) -> bool:
    word = _line(value).casefold()
    if word in YES:
        return True
    if word in NO:
        return False
    message = f"debe ser sí o no, no «{shown(value)}»"
    if (answer := is_yes(word)) is None:
        raise wrong(message, "Escriba sí o no")
    raise wrong(message, instead=Instead("sí" if answer else "no"))


def _lines(value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        value = value.split(",")
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise wrong("debe ser una lista de textos", "Escríbala así: [uno, dos]")
    return tuple(" ".join(item.split()) for item in value if item.strip())


Line = Annotated[str, BeforeValidator(_line)]
"""Text on one line."""

Prose = Annotated[str, BeforeValidator(_prose)]
"""Markdown on several lines, under a `|`."""

_DATE = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}"}
_TEXTS = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
_NUMBER = {"anyOf": [{"type": "integer", "minimum": 1, "maximum": MANY}, {"pattern": r"^\d+$"}]}
_ANSWER = {"anyOf": [{"type": "boolean"}, {"enum": [*YES, *NO]}]}

Moment = Annotated[Stated, BeforeValidator(_moment), WithJsonSchema(_DATE)]
"""`2026-11-20` or `2026-11-20 10:00`, on Santiago's clocks."""

Moments = Annotated[
    tuple[Stated, ...],
    BeforeValidator(_moments),
    WithJsonSchema({"anyOf": [_DATE, {"type": "array", "items": _DATE}]}),
]
"""`[2026-12-01 18:00, 2026-12-03 18:00]`, in order; up to `MOST_DATES`."""

Start = Annotated[Stated, opening("inicio", "termino", "end"), WithJsonSchema(_DATE)]
"""As `Moment`, of what ends in `termino`."""

Since = Annotated[Stated, opening("desde", "hasta", "until"), WithJsonSchema(_DATE)]
"""As `Moment`, of what ends in `hasta`."""

Deadline = Annotated[Stated, BeforeValidator(_deadline), WithJsonSchema(_DATE)]
"""As `Moment`, of what may have no end: then there is no such line."""

Count = Annotated[int, BeforeValidator(_count), WithJsonSchema(_NUMBER)]
"""A number of people or things, from 1."""

Flag = Annotated[bool, BeforeValidator(_flag), WithJsonSchema(_ANSWER)]
"""`sí` or `no`."""

Place = Annotated[Focus, BeforeValidator(_focus), WithJsonSchema({"type": "string"})]
"""A place of a photo: `arriba a la izquierda`, `30% 20%`."""

Lines = Annotated[tuple[str, ...], BeforeValidator(_lines), WithJsonSchema(_TEXTS)]
"""`[uno, dos]`, or words parted by commas."""
