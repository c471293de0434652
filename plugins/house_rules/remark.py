"""What a rule of the house says of a text."""

from typing import NamedTuple

CONTRALORIA = "Contraloría, instrucciones de octubre de 2024"
"""
On the use of social networks by public bodies and on the image of their authorities.

Contraloría General de la República, October 2024, as the press told them
(diarioconstitucional.cl 6-10-2024; biobiochile.cl 8-10-2024; df.cl 7-10-2024).
"""


class Remark(NamedTuple):
    """Something to put right, or to look at."""

    rule: str
    """The name of the rule (`rules.RULES`); it is the code of the problem too."""

    message: str
    """What is wrong: a sentence in Spanish, without its full stop."""

    fix: str
    """How to put it right, with the norm it follows from; the same."""

    words: str = ""
    """Those of the text it is about, by which its line is found."""

    place: tuple[str | int, ...] = ()
    """As that of the passage."""

    instead: str = ""
    """What to write for *words*, if that is known."""


def quoted(text: str, most: int = 60) -> str:
    """Return *text*, shortened at a word to *most* characters, for a message."""
    if len(text) <= most:
        return text
    return f"{text[:most].rsplit(' ', 1)[0].rstrip(' ,;:')}…"
