"""A closed street as an editor writes it: which, between which others, and which way one may not go."""

import re
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, model_validator

from plugins.newsroom.kinds.posts import enumerated
from plugins.newsroom.values.types import Line, PartFields, one_of, wrong

BOTH_WAYS, ONE_WAY = WAYS = ("ambos", "uno")
WORKS, ACTIVITY, DANGER = CAUSES = ("obras", "actividad", "peligro")

_SPOKEN = re.compile(
    r"(?P<calle>.+?),? (?:entre|desde) (?P<desde>.+?) (?:y|e|hasta) (?P<hasta>.+)", re.IGNORECASE
)
"""«Calle Uno entre Calle Dos y Calle Tres»."""

_CODE = "missing-words"


class ClosedStreet(PartFields):
    """One entry of `calles_cerradas`: a street, whole or between two others."""

    street: Line = Field(alias="calle", min_length=1)
    first: Line = Field(default="", alias="desde")
    last: Line = Field(default="", alias="hasta")
    ways: Annotated[str, one_of(*WAYS)] = Field(default=BOTH_WAYS, alias="sentido")
    cause: Annotated[str, one_of(*CAUSES)] = Field(default="", alias="motivo")

    @model_validator(mode="after")
    def _between_two(self) -> Self:
        if bool(self.first) != bool(self.last):
            lacks = "hasta" if self.first else "desde"
            raise wrong(
                f"«{self.street}» dice entre qué calles, y falta «{lacks}»",
                f"Agregue «{lacks}» con la otra esquina, o quite las dos si se cierra entera",
                code=_CODE,
            )
        if self.ways == ONE_WAY and not self.first:
            raise wrong(
                f"«{self.street}» se cierra en un solo sentido, y no dice cuál",
                "Agregue «desde» y «hasta»: las esquinas, en el orden en que se circula",
                code=_CODE,
            )
        return self

    @property
    def words(self) -> str:
        """«Calle Uno, entre Calle Dos y Calle Tres»; of one way, «desde … hasta …»."""
        if not self.first:
            return self.street
        if self.ways == ONE_WAY:
            return f"{self.street}, solo desde {self.first} hasta {self.last}"
        return f"{self.street}, entre {enumerated((self.first, self.last))}"


def _closed(value: object) -> object:
    """Return *value* as parts: who writes only names means whole streets."""
    if isinstance(value, str):
        value = value.split(",")
    if not isinstance(value, list) or not all(isinstance(each, str | dict) for each in value):
        raise wrong(
            "debe ser una lista de calles",
            "Escríbala así: [Calle Uno], o con esquinas: [{calle: Calle Uno, desde: Calle Dos, hasta: Calle Tres}]",
        )
    return [_part(each) if isinstance(each, str) else each for each in value if each]


def _part(text: str) -> dict[str, str]:
    found = _SPOKEN.fullmatch(" ".join(text.split()))
    return found.groupdict() if found else {"calle": text}


ClosedStreets = Annotated[
    tuple[ClosedStreet, ...],
    BeforeValidator(_closed, json_schema_input_type=list[str | ClosedStreet]),
]
"""`[Calle Uno, Calle Dos entre Calle Tres y Calle Cuatro]`, or parts with keys."""
