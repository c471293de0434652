"""The files of `content/`: what there is, where, and how an editor's path finds it."""

import os
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

DEPARTMENTS = "departamentos"
PAGES = "paginas"
REGISTERS = "registros"


class PathError(ValueError):
    """A path in an article leads nowhere; says a code, what is wrong and the mend, in Spanish."""

    def __init__(self, code: str, message: str, fix: str) -> None:
        super().__init__(message)
        self.code = code
        self.fix = fix


@dataclass(frozen=True, slots=True)
class Library:
    """Every visible regular file below one folder."""

    root: Path
    files: dict[str, Path]
    """Path relative to the root (POSIX, composed characters: NFC) -> the file."""

    links: tuple[str, ...] = ()
    """Symbolic links, which are not followed."""

    folded: dict[str, str] = field(default_factory=dict)
    """The same paths, in one case -> as they are written on the disk."""

    def find(self, source: str, target: str) -> str:
        """
        Return the file that *target*, written in *source*, names (a key of `files`).

        Raises:
            PathError: It leaves `content/`, does not exist, or is written in another case.
        """
        wanted = unicodedata.normalize("NFC", unquote(target))
        parts: list[str] = []
        for part in (*PurePosixPath(source).parent.parts, *wanted.replace("\\", "/").split("/")):
            if part == ".." and not parts:
                raise PathError(
                    "outside-content",
                    f"«{target}» sale de la carpeta content/",
                    "Ponga el archivo junto al artículo y escriba solo su nombre",
                )
            if part == "..":
                parts.pop()
            elif part not in {"", "."}:
                parts.append(part)
        path = "/".join(parts)
        if path in self.files:
            return path
        raise self._missing(target, path)

    def _missing(self, target: str, path: str) -> PathError:
        written = self.folded.get(path.casefold())
        if written:
            name = PurePosixPath(written).name
            return PathError(
                "wrong-case",
                f"«{target}» no coincide en mayúsculas y minúsculas con el archivo, que se llama «{name}»",
                f"Escríbalo igual que el archivo: {name}",
            )
        if path in self.links:
            return PathError(
                "symbolic-link",
                f"«{target}» es un enlace simbólico",
                "Ponga el archivo mismo en la carpeta",
            )
        return PathError(
            "missing-file",
            f"el archivo «{target}» no existe",
            "Revise el nombre, o ponga el archivo junto al artículo",
        )


def library_at(root: Path) -> Library:
    """Return the files below *root*; hidden files, backups (`~`) and links are left out."""
    found = sorted(_walk(root))
    files = {key: path for key, path in found if not path.is_symlink()}
    links = tuple(key for key, path in found if path.is_symlink())
    return Library(root, files, links, {key.casefold(): key for key in files})


def _walk(root: Path) -> Iterator[tuple[str, Path]]:
    for folder, subfolders, names in os.walk(root):
        subfolders[:] = [name for name in subfolders if not name.startswith(".")]
        for name in names:
            if not name.startswith(".") and not name.endswith("~"):
                path = Path(folder, name)
                key = unicodedata.normalize("NFC", path.relative_to(root).as_posix())
                if path.is_symlink() or path.is_file():
                    yield key, path
