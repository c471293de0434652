"""The field `prensa` of what takes place, as an editor writes it."""

from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from plugins.newsroom.press_call import LIVE, NOT_LIVE, PressCall
from plugins.newsroom.values.dates import Deadline
from plugins.newsroom.values.hours import Hour
from plugins.newsroom.values.types import Line, PartFields, wrong
from plugins.spanish import is_yes


def _live(text: str) -> str:
    if (answer := is_yes(text)) is not None:
        return LIVE if answer else NOT_LIVE
    if text.startswith("http://"):
        raise wrong("la dirección no es segura", "Escríbala con https://, si el sitio la tiene")
    return text


class PressCallFields(PartFields):
    """The value of `prensa`."""

    spoken = (r"(?:llegada|llegar|a las)?[:\s]*(?P<arrival>\d{1,2}:\d{2})(?: ?h(?:rs|oras)?\.?)?",)

    arrival: Hour = Field(alias="llegada")
    place: Line = Field(default="", alias="lugar")
    spokesperson: Line = Field(default="", alias="voceria")
    post: Line = Field(default="", alias="cargo")
    live: Annotated[Line, AfterValidator(_live)] = Field(default="", alias="en_vivo")
    accreditation: Line = Field(default="", alias="acreditacion")
    accreditation_until: Deadline | None = Field(default=None, alias="acreditacion_hasta")
    notes: Line = Field(default="", alias="notas")

    @model_validator(mode="after")
    def _a_post_is_somebodys(self) -> Self:
        if bool(self.post) != bool(self.spokesperson):
            raise wrong(
                "la vocería es una persona con su cargo, y falta uno de los dos",
                "Agregue «voceria» y «cargo», o quite ambos",
                part="post" if self.post else "spokesperson",
            )
        return self

    @model_validator(mode="after")
    def _says_how_before_until_when(self) -> Self:
        if self.accreditation_until and not self.accreditation:
            raise wrong(
                "dice hasta cuándo se acredita la prensa, y no cómo",
                "Agregue, por ejemplo, «acreditacion: Escribiendo a prensa@ejemplo.cl»",
                part="accreditation_until",
            )
        return self

    @property
    def value(self) -> PressCall:
        """What it means."""
        return PressCall(**dict(self))
