"""
The ledger: what was about to be posted and what became of it, a line of JSON for each.

It is only ever added to. A line is on the disk (fsync) before the next thing happens: the intent
before the request, the end of it after. Whoever is killed in between leaves an intent without an
end, and the next run asks the network.

A kill, or a full disk, may leave a part of a line at the end. The next run closes it with a line
that says so; a part of a line anywhere else means that somebody changed the file, and nothing is
posted.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Final

from plugins.commands import BuildError, near
from plugins.outbox.records import Record, What
from plugins.outbox.secret import Secrets
from plugins.outbox.step import Place, Remote

TORN: Final = b'{"what": "torn"}'
"""Says that the line before it was not finished."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How a step stands."""

    what: What | None = None
    """What its last line says; None if it has none, or is free to be sent again."""

    at: datetime | None = None
    """When its last intent was written."""

    key: str = ""
    """Its name on the network, of its first intent."""

    mark: str = ""
    digest: str = ""
    remote: Remote = field(default=Remote(""))
    why: str = ""


@dataclass(slots=True)
class Ledger:
    """What is known of every step; written to if it was opened for that."""

    file: Path
    secrets: Secrets
    standings: dict[Place, Standing] = field(default_factory=dict)
    asked: dict[str, list[datetime]] = field(default_factory=dict)
    """Network or service -> when it was asked for something that it counts."""

    is_torn: bool = False
    """Whether its last line was not finished."""

    _handle: int | None = None

    def standing(self, place: Place) -> Standing:
        """Return how the step at *place* stands."""
        return self.standings.get(place, Standing())

    def open_places(self) -> list[Place]:
        """Return the steps whose end nobody saw, in the order in which they were sent."""
        return [p for p, standing in self.standings.items() if standing.what is What.INTENT]

    def taken(self, network: str) -> frozenset[str]:
        """Return the ids of our posts on *network*."""
        return frozenset(
            standing.remote.id
            for place, standing in self.standings.items()
            if place.network == network and standing.remote.id
        )

    def write(self, record: Record) -> None:
        """
        Add *record*, and return when it is on the disk.

        Raises:
            OSError: The disk takes no more.
        """
        if self._handle is None:
            raise ValueError("the ledger was opened to be read")
        line = self.secrets.clean(record.model_dump_json(exclude_defaults=True))
        _write_all(self._handle, f"{line}\n".encode())
        self._take(record)

    def _take(self, record: Record) -> None:
        if record.what is What.ASKED:
            self.asked.setdefault(record.network, []).append(record.at)
            return
        place = Place(record.network, record.post, record.part)
        self.standings[place] = _after(self.standing(place), record)

    def _read(self, data: bytes) -> None:
        """Take the records in *data*."""
        broken: list[int] = []
        for number, line in enumerate(data.split(b"\n"), 1):
            if line == TORN:
                broken = []
            elif record := _record(line):
                self._refuse(broken)
                self._take(record)
            elif line:
                broken.append(number)
        self.is_torn = bool(broken)

    def _refuse(self, broken: list[int]) -> None:
        if broken:
            raise BuildError(
                f"El registro «{near(self.file)}» no se entiende en la línea {broken[0]}: alguien lo"
                " cambió. Sin él no se sabe qué ya se publicó, y no se publica nada. Recupere la"
                " última copia buena."
            )


def _after(before: Standing, record: Record) -> Standing:
    """Return how a step stands that stood as *before* says, after *record*."""
    match record.what:
        case What.INTENT:
            return Standing(
                What.INTENT, record.at, before.key or record.key, record.mark, record.digest
            )
        case What.UNSENT:
            return Standing(None, before.at, before.key)
        case What.PUBLISHED:
            return replace(
                before, what=What.PUBLISHED, remote=Remote(record.remote, record.address), why=""
            )
        case _:
            digest = record.digest or before.digest
            return replace(before, what=What.REFUSED, why=record.why, digest=digest)


def _record(line: bytes) -> Record | None:
    try:
        return Record.model_validate_json(line)
    except ValueError:
        return None


def read_ledger(file: Path, secrets: Secrets) -> Ledger:
    """
    Return the ledger in *file*, to be read; an empty one if there is none yet.

    Raises:
        BuildError: Somebody changed it.
    """
    ledger = Ledger(file, secrets)
    if file.exists():
        ledger._read(file.read_bytes())  # noqa: SLF001 - it is made here
    return ledger


@contextmanager
def writing(file: Path, secrets: Secrets) -> Iterator[Ledger]:
    """
    Open the ledger in *file* for one run, and let no other run open it meanwhile.

    Raises:
        BuildError: Another run has it open, or somebody changed it.
        OSError: The system does not let us.
    """
    is_new = not file.exists()
    handle = os.open(file, os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC, 0o644)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise BuildError(
                "Ya se está publicando en otra parte con este registro. Espere a que termine."
            ) from None
        if is_new:
            _sync_folder(file)
        ledger = Ledger(file, secrets)
        data = file.read_bytes()
        ledger._read(data)  # noqa: SLF001 - it is made here
        ledger._handle = handle  # noqa: SLF001
        if ledger.is_torn or (data and not data.endswith(b"\n")):
            _write_all(handle, b"\n" + TORN + b"\n")
        yield ledger
    finally:
        os.close(handle)  # lets go of the lock too


def _write_all(handle: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(handle, view) :]
    os.fsync(handle)


def _sync_folder(file: Path) -> None:
    folder = os.open(file.absolute().parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
