"""
Single steps on files, by their names as text.

A `Path` costs more than the call it is for, and a site has a hundred thousand files.
"""

import errno
import os
import shutil
import stat
from contextlib import suppress
from hashlib import blake2b
from typing import TypeAlias

StrPath: TypeAlias = str | os.PathLike[str]

DIGEST = 8
"""Bytes that tell one version of a file from another: nobody looks for two that are alike."""


def inode(folder: StrPath) -> int:
    """Return the number the system knows *folder* by; 0 if there is none: a file or link is no folder."""
    try:
        known = os.lstat(folder)
    except (FileNotFoundError, NotADirectoryError):
        return 0
    return known.st_ino if stat.S_ISDIR(known.st_mode) else 0


def names_in(folder: StrPath) -> tuple[str, ...]:
    """Return the names in *folder*, sorted."""
    return tuple(sorted(os.listdir(folder)))


def holds(file: str, data: bytes) -> bool:
    """Return whether *file* exists and its bytes are *data*."""
    try:
        if os.stat(file).st_size != len(data):
            return False
        with open(file, "rb") as there:
            return there.read() == data
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return False


def digest_of(data: bytes) -> bytes:
    """Return what tells *data* from other bytes: `DIGEST` bytes."""
    return blake2b(data, digest_size=DIGEST).digest()


def has_digest(file: str, digest: bytes) -> bool:
    """Return whether *file* is one, and its bytes have that *digest*."""
    try:
        if not stat.S_ISREG(os.stat(file).st_mode):  # what is none may never end
            return False
        with open(file, "rb") as there:
            return digest_of(there.read()) == digest
    except (FileNotFoundError, NotADirectoryError):
        return False


def reopened(folder: StrPath) -> frozenset[str]:
    """
    Let what lies in *folder* be read by whom new files are for, and return what could not.

    A server runs as somebody else: it cannot read what lost its permission, even if we can. Paths
    are those in *folder*; those of folders end in a slash.

    Raises:
        OSError: Something is not ours to open.
    """
    mask = os.umask(0o077)
    os.umask(mask)
    closed = set()
    if _was_opened(folder, _ENTER & ~mask):
        closed.add("./")
    for place, folders, names in os.walk(folder):  # what is opened here is entered next
        inside = os.path.relpath(place, folder)
        for name in folders:
            if _was_opened(f"{place}/{name}", _ENTER & ~mask):
                closed.add(os.path.normpath(f"{inside}/{name}") + "/")
        for name in names:
            if _was_opened(f"{place}/{name}", _READ & ~mask):
                closed.add(os.path.normpath(f"{inside}/{name}"))
    return frozenset(closed)


_READ = 0o444
_ENTER = 0o555


def _was_opened(path: StrPath, needed: int) -> bool:
    """Return whether the file or folder *path* lacked one of the permissions *needed*, and give it."""
    mode = os.lstat(path).st_mode
    if stat.S_ISLNK(mode) or mode & needed == needed:
        return False
    os.chmod(path, stat.S_IMODE(mode) | needed)
    return True


def is_same(one: str, other: str) -> bool:
    """Return whether *one* and *other* are names of the same file."""
    try:
        return os.path.samestat(os.stat(one), os.stat(other))
    except (FileNotFoundError, NotADirectoryError):
        return False


def changed_since(moment: int, *folders: str) -> bool:
    """Return whether anything in *folders* was written after *moment*, in nanoseconds of Unix time."""
    for folder in folders:
        for place, _, names in os.walk(folder):
            paths = (place, *(f"{place}/{name}" for name in names))
            if any(_written(path) > moment for path in paths):
                return True
    return False


def _written(path: str) -> int:
    try:
        return os.stat(path).st_mtime_ns
    except FileNotFoundError:  # removed meanwhile: its folder was written
        return 0


def write(file: str, data: bytes) -> None:
    """Write *data* to *file*, in folders that may not exist yet."""
    try:
        handle = open(file, "wb")
    except FileNotFoundError:
        os.makedirs(os.path.dirname(file), exist_ok=True)
        handle = open(file, "wb")
    with handle:
        handle.write(data)


def move(file: str, folder: str, path: str) -> None:
    """Let *file* be at *path* in *folder*, a place of ours: whatever is in its way there goes."""
    target = f"{folder}/{path}"
    try:
        os.replace(file, target)
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        _make_way(folder, path)
        os.replace(file, target)


def _make_way(folder: str, path: str) -> None:
    place = folder
    for name in path.split("/")[:-1]:
        place = f"{place}/{name}"
        if os.path.islink(place) or not os.path.isdir(place):
            # Another process may be making the same folder: nothing here takes one away.
            unlink(place)
            with suppress(FileExistsError):
                os.mkdir(place)
    if os.path.isdir(f"{folder}/{path}"):
        clear(f"{folder}/{path}")


def link(source: str, target: str) -> None:
    """Give the file *source* the second name *target*; copy it where names cannot be given."""
    try:
        os.link(source, target)
    except OSError as error:
        if error.errno not in {errno.EPERM, errno.ENOTSUP, errno.EXDEV, errno.EMLINK}:
            raise
        shutil.copy2(source, target)


def link_all(source: StrPath, target: StrPath) -> None:
    """Give every file below *source* a second name below the new folder *target*."""
    os.makedirs(target)
    with os.scandir(source) as entries:
        for entry in entries:
            name = f"{target}/{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                link_all(entry.path, name)
            else:
                link(entry.path, name)


def unlink(file: str) -> None:
    """Remove the file *file*, if there is one; a folder in its place stays."""
    with suppress(FileNotFoundError, NotADirectoryError, IsADirectoryError):
        os.unlink(file)


def removed_if_empty(folder: str) -> bool:
    """Return whether *folder* is gone, removing it if nothing is in it."""
    try:
        os.rmdir(folder)
    except FileNotFoundError:
        return True
    except OSError as error:
        if error.errno in {errno.ENOTEMPTY, errno.EEXIST, errno.ENOTDIR}:
            return False
        raise
    return True


def all_in(folder: StrPath) -> frozenset[str]:
    """Return every file below *folder*, by its path in it."""
    return frozenset(
        os.path.relpath(f"{place}/{name}", folder)
        for place, folders, names in os.walk(folder)
        for name in (*names, *(each for each in folders if os.path.islink(f"{place}/{each}")))
    )


def clear(folder: StrPath) -> None:
    """Remove *folder* and all in it, if it exists, or the file in its place."""
    if os.path.isdir(folder) and not os.path.islink(folder):
        shutil.rmtree(folder)
    elif os.path.lexists(folder):
        os.unlink(folder)
