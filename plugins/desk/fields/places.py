"""The fields of what is known of the comuna: its places, its streets, and what one tells of it."""

import re
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, field_validator, model_validator

from plugins.desk.fields.parts import MAX_SUMMARY
from plugins.newsroom import BLOCKS
from plugins.newsroom.values import (
    Fields,
    Flag,
    Line,
    Lines,
    Point,
    WebLine,
    choice,
    wrong,
)

_BLOCKS_MEANT = {
    "centro": "plaza",
    "este": "oriente",
    "oeste": "poniente",
    "noreste": "nororiente",
    "noroeste": "norponiente",
    "sureste": "suroriente",
    "sudeste": "suroriente",
    "suroeste": "surponiente",
    "sudoeste": "surponiente",
}
"""What people call the sides of the plaza besides."""


class VenueFields(Fields):
    """One entry of `lugares.yaml`."""

    name: Line = Field(
        alias="nombre",
        min_length=1,
        description="Nombre, como se escribe en «lugar».",
        examples=["Biblioteca municipal"],
    )
    locality: Line = Field(
        alias="localidad",
        min_length=1,
        description="Localidad del registro.",
        examples=["Quillagua"],
    )
    address: Line = Field(
        default="",
        alias="direccion",
        description="Dónde queda, en palabras.",
        examples=["Frente a la plaza"],
    )
    coordinates: Point | None = Field(
        default=None,
        alias="coordenadas",
        description="Latitud y longitud, en grados; el sur y el oeste son negativos.",
        examples=["-22.34500, -69.66200"],
    )
    block: Annotated[str, choice({each: each for each in BLOCKS}, meant=_BLOCKS_MEANT)] = Field(
        default="",
        alias="manzana",
        description=f"En qué parte de María Elena: {', '.join(BLOCKS)}.",
        examples=["plaza"],
    )
    aliases: Lines = Field(
        default=(),
        alias="alias",
        description="Otras maneras de nombrarlo.",
        examples=["[la biblioteca]"],
    )
    demo: Flag = Field(default=False, description="Si es de muestra: no existe.", examples=["sí"])


_LINE_POINT = re.compile(r"(?P<point>[^,;]+[,;][^,;]+)[,;] *(?:esquina |con )?(?P<crosses>[^,;]+)")
"""A point, and the street that is crossed there: «-22.344000, -69.661000, esquina Calle Dos»."""


_TO_MEASURE = (
    "Mídala en terreno o en un mapa: un punto por esquina y por curva, de una punta a la otra"
)


def _line_point(value: object) -> object:
    if isinstance(value, str) and (found := _LINE_POINT.fullmatch(value.strip())):
        return {"at": found["point"], "crosses": found["crosses"].strip()}
    return {"at": value}


class LinePointFields(Fields):
    """One point of `linea`."""

    at: Point
    crosses: Line = ""


class StreetFields(Fields):
    """One entry of `calles.yaml`."""

    name: Line = Field(
        alias="nombre",
        min_length=1,
        description="Nombre, como se escribe en «calles_cerradas».",
        examples=["Calle Uno"],
    )
    locality: Line = Field(
        alias="localidad",
        min_length=1,
        description="Localidad del registro.",
        examples=["Quillagua"],
    )
    line: tuple[
        Annotated[
            LinePointFields, BeforeValidator(_line_point), WithJsonSchema({"type": "string"})
        ],
        ...,
    ] = Field(
        default=(),
        alias="linea",
        description=(
            "Por dónde va: puntos medidos, de una punta a la otra; en una esquina, después del punto,"
            " la calle que cruza."
        ),
        examples=['["-22.344000, -69.661000, esquina Calle Dos", "-22.345000, -69.661000"]'],
    )
    origin: Line = Field(
        default="",
        alias="fuente",
        description="Quién midió la línea, y cuándo; sin esto no se usa.",
        examples=["Dirección de Obras, marzo de 2026"],
    )
    aliases: Lines = Field(
        default=(),
        alias="alias",
        description="Otros nombres, también el que tuvo antes.",
        examples=["[la calle del mercado]"],
    )
    demo: Flag = Field(default=False, description="Si es de muestra: no existe.", examples=["sí"])

    @field_validator("line", mode="before")
    @classmethod
    def _a_list(cls, value: object) -> object:
        if not isinstance(value, list) or len(value) == 1:
            raise wrong("una línea son dos puntos o más", _TO_MEASURE)
        return value

    @model_validator(mode="after")
    def _somebody_measured(self) -> Self:
        if self.line and not self.origin:
            raise wrong(
                "«linea» no dice quién la midió: un cierre con la línea de otra calle manda autos por mal camino",
                "Agregue «fuente», por ejemplo «fuente: Dirección de Obras, marzo de 2026»",
                field="line",
            )
        return self


class TownFactFields(Fields):
    """One entry of `comuna.yaml`."""

    name: Line = Field(
        alias="nombre", min_length=1, description="De qué es el dato.", examples=["El plano"]
    )
    summary: Line = Field(
        alias="texto",
        min_length=1,
        max_length=MAX_SUMMARY,
        description="El dato, en una o dos frases.",
        examples=["Es un octógono: sus diagonales se juntan en la plaza."],
    )
    source: Line = Field(
        alias="fuente",
        min_length=1,
        description="Quién lo dice: sin fuente no se publica.",
        examples=["Decreto Exento 1.936 de 2008"],
    )
    url: WebLine | None = Field(
        default=None,
        alias="enlace",
        description="Dónde se lee.",
        examples=["https://www.bcn.cl/leychile/navegar?i=271953"],
    )
