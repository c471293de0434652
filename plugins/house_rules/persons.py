"""Names of persons in a text: a given name of Chile followed by a surname."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from plugins.spanish import folded

GIVEN_NAMES = Path(__file__).parent / "dictionary" / "nombres.txt"
"""Common given names; generic, as in any list of first names, one a line."""

_WORD = r"[A-ZÁÉÍÓÚÜÑ][a-záéíóúüñ]+"
_NAME = re.compile(rf"(?<![\w-]){_WORD}(?: (?:(?:de|del|de la|de los) )?{_WORD})+(?!\w)")
_PLACE = re.compile(
    r"\b(?:calle|avenida|av\.?|plaza|plazoleta|plazuela|pasaje|psje\.?|poblacion|villa|escuela|liceo|colegio"
    r"|jardin(?: infantil)?|sala cuna|club(?: \w+)?|junta de vecinos|biblioteca|teatro|estadio|gimnasio|parque|sala"
    r"|salon|premio|copa|fundacion|hospital|cesfam|consultorio|posta|ruta|mina|oficina(?: salitrera)?|comuna|ciudad"
    r"|pueblo|localidad|municipalidad(?: de)?|universidad|instituto|centro(?: \w+)?|conjunto|banda|ballet|museo"
    r"|puente|cerro|sector|edificio|casa|cementerio|capilla|iglesia|parroquia|corporacion|empresa|radio|diario"
    r"|poeta|escritora?|compositora?|obra|libro|himno|monumento|busto|natalicio|aniversario)"
    r"(?: (?:de|del|de la))?[ \"«“]*$"
)
"""What is called after somebody, before the name."""


_NEAR = 60
"""Characters before a name that tell what is called so."""


class Person(NamedTuple):
    """A person named in a text."""

    name: str
    start: int
    end: int


@cache
def _given() -> frozenset[str]:
    rows = GIVEN_NAMES.read_text(encoding="utf-8").split("\n")
    return frozenset(folded(row) for row in rows if row and not row.startswith("#"))


def persons_in(text: str, towns: Sequence[str] = ()) -> Iterator[Person]:
    """
    Yield the persons that *text* names in full; none of *towns*, and nobody a place is called after.

    A given name alone is nobody in particular, and a capital word that is none («Junta de Vecinos»)
    is no person.
    """
    places = {folded(town) for town in towns}
    for found in _NAME.finditer(text):
        words = [word for word in found[0].split() if word[0].isupper()]
        # «El Alcalde Juan Pérez», «Consultas Juana Pérez»: the name begins later.
        first = next((at for at, word in enumerate(words) if folded(word) in _given()), None)
        if first is None or not any(folded(word) not in _given() for word in words[first + 1 :]):
            continue
        start = found.start() + found[0].index(words[first])
        name = text[start : found.end()]
        if any(folded(name).startswith(place) for place in places):
            continue
        if _PLACE.search(folded(text[max(0, start - _NEAR) : start])):
            continue
        yield Person(name, start, found.end())
