"""The front matter that every article has, typed once; messages and manuals derive from here."""

from datetime import datetime
from typing import Annotated, Self

from pydantic import Field, model_validator

from plugins.newsroom.kinds.types import (
    Count,
    Deadline,
    Fields,
    Flag,
    Line,
    Lines,
    Moment,
    Place,
    Prose,
    choice,
    wrong,
)
from plugins.newsroom.moments import end_of
from plugins.newsroom.part_fields import (
    MAX_SUMMARY,
    ChangeFields,
    CorrectionFields,
    DocumentFields,
    Paths,
    Slug,
    WithdrawalFields,
)
from plugins.newsroom.story import Audience

MAX_TITLE = 110
"""Characters; longer headlines are cut by search engines and cards."""

MAX_ALT = 420
"""Characters; the least of what networks take (X card, reference: docs/redes.md)."""


class ArticleFields(Fields):
    """The fields of every article; `alias` is the Spanish key, which means the same."""

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
    image: Line = Field(
        default="",
        alias="imagen",
        description="Foto principal, junto al archivo.",
        examples=["operativo.jpg"],
    )
    image_alt: Line = Field(
        default="",
        alias="imagen_alt",
        max_length=MAX_ALT,
        description="Qué se ve en la foto, para quien no la ve.",
        examples=["Vecinas conversan en la sede vecinal de Quillagua."],
    )
    image_credit: Line = Field(
        default="",
        alias="imagen_credito",
        description="De quién es la foto.",
        examples=["Comunicaciones IMME"],
    )
    image_focus: Place | None = Field(
        default=None,
        alias="imagen_foco",
        description="Dónde está lo importante de la foto, para que no se corte; sin esto, al centro.",
        examples=["arriba a la izquierda"],
    )
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
    documents: tuple[DocumentFields, ...] = Field(
        default=(),
        alias="documentos",
        description="Documentos relacionados: archivo, nombre y, en un PDF, qué dice.",
        examples=["[{archivo: bases.pdf, nombre: Bases, texto: Quién puede postular y cómo.}]"],
    )
    expires: Deadline | None = Field(
        default=None,
        alias="vence",
        description="Hasta cuándo vale; sin hora, hasta el fin de ese día.",
        examples=["2026-12-31"],
    )
    replaces: Line = Field(
        default="",
        alias="reemplaza",
        description="Artículo anterior que deja de valer cuando este se publica.",
        examples=["2026-11-18-alerta-amarilla.md"],
    )
    embargo: Moment | None = Field(
        default=None,
        description="No se publica antes de este momento.",
        examples=["2026-11-25 10:00"],
    )
    audience: Annotated[
        Audience, choice({"publica": Audience.PUBLIC, "interna": Audience.STAFF})
    ] = Field(
        default=Audience.PUBLIC,
        alias="audiencia",
        description="Para quién es.",
        examples=["interna"],
    )
    status: Annotated[
        str,
        choice(
            {"publicado": "publicado", "borrador": "borrador"},
            also={"published": "publicado", "draft": "borrador"},
        ),
    ] = Field(
        default="publicado",
        alias="estado",
        description="Si ya puede publicarse.",
        examples=["borrador"],
    )
    modified: Moment | None = Field(
        default=None,
        alias="actualizado",
        description="Cuándo se actualizó.",
        examples=["2026-11-21 09:30"],
    )
    changes: tuple[ChangeFields, ...] = Field(
        default=(),
        alias="cambios",
        description="Qué se agregó o cambió y cuándo; lo que estaba mal va en las correcciones.",
        examples=["[{fecha: 2026-11-21 09:30, texto: Se agregó el recorrido.}]"],
    )
    corrections: tuple[CorrectionFields, ...] = Field(
        default=(),
        alias="correcciones",
        description=(
            "Qué se corrigió y cuándo. «clase: rectificación» si es a pedido de quien fue aludido;"
            " entonces, y cuando ayude, «decia» y «dice»."
        ),
        examples=["[{fecha: 2026-11-21, texto: El horario correcto es 10:00.}]"],
    )
    withdrawal: WithdrawalFields | None = Field(
        default=None,
        alias="retirada",
        description="Desde cuándo no se muestra, y por qué; queda solo un aviso en su dirección.",
        examples=["{fecha: 2026-11-22, motivo: Se publicó por error.}"],
    )
    easy: Prose = Field(
        default="",
        alias="lectura_facil",
        description="El mismo artículo en lectura fácil: frases cortas, una idea por línea.",
        examples=["Hay una feria en la plaza."],
    )
    slug: Slug = Field(
        default="",
        alias="direccion_corta",
        description="Última parte de la dirección, si no es el nombre del archivo.",
        examples=["operativo-quillagua"],
    )
    aliases: Paths = Field(
        default=(),
        alias="direcciones_anteriores",
        description="Direcciones que llevan a este artículo.",
        examples=["[/noticias/2025/11/operativo/]"],
    )
    social: dict[str, Line] = Field(
        default_factory=dict,
        alias="redes",
        description="Texto propio por red: x, facebook, instagram.",
        examples=["{x: Este sábado en Quillagua}"],
    )
    demo: Flag = Field(default=False, description="Si es contenido de muestra.", examples=["sí"])

    @model_validator(mode="after")
    def _image_has_alt(self) -> Self:
        if self.image and not self.image_alt:
            raise wrong(
                "la imagen no tiene texto alternativo",
                "Agregue imagen_alt con lo que se ve en la foto, para quien no la ve",
                field="image",
            )
        return self

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if self.expires and end_of(self.expires) <= self.public_from:
            raise wrong(
                "el artículo vence antes de publicarse",
                "Revise «vence», la fecha y el embargo",
                field="expires",
            )
        return self

    @model_validator(mode="after")
    def _minors_are_protected(self) -> Self:
        if self.minors and not self.minors_consent:
            raise wrong(
                "la foto muestra a menores que se reconocen y no dice que haya autorización",
                "Agregue «autorizacion_menores: sí» si la hay por escrito; si no, use otra foto",
                field="minors",
            )
        return self

    @model_validator(mode="after")
    def _is_corrected_after_it_starts(self) -> Self:
        for field, name in (("corrections", "una corrección"), ("changes", "una entrada")):
            if any(each.date < self.public_from for each in getattr(self, field)):
                raise wrong(
                    f"{name} es anterior a la publicación",
                    "Revise su fecha, o quítela: nadie leyó lo que decía antes",
                    field=field,
                )
        return self

    @model_validator(mode="after")
    def _is_withdrawn_after_it_starts(self) -> Self:
        if self.withdrawal and self.withdrawal.date < self.public_from:
            raise wrong(
                "el artículo se retira antes de publicarse",
                "Revise «retirada» y la fecha, o use «estado: borrador»",
                field="withdrawal",
            )
        return self

    @property
    def public_from(self) -> datetime:
        """The later of its date and its embargo."""
        return max(self.date, self.embargo) if self.embargo else self.date
