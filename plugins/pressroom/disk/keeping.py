"""Small files of our own that survive a build: written whole or not at all, and checked when read."""

import pickle
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

from plugins.commands import write_whole

_MARK = b"sala-de-prensa 1\n"
"""Names the format; another number is another format, which this code does not read."""

_SIZE = 32


T = TypeVar("T")


class DamagedFile(ValueError):
    """A file is not what was kept: cut short, changed, or of another version of this program."""


class OtherRelease(DamagedFile):
    """A file is whole, and of another version of this program."""


def sealed(payload: bytes, release: bytes = b"") -> bytes:
    """Return *payload* as a file keeps it: after our mark, the *release* that made it, and its digest."""
    return b"".join((_MARK, release, blake2b(payload, digest_size=_SIZE).digest(), payload))


def unsealed(data: bytes, release: bytes = b"") -> memoryview:
    """
    Return what `sealed` made *data* of.

    Raises:
        OtherRelease: Another release made it, or nothing of ours did.
        DamagedFile: It is not what was sealed.
    """
    start = _MARK + release
    if not data.startswith(start):
        raise OtherRelease
    rest = memoryview(data)[len(start) :]
    payload = rest[_SIZE:]
    if rest[:_SIZE] != blake2b(payload, digest_size=_SIZE).digest():
        raise DamagedFile
    return payload


def keep(file: Path, value: object) -> None:
    """Write *value* (plain values) to *file*, in one step."""
    write_whole(file, sealed(pickle.dumps(value, protocol=5)))


def kept(file: Path, kind: type[T]) -> T:
    """
    Return what `keep` wrote to *file*, a *kind* of value.

    Raises:
        FileNotFoundError: There is none.
        DamagedFile: It is not what was written. Only what carries our checksum is unpickled.
    """
    payload = unsealed(file.read_bytes())
    try:
        value = pickle.loads(payload)  # noqa: S301 - checked above
    except (pickle.UnpicklingError, AttributeError, ImportError, TypeError, ValueError):
        raise DamagedFile(file) from None  # an older version of this program has other classes
    if not isinstance(value, kind):
        raise DamagedFile(file)
    return value
