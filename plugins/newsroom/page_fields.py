"""The front matter of the pages that are no articles: departments and standing pages."""

from pydantic import Field

from plugins.newsroom.fields import MAX_SUMMARY
from plugins.newsroom.kinds.types import Fields, Line


class DepartmentFields(Fields):
    """The front matter of `content/departamentos/<slug>.md`."""

    title: Line = Field(
        alias="titulo", min_length=1, description="Nombre.", examples=["Cultura y Patrimonio"]
    )
    short_name: Line = Field(
        alias="nombre_corto",
        min_length=1,
        description="Nombre para menús.",
        examples=["Cultura"],
    )
    summary: Line = Field(
        alias="resumen",
        min_length=1,
        max_length=MAX_SUMMARY,
        description="Para qué existe.",
        examples=["Actividades culturales y biblioteca."],
    )
    contact: dict[str, Line] = Field(
        default_factory=dict,
        alias="contacto",
        description="Datos para ubicarlo.",
        examples=["{Horario: lunes a viernes}"],
    )


class PageFields(Fields):
    """The front matter of `content/paginas/<slug>.md`."""

    title: Line = Field(alias="titulo", min_length=1, description="Título.", examples=["Acerca de"])
    summary: Line = Field(
        alias="resumen",
        min_length=1,
        max_length=MAX_SUMMARY,
        description="De qué trata.",
        examples=["Qué es este sitio."],
    )
