"""What a build changed: the files of an output folder, before and after."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple


class Seen(NamedTuple):
    """One file as it was seen."""

    stamp: tuple[int, int, int]
    """Inode, time of change in nanoseconds, bytes: while they stay, so does the content."""

    digest: bytes


@dataclass(frozen=True, slots=True)
class Changes:
    """How many files differ, by their bytes, between two looks."""

    changed: int
    added: int
    removed: int
    total: int
    """Files after."""


def look(folder: Path, before: Mapping[str, Seen] | None = None) -> dict[str, Seen]:
    """Return every file below *folder*; only those that may differ from *before* are read."""
    known = before or {}
    seen = {}
    for path in _files(folder):
        status = path.stat()
        stamp = (status.st_ino, status.st_mtime_ns, status.st_size)
        name = str(path.relative_to(folder))
        old = known.get(name)
        same = old is not None and old.stamp == stamp
        digest = old.digest if old and same else blake2b(path.read_bytes()).digest()
        seen[name] = Seen(stamp, digest)
    return seen


def changes(before: Mapping[str, Seen], after: Mapping[str, Seen]) -> Changes:
    """Return how many files differ from *before* to *after*."""
    both = before.keys() & after.keys()
    return Changes(
        changed=sum(before[name].digest != after[name].digest for name in both),
        added=len(after.keys() - both),
        removed=len(before.keys() - both),
        total=len(after),
    )


def _files(folder: Path) -> Iterator[Path]:
    for place, _, names in os.walk(folder):
        for name in names:
            yield Path(place, name)
