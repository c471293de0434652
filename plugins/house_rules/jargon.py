"""Words of offices, each with the one that people use."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from plugins.house_rules.remark import Remark
from plugins.house_rules.writing import Known, Writing
from plugins.spanish import folded

RULE = "jargon"

LIST = Path(__file__).parent / "dictionary" / "jerga.txt"
"""`what offices write = what to write`, one a line."""


def remarks(writing: Writing, known: Known) -> Iterator[Remark]:  # noqa: ARG001 - as all rules
    """Yield the words of the list, once each (Red de Lenguaje Claro Chile)."""
    told: set[str] = set()
    finder, plain_words = _list()
    for passage in writing.told:
        text = folded(passage.plain)
        for found in finder.finditer(text):
            if found[0] in told:
                continue
            told.add(found[0])
            is_same = len(text) == len(passage.plain)
            words = passage.plain[found.start() : found.end()] if is_same else found[0]
            yield Remark(
                RULE,
                f"«{words}» es de oficina, y cuesta entenderlo",
                f"Escriba {plain_words[found[0]]} (Red de Lenguaje Claro Chile)",
                words,
                passage.place,
            )


@cache
def _list() -> tuple[re.Pattern[str], dict[str, str]]:
    rows = LIST.read_text(encoding="utf-8").splitlines()
    pairs = (row.split(" = ") for row in rows if " = " in row and not row.startswith("#"))
    plain_words = {folded(jargon): plain.strip() for jargon, plain in pairs}
    longest_first = sorted(plain_words, key=lambda each: (-len(each), each))
    words = "|".join(map(re.escape, longest_first))
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])"), plain_words
