"""Records as bytes, and back; what many of them share is written as its name."""

import pickle
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass
from functools import lru_cache
from io import BytesIO
from types import MappingProxyType
from typing import Any, TypeAlias, TypeVar
from zoneinfo import ZoneInfo

from plugins.newsroom import Department, Locality, Organisation, Registry, Series, Topic
from plugins.newsroom.kinds import Kind
from plugins.spanish import SANTIAGO

_Shared: TypeAlias = Department | Kind | Locality | Organisation | Series | Topic | ZoneInfo
K = TypeVar("K")
T = TypeVar("T")
V = TypeVar("V")
_Name: TypeAlias = tuple[str, str]

_OURS = tuple(f"plugins.{room}." for room in ("desk", "media_files", "newsroom", "spanish"))
"""What records are made of."""

_TIMES = frozenset(
    {("datetime", name) for name in ("date", "datetime", "time", "timedelta", "timezone")}
)


class Packing:
    """
    Writes and reads values with the words of *registry* and the *kinds* as names.

    A value is made of texts, numbers, times, tuples, lists, sets, mappings (frozen ones too), our
    own enumerations, named tuples, dataclasses and pydantic models; `tests/desk/test_packing.py`
    holds every field that reading fills in to that. What is read names the words as they are now; a
    name that is gone gives None. Only bytes of our own are read (a checksum or a pipe says so), and
    even those build nothing but our own classes.
    """

    def __init__(self, registry: Registry, kinds: Iterable[Kind]) -> None:
        shared: list[_Shared] = [*registry.departments, *registry.topics, *registry.localities]
        shared += [*registry.series, *registry.organisations, *kinds, SANTIAGO]
        self._named: dict[_Name, _Shared] = {_name(value): value for value in shared}

    def packed(self, value: object) -> bytes:
        """Return *value* as bytes."""
        out = BytesIO()
        _Packer(out, self._named).dump(value)
        return out.getvalue()

    def unpacked(self, data: bytes | memoryview, kind: type[T]) -> T:
        """
        Return the value, of that *kind*, that `packed` made *data* of.

        Raises:
            UnpicklingError: It is another, or made of something that no record holds.
        """
        value = _Unpacker(BytesIO(data), self._named).load()
        if not isinstance(value, kind):
            raise pickle.UnpicklingError(f"{type(value).__name__} is no {kind.__name__}")
        return value


class _Packer(pickle.Pickler):
    def __init__(self, out: BytesIO, named: dict[_Name, _Shared]) -> None:
        super().__init__(out, protocol=5)
        self._named = named

    def persistent_id(self, value: object) -> _Name | None:
        if isinstance(value, _Shared) and self._named.get(_name(value)) is value:
            return _name(value)
        return None

    def reducer_override(self, value: object) -> Any:
        if isinstance(value, MappingProxyType):
            return frozen_mapping, (dict(value),)
        if is_dataclass(value) and not isinstance(value, type):
            kind = type(value)
            return rebuilt, (kind, *(getattr(value, name) for name in _names(kind)))
        return NotImplemented


class _Unpacker(pickle.Unpickler):
    def __init__(self, data: BytesIO, named: dict[_Name, _Shared]) -> None:
        super().__init__(data)
        self._named = named

    def persistent_load(self, name: _Name) -> object:
        return self._named.get(name)

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in _TIMES:
            return super().find_class(module, name)
        if module.startswith(_OURS):
            found = super().find_class(module, name)
            # What a module of ours imports (`memory.os.system`) is not ours.
            if found in _BUILDERS or (isinstance(found, type) and found.__module__ == module):
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is in no record")


def rebuilt(kind: type, *parts: object) -> object:
    """Return the frozen value with *parts*; a dataclass by itself takes twice as long for it."""
    value: object = object.__new__(kind)
    for put, part in zip(_setters(kind), parts, strict=True):
        put(value, part)
    return value


def frozen_mapping(values: dict[K, V]) -> MappingProxyType[K, V]:
    """Return *values* as a mapping that nobody can change."""
    return MappingProxyType(values)


_BUILDERS = (rebuilt, frozen_mapping)


@lru_cache
def _names(kind: Any) -> tuple[str, ...]:
    # Not `__slots__`: those of a class do not name what it inherits.
    return tuple(field.name for field in fields(kind))


@lru_cache
def _setters(kind: Any) -> tuple[Callable[[object, object], None], ...]:
    return tuple(getattr(kind, name).__set__ for name in _names(kind))


def _name(value: _Shared) -> _Name:
    return type(value).__name__, value.key if isinstance(value, ZoneInfo) else value.slug
