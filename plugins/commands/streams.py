"""
What a command says, wherever that goes: a terminal of any alphabet, a full disk, nowhere at all.

Python gives up at a letter that the terminal's encoding lacks, has no stream where one was closed,
and reads names of files wrong where the system's language is no UTF-8. None of that is a reason to
publish nothing, nor for an editor to read English.
"""

import codecs
import io
import os
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, TextIO

_WITHOUT_ACCENTS: Final = "sin-tildes"
_ASCII: Final = {
    "«": '"', "»": '"', "“": '"', "”": '"', "‘": "'", "’": "'",
    "→": "->", "–": "-", "—": "-", "×": "x", "¿": "", "¡": "",
}  # fmt: skip
"""What stands for a sign where there are only the letters of English."""


class Tolerant(io.TextIOWrapper):
    """A stream on which no work depends: what it cannot take is lost, and that is remembered."""

    lost: OSError | None = None
    """Why something was not written."""

    def write(self, text: str, /) -> int:
        """Write *text* if that works."""
        with self._kept():
            return super().write(text)
        return len(text)

    def flush(self) -> None:
        """Flush if that works."""
        with self._kept():
            super().flush()

    @contextmanager
    def _kept(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            self.lost = error


def prepare() -> None:
    """
    Let this process be heard as well as can be; call it first of all, once.

    Starts the program anew if Python took the system's language for one without UTF-8: it reads
    names of files by it, and would not find `año-nuevo.md` (PEP 540).
    """
    _open_closed()
    encoding = (sys.stdout.encoding if sys.stdout else None) or "utf-8"
    if sys.getfilesystemencoding().replace("-", "") != "utf8" and not sys.flags.utf8_mode:
        os.environ.setdefault("PYTHONIOENCODING", encoding)  # the terminal is what it was
        os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]])  # noqa: S606 - ourselves
    codecs.register_error(_WITHOUT_ACCENTS, _without_accents)
    is_one = sys.stdout is sys.stderr
    sys.stdout = _tolerant(sys.stdout)
    sys.stderr = sys.stdout if is_one else _tolerant(sys.stderr)


def _tolerant(stream: TextIO | None) -> TextIO:
    """Return *stream* as one that takes everything."""
    stream = stream or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - for good
    if not isinstance(stream, io.TextIOWrapper) or isinstance(stream, Tolerant):
        return stream
    buffering, encoding = stream.line_buffering, stream.encoding
    return Tolerant(stream.detach(), encoding, _WITHOUT_ACCENTS, line_buffering=buffering)


def _open_closed() -> None:
    """Open what was closed of the three streams: the next file would get its number, and its words."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # the lowest number that is free


def _without_accents(error: UnicodeError) -> tuple[str, int]:
    """Return what *error* could not write without what the alphabet lacks: «María» → "Maria"."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    plain = "".join(map(_plain, error.object[error.start : error.end]))
    return plain, error.end


def _plain(letter: str) -> str:
    if letter in _ASCII:
        return _ASCII[letter]
    return unicodedata.normalize("NFKD", letter).encode("ascii", "ignore").decode() or "?"
