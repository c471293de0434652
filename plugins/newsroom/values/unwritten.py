"""Why what is said in a recording cannot be read, or when it will be: of few reasons, none is time."""

import re
from datetime import date
from typing import NamedTuple

from pydantic import BeforeValidator

from plugins.newsroom.values.types import Instead, in_short, wrong
from plugins.spanish import folded, short_date_words

PATIENCE = 14
"""Days after publication until which what is said may be written down."""

REASONS = ("solo música", "nadie habla", "lee el artículo")
"""
What leaves nothing to be written (WCAG 2.2, 1.2.1 and 1.2.2; DS 1/2015 asks for them): no word is
said, or the recording itself is another form of a text that stands on the page.
"""

_WHAT = "(?:audio|programa|episodio|sonido|video|podcast)"
_KNOWN = re.compile(
    rf"(?:(?:el|este) {_WHAT} )?(?:es |suena |tiene |lleva |trae )?"
    r"(?:solo |solamente |unicamente |pura )?(?:es |suena |tiene |lleva |trae |hay )?"
    r"musica(?: instrumental| y sonidos)?"
    rf"|(?:en (?:el|este) {_WHAT} )?(?:nadie habla|no habla nadie|no se habla|no hay palabras)"
    rf"|(?:(?:el|este) {_WHAT} )?(?:no (?:tiene|lleva)|sin) (?:palabras|voz|voces|sonido)"
    rf"|(?:(?:el|este) {_WHAT} )?(?:se )?lee (?:en voz alta )?(?:el|este)(?: mismo)? (?:articulo|texto)"
)
"""The same in the words that people find for it, folded."""


class Promise(NamedTuple):
    """By when what is said will be written down, and the field that says so."""

    field: str
    day: date

    @property
    def words(self) -> str:
        """«estará a más tardar el 4 de diciembre de 2026»."""
        return f"estará a más tardar el {short_date_words(self.day)}"


def reason(promise: str) -> BeforeValidator:
    """Return a reader of one of the REASONS; whoever only lacks time is led to the key *promise*."""

    def read(value: object) -> str:
        words = " ".join(value.split()) if isinstance(value, str) else ""
        if not words or _KNOWN.fullmatch(folded(words).strip(" .;")):
            return words
        *others, last = (f"«{each}»" for each in REASONS)
        raise wrong(
            f"«{in_short(words)}» no es una razón: quien no oye tiene derecho a leer lo que se dice"
            " (Ley 20.422)",
            f"Escriba {', '.join(others)} o {last}, si es así; si falta escribirlo, quite esta línea"
            f" y agregue «{promise}» con la fecha en que estará",
            instead=Instead(REASONS[0], is_sure=False),
        )

    return BeforeValidator(read, json_schema_input_type=str)
