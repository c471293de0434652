"""
Easy reading («lectura fácil»): the same story in short sentences, one idea a line.

After UNE 153101:2018 EX, «Lectura fácil. Pautas y recomendaciones para la elaboración de documentos»,
and Inclusion Europe's «Información para todos», which ask for short sentences of one idea, each
beginning on a line of its own. Neither gives a number that holds for every text; `LONGEST` is ours.
A text may only be called so once readers of the group have tried it: no program can do that.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

LONGEST = 15
"""Words of a sentence; of a longer one an editor is told."""

_BREAK = re.compile(r"(?<=\S)\n(?=\S)")
_ITEM = re.compile(r"^\s*(?:[-*+]|\d+[.)]|#+)\s+")
_END = re.compile(r"(?<=[.!?…:;])[»”\")]*\s+")
_WORD = re.compile(r"\w+(?:[.,:]\d+)*")


class LongSentence(NamedTuple):
    """A sentence that says too much at once."""

    line: int
    """Of the text, counted from 0."""

    words: int


def lines_kept(markdown: str) -> str:
    """Return *markdown* with each of its lines on a line of its own (two spaces: a line break)."""
    return _BREAK.sub("  \n", markdown)


def long_sentences(markdown: str) -> Iterator[LongSentence]:
    """Yield the sentences of *markdown* with more than `LONGEST` words, where each begins."""
    start, count, is_heading = 0, 0, False
    for number, line in enumerate([*markdown.split("\n"), ""]):
        if not line.strip() or is_heading or _ITEM.match(line):
            yield from _if_long(start, count)
            count = 0
        is_heading = line.startswith("#")
        pieces = _END.split(f"{_ITEM.sub('', line, count=1)} ")
        for piece in pieces[:-1]:
            yield from _if_long(start if count else number, count + len(_WORD.findall(piece)))
            count = 0
        if words := len(_WORD.findall(pieces[-1])):
            start, count = (start if count else number), count + words


def _if_long(line: int, words: int) -> Iterator[LongSentence]:
    if words > LONGEST:
        yield LongSentence(line, words)
