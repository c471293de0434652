"""What other plugins write by themselves, taken over as artefacts."""

from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

from plugins.pressroom.artefact import Artefact


def foreign_artefacts(folder: Path) -> Iterator[Artefact]:
    """Yield every file that other plugins wrote in *folder*; its bytes are what it is made from."""
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            data = file.read_bytes()
            yield Artefact(
                paths=(file.relative_to(folder).as_posix(),),
                make=as_written,
                inputs=(Written(file), blake2b(data, digest_size=16).digest()),
            )


class Written:
    """A file in the folder of one build; where that is makes no difference to its bytes."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def digest_key(self) -> bytes:
        """Return the same for all."""
        return b"written"


def as_written(written: Written, digest: bytes) -> tuple[bytes]:  # noqa: ARG001 - another digest, another artefact
    """Return the bytes that were *written*, whose digest is *digest*."""
    return (written.file.read_bytes(),)
