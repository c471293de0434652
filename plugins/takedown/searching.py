"""Looking into a file for what should be gone."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import PurePosixPath

from plugins.takedown.looks import are_alike, look_of
from plugins.takedown.traces import Traces, digest_of, is_weak
from plugins.takedown.unpacking import Piece, pieces_of
from plugins.takedown.wording import readings_of, words_of

_PICTURES = frozenset({".jpg", ".jpeg", ".png", ".webp"})
"""Whose look is compared; every photo that is published as AVIF is one of these too."""

_MARKS = (b"\xff\xd8\xff", b"\x89PNG\r\n")
"""What a JPEG and a PNG begin with, whatever they are called."""


class Sort(StrEnum):
    """What was found, as the receipt says it."""

    TITLE = "el título"
    PHRASE = "frases del texto"
    NAME = "el nombre de un archivo"
    FILE = "los bytes de un archivo"
    ADDRESS = "la dirección"
    LOOK = "una imagen parecida"
    CLOSED = "no se pudo mirar"


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that was found in one place."""

    sort: Sort
    where: str
    """The file, and what is inside it: `kit.zip → nota.docx`."""

    what: tuple[str, ...] = ()
    """Which phrases, names or files; they are shown to nobody but who looks."""


class Search:
    """Looks for one thing in many files; what it saw once, under any name, it does not look into again."""

    def __init__(self, traces: Traces) -> None:
        self.traces = traces
        self._known: dict[bytes, tuple[Found, ...]] = {}

    def found_in(self, name: str, data: bytes) -> Iterator[Found]:
        """Yield all that the file *name*, which holds *data*, has of what is looked for."""
        for piece in pieces_of(name, data):
            yield from self._named(piece)
            key = sha256(piece.data).digest()
            if key not in self._known:
                self._known[key] = tuple(self._looked_into(piece))
            for found in self._known[key]:
                yield Found(found.sort, piece.name, found.what)

    def _named(self, piece: Piece) -> Iterator[Found]:
        """Yield what the name of *piece* says; and that nobody could look into it."""
        if piece.trouble:
            yield Found(Sort.CLOSED, piece.name, (piece.trouble,))
        for sort, wanted in self._wanted:
            if named := tuple(each for each in wanted if stands_in(each, piece.name)):
                yield Found(sort, piece.name, named)

    @property
    def _wanted(self) -> tuple[tuple[Sort, tuple[str, ...]], ...]:
        return ((Sort.NAME, self.traces.names), (Sort.ADDRESS, self.traces.addresses))

    def _looked_into(self, piece: Piece) -> Iterator[Found]:
        traces = self.traces
        if file := traces.files.get(digest_of(piece.data)):
            yield Found(Sort.FILE, piece.name, (file,))
        elif traces.looks and self._looks_like(piece):
            yield Found(Sort.LOOK, piece.name)
        texts = piece.texts or _plain(piece.data)
        yield from self._said(piece, texts)
        for sort, wanted in self._wanted:
            named = tuple(each for each in wanted if any(stands_in(each, text) for text in texts))
            if named:
                yield Found(sort, piece.name, named)

    def _said(self, piece: Piece, texts: tuple[str, ...]) -> Iterator[Found]:
        if not (self.traces.title or self.traces.phrases):
            return
        words = [words_of(reading) for text in texts for reading in readings_of(text)]
        if self.traces.title and any(self.traces.title in each for each in words):
            yield Found(Sort.TITLE, piece.name, (self.traces.title,))
        said = tuple(each for each in self.traces.phrases if any(each in one for one in words))
        if said:
            yield Found(Sort.PHRASE, piece.name, said)

    def _looks_like(self, piece: Piece) -> bool:
        suffix = PurePosixPath(piece.name).suffix.lower()
        if suffix not in _PICTURES and not piece.data.startswith(_MARKS):
            return False
        look = look_of(piece.data)
        return any(are_alike(look, each) for each in self.traces.looks)


def _plain(data: bytes) -> tuple[str, ...]:
    """Return *data* as a text; of a calendar, also with its lines whole: they part within a letter."""
    text = data.decode("utf-8", "ignore")
    if b"BEGIN:VCALENDAR" not in data:
        return (text,)
    return text, _FOLD.sub(b"", data).decode("utf-8", "ignore")


_FOLD = re.compile(rb"\r?\n[ \t]")
"""How a line goes on in the next one (RFC 5545, 3.1)."""

_AROUND = frozenset("-_.~%")
_HOST = re.compile(r"https?:\\?/\\?/[\w.-]+(?::\d+)?$")
_LONGEST_HOST = 120
"""Signs: a name of 63 with what stands around it (RFC 1035, 2.3.4)."""


def stands_in(name: str, text: str) -> bool:
    """Return whether *name*, of a file or a root-relative address, stands in *text* by itself."""
    at = text.find(name)
    while at >= 0:
        after = text[at + len(name) : at + len(name) + 1]
        if not (after.isalnum() or after in {"-", "_"}) and _starts(name, text, at):
            return True
        at = text.find(name, at + 1)
    return False


def _starts(name: str, text: str, at: int) -> bool:
    before = text[at - 1 : at] if at else ""
    if not (before.isalnum() or before in _AROUND):
        return True
    return name.startswith("/") and bool(_HOST.search(text[max(at - _LONGEST_HOST, 0) : at]))


def is_weak_find(found: Found, traces: Traces, quoted: Mapping[str, str]) -> bool:
    """
    Return whether a person has to say of *found* if it is a rest, or may stay.

    Args:
        found: What was found.
        traces: What was looked for.
        quoted: Words -> the file of `content/` that says them too, and stays.
    """
    match found.sort:
        case Sort.LOOK | Sort.ADDRESS:
            return True
        case Sort.TITLE:
            return is_weak(traces.title) or traces.title in quoted
        case Sort.PHRASE | Sort.NAME | Sort.FILE:
            return all(each in quoted for each in found.what)
        case _:
            return False
