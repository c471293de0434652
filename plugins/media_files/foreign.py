"""The door to programs of others that read files of others: what goes wrong there is one error."""

from collections.abc import Callable
from typing import TypeVar

_T = TypeVar("_T")


class ForeignError(ValueError):
    """A library could not read a file; `__cause__` says how it failed."""


def read_by(read: Callable[[bytes], _T], data: bytes) -> _T:
    """
    Return what *read*, which calls a library, makes of *data*.

    Raises:
        ForeignError: It raised anything. Readers of formats are written for whole files, and at
            broken ones they raise whatever their arithmetic does: mutagen knows seven sorts.
    """
    try:
        return read(data)
    except Exception as error:
        raise ForeignError(f"{type(error).__name__}: {error}") from error
