"""The files that every page needs: the stylesheet and the theme's own pictures."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from plugins.newsroom.frame import Frame, bundled_css
from plugins.pressroom.artefact import Artefact, output_path


def asset_files(frame: Frame) -> Iterator[Artefact]:
    """Yield the stylesheet, named by its content, and the pictures, under fixed names."""
    yield Artefact(
        paths=(output_path(frame.stylesheet),),
        make=make_stylesheet,
        inputs=(frame.theme, frame.stylesheet),
    )
    for file in sorted((Path(frame.theme) / "static" / "images").glob("*")):
        yield Artefact(
            paths=(f"assets/{file.name}",),
            make=make_copy,
            inputs=(str(file), sha256(file.read_bytes()).hexdigest()),
        )


def make_stylesheet(theme: str, address: str) -> tuple[bytes, ...]:  # noqa: ARG001 - the address holds the digest
    """Return the one stylesheet of *theme*, which *address* is named by."""
    return (bundled_css(Path(theme)).encode(),)


def make_copy(file: str, digest: str) -> tuple[bytes, ...]:  # noqa: ARG001 - another digest, another artefact
    """Return the bytes of *file*, whose SHA-256 is *digest*."""
    return (Path(file).read_bytes(),)
