"""The files that every page needs: stylesheet, script, and the theme's own pictures and fonts."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from plugins.pressroom import Artefact, Place, output_path
from plugins.site import Frame, bundled_css, paper_script, script_of, text_css


def asset_files(frame: Frame) -> Iterator[Artefact]:
    """Yield stylesheet and script, named by their content, and pictures and fonts, under fixed names."""
    yield Artefact(
        paths=(output_path(frame.stylesheet),),
        make=make_stylesheet,
        inputs=(Place(Path(frame.theme)), frame.stylesheet),
        lingers=True,
    )
    yield Artefact(
        paths=(output_path(frame.text_stylesheet),),
        make=make_text_stylesheet,
        inputs=(Place(Path(frame.theme)), frame.text_stylesheet),
        lingers=True,
    )
    yield Artefact(
        paths=(output_path(frame.script),),
        make=make_script,
        inputs=(Place(Path(frame.theme)), frame.script),
        lingers=True,
    )
    yield Artefact(
        paths=(output_path(frame.paper),),
        make=make_paper_script,
        inputs=(Place(Path(frame.theme)), frame.paper),
        lingers=True,
    )
    static = Path(frame.theme) / "static"
    for file in sorted((*(static / "images").glob("*"), *(static / "fonts").glob("*.woff2"))):
        yield Artefact(
            paths=(f"assets/{file.name}",),
            make=make_copy,
            inputs=(Place(file), sha256(file.read_bytes()).hexdigest()),
        )


def make_stylesheet(theme: Place, address: str) -> tuple[bytes, ...]:  # noqa: ARG001 - the address holds the digest
    """Return the one stylesheet of *theme*, which *address* is named by."""
    return (bundled_css(theme.path).encode(),)


def make_text_stylesheet(theme: Place, address: str) -> tuple[bytes, ...]:  # noqa: ARG001 - the address holds the digest
    """Return the stylesheet of the text pages of *theme*, which *address* is named by."""
    return (text_css(theme.path).encode(),)


def make_script(theme: Place, address: str) -> tuple[bytes, ...]:  # noqa: ARG001 - the address holds the digest
    """Return the one script of *theme*, which *address* is named by."""
    return (script_of(theme.path),)


def make_paper_script(theme: Place, address: str) -> tuple[bytes, ...]:  # noqa: ARG001 - the address holds the digest
    """Return the script of *theme* for paper, which *address* is named by."""
    return (paper_script(theme.path),)


def make_copy(file: Place, digest: str) -> tuple[bytes, ...]:  # noqa: ARG001 - another digest, another artefact
    """Return the bytes of *file*, whose SHA-256 is *digest*."""
    return (file.path.read_bytes(),)
