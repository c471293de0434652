"""What a build did, in words an editor understands."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from plugins.pressroom.build import Changes

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
    seconds = f"{changes.seconds:.1f}".replace(".", ",")
    return f"El sitio está listo en {output}: {changes.count} archivos ({what}; {seconds} s)."


def counted(paths: Iterable[str]) -> str:
    """Return *paths* by sort: «2 páginas, 1 imagen y 3 archivos»."""
    counts = Counter(_SORTS.get(PurePosixPath(path).suffix, _FILE) for path in paths)
    words = [
        f"{counts[sort]} {sort[counts[sort] > 1]}"
        for sort in (_PAGE, _PICTURE, _FILE)
        if counts[sort]
    ]
    return " y ".join(filter(None, (", ".join(words[:-1]), words[-1]))) if words else "nada"
