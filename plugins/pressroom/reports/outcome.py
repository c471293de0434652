"""What a build did, in words an editor understands."""

import json
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from plugins.commands import near, number_of, write_whole
from plugins.pressroom.artefact import address_of
from plugins.pressroom.build import Changes
from plugins.pressroom.trees import state_folder

_PAGE = ("página", "páginas")
_PICTURE = ("imagen", "imágenes")
_FILE = ("archivo", "archivos")
_SORTS = {".html": _PAGE, **dict.fromkeys((".avif", ".jpg", ".png", ".svg", ".webp"), _PICTURE)}


def told(changes: Changes, output: Path) -> str:
    """Return one line: «output: 728 archivos. Cambiaron 2 páginas y 9 archivos, en 0,4 s.»."""
    verbs = (
        ("nuevo", changes.added),
        ("cambió", changes.changed),
        ("salió", changes.removed),
    )
    parts = [f"{verb}: {counted(paths)}" for verb, paths in verbs if paths]
    what = "; ".join(parts) if parts else "nada cambió"
    count = number_of(changes.count, "archivo", "archivos")
    seconds = f"{changes.seconds:.1f}".replace(".", ",")
    return f"El sitio está listo en {near(output)}: {count} ({what}; {seconds} s)."


def note_changes(output: Path, changes: Changes) -> None:
    """
    Write which addresses a build changed, for programs that deploy or empty caches.

    `.output.state/changes.json`: `version` (1), `added`, `changed`, `removed`: lists of
    root-relative addresses, sorted.
    """
    document = {
        "version": 1,
        **{
            name: [address_of(path) for path in getattr(changes, name)]
            for name in ("added", "changed", "removed")
        },
    }
    note(output, "changes.json", document)


def note_status(output: Path, *, problems: str = "") -> None:
    """Write whether the last build went well, for the preview: `.output.state/status.json`."""
    note(output, "status.json", {"build": time.time_ns(), "problems": problems})


def note(output: Path, name: str, document: object) -> None:
    """Write the JSON *document* beside *output*, for programs: `.output.state/{name}`."""
    folder = state_folder(output)
    folder.mkdir(parents=True, exist_ok=True)
    write_whole(folder / name, f"{json.dumps(document, ensure_ascii=False, indent=1)}\n".encode())


def counted(paths: Iterable[str]) -> str:
    """Return *paths* by sort: «2 páginas, 1 imagen y 3 archivos»."""
    counts = Counter(_SORTS.get(PurePosixPath(path).suffix, _FILE) for path in paths)
    words = [
        f"{counts[sort]} {sort[counts[sort] > 1]}"
        for sort in (_PAGE, _PICTURE, _FILE)
        if counts[sort]
    ]
    return " y ".join(filter(None, (", ".join(words[:-1]), words[-1]))) if words else "nada"
