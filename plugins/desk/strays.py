"""Files of `content/` that look as if they were read and are not: nobody would notice."""

import re
from collections.abc import Set
from pathlib import PurePosixPath

from plugins.desk.front_matter.findings import Findings
from plugins.desk.front_matter.source import MAX_BYTES, SourceError
from plugins.desk.library import REGISTERS, Library
from plugins.desk.links.pictures import ATTACHMENTS
from plugins.desk.registers.files import FILES
from plugins.newsroom import suggestion

_RENAMED = frozenset(
    ["markdown", "mdown", "mdtext", "mdtxt", "mdwn", "mdx", "mkd", "mkdn", "text", "txt"]
)  # fmt: skip
"""Endings of a text that only has to be called otherwise."""

_WRITTEN = frozenset(
    [
        "adoc",
        "doc",
        "docm",
        "docx",
        "dot",
        "dotx",
        "fodt",
        "gdoc",
        "htm",
        "html",
        "odt",
        "ott",
        "pages",
        "rst",
        "rtf",
        "tex",
        "wpd",
        "wps",
        "xhtml",
    ]
)
"""Endings of what programs for writing keep; its words have to be copied."""

_MEDIA = frozenset(
    [
        "aac",
        "avi",
        "avif",
        "bmp",
        "flac",
        "gif",
        "heic",
        "heif",
        "jpe",
        "jpeg",
        "jpg",
        "m4v",
        "mkv",
        "mov",
        "opus",
        "png",
        "psd",
        "svg",
        "tif",
        "tiff",
        "wav",
        "webm",
        "webp",
        "wma",
        "wmv",
    ]
)
"""Endings of what is no text, whatever its name."""

_HEAD = re.compile(rb"(?:\xef\xbb\xbf)?\s*---[ \t]*\r?\n\s*[^\s:]+[ \t]*:")
"""How a file with a front matter begins."""

_ARTICLE = re.compile(r"\.md\b.|^\d{4}-\d{2}-\d{2}", re.IGNORECASE)
"""Part of a name that only an article has: `nota.md.txt`, `2026-11-20-feria.bak`."""


def note_strays(library: Library, used: Set[str], findings: Findings) -> None:
    """
    Tell of the files of *library* that hold words as articles do, and that no text uses.

    An article among the registers is an error: it is published nowhere, and it is one.

    Args:
        library: All that there is.
        used: Those that texts name: a `.docx` that an article links to is where it should be.
        findings: Takes the problems.
    """
    for file in library.files:
        if file in used or file in FILES:
            continue
        if file.startswith(f"{REGISTERS}/"):
            _note_in_registers(file, library, findings)
        elif fix := _article(PurePosixPath(file).name) or _headed(file, library):
            what = "no termina en .md y nadie lo enlaza"
            findings.warn(file, 1, "stray-file", f"{what}: no se lee ni se publica", fix)


def _note_in_registers(file: str, library: Library, findings: Findings) -> None:
    name = PurePosixPath(file).name
    message = "no es ningún registro: no se lee ni se publica"
    if fix := _register(file):
        findings.warn(file, 1, "stray-file", message, fix)
    elif _is_headed(file, library):
        findings.error(
            file,
            1,
            "stray-file",
            f"es un artículo, y lo que está en {REGISTERS}/ no se publica",
            "Muévalo a la carpeta del departamento que informa",
        )
    elif name.lower().endswith(".md") or _article(name):
        findings.warn(file, 1, "stray-file", message, f"Sáquelo de la carpeta {REGISTERS}/")


def _headed(file: str, library: Library) -> str:
    """Return how *file*, whose name has no ending, becomes the article it is; nothing if it is none."""
    if PurePosixPath(file).suffix or not _is_headed(file, library):
        return ""
    return f"Empieza como un artículo: cambie su nombre a {PurePosixPath(file).name}.md"


def _is_headed(file: str, library: Library) -> bool:
    """Return whether *file* begins with a front matter."""
    name = PurePosixPath(file)
    is_text = not name.suffix or name.suffix.lower() == ".md" or _article(name.name)
    if not is_text or library.files[file].stamp.size > MAX_BYTES:
        return False
    try:
        return _HEAD.match(library.read(file)) is not None
    except SourceError:
        return False  # nothing tells that it is one


def _register(file: str) -> str:
    if not file.lower().endswith((".yaml", ".yml")):
        return ""
    known = [PurePosixPath(each).name for each in FILES]
    stems = [PurePosixPath(each).stem for each in FILES]
    return suggestion(
        PurePosixPath(file).stem, stems, otherwise=f"Los registros se llaman {', '.join(known)}"
    )


def _article(name: str) -> str:
    """Return how the file called *name* becomes an article; nothing if it never looked like one."""
    ending = PurePosixPath(name).suffix[1:].strip().lower()
    if name.lower().endswith(".md"):
        return ""
    before = re.split(r"\.md\b", name, maxsplit=1, flags=re.IGNORECASE)[0]
    stem = before if before != name else PurePosixPath(name).stem
    if ending in _WRITTEN:
        return (
            f"Copie su texto en un archivo {stem}.md, con su encabezado; si es un documento para"
            " descargar, enlácelo desde un artículo"
        )
    is_other = ending in _MEDIA or (ending in ATTACHMENTS and ending not in _RENAMED)
    if ending in _RENAMED or (_ARTICLE.search(name) and not is_other):
        return (
            f"Si es un artículo, cambie su nombre a {stem.strip()}.md; si no, sáquelo de la carpeta"
        )
    return ""
