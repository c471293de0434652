"""The front matter that every article has, typed once; messages and manuals derive from here."""

from datetime import datetime
from typing import Annotated, Any, Self
from urllib.parse import unquote

from pydantic import BeforeValidator, Field, model_validator

from plugins.newsroom.kinds.types import (
    Fields,
    Flag,
    Line,
    Lines,
    Moment,
    PartFields,
    choice,
    wrong,
)
from plugins.newsroom.story import Audience
from plugins.newsroom.text import slugify

MAX_TITLE = 110
"""Characters; longer headlines are cut by search engines and cards."""

MAX_SUMMARY = 300
"""Characters; it is the description of every list, card and feed."""

MAX_ALT = 420
"""Characters; the least of what networks take (X card, reference: docs/redes.md)."""


def _address(value: Any) -> tuple[str, ...]:
    paths = value.split(",") if isinstance(value, str) else value
    if not isinstance(paths, list):
        raise wrong("debe ser una lista de direcciones", "Escríbala así: [/noticias/vieja/]")
    for path in paths:
        if not isinstance(path, str) or not _is_path(path.strip()):
            raise wrong(
                f"«{path}» no es una dirección de este sitio", "Escríbala así: /camino/viejo/"
            )
        if not path.strip().isascii() or any(char in path.strip() for char in ' ?#<>"\\'):
            raise wrong(
                f"la dirección «{path}» tiene signos que no se admiten",
                "Use letras sin tilde, números, guiones y barras",
            )
    return tuple(path.strip() for path in paths)


def _is_path(path: str) -> bool:
    """Return whether *path* is `/one/or/more/parts`, none of which leads elsewhere."""
    parts = unquote(path).removeprefix("/").removesuffix("/").split("/")
    return path.startswith("/") and not {"", ".", ".."}.intersection(parts)


def _slug(value: Any) -> str:
    if not isinstance(value, str) or slugify(value) != value:
        raise wrong(
            f"«{value}» no sirve como parte de una dirección",
            f"Use minúsculas sin tilde, números y guiones: {slugify(str(value))}",
        )
    return value


class CorrectionFields(PartFields):
    """One entry of `correcciones`."""

    date: Moment = Field(alias="fecha")
    text: Line = Field(alias="texto", min_length=1)


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
    image_caption: Line = Field(
        default="", alias="imagen_pie", description="Pie de foto.", examples=["La sede vecinal."]
    )
    expires: Moment | None = Field(
        default=None, alias="vence", description="Hasta cuándo vale.", examples=["2026-12-31"]
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
    corrections: tuple[CorrectionFields, ...] = Field(
        default=(),
        alias="correcciones",
        description="Qué se corrigió y cuándo.",
        examples=["[{fecha: 2026-11-21, texto: El horario correcto es 10:00.}]"],
    )
    slug: Annotated[str, BeforeValidator(_slug)] = Field(
        default="",
        alias="direccion_corta",
        description="Última parte de la dirección, si no es el nombre del archivo.",
        examples=["operativo-quillagua"],
    )
    aliases: Annotated[tuple[str, ...], BeforeValidator(_address)] = Field(
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
        if self.expires and self.expires <= self.public_from:
            raise wrong(
                "el artículo vence antes de publicarse",
                "Revise «vence», la fecha y el embargo",
                field="expires",
            )
        return self

    @property
    def public_from(self) -> datetime:
        """The later of its date and its embargo."""
        return max(self.date, self.embargo) if self.embargo else self.date
