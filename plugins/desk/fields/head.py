"""The front matter that says what an article is and shows: its words, where it belongs, its photo."""

from typing import Self

from pydantic import Field, model_validator

from plugins.desk.fields.parts import MAX_SUMMARY
from plugins.desk.fields.photo import PhotoFields
from plugins.newsroom.values import Count, Fields, Flag, Line, Lines, Moment, wrong

MAX_TITLE = 110
"""Characters; longer headlines are cut by search engines and cards."""


class OpeningFields(Fields):
    """What an article says, and where it belongs; `alias` is the Spanish key, which means the same."""

    title: Line = Field(
        alias="titulo",
        min_length=1,
        max_length=MAX_TITLE,
        description="Título, sin punto final.",
        examples=["Operativo social llega a Quillagua"],
    )
    date: Moment = Field(
        alias="fecha",
        description="Cuándo se publica, en hora de Santiago; sin hora son las 09:00.",
        examples=["2026-11-20 10:00"],
    )
    summary: Line = Field(
        alias="resumen",
        min_length=1,
        max_length=MAX_SUMMARY,
        description="Lo esencial en una o dos frases.",
        examples=["Trámites y atención veterinaria, este sábado en la sede vecinal."],
    )
    kind: Line = Field(
        default="", alias="tipo", description="Tipo de artículo.", examples=["evento"]
    )
    tags: Lines = Field(
        default=(), alias="temas", description="Temas del registro.", examples=["[Mascotas]"]
    )
    locality: Line = Field(
        default="", alias="localidad", description="Localidad.", examples=["Quillagua"]
    )
    series: Lines = Field(
        default=(), description="Series del sitio.", examples=["[Revista Matinal]"]
    )
    organisations: Lines = Field(
        default=(),
        alias="organizaciones",
        description="Organizaciones del registro de las que trata.",
        examples=["[Junta de Vecinos N.º 1]"],
    )


class HeadFields(PhotoFields, OpeningFields):
    """The first fields of every article."""

    image_caption: Line = Field(
        default="", alias="imagen_pie", description="Pie de foto.", examples=["La sede vecinal."]
    )
    front: Count | None = Field(
        default=None,
        alias="portada",
        description="Lugar que ocupa en la portada, desde el 1; sin esto, por fecha.",
        examples=["1"],
    )
    minors: Flag | None = Field(
        default=None,
        alias="menores",
        description="Si en las fotos se reconoce a menores de edad.",
        examples=["no"],
    )
    minors_consent: Flag = Field(
        default=False,
        alias="autorizacion_menores",
        description="Si hay autorización escrita de quienes los cuidan.",
        examples=["sí"],
    )

    @model_validator(mode="after")
    def _minors_are_protected(self) -> Self:
        if self.minors and not self.minors_consent:
            raise wrong(
                "la foto muestra a menores que se reconocen y no dice que haya autorización",
                "Agregue «autorizacion_menores: sí» si la hay por escrito; si no, use otra foto",
                field="minors",
            )
        return self
