"""The files that every page needs: the stylesheet and the theme's own pictures."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from plugins.newsroom.frame import Frame, bundled_css
from plugins.pressroom.artefact import Artefact, output_path
from plugins.pressroom.digest import Place


def asset_files(frame: Frame) -> Iterator[Artefact]:
    """Yield the stylesheet, named by its content, and the pictures, under fixed names."""
    yield Artefact(
        paths=(output_path(frame.stylesheet),),
        make=make_stylesheet,
        inputs=(Place(Path(frame.theme)), frame.stylesheet),
        lingers=True,
    )
    for file in sorted((Path(frame.theme) / "static" / "images").glob("*")):
        yield Artefact(
            paths=(f"assets/{file.name}",),
            make=make_copy,
            inputs=(Place(file), sha256(file.read_bytes()).hexdigest()),
        )


def make_stylesheet(theme: Place, address: str) -> tuple[bytes, ...]:  # noqa: ARG001 - the address holds the digest
    """Return the one stylesheet of *theme*, which *address* is named by."""
    return (bundled_css(theme.path).encode(),)


def make_copy(file: Place, digest: str) -> tuple[bytes, ...]:  # noqa: ARG001 - another digest, another artefact
    """Return the bytes of *file*, whose SHA-256 is *digest*."""
    return (file.path.read_bytes(),)
