"""
How much of one thing a text may hold: far more than anybody writes, far less than takes minutes.

Reading Markdown takes a time that grows with the square of a few signs. The bounds count, so that a
text is read or refused alike on every machine.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

LONGEST = 300_000
"""Characters of a text: a book of 180 pages."""


class Excess(NamedTuple):
    """Too much of something."""

    line: int
    """Of the text, counted from 0."""

    message: str
    fix: str


class _Bound(NamedTuple):
    count: Callable[[str], int]
    most: int
    what: str
    """What is counted, after the number."""


def past_bounds(text: str) -> Excess | None:
    """Return the first thing of which the Markdown *text* holds too much, or None."""
    for bound in _OF_TEXT:
        if excess := _excess(bound, text, 0, "texto"):
            return excess
    for line, paragraph in _paragraphs(text):
        for bound in _OF_PARAGRAPH:
            if excess := _excess(bound, paragraph, line, "párrafo"):
                return excess
    return None


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    line = 0
    for paragraph in text.split("\n\n"):
        yield line, paragraph
        line += paragraph.count("\n") + 2


def _excess(bound: _Bound, text: str, line: int, where: str) -> Excess | None:
    count = bound.count(text)
    if count <= bound.most:
        return None
    return Excess(
        line,
        f"un {where} tiene {_grouped(count)} {bound.what} y se leen hasta {_grouped(bound.most)}",
        "Divídalo o deje solo lo que hace falta; lo demás puede ir en un documento adjunto",
    )


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _depth(opening: str, closing: str) -> Callable[[str], int]:
    """Return what counts how many *opening* signs are open at once, at the most."""
    each = re.compile(f"[{re.escape(opening)}{re.escape(closing)}]")

    def count(text: str) -> int:
        if text.count(opening) <= _DEEPEST:
            return 0
        deepest = depth = 0
        for sign in each.findall(text):
            depth = depth + 1 if sign == opening else max(0, depth - 1)
            deepest = max(deepest, depth)
        return deepest

    return count


def _matches(pattern: str) -> Callable[[str], int]:
    each = re.compile(pattern, re.MULTILINE)
    return lambda text: len(each.findall(text))


def _levels(text: str) -> int:
    """Return how many quotes or lists the lines of *text* are in, at the most."""
    return max((len(_LEVEL.findall(prefix)) for prefix in _PREFIX.findall(text)), default=0)


def _cells(text: str) -> int:
    """Return how many cells the longest row of a table in *text* has, at the most."""
    if "\t" not in text and "|" not in text:
        return 0
    return max(max(line.count("\t"), line.count("|")) for line in text.split("\n"))


_LEVEL = re.compile(r">|[-*+] |\d[.)] | {4}")
_PREFIX = re.compile(r"^(?:[ >]|[-*+] |\d{1,3}[.)] )*", re.MULTILINE)

_DEEPEST = 20
"""Signs that are open at once."""

_OF_TEXT = (
    _Bound(len, LONGEST, "caracteres"),
    _Bound(lambda text: text.count("\n\n") + 1, 5_000, "párrafos"),
    _Bound(_matches(r"^ {0,3}\*\["), 100, "siglas explicadas"),
    _Bound(_matches(r"^ {0,3}\[\^"), 500, "notas al pie"),
)
_OF_PARAGRAPH = (
    _Bound(len, 40_000, "caracteres"),
    _Bound(_depth("[", "]"), _DEEPEST, "corchetes abiertos unos dentro de otros"),
    _Bound(_depth("(", ")"), _DEEPEST, "paréntesis abiertos unos dentro de otros"),
    _Bound(lambda text: text.count("["), 1_000, "corchetes"),
    _Bound(lambda text: text.count("<"), 500, "signos «<»"),
    _Bound(lambda text: text.count("{"), 200, "llaves"),
    _Bound(lambda text: max(map(len, text.split()), default=0), 2_500, "letras sin un espacio"),
    _Bound(_matches(r"[*_~]+"), 2_000, "marcas de negrita o cursiva"),
    _Bound(_cells, 100, "celdas en una fila"),
    _Bound(_levels, 10, "niveles de citas o listas"),
)
