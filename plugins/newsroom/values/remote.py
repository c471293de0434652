"""Fields of a recording that is published somewhere else, which nobody here has measured."""

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import BeforeValidator

from plugins.newsroom.named_file import SECONDS_LIMIT
from plugins.newsroom.values.types import wrong
from plugins.spanish import DurationError, parse_duration

_LARGEST = 2_000_000_000


def ending_of(address: str) -> str:
    """Return the ending of the file at *address*: `mp3`; nothing if it has none."""
    return PurePosixPath(urlsplit(address).path).suffix[1:].lower()


def check_ending(address: str, types: Mapping[str, str], *, field: str) -> None:
    """
    Raise the error that tells that the *address* in *field* is of no such file, if so.

    *types* are the endings that it may have, with the media types they stand for.
    """
    if ending_of(address) not in types:
        *others, last = types
        raise wrong(
            f"la dirección del archivo no termina en {', '.join(others)} o {last}",
            "Escriba la dirección del archivo mismo, no la de una página",
            field=field,
        )


def _seconds(value: object) -> int:
    try:
        return parse_duration(value if isinstance(value, str) else "")
    except DurationError as error:
        raise wrong(str(error), error.fix) from None


def _duration(value: object) -> int:
    text = str(value)
    try:
        seconds = parse_duration(text)
    except DurationError as error:
        raise wrong(f"«{text}» no es una duración", error.fix) from None
    if not 1 <= seconds <= SECONDS_LIMIT:
        raise wrong(f"«{text}» no puede ser", "Escriba entre 0:01 y 6:00:00, por ejemplo 25:30")
    return seconds


def _bytes(value: object) -> int:
    text = value.strip() if isinstance(value, str) else ""
    if not text.isdecimal() or not 1 <= int(text) <= _LARGEST:
        raise wrong(
            f"«{value}» no es un tamaño en bytes", "Escríbalo con cifras y sin puntos: 12345678"
        )
    return int(text)


Seconds = Annotated[int, BeforeValidator(_seconds, json_schema_input_type=str)]
"""A place in a recording: `05:30`."""

Duration = Annotated[int, BeforeValidator(_duration, json_schema_input_type=str)]
"""How long a recording is: `25:30`, as seconds."""

Bytes = Annotated[int, BeforeValidator(_bytes, json_schema_input_type=str)]
"""How large a file is."""
