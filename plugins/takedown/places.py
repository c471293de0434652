"""Where on this machine something may still be: the site, what it leaves beside it, what others built."""

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from plugins.pressroom import DamagedFile, state_folder, unsealed

_SEALED = b"sala-de-prensa"


class Zone(StrEnum):
    """Who can read what is there."""

    PUBLIC = "el sitio"
    MACHINE = "esta máquina"
    SOURCE = "la fuente"
    """What the site is made of, and what is remembered of reading it: not published, and not counted."""


class Place(NamedTuple):
    """A folder, or a file, that is looked into."""

    path: Path
    zone: Zone
    purge: str
    """What empties it, as one types it."""


class Opened(NamedTuple):
    """One file of a place, as it is looked into."""

    place: Place
    name: str
    """Relative to the place."""

    data: bytes


def places_of(root: Path, output: Path) -> tuple[Place, ...]:
    """
    Return every place of the project in the folder *root* that may hold what was published.

    *output* is the folder of the public site.
    """
    site = [Place(output, Zone.PUBLIC, "make build")]
    beside = [
        Place(_twin(output), Zone.MACHINE, f"rm -rf {_twin(output).name}"),
        Place(
            state_folder(output), Zone.MACHINE, f"rm -rf {state_folder(output).name}; make build"
        ),
    ]
    staff = root / "interna"
    others = [
        Place(staff, Zone.MACHINE, "make interna"),
        Place(_twin(staff), Zone.MACHINE, f"rm -rf {_twin(staff).name}"),
        Place(
            state_folder(staff), Zone.MACHINE, f"rm -rf {state_folder(staff).name}; make interna"
        ),
        *_caches(root / ".cache"),
        *(
            Place(root / name, Zone.MACHINE, f"borre el archivo en {name}/")
            for name in ("afiches", "boletines", "guiones", "capturas")
        ),
    ]
    found = (*site, *beside, *others)
    return tuple(each for each in found if each.path.exists())


def files_of(place: Place) -> Iterator[Opened]:
    """Yield every file of *place*; what a build keeps sealed, without its seal."""
    if place.path.is_file():
        yield Opened(place, place.path.name, _read(place.path))
        return
    for file in sorted(place.path.rglob("*")):
        if file.is_file() and not file.is_symlink() and not _is_apart(file, place):
            yield Opened(place, file.relative_to(place.path).as_posix(), _read(file))


def _caches(folder: Path) -> Iterator[Place]:
    for cache in sorted(folder.iterdir()) if folder.is_dir() else ():
        purge = f"rm -rf .cache/{cache.name}"
        yield Place(cache, Zone.MACHINE, purge)
        if (cache / "reading").is_dir():
            yield Place(cache / "reading", Zone.SOURCE, f"{purge}/reading")


def _is_apart(file: Path, place: Place) -> bool:
    """Return whether *file* is of the reading that a cache also keeps, which is a place of its own."""
    is_cache = place.path.parent.name == ".cache"
    return is_cache and file.relative_to(place.path).parts[0] == "reading"


def _twin(output: Path) -> Path:
    return output.with_name(f".{output.name}.next")


def _read(file: Path) -> bytes:
    data = file.read_bytes()
    if not data.startswith(_SEALED):
        return data
    try:
        return bytes(unsealed(data))
    except DamagedFile:
        return data
