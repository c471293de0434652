"""The digest of a value: equal for equal values, on every machine and in every process."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, time
from enum import Enum
from hashlib import blake2b
from pathlib import PurePath

from pydantic import BaseModel

_SIZE = 16


def digest_of(value: object) -> bytes:
    """
    Return the digest of *value*: plain or frozen values, and collections and classes of them.

    Raises:
        TypeError: It holds something whose parts are not known here.
    """
    return blake2b(_written(value), digest_size=_SIZE).digest()


def _written(value: object) -> bytes:
    """Return *value* as bytes from which it could be read again, so that no two share them."""
    if isinstance(value, str | int | float | bool | bytes | date | time | PurePath | None):
        return _framed(type(value).__name__, repr(value).encode("utf-8", "surrogatepass"))
    if isinstance(value, Enum):
        return _framed(type(value).__qualname__, value.name.encode())
    if isinstance(value, type):
        return _framed("type", f"{value.__module__}.{value.__qualname__}".encode())
    return _framed(type(value).__qualname__, b"".join(_parts(value)))


def _parts(value: object) -> Iterable[bytes]:
    if isinstance(value, tuple | list):
        return map(_written, value)
    if isinstance(value, frozenset):
        return sorted(map(_written, value))
    if isinstance(value, Mapping):
        return sorted(_written(key) + _written(item) for key, item in value.items())
    if isinstance(value, BaseModel):
        return _parts(vars(value))
    if is_dataclass(value):
        return (_written(getattr(value, field.name)) for field in fields(value))
    raise TypeError(f"{type(value).__qualname__} has no digest")


def _framed(name: str, data: bytes) -> bytes:
    return f"{name}:{len(data)}:".encode() + data
