"""The files of `content/`: what there is, where, and how an editor's path finds it."""

import os
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from plugins.newsroom.source import SourceError

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
    """Symbolic links to files and folders, which are not followed."""

    misnamed: tuple[str, ...] = ()
    """Files whose names are not UTF-8, as they can be shown; they are not read."""

    folded: dict[str, str] = field(default_factory=dict)
    """The same paths, in one case -> as they are written on the disk."""

    def read(self, source: str) -> bytes:
        """
        Return the bytes of the file *source*.

        Raises:
            SourceError: The system does not let us read it.
        """
        try:
            return self.files[source].read_bytes()
        except OSError as error:
            raise SourceError(
                1,
                "unreadable",
                f"el archivo no se puede leer ({error.strerror})",
                "Revise sus permisos, o cópielo de nuevo",
            ) from None

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
    files = {key: path for key, path in found if not path.is_symlink() and _is_named(key)}
    links = tuple(key for key, path in found if path.is_symlink())
    misnamed = tuple(_shown(key) for key, path in found if not _is_named(key))
    return Library(root, files, links, misnamed, {key.casefold(): key for key in files})


def _walk(root: Path) -> Iterator[tuple[str, Path]]:
    for folder, subfolders, names in os.walk(root):
        subfolders[:] = [name for name in subfolders if not name.startswith(".")]
        linked = [name for name in subfolders if Path(folder, name).is_symlink()]
        for name in (*names, *linked):
            if not name.startswith(".") and not name.endswith("~"):
                path = Path(folder, name)
                key = unicodedata.normalize("NFC", path.relative_to(root).as_posix())
                if path.is_symlink() or path.is_file():
                    yield key, path


def _is_named(key: str) -> bool:
    return _shown(key) == key


def _shown(key: str) -> str:
    """Return *key* with a sign where the bytes of the name are no UTF-8 (PEP 383)."""
    return key.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
