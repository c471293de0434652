"""The front matter that every article has, typed once; messages and manuals derive from here."""

import re
from datetime import datetime
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from plugins.desk.fields.coordination import CoordinationFields
from plugins.desk.fields.head import HeadFields
from plugins.desk.fields.own_posts import OwnPosts
from plugins.desk.fields.parts import (
    ChangeFields,
    CorrectionFields,
    DocumentFields,
    Paths,
    Slug,
    WithdrawalFields,
)
from plugins.networks import NETWORKS
from plugins.newsroom import Audience
from plugins.newsroom.values import (
    AUDIENCE_MEANT,
    STATUS_MEANT,
    Deadline,
    Flag,
    Line,
    Moment,
    Prose,
    choice,
    in_one_part,
    in_parts,
    wrong,
)
from plugins.spanish import Stated


def _without_blanks(value: str) -> str:
    if found := re.search(r"\{[^{}]*\}?", value):
        raise wrong(
            f"«{found[0]}» no se llena en «radio»", "Escriba ahí lo que se dice, con palabras"
        )
    return value


class ArticleFields(HeadFields):
    """The fields of every article; `alias` is the Spanish key, which means the same."""

    documents: Annotated[tuple[DocumentFields, ...], in_parts(DocumentFields)] = Field(
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
        Audience,
        choice({"publica": Audience.PUBLIC, "interna": Audience.STAFF}, meant=AUDIENCE_MEANT),
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
            meant=STATUS_MEANT,
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
    changes: Annotated[tuple[ChangeFields, ...], in_parts(ChangeFields)] = Field(
        default=(),
        alias="cambios",
        description="Qué se agregó o cambió y cuándo; lo que estaba mal va en las correcciones.",
        examples=["[{fecha: 2026-11-21 09:30, texto: Se agregó el recorrido.}]"],
    )
    corrections: Annotated[tuple[CorrectionFields, ...], in_parts(CorrectionFields)] = Field(
        default=(),
        alias="correcciones",
        description=(
            "Qué se corrigió y cuándo. «clase: rectificación» si es a pedido de quien fue aludido;"
            " entonces, y cuando ayude, «decia» y «dice»."
        ),
        examples=["[{fecha: 2026-11-21, texto: El horario correcto es 10:00.}]"],
    )
    withdrawal: Annotated[WithdrawalFields, in_one_part(WithdrawalFields)] | None = Field(
        default=None,
        alias="retirada",
        description="Desde cuándo no se muestra, y por qué; queda solo un aviso en su dirección.",
        examples=["{fecha: 2026-11-22, motivo: Se publicó por error.}"],
    )
    for_ear: Annotated[Line, AfterValidator(_without_blanks)] = Field(
        default="",
        alias="radio",
        description="Lo que se lee en la Revista Matinal, si el título y el resumen no sirven para oír.",
        examples=["Vecinas y vecinos de Quillagua: este sábado llega el operativo."],
    )
    coordination: Annotated[CoordinationFields, in_one_part(CoordinationFields)] | None = Field(
        default=None,
        alias="coordinacion",
        description=(
            "Quién hace qué para que salga bien: «responsable», «minuto_a_minuto», «hace_falta». Solo lo"
            " ve el personal."
        ),
        examples=["{responsable: Cultura, hace_falta: [{que: Sonido, para: 2026-12-01}]}"],
    )
    easy: Prose = Field(
        default="",
        alias="lectura_facil",
        description="El mismo artículo en lectura fácil: frases cortas, una idea por línea.",
        examples=["Hay una feria en la plaza."],
    )
    kit: Flag | None = Field(
        default=None,
        description="Si lleva kit de prensa (un ZIP con todo); sin esto, solo los comunicados.",
        examples=["sí"],
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
        description="Direcciones que tuvo y llevan a este artículo, la más antigua primero.",
        examples=["[/noticias/2025/11/operativo/]"],
    )
    social: OwnPosts = Field(
        default_factory=dict,
        alias="redes",
        description=(
            f"Por red ({', '.join(NETWORKS)}): su texto, o «texto», «imagen» con «imagen_alt»,"
            " «etiquetas», «publicar: no»."
        ),
        examples=["{x: Este sábado en Quillagua}"],
    )
    demo: Flag = Field(default=False, description="Si es contenido de muestra.", examples=["sí"])

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if self.expires and self.expires.ends <= self.public_from:
            raise wrong(
                "el artículo vence antes de publicarse",
                "Revise «vence», la fecha y el embargo",
                field="expires",
            )
        return self

    @model_validator(mode="after")
    def _is_corrected_after_it_starts(self) -> Self:
        for field, name in (("corrections", "una corrección"), ("changes", "una entrada")):
            if any(each.date.is_before(self.public_from) for each in getattr(self, field)):
                raise wrong(
                    f"{name} es anterior a la publicación",
                    "Revise su fecha, o quítela: nadie leyó lo que decía antes",
                    field=field,
                )
        return self

    @model_validator(mode="after")
    def _is_withdrawn_after_it_starts(self) -> Self:
        if self.withdrawal and self.withdrawal.date.is_before(self.public_from):
            raise wrong(
                "el artículo se retira antes de publicarse",
                "Revise «retirada» y la fecha, o use «estado: borrador»",
                field="withdrawal",
            )
        return self

    @property
    def dateline(self) -> Stated:
        """The later of its date and its embargo."""
        dates = (self.date, self.embargo) if self.embargo else (self.date,)
        return max(dates, key=lambda each: each.public_from)

    @property
    def public_from(self) -> datetime:
        """When it is published."""
        return self.dateline.public_from
