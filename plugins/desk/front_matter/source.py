"""From the bytes of a Markdown file to its front matter and its body, both still text."""

import re
import unicodedata
from typing import NamedTuple

from plugins.newsroom import NOTHING, Edit, Proposal
from plugins.spanish import visible

MAX_BYTES = 1 << 20
"""1 MiB: about 170,000 words; more is a slip (a picture pasted as text)."""

_FENCE = "---"
_FIELD = re.compile(r"[^\W\d]\w*:(?:\s|$)|[ \t]+\S|- ")
"""How a line of a front matter begins: a key, or what belongs to the one above."""

_LINE_END = re.compile("\r\n|[\r\x85\u2028\u2029]")
"""What YAML 1.1 (chapter 5.4) takes for the end of a line besides `\\n`; lines must agree."""


class SourceError(ValueError):
    """A file cannot be read as an article; says the line, a code, what is wrong and the mend."""

    def __init__(
        self, line: int, code: str, message: str, fix: str, proposal: Proposal = NOTHING
    ) -> None:
        super().__init__(message)
        self.line = line
        self.code = code
        self.message = message
        self.fix = fix
        self.proposal = proposal


class Parts(NamedTuple):
    """The two parts of a file; lines are counted from 1 in the whole file."""

    front: str
    front_line: int
    body: str
    body_line: int


def decoded(data: bytes) -> str:
    """
    Return *data* as text: UTF-8, with Unix line ends, composed (NFC), of visible characters.

    Raises:
        SourceError: It is too large, not UTF-8, or holds NUL bytes.
    """
    if len(data) > MAX_BYTES:
        raise SourceError(
            1,
            "too-large",
            f"el archivo pesa {len(data) / MAX_BYTES:.2f} MiB y el máximo es 1 MiB".replace(
                ".", ",", 1
            ),
            "Deje en el archivo solo el texto; las fotos y documentos van al lado, como archivos",
        )
    if b"\0" in data:
        raise SourceError(
            data[: data.index(b"\0")].count(b"\n") + 1,
            "nul-byte",
            "el archivo tiene caracteres nulos (NUL): no es un texto",
            "Copie el texto en un archivo nuevo y guárdelo como UTF-8",
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SourceError(
            data[: error.start].count(b"\n") + 1,
            "not-utf8",
            "el archivo no está guardado en UTF-8 (las tildes y la ñ se verían mal)",
            "En el editor elija «Guardar con codificación → UTF-8»",
        ) from None
    return unicodedata.normalize("NFC", visible(_LINE_END.sub("\n", text)))


def parts(text: str) -> Parts:
    """
    Return the front matter of *text* (between two `---` lines) and its body.

    Raises:
        SourceError: There is no front matter, or it does not end.
    """
    lines = text.split("\n")
    start = next((number for number, line in enumerate(lines) if line.strip()), None)
    if start is None or lines[start].rstrip() != _FENCE:
        raise SourceError(
            1 if start is None else start + 1,
            "no-front-matter",
            "falta el encabezado: el archivo no empieza con una línea «---»",
            "Ponga al comienzo una línea «---», los datos (titulo, fecha, resumen) y otra línea «---»",
            _opened(lines, start or 0),
        )
    end = next(
        (number for number in range(start + 1, len(lines)) if lines[number].rstrip() == _FENCE),
        None,
    )
    if end is None:
        raise SourceError(
            start + 1,
            "unclosed-front-matter",
            "el encabezado no termina: falta la segunda línea «---»",
            "Ponga una línea «---» después del último dato, antes del texto",
            _fenced(start + 1, _end_of_fields(lines, start + 1)),
        )
    return Parts(
        front="\n".join(lines[start + 1 : end]),
        front_line=start + 2,
        body="\n".join(lines[end + 1 :]),
        body_line=end + 2,
    )


def _end_of_fields(lines: list[str], start: int) -> int:
    """Return the first of *lines* after *start* that looks like no part of a front matter."""
    rows = range(start, len(lines))
    return next((row for row in rows if not _FIELD.match(lines[row])), len(lines))


def _opened(lines: list[str], start: int) -> Proposal:
    """Return the edits that put the fields of *lines* between fences; none if there are none."""
    end = _end_of_fields(lines, start)
    if end == start:
        return NOTHING
    closes = end < len(lines) and lines[end].rstrip() == _FENCE
    opening = Edit(start + 1, start, (_FENCE,))
    return Proposal((opening,)) if closes else Proposal((opening, *_fenced(0, end).edits))


def _fenced(start: int, end: int) -> Proposal:
    """Return the edit that ends a front matter before the line *end*, counted from 0."""
    return Proposal((Edit(max(start, end) + 1, max(start, end), (_FENCE,)),))
