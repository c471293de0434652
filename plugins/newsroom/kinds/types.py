"""What front matter is made of: models and types. Every value arrives as the editor wrote it."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, WithJsonSchema
from pydantic_core import PydanticCustomError

from plugins.newsroom.focus import HINT, Focus, FocusError, read_focus
from plugins.newsroom.moments import MomentError, Stated, parse_stated
from plugins.newsroom.problems import suggestion
from plugins.newsroom.registry import folded


class Fields(BaseModel):
    """Some fields of a front matter, under their English names; frozen, and no others."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        validate_by_name=True,
        validate_by_alias=False,
        defer_build=True,  # a build that reads nothing new checks nothing
    )


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


def wrong(message: str, fix: str, *, field: str = "") -> PydanticCustomError:
    """
    Return the error that says *message* (what is wrong) and *fix*, both in Spanish.

    A check of several fields names the *field* whose line an editor should look at.
    """
    return PydanticCustomError(
        "front_matter", "{message}", {"message": message, "fix": fix, "field": field}
    )


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
        raise wrong(str(error), error.fix) from None


def _deadline(value: Any) -> Stated:
    text = _line(value)
    try:
        return parse_stated(text)
    except MomentError as error:
        is_never = error.is_far or folded(text) in NEVER
        fix = "Revise el año; si no termina nunca, quite esta línea" if is_never else error.fix
        raise wrong(str(error), fix) from None


def opening(key: str, closing: str) -> BeforeValidator:
    """Return a reader of what begins in the field *key* and ends, where it says so, in *closing*."""

    def read(value: Any) -> Stated:
        try:
            return parse_stated(_line(value), begins=True)
        except MomentError as error:
            fix = error.fix
            if span := error.span:
                fix = f"Escriba dos líneas: «{key}: {span.start}» y «{closing}: {span.end}»"
            raise wrong(str(error), fix) from None

    return BeforeValidator(read)


def _count(value: Any) -> int:
    text = _line(value)
    if not text.isdecimal() or not 1 <= int(text) <= MANY:
        raise wrong(f"debe ser un número entre 1 y {MANY}, no «{text}»", "Escríbalo con cifras: 3")
    return int(text)


def _focus(value: Any) -> Focus:
    try:
        return read_focus(_line(value))
    except FocusError as error:
        raise wrong(str(error), HINT) from None


def choice(words: Mapping[str, Any], *, also: Mapping[str, Any] | None = None) -> BeforeValidator:
    """Return a reader of one of *words*; those in *also* are understood, and not offered."""
    understood = {folded(name): meant for name, meant in {**words, **(also or {})}.items()}

    def read(value: Any) -> Any:
        word = folded(value) if isinstance(value, str) else ""
        if word in understood:
            return understood[word]
        *others, last = words
        names = f"{', '.join(others)} o {last}"
        raise wrong(f"«{value}» no es {names}", suggestion(word, words, otherwise=f"Use {names}"))

    return BeforeValidator(read, json_schema_input_type=Literal[tuple(words)])


def one_of(*words: str) -> BeforeValidator:
    """Return a reader of one of *words*, as it is written here."""
    return choice({word: word for word in words})


def upper(text: str) -> str:
    """Return *text* with its first letter in upper case, the others as they are."""
    return text[:1].upper() + text[1:]


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
    raise wrong(f"debe ser sí o no, no «{value}»", "Escriba sí o no")


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

Start = Annotated[Stated, opening("inicio", "termino"), WithJsonSchema(_DATE)]
"""As `Moment`, of what ends in `termino`."""

Since = Annotated[Stated, opening("desde", "hasta"), WithJsonSchema(_DATE)]
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
