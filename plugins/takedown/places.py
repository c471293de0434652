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
    name: str
    """As one calls it, from the folder of the project on: `.cache/pressroom`."""

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
    found = (
        Place(output, output.name, Zone.PUBLIC, "make build"),
        *_beside(output, "make build"),
        *_other_edition(root / "interna", "make interna"),
        *_other_edition(root / "embargo", "make prensa-embargo"),
        *_caches(root / ".cache"),
        *(
            Place(root / name, name, Zone.MACHINE, f"borre el archivo que está en {name}/")
            for name in ("afiches", "boletines", "guiones", "capturas")
        ),
    )
    return tuple(each for each in found if each.path.exists())


def _other_edition(tree: Path, build: str) -> Iterator[Place]:
    """Yield the *tree* of those who are not the public, and what is kept beside it."""
    yield Place(tree, tree.name, Zone.MACHINE, build)
    yield from _beside(tree, build)


def _beside(output: Path, build: str) -> Iterator[Place]:
    """Yield what a build keeps beside the site in *output*: the tree before, and what it knows of it."""
    twin, state = output.with_name(f".{output.name}.next"), state_folder(output)
    yield Place(twin, twin.name, Zone.MACHINE, f"rm -rf {twin.name}")
    yield Place(state, state.name, Zone.MACHINE, f"rm -rf {state.name} && {build}")


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
        name = f".cache/{cache.name}"
        yield Place(cache, name, Zone.MACHINE, f"rm -rf {name}")
        if (cache / "reading").is_dir():
            yield Place(cache / "reading", f"{name}/reading", Zone.SOURCE, f"rm -rf {name}/reading")


def _is_apart(file: Path, place: Place) -> bool:
    """Return whether *file* is of the reading that a cache also keeps, which is a place of its own."""
    is_cache = place.path.parent.name == ".cache"
    return is_cache and file.relative_to(place.path).parts[0] == "reading"


def _read(file: Path) -> bytes:
    data = file.read_bytes()
    if not data.startswith(_SEALED):
        return data
    try:
        return bytes(unsealed(data))
    except DamagedFile:
        return data
