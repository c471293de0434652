"""Files as a command names them, and leaves them: whole or not at all."""

import os
from contextlib import suppress
from pathlib import Path


def near(file: str | os.PathLike[str]) -> Path:
    """Return *file* as whoever works in this folder calls it: from here on, if it is in it."""
    whole = Path(file)
    with suppress(OSError):  # this folder may be gone
        here = Path.cwd()
        return (
            whole.absolute().relative_to(here) if whole.absolute().is_relative_to(here) else whole
        )
    return whole


def write_whole(file: Path, data: bytes) -> None:
    """
    Write *data* to *file* so that a reader, or a kill, never meets a part of it.

    Raises:
        OSError: The system does not let us; it names *file*, and nothing is left of the attempt.
    """
    half = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        half.write_bytes(data)
        half.replace(file)
    except OSError as error:
        with suppress(OSError):
            half.unlink()
        raise OSError(error.errno, error.strerror, str(file)) from error
