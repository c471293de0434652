"""Two folders change places in one step, where the system can do that."""

import ctypes
import os
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
"""linux/fs.h; renameat2(2) exchanges two paths atomically since Linux 3.15."""


def exchange(one: Path, other: Path, *, aside: Path) -> None:
    """
    Let the folders *one* and *other* change places.

    In one step on Linux. Elsewhere *one* is first put *aside*: for an instant there is no *one*,
    and a process that is killed in it leaves it there (`mend` puts it right).
    """
    if _exchanged(one, other):
        return
    one.rename(aside)
    other.rename(one)
    aside.rename(other)


def mend(one: Path, other: Path, *, aside: Path) -> None:
    """Finish an exchange that was cut short on a system that needs three steps for it."""
    if not aside.exists():
        return
    if not one.exists():
        aside.rename(one)
    elif not other.exists():
        aside.rename(other)


def _exchanged(one: Path, other: Path) -> bool:
    if sys.platform != "linux":
        return False
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    paths = os.fsencode(one), os.fsencode(other)
    flags = ctypes.c_uint(_RENAME_EXCHANGE)
    return bool(renameat2(_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], flags) == 0)
