"""The types of front matter fields. Every value arrives as the text the editor wrote."""

from datetime import datetime
from typing import Annotated, Any

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from plugins.newsroom.moments import MomentError, parse_moment

YES = ("sí", "si", "yes", "true", "verdadero")
NO = ("no", "false", "falso")


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


def _moment(value: Any) -> datetime:
    try:
        return parse_moment(_line(value))
    except MomentError as error:
        raise wrong(str(error), error.fix) from None


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

Moment = Annotated[datetime, BeforeValidator(_moment)]
"""`2026-11-20` or `2026-11-20 10:00`, on Santiago's clocks."""

Flag = Annotated[bool, BeforeValidator(_flag)]
"""`sí` or `no`."""

Lines = Annotated[tuple[str, ...], BeforeValidator(_lines)]
"""`[uno, dos]`, or words parted by commas."""
