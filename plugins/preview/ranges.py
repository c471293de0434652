"""Which part of a file a request asks for (RFC 9110, section 14)."""

import re
from typing import NamedTuple

_ONE = re.compile(r"bytes\s*=[\s,]*(\d*)-(\d*)[\s,]*", re.IGNORECASE | re.ASCII)
_DIGITS = 18
"""Of a place in a file: more is beyond its end."""


class UnsatisfiableError(ValueError):
    """The file has nothing of what is asked for."""


class Part(NamedTuple):
    """Bytes of a file, counted from 0."""

    first: int
    last: int


def asked_part(header: str, size: int) -> Part | None:
    """
    Return the part of a file of *size* bytes that the *header* `Range` asks for; None is all of it.

    Several parts at once, units that are no bytes, and what is not written as RFC 9110, 14.1.1
    wants it are ignored, as a server may (14.2): the answer is the whole file.

    Raises:
        UnsatisfiableError: It begins behind the end (14.1.2).
    """
    match = _ONE.fullmatch(header.strip())
    if not match or match.groups() == ("", ""):
        return None
    first, last = (_number(each) for each in match.groups())
    if first is None:
        length = min(last or 0, size)
        if not length:
            raise UnsatisfiableError(header)
        return Part(size - length, size - 1)
    if last is not None and last < first:
        return None
    if first >= size:
        raise UnsatisfiableError(header)
    return Part(first, size - 1 if last is None else min(last, size - 1))


def _number(digits: str) -> int | None:
    """Return what *digits* mean; so many that no file is as long, the longest there could be."""
    return int(digits.lstrip("0")[: _DIGITS + 1] or "0") if digits else None
