"""Fields of a recording that is published somewhere else, which nobody here has measured."""

import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import BeforeValidator

from plugins.newsroom.durations import DurationError, parse_duration
from plugins.newsroom.kinds.types import wrong
from plugins.newsroom.media_file import SECONDS_LIMIT

_ADDRESS = re.compile(r"https://[\w.~:/?\[\]@!$&'()*+,;=%-]+", re.ASCII)
"""What RFC 3986 allows, without the part after `#`: that is for places inside the recording."""

_LARGEST = 2_000_000_000


def ending_of(address: str) -> str:
    """Return the ending of the file at *address*: `mp3`; nothing if it has none."""
    return PurePosixPath(urlsplit(address).path).suffix[1:].lower()


def check_address(address: str, types: Mapping[str, str], *, field: str) -> None:
    """
    Raise the error that tells what is wrong with the *address* in *field*, if anything.

    *types* are the endings that it may have, with the media types they stand for.
    """
    if not _ADDRESS.fullmatch(address) or not urlsplit(address).hostname:
        raise wrong(
            f"«{address}» no es una dirección",
            "Cópiela del navegador, entera, sin espacios ni tildes",
            field=field,
        )
    if ending_of(address) not in types:
        *others, last = types
        raise wrong(
            f"la dirección del archivo no termina en {', '.join(others)} o {last}",
            "Escriba la dirección del archivo mismo, no la de una página",
            field=field,
        )


def _seconds(value: Any) -> int:
    try:
        return parse_duration(value if isinstance(value, str) else "")
    except DurationError as error:
        raise wrong(str(error), error.fix) from None


def _length(value: Any) -> int:
    seconds = _seconds(value)
    if not 1 <= seconds <= SECONDS_LIMIT:
        raise wrong(f"«{value}» no puede ser", "Escriba entre 0:01 y 6:00:00, por ejemplo 25:30")
    return seconds


def _bytes(value: Any) -> int:
    text = value.strip() if isinstance(value, str) else ""
    if not text.isdecimal() or not 1 <= int(text) <= _LARGEST:
        raise wrong(
            f"«{value}» no es un tamaño en bytes", "Escríbalo con cifras y sin puntos: 12345678"
        )
    return int(text)


Seconds = Annotated[int, BeforeValidator(_seconds)]
"""A place in a recording: `05:30`."""

Length = Annotated[int, BeforeValidator(_length)]
"""How long a recording is: `25:30`, as seconds."""

Bytes = Annotated[int, BeforeValidator(_bytes)]
"""How large a file is."""
