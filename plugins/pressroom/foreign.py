"""What other plugins write by themselves, taken over as artefacts."""

from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

from plugins.pressroom.artefact import Artefact
from plugins.pressroom.digest import Place


def foreign_artefacts(folder: Path) -> Iterator[Artefact]:
    """Yield every file that other plugins wrote in *folder*; its bytes are what it is made from."""
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            data = file.read_bytes()
            yield Artefact(
                paths=(file.relative_to(folder).as_posix(),),
                make=as_written,
                inputs=(Place(file), blake2b(data, digest_size=16).digest()),
            )


def as_written(written: Place, digest: bytes) -> tuple[bytes]:  # noqa: ARG001 - another digest, another artefact
    """Return the bytes that were *written*, whose digest is *digest*."""
    return (written.path.read_bytes(),)
