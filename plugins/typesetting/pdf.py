"""
Typst, as this program uses it.

It works with threads of its own, which a process that forks does not hand on: a copy of one that has
set a page waits for them for ever. Builds fork whenever there is much to make, so the process that
may still fork never sets a page itself. One of its copies does, and so does each of those that the
work was shared out to.
"""

import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from hashlib import sha256
from importlib.metadata import version
from multiprocessing import parent_process
from pathlib import Path
from typing import TYPE_CHECKING, Final

from plugins.commands import can_fork, forked

if TYPE_CHECKING:
    from typst import Compiler

STANDARD: Final = "ua-1"
"""PDF/UA-1 (ISO 14289-1): typst refuses what lacks a title, a language, an alternative text."""


class TypesettingError(Exception):
    """Typst had something to say of a page: a sign that no font has, a font that is not there."""


def engine() -> str:
    """Return what sets pages, with its version: another one may make other bytes."""
    return f"typst {version('typst')}"


def program_of(name: str, files: Iterable[Path]) -> str:
    """Return what *name* sets pages with, for keys: its *files*, in that order, and the engine."""
    data = b"".join(each.read_bytes() for each in files)
    return f"{name} {sha256(data).hexdigest()[:16]} {engine()}"


def pdf_of(template: bytes, data: Mapping[str, object], fonts: Path) -> bytes:
    """
    Return the PDF/UA-1 document that *template* makes of *data*; of the same, the same bytes.

    Args:
        template: A program in typst. It finds *data* as JSON in `sys.inputs.data`, so that no word
            of it is ever read as a program.
        data: Whatever JSON can say.
        fonts: The folder of the only fonts it has.

    Raises:
        TypesettingError: Something was not as it should be; nothing is made then.
    """
    told = json.dumps(data, ensure_ascii=False)
    if parent_process() or not can_fork():
        return _set(template, told, fonts)
    with forked(1) as pool:
        return pool.submit(_set, template, told, fonts).result()


def _set(template: bytes, told: str, fonts: Path) -> bytes:
    from typst import TypstError

    try:
        made, warnings = _compiler(template, fonts).compile_with_warnings(
            template,
            format="pdf",
            sys_inputs={"data": told},
            pdf_standards=STANDARD,
            timestamp=0,
        )
    except TypstError as error:
        raise TypesettingError(_words(error)) from None
    if warnings:
        raise TypesettingError("; ".join(map(_words, warnings)))
    assert isinstance(made, bytes)  # noqa: S101 - a PDF is one file
    return made


def _words(said: Exception) -> str:
    hints = getattr(said, "hints", ())
    return " ".join((str(getattr(said, "message", said)), *(f"({each})" for each in hints)))


@lru_cache(maxsize=8)
def _compiler(template: bytes, fonts: Path) -> "Compiler":
    """Return one that remembers what it has set of *template*: the next page takes a tenth."""
    from typst import Compiler, Fonts

    known = Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts])
    return Compiler(template, font_paths=known)
