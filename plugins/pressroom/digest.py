"""
The digest of a value: what the same bytes are made from has the same digest, in every process.

Values are what channels hand over: texts, numbers, times, tuples, mappings and frozen objects of
these. An object that knows a shorter name for all it holds (a story, by the digest it was read
with) returns it from a method `digest_key`; `b""` says that its parts have to be looked at.
"""

from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, time
from enum import Enum
from functools import cache
from hashlib import blake2b
from pathlib import Path, PurePath
from types import FunctionType
from typing import Any

SIZE = 12
"""Bytes: among a million artefacts, two that differ share one once in 10^17 sites."""


@dataclass(frozen=True, slots=True)
class Place:
    """
    A file or folder to read from, of which only what is in it matters.

    That is told by another input (a digest); where it lies, on this machine, changes no bytes.
    """

    path: Path

    def digest_key(self) -> bytes:
        """Return the same for all."""
        return b"somewhere"


def digest_of(value: object) -> bytes:
    """
    Return the digest of *value*, `SIZE` bytes.

    Raises:
        TypeError: It holds something whose bytes cannot be told (an iterator, an open file).
    """
    return Digester().digest_of(value)


class Digester:
    """Digests many values that share parts: each shared object is looked at once."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[object, bytes]] = {}

    def digest_of(self, value: object) -> bytes:
        """Return the digest of *value*; see the function of that name."""
        parts: list[bytes] = []
        self._add(value, parts)
        return _hashed(parts)

    def _add(self, value: Any, parts: list[bytes]) -> None:
        if isinstance(value, str):
            _add_bytes(b"s", value.encode("utf-8", "surrogatepass"), parts)
        elif isinstance(value, tuple | list):
            parts.append(b"(%d:" % len(value))
            for item in value:
                self._add(item, parts)
        elif known := self._known.get(id(value)):
            parts.append(known[1])
        elif (plain := _plain(value)) is not None:
            _add_bytes(*plain, parts)
        elif isinstance(value, Mapping | Set) and not hasattr(value, "digest_key"):
            self._add_unordered(value, parts)
        else:
            parts.append(self._digest_of_object(value))

    def _add_unordered(self, value: Mapping[Any, Any] | Set[Any], parts: list[bytes]) -> None:
        items = value.items() if isinstance(value, Mapping) else value
        found = sorted(self.digest_of(item) for item in items)
        parts.append(b"%s%d:" % (b"{" if isinstance(value, Mapping) else b"<", len(found)))
        parts += found

    def _digest_of_object(self, value: Any) -> bytes:
        parts = [name_of(type(value)).encode(), b":"]
        key = value.digest_key() if hasattr(value, "digest_key") else b""
        if key:
            parts.append(key)
        else:
            for name, part in parts_of(value):
                parts.append(name.encode())
                self._add(part, parts)
        digest = _hashed(parts)
        self._known[id(value)] = (value, digest)  # kept alive, so that no other takes its id
        return digest


def _plain(value: Any) -> tuple[bytes, bytes] | None:
    """Return a mark and the bytes of a *value* that has no parts; None if it has."""
    if value is None or isinstance(value, bool | int | float):
        return b"n", repr(value).encode()
    if isinstance(value, bytes):
        return b"b", value
    if isinstance(value, date | time):  # a datetime is a date
        return b"t", value.isoformat().encode()
    if isinstance(value, PurePath):
        return b"p", value.as_posix().encode("utf-8", "surrogateescape")
    if isinstance(value, Enum):
        return b"e", f"{name_of(type(value))}.{value.name}".encode()
    if isinstance(value, type | FunctionType):
        return b"c", name_of(value).encode()
    return None


def name_of(thing: type | Callable[..., object]) -> str:
    """Return where *thing* is defined: `plugins.pages.routes.article.ArticlePage`."""
    return f"{thing.__module__}.{thing.__qualname__}"


def parts_of(value: object) -> list[tuple[str, object]]:
    """
    Return name and value of all that the object *value* is made of: of a dataclass, its fields.

    Raises:
        TypeError: It is no plain, frozen value.
    """
    kind: Any = type(value)
    names = _fields_of(kind)
    if names is not None:
        return [(name, getattr(value, name)) for name in names]
    if hasattr(value, "__dict__") and not hasattr(value, "__next__"):
        return sorted(vars(value).items())
    raise TypeError(f"No digest of {value!r}: it is no plain, frozen value")


@cache
def _fields_of(kind: type) -> tuple[str, ...] | None:
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else None


def _add_bytes(mark: bytes, data: bytes, parts: list[bytes]) -> None:
    # The length comes first, so that no two values run together into the same bytes.
    parts.append(b"%s%d:" % (mark, len(data)))
    parts.append(data)


def _hashed(parts: list[bytes]) -> bytes:
    return blake2b(b"".join(parts), digest_size=SIZE).digest()
