"""Whatever is counted in a message agrees with its number."""

import re
from pathlib import Path

import pytest

from plugins.commands.counting import number_of

CODE = sorted(Path("plugins").rglob("*.py"))
COUNTED = re.compile(r"\{len\([^{}]*\)\} [a-záéíóúñ]{3,}s\b")
AT_LEAST_TWO = {
    "caracteres": "longer than a limit of more than one",
    "bytes": "longer than a limit of more than one",
    "fechas": "more than one, or than a limit",
    "sesiones": "one is told by its date",
    "etiquetas": "more than a limit of five",
    "espacios": "two at least",
    "palabras": "more than a limit of six",
    "sectores": "up to three are named",
}
"""What is never one where it is counted by hand, and why."""


@pytest.mark.parametrize(("number", "words"), [(0, "0 avisos"), (1, "1 aviso"), (2, "2 avisos")])
def test_one_is_no_plural(number: int, words: str) -> None:
    assert number_of(number, "aviso", "avisos") == words


def test_no_message_counts_by_hand_what_may_be_one() -> None:
    found = {
        (str(file), match.rpartition(" ")[2])
        for file in CODE
        for match in COUNTED.findall(file.read_text())
    }
    assert not {each for each in found if each[1] not in AT_LEAST_TWO}
