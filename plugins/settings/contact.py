"""How the Municipality is reached: the dict setting `CONTACT`."""

from typing import Annotated, ClassVar, Self

from pydantic import AfterValidator, Field, model_validator

from plugins.newsroom import (
    PLACEHOLDER,
    Contact,
    Emergency,
    Reach,
    dialled,
    samples_among,
)
from plugins.newsroom.values import EmailLine, OpeningHours, phone_words
from plugins.settings.config import Config, OneLine, Words, unfit


def _phone(value: str) -> str:
    return value if value == PLACEHOLDER else phone_words(value)


def _dialled(value: str) -> str:
    if value.startswith("+"):
        return dialled(phone_words(value))
    if not (value.isascii() and value.isdecimal() and 3 <= len(value) <= 4):
        raise unfit(
            f"no es un número que se marca: «{value}»",
            'Primero va el nombre, y después el número: "Bomberos": "132"; uno largo, con su +56',
        )
    return value


class ContactConfig(Config):
    """The `CONTACT` setting: the central desk, and whom to call when life is in danger."""

    setting: ClassVar[str] = "CONTACT"

    address: OneLine = Field(default="", examples=["Calle de Ejemplo 123, María Elena"])
    hours: OpeningHours = Field(default=(), examples=["lunes a viernes de 08:30 a 13:30"])
    phone: Annotated[str, AfterValidator(_phone)] | None = Field(
        default=None, examples=["+56 55 2 123456"]
    )
    """Of the central desk, which knows who answers what."""

    faults: EmailLine | None = Field(default=None, examples=["comunicaciones@ejemplo.cl"])
    """Where one writes when a page is wrong."""

    emergencies: dict[Words, Annotated[str, AfterValidator(_dialled)]] = Field(
        default={"Ambulancia": "131", "Bomberos": "132", "Carabineros": "133", "Fono Niños": "147"},
        examples=[{"Ambulancia": "131"}],
    )
    """Name -> number, in the order in which they are shown."""

    sample: bool = False
    """Whether the others are placeholders, as every page then says."""

    @model_validator(mode="after")
    def _says_what_is_no_real_datum(self) -> Self:
        false = samples_among(self.phone, self.faults)
        if false and not self.sample:
            raise unfit(
                f"ya no dice «sample», y todavía tiene datos de muestra: {', '.join(false)}",
                "Escriba los verdaderos, o quítelos; o deje «sample»: True",
            )
        return self

    def reach(self) -> Reach:
        """Return all of it as one value."""
        return Reach(
            desk=Contact(address=self.address, hours=self.hours, phone_words=self.phone or ""),
            emergencies=tuple(Emergency(*each) for each in self.emergencies.items()),
            faults=self.faults or "",
            is_sample=self.sample,
        )
