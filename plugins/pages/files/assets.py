"""The files that every page needs: stylesheet, script, and the theme's own pictures and fonts."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from plugins.pressroom import Artefact, LastingFile, Place, output_path
from plugins.site import (
    Addresses,
    Frame,
    bundled_css,
    copies_script,
    paper_script,
    script_of,
    text_css,
    tools_css,
)

ADDRESSES = Addresses(folders=frozenset({"assets"}))


@dataclass(frozen=True, slots=True)
class Copy(Artefact):
    """A picture or a font of the theme, under its fixed name."""

    name: str
    file: Place
    digest: str
    """Its SHA-256: with another one, it is another artefact."""

    @property
    def paths(self) -> tuple[str, ...]:
        """Beside what is named by its content."""
        return (f"assets/{self.name}",)

    def make(self) -> tuple[bytes, ...]:
        """Return its bytes."""
        return (self.file.path.read_bytes(),)


def asset_files(frame: Frame) -> Iterator[Artefact]:
    """Yield stylesheets and script, named by their content, then pictures and fonts."""
    theme = Path(frame.theme)
    yield LastingFile(output_path(frame.stylesheet), bundled_css(theme).encode())
    yield LastingFile(output_path(frame.tools_stylesheet), tools_css(theme).encode())
    yield LastingFile(output_path(frame.text_stylesheet), text_css(theme).encode())
    yield LastingFile(output_path(frame.script), script_of(theme))
    yield LastingFile(output_path(frame.paper), paper_script(theme))
    yield LastingFile(output_path(frame.copies), copies_script(theme))
    static = theme / "static"
    for file in sorted((*(static / "images").glob("*"), *(static / "fonts").glob("*.woff2"))):
        yield Copy(file.name, Place(file), sha256(file.read_bytes()).hexdigest())
