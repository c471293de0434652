"""The fields of `radio/programa.yaml`, and of one entry of `radio/pronunciaciones.yaml`."""

import re
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from plugins.newsroom import MOST_MINUTES, Block, Broadcast, Slot
from plugins.newsroom.values import (
    Count,
    Fields,
    Hour,
    Line,
    Lines,
    PartFields,
    choice,
    in_parts,
    wrong,
)

SLOWEST, FASTEST = 100, 220
"""Words a minute that a speaker can be asked for; news are read at 160 to 180."""


BLANKS = ("{fecha}", "{hora}")
"""What stands in the phrases of a form for what only the day says."""


def _phrases(value: tuple[str, ...]) -> tuple[str, ...]:
    for phrase in value:
        rest = phrase
        for blank in BLANKS:
            rest = rest.replace(blank, "")
        if found := re.search(r"\{[^{}]*\}?|\}", rest):
            raise wrong(
                f"«{found[0]}» no se llena con nada",
                "Existen {fecha}, el día del programa, y {hora}, la hora en que empieza",
            )
    return value


def _minutes(value: int) -> int:
    if value > MOST_MINUTES:
        raise wrong(
            f"un programa de {value} minutos es demasiado largo", f"Escriba hasta {MOST_MINUTES}"
        )
    return value


def _pace(value: int) -> int:
    if not SLOWEST <= value <= FASTEST:
        raise wrong(
            f"nadie lee {value} palabras por minuto",
            f"Escriba entre {SLOWEST} y {FASTEST}; las noticias se leen a 160",
        )
    return value


class BlockFields(PartFields):
    """One entry of `bloques`."""

    spoken = (r"(?P<slot>.+)",)

    slot: Annotated[
        Slot,
        choice(
            {slot.value: slot for slot in Slot},
            also={"empleos": Slot.OFFERS, "cursos": Slot.OFFERS, "musica": Slot.MUSIC},
        ),
    ] = Field(alias="bloque")
    says: Annotated[Lines, AfterValidator(_phrases)] = Field(default=(), alias="dice")
    music: Line = Field(default="", alias="musica")
    seconds: Count | None = Field(default=None, alias="segundos")
    most: Count = Field(default=10, alias="hasta")

    @property
    def value(self) -> Block:
        """What it means."""
        return Block(
            slot=self.slot,
            says=self.says,
            music=self.music,
            seconds=self.seconds or 0,
            most=self.most,
        )


class BroadcastFields(Fields):
    """The form of the programme."""

    name: Line = Field(
        alias="nombre", min_length=1, description="Cómo se llama.", examples=["Revista Matinal"]
    )
    hour: Hour = Field(alias="hora", description="A qué hora empieza.", examples=["10:00"])
    minutes: Annotated[Count, AfterValidator(_minutes)] = Field(
        alias="minutos", description="Cuánto dura.", examples=["30"]
    )
    words_per_minute: Annotated[Count, AfterValidator(_pace)] = Field(
        default=160,
        alias="palabras_por_minuto",
        description="A qué ritmo se lee.",
        examples=["160"],
    )
    blocks: Annotated[tuple[BlockFields, ...], in_parts(BlockFields)] = Field(
        alias="bloques",
        min_length=1,
        description="Sus partes, en orden.",
        examples=["[{bloque: apertura}]"],
    )

    @model_validator(mode="after")
    def _fits(self) -> Self:
        twice = [each for each in Slot if each.holds_others and self._count(each) > 1]
        if twice:
            raise wrong(
                f"el bloque «{twice[0]}» está dos veces",
                "Deje uno, con todo lo suyo, o cambie el otro por el que falta",
                field="blocks",
            )
        fixed = sum(each.seconds or 0 for each in self.blocks)
        if fixed > self.minutes * 60:
            raise wrong(
                f"los bloques suman {fixed} segundos, y el programa dura {self.minutes * 60}",
                "Acorte «segundos», o alargue «minutos»",
                field="blocks",
            )
        return self

    def _count(self, slot: Slot) -> int:
        return sum(each.slot is slot for each in self.blocks)

    @property
    def value(self) -> Broadcast:
        """What it means."""
        return Broadcast(
            name=self.name,
            hour=self.hour,
            minutes=self.minutes,
            words_per_minute=self.words_per_minute,
            blocks=tuple(each.value for each in self.blocks),
        )


class SayingFields(Fields):
    """How one word is said."""

    said: Line = Field(
        alias="se_dice", min_length=1, description="Cómo se dice.", examples=["Dideco"]
    )
    name: Line = Field(
        default="",
        alias="es",
        description="Qué nombre resume.",
        examples=["Dirección de Desarrollo Comunitario"],
    )
