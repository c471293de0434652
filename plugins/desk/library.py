"""The files of `content/`: what there is, where, and how an editor's path finds it."""

import os
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import NamedTuple
from urllib.parse import unquote

from plugins.commands import reason
from plugins.desk.front_matter.misnamed import missing_file
from plugins.desk.front_matter.source import SourceError
from plugins.desk.path_error import PathError

DEPARTMENTS = "departamentos"
PAGES = "paginas"
PROCEDURES = "tramites"
REGISTERS = "registros"
SERIES = "series"
REQUESTS = "requerimientos"
"""What the press asked: no reading of what may be public looks into this folder."""

READABLE = "Revise los permisos y el dueño (chmod, chown), o cópielo de nuevo"
"""What to do about what cannot be read."""


class Stamp(NamedTuple):
    """
    What tells that a file is still the same, without reading it: a changed file has another one.

    The time of writing and the size can both be kept by who copies (`cp -p`, `touch -r`, archives);
    the time of change is set by the system alone, and another file has another number (POSIX stat).
    """

    written: int
    """Nanoseconds of Unix time (`st_mtime_ns`)."""

    size: int
    """Bytes."""

    changed: int
    """When it, its name or its permissions were changed: nanoseconds (`st_ctime_ns`)."""

    number: int
    """Of its inode."""


class File(NamedTuple):
    """A file as its folder lists it."""

    path: str
    """As the system finds it."""

    stamp: Stamp


class Unread(NamedTuple):
    """A file or folder that the system does not let us look into."""

    path: str
    """From the root of the library; nothing for the root itself."""

    why: str
    """In Spanish."""


@dataclass(frozen=True, slots=True)
class Library:
    """Every visible regular file below one folder."""

    root: Path
    files: dict[str, File]
    """Path relative to the root (POSIX, composed characters: NFC) -> the file."""

    links: tuple[str, ...] = ()
    """Symbolic links to files and folders, which are not followed."""

    misnamed: tuple[str, ...] = ()
    """Files whose names are not UTF-8, as they can be shown; they are not read."""

    doubles: tuple[str, ...] = ()
    """Files of a name that another one has too, with its accents packed otherwise; they are not read."""
    unread: tuple[Unread, ...] = ()
    """Folders that cannot be listed, and files of which the system tells nothing."""

    folded: dict[str, str] = field(default_factory=dict)
    """The same paths, in one case -> as they are written on the disk."""

    def read(self, source: str) -> bytes:
        """
        Return the bytes of the file *source*.

        Raises:
            SourceError: The system does not let us read it.
        """
        try:
            return Path(self.files[source].path).read_bytes()
        except OSError as error:
            raise SourceError(
                1, "unreadable", f"el archivo no se puede leer: {reason(error)}", READABLE
            ) from None

    def find(self, source: str, target: str) -> str:
        """
        Return the file that *target*, written in *source*, names (a key of `files`).

        It is the name of a file before it is an address: `foto%20nueva.jpg` is called so, and only
        if it is not there, `foto nueva.jpg` is looked for.

        Raises:
            PathError: It leaves `content/`, does not exist, or is written in another case.
        """
        path = self._joined(source, target, target)
        if path in self.files:
            return path
        decoded = self._joined(source, unquote(target), target)
        if decoded in self.files:
            return decoded
        missing = decoded if path.casefold() not in self.folded else path
        raise self._missing(source, target, missing)

    def _joined(self, source: str, target: str, written: str) -> str:
        wanted = unicodedata.normalize("NFC", target)
        parts: list[str] = []
        for part in (*source.split("/")[:-1], *wanted.replace("\\", "/").split("/")):
            if part == ".." and not parts:
                raise PathError(
                    "outside-content",
                    f"«{written}» sale de la carpeta content/",
                    "Ponga el archivo junto al artículo y escriba solo su nombre",
                )
            if part == "..":
                parts.pop()
            elif part not in {"", "."}:
                parts.append(part)
        return "/".join(parts)

    def _missing(self, source: str, target: str, path: str) -> PathError:
        written = self.folded.get(path.casefold())
        if written:
            name = PurePosixPath(written).name
            instead = f"{target[: len(target) - len(name)]}{name}"
            return PathError(
                "wrong-case",
                f"«{target}» no coincide en mayúsculas y minúsculas con el archivo, que se llama «{name}»",
                f"Escríbalo igual que el archivo: {name}",
                instead if unquote(target).endswith(target[-len(name) :]) else "",
            )
        if path in self.links:
            return PathError(
                "symbolic-link",
                f"«{target}» es un enlace simbólico",
                "Ponga el archivo mismo en la carpeta",
            )
        hidden = next(
            (each for each in self.unread if f"{path}/".startswith(f"{each.path}/")), None
        )
        if hidden:
            return PathError(
                "unreadable", f"«{target}» está donde no se puede leer: {hidden.why}", READABLE
            )
        return missing_file(target, path, self.files, start=source.rpartition("/")[0])


def library_at(root: Path, *, private: bool = False) -> Library:
    """
    Return the files below *root*; hidden files, backups (`nota.md~`) and links are left out.

    So is what Office leaves beside a file that is open (`~$nota.md`): it only holds who opened it.
    And so is the folder `REQUESTS`, however its letters are written; of a *private* library there
    is nothing else.
    """
    files: dict[str, File] = {}
    links = []
    misnamed = []
    doubles = []
    unread: list[Unread] = []
    entries = _entries(root, unread, private=private)
    for key, entry in sorted(entries, key=lambda found: (found[0], found[1].path)):
        is_named = _is_named(key)
        if not is_named:
            misnamed.append(_shown(key))
        if entry.is_symlink():
            links.append(key)
        elif key in files:
            doubles.append(key)
        elif is_named and (stamp := _looked_at(entry, key, unread)):
            files[key] = File(entry.path, stamp)
    folded = {key.casefold(): key for key in files}
    return Library(
        root,
        files,
        links=tuple(links),
        misnamed=tuple(misnamed),
        doubles=tuple(doubles),
        unread=tuple(sorted(unread)),
        folded=folded,
    )


def _entries(
    root: Path, unread: list[Unread], *, private: bool
) -> Iterator[tuple[str, "os.DirEntry[str]"]]:
    """Yield the visible files and links below *root*, each with its path from there."""
    waiting = [("", str(root))]
    while waiting:
        prefix, folder = waiting.pop()
        for entry in _listed(folder, prefix, unread):
            key = unicodedata.normalize("NFC", prefix + entry.name)
            if entry.name.startswith("."):
                continue
            if not prefix and private != (entry.name.casefold() == REQUESTS):
                continue
            try:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append((f"{prefix}{entry.name}/", entry.path))
                elif not _is_leftover(entry.name) and (entry.is_symlink() or entry.is_file()):
                    yield key, entry
            except OSError as error:
                unread.append(Unread(_shown(key), reason(error)))


def _is_leftover(name: str) -> bool:
    return name.endswith("~") or name.startswith("~$")


def _listed(folder: str, prefix: str, unread: list[Unread]) -> list["os.DirEntry[str]"]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError as error:
        # Below the root, deleted since the folder around it was listed.
        if not (prefix and isinstance(error, FileNotFoundError)):
            key = unicodedata.normalize("NFC", prefix.removesuffix("/"))
            unread.append(Unread(_shown(key), reason(error)))
        return []


def _looked_at(entry: "os.DirEntry[str]", key: str, unread: list[Unread]) -> Stamp | None:
    try:
        return stamp_of(entry.stat(follow_symlinks=False))
    except FileNotFoundError:
        return None  # deleted since its folder was listed
    except OSError as error:
        unread.append(Unread(key, reason(error)))
        return None


def stamp_of(status: os.stat_result) -> Stamp:
    """Return the stamp of the file with this *status*."""
    return Stamp(status.st_mtime_ns, status.st_size, status.st_ctime_ns, status.st_ino)


def _is_named(key: str) -> bool:
    return key.isascii() or _shown(key) == key


def _shown(key: str) -> str:
    """Return *key* with a sign where the bytes of the name are no UTF-8 (PEP 383)."""
    return key.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
