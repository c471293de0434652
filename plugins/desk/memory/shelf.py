"""One file of the memory: what is known of the files of one folder of `content/`."""

from dataclasses import dataclass, field
from pathlib import Path
from pickle import UnpicklingError

from plugins.commands import reason, write_whole
from plugins.desk.asking import Answer, Question
from plugins.desk.library import Stamp
from plugins.desk.links.records import Record
from plugins.desk.memory.packing import Packing
from plugins.pressroom import DamagedFile, OtherRelease, sealed, unsealed


class ForeignError(ValueError):
    """A file is not what this program, as it is now, keeps; `str()` says why, in Spanish."""


@dataclass(slots=True)
class Shelf:
    """What is known of one folder. A stamp of None says: compare the bytes, whatever the time."""

    words: bytes = b""
    """Digest of the registers that the digests of its stories were made with."""

    records: dict[str, tuple[Stamp | None, Record]] = field(default_factory=dict)
    facts: dict[Question, tuple[Stamp | None, Answer]] = field(default_factory=dict)
    """What `Archive` answers about the photos and documents."""

    is_changed: bool = False
    """Whether it has to be written again."""


_held: dict[Path, tuple[tuple[int, int, int], bytes, Shelf]] = {}
"""What this process read or wrote last: while one writes, the next reading finds it at hand."""


def held_shelf(file: Path, foundation: bytes, words: bytes) -> Shelf | None:
    """Return what *file* keeps, if it is at hand and made with these registers (*words*)."""
    identity, held_foundation, shelf = _held.get(file, ((), b"", None))
    if shelf is None or held_foundation != foundation or shelf.words != words:
        return None
    return shelf if identity == _identity(file) else None


def hold(file: Path, foundation: bytes, shelf: Shelf) -> None:
    """Keep *shelf*, which *file* keeps too, at hand."""
    _held[file] = (_identity(file), foundation, shelf)


def _identity(file: Path) -> tuple[int, int, int]:
    try:
        stat = file.stat()
    except OSError:
        return 0, 0, 0
    return stat.st_ino, stat.st_mtime_ns, stat.st_size


def read_shelf(file: Path, release: bytes, packing: Packing) -> Shelf:
    """
    Return what *file* keeps; an empty shelf if there is no such file.

    Raises:
        ForeignError: It is damaged, or another program or version wrote it.
    """
    try:
        payload = unsealed(file.read_bytes(), release)
    except FileNotFoundError:
        return Shelf()
    except OSError as error:
        raise ForeignError(f"no se puede leer ({reason(error)})") from None
    except OtherRelease:
        raise ForeignError("es de otra versión del programa") from None
    except DamagedFile:
        raise ForeignError("está dañada") from None
    try:
        return Shelf(*packing.unpacked(payload, tuple))
    except UnpicklingError:
        raise ForeignError("tiene algo que este programa no guarda") from None


def write_shelf(file: Path, shelf: Shelf, release: bytes, packing: Packing) -> None:
    """
    Keep *shelf* in *file*.

    Raises:
        OSError: The system does not let us.
    """
    payload = packing.packed((shelf.words, shelf.records, shelf.facts))
    write_whole(file, sealed(payload, release))
