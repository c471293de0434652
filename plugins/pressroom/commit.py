"""Showing a finished site in one step: readers see the whole old one or the whole new one."""

import ctypes
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from plugins.pressroom.errors import BuildError

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
"""linux/fs.h; renameat2(2) swaps two paths atomically since Linux 3.15."""


@contextmanager
def staged(output: Path) -> Iterator[Path]:
    """
    Give an empty folder to build in; when the block ends well, show it as *output*.

    When the block fails, or the process is killed in it, *output* is untouched; what a killed
    build left is cleared by the next one.
    """
    stage = output.with_name(f".{output.name}.next")
    output.parent.mkdir(parents=True, exist_ok=True)
    with _only_build(output.with_name(f".{output.name}.lock")):
        _clear(stage)
        stage.mkdir()
        try:
            yield stage
            _show(stage, output)
        finally:
            _clear(stage)


def refuse_unsafe_output(output: Path, *kept: Path) -> None:
    """
    Refuse an *output* that would replace one of the folders *kept*.

    Raises:
        BuildError: *output* is one of them, or holds one of them.
    """
    for folder in kept:
        if folder.resolve().is_relative_to(output.resolve()):
            raise BuildError(
                f"La carpeta de salida «{output}» contiene «{folder}» y la reemplazaría: elija otra."
            )


def _show(stage: Path, output: Path) -> None:
    if not output.exists():
        stage.rename(output)
    elif not _exchanged(stage, output):
        # Without renameat2 there is an instant between the two renames without a site.
        previous = output.with_name(f".{output.name}.previous")
        _clear(previous)
        output.rename(previous)
        stage.rename(output)
        _clear(previous)


def _exchanged(one: Path, other: Path) -> bool:
    if sys.platform != "linux":
        return False
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    paths = os.fsencode(one), os.fsencode(other)
    return bool(
        renameat2(_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], ctypes.c_uint(_RENAME_EXCHANGE)) == 0
    )


def _clear(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)


@contextmanager
def _only_build(lock: Path) -> Iterator[None]:
    """Hold *lock*, so that a second build of the same output waits for this one."""
    try:
        import fcntl
    except ImportError:  # Windows: two builds at once are the user's to avoid
        yield
        return
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
