"""Costly bytes, kept between builds under the name of all they are made from."""

import os
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import Final

from plugins.commands import write_whole
from plugins.pressroom.artefact import Artefact
from plugins.pressroom.disk.keeping import DamagedFile, sealed, unsealed
from plugins.pressroom.rows import Key


class Store:
    """A folder of finished bytes; it can be deleted at any time."""

    def __init__(self, folder: Path) -> None:
        self.folder: Final = folder

    def made(self, artefact: Artefact) -> tuple[bytes, ...]:
        """Return the bytes of *artefact*: the kept ones if it has a key and they are sound."""
        if not (key := artefact.key):
            return artefact.make()
        kept = self._kept(key, len(artefact.paths))
        if kept is None:
            kept = artefact.make()
            for number, data in enumerate(kept):
                _keep(self._file(key, number), data)
        return kept

    def lacking(self, artefacts: Iterable[Artefact]) -> list[Artefact]:
        """Return those of *artefacts* that have a key and are not kept, once for each key."""
        keyed: dict[str, Artefact] = {}
        for each in artefacts:
            if key := each.key:
                keyed.setdefault(key, each)
        return [each for key, each in keyed.items() if not self._has(key, len(each.paths))]

    def _has(self, key: str, count: int) -> bool:
        return all(self._file(key, number).is_file() for number in range(count))

    def _kept(self, key: str, count: int) -> tuple[bytes, ...] | None:
        """Return the *count* pieces of bytes under *key*, or None unless all are here and sound."""
        names = [self._file(key, number) for number in range(count)]
        kept = tuple(data for name in names if (data := _sound(name)) is not None)
        if len(kept) < count:
            return None
        for name in names:
            os.utime(name)  # used today: among the last to be thrown away
        return kept

    def prune(self, limit: int, *, needed: Iterable[Key]) -> int:
        """
        Throw away what was not used for longest, until all that is left takes *limit* bytes.

        What is under *needed* keys stays, whatever it takes. Returns the bytes that were
        freed.
        """
        kept = [(file, file.stat()) for file in self.folder.glob("??/*") if file.is_file()]
        excess = sum(stat.st_size for _, stat in kept) - limit
        if excess <= 0:
            return 0
        stays = {self._file(each.name, number) for each in needed for number in range(each.pieces)}
        freed = 0
        for file, stat in sorted(kept, key=lambda each: (each[1].st_mtime_ns, each[0])):
            if freed < excess and file not in stays:
                file.unlink()
                freed += stat.st_size
        return freed

    def _file(self, key: str, number: int) -> Path:
        name = sha256(f"{key}\0{number}".encode()).hexdigest()
        return self.folder / name[:2] / name[2:]


def _sound(file: Path) -> bytes | None:
    """Return what *file* keeps, or None if it is missing or damaged."""
    try:
        return bytes(unsealed(file.read_bytes()))
    except (FileNotFoundError, DamagedFile):
        return None


def _keep(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    write_whole(file, sealed(data))
