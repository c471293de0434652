"""Code between fences, which is taken from a text before its blocks are looked for."""

import re
from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from markdown.preprocessors import Preprocessor

from plugins.markup.blocks.markers import BULLET, NUMBER

_FENCE = re.compile(rf"( *(?:(?:{BULLET}|{NUMBER}) +)?)(`{{3,}}(?=[^`]*$)|~{{3,}}).*$")


class Fences(Preprocessor):
    """
    Keeps what stands between fences of backticks or tildes as it is (CommonMark 0.31.2, 4.5).

    A fence that nobody closed is left in the text, where it is noticed as a stray mark: CommonMark
    makes code of all that follows.
    """

    def run(self, lines: list[str]) -> list[str]:
        """Return *lines* with a placeholder for each piece of code."""
        kept: list[str] = []
        for piece in pieces_of(lines):
            if not piece.is_code:
                kept += piece.lines
                continue
            opening = _FENCE.match(piece.lines[0])
            before = opening[1] if opening else ""
            code = "\n".join(_dedented(line, len(before)) for line in piece.lines[1:-1])
            stored = self.md.htmlStash.store(
                f"<pre><code>{escape(code, quote=False)}\n</code></pre>"
            )
            kept.append(before + stored)
        return kept


class Piece(NamedTuple):
    """Lines in a row, in code or outside of it."""

    lines: list[str]
    is_code: bool
    """Whether the first and the last of the lines are fences."""


def pieces_of(lines: list[str]) -> Iterator[Piece]:
    """Yield *lines* in their order, what stands between fences apart."""
    start = number = 0
    while number < len(lines):
        opening = _FENCE.match(lines[number])
        end = _end(lines, number, opening[2]) if opening else 0
        if end:
            yield Piece(lines[start:number], is_code=False)
            yield Piece(lines[number : end + 1], is_code=True)
            start = number = end + 1
        else:
            number += 1
    yield Piece(lines[start:], is_code=False)


def _end(lines: list[str], start: int, fence: str) -> int:
    """Return where the *fence* of line *start* is closed; 0 if it never is."""
    closing = re.compile(rf" *{re.escape(fence[0])}{{{len(fence)},}} *$")
    return next((n for n in range(start + 1, len(lines)) if closing.match(lines[n])), 0)


def _dedented(line: str, width: int) -> str:
    return line[min(width, len(line) - len(line.lstrip(" "))) :]
