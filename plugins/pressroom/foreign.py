"""What other plugins write by themselves, taken over as artefacts."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from plugins.pressroom.artefact import Artefact
from plugins.pressroom.digest import Place


@dataclass(frozen=True, slots=True)
class ForeignFile(Artefact):
    """A file that another plugin wrote: its bytes are what it is made from."""

    path: str
    written: Place
    digest: bytes
    """Of its bytes."""

    @property
    def paths(self) -> tuple[str, ...]:
        """Where it was written."""
        return (self.path,)

    def make(self) -> tuple[bytes, ...]:
        """Return its bytes."""
        return (self.written.path.read_bytes(),)


def foreign_artefacts(folder: Path) -> Iterator[Artefact]:
    """Yield every file that other plugins wrote in *folder*."""
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            digest = blake2b(file.read_bytes(), digest_size=16).digest()
            yield ForeignFile(file.relative_to(folder).as_posix(), Place(file), digest)
