"""The fields of an accredited outlet."""

from pydantic import Field

from plugins.newsroom.values import Count, Deadline, Fields, Flag, Line, Lines


class OutletFields(Fields):
    """One entry of `medios.yaml`."""

    name: Line = Field(
        alias="nombre",
        min_length=1,
        description="Nombre del medio; va en cada copia que recibe.",
        examples=["Radio de Ejemplo"],
    )
    until: Deadline = Field(
        alias="hasta",
        description="Hasta cuándo recibe lo que está con embargo.",
        examples=["2027-06-30"],
    )
    turn: Count = Field(
        default=1,
        alias="carpeta",
        description="Cuál de sus carpetas usa: otro número da otra dirección, y la anterior deja de existir.",
        examples=["2"],
    )
    aliases: Lines = Field(
        default=(),
        alias="alias",
        description="Otras maneras de nombrarlo.",
        examples=["[La Radio]"],
    )
    demo: Flag = Field(default=False, description="Si es de muestra: no existe.", examples=["sí"])
