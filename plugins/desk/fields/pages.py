"""The front matter of what is no article: departments, series, standing pages, procedures."""

from datetime import date
from typing import Annotated, Self

from pydantic import Field, model_validator

from plugins.desk.fields.handles import HandleFields
from plugins.desk.fields.parts import MAX_SUMMARY
from plugins.desk.fields.photo import PhotoFields
from plugins.desk.fields.reviews import Months, after
from plugins.newsroom.values import (
    ContactFields,
    Count,
    Fields,
    Flag,
    Line,
    Lines,
    Moment,
    OpeningHours,
    WebLine,
    one_of,
    wrong,
)
from plugins.site import HUES


class DepartmentFields(HandleFields, ContactFields):
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
    hue: Annotated[str, one_of(*HUES)] = Field(
        default="oxido",
        alias="color",
        description=f"El color con que se la reconoce: {', '.join(HUES)}.",
        examples=["tamarugo"],
    )


class PageFields(Fields):
    """The front matter of any page of its own."""

    title: Line = Field(alias="titulo", min_length=1, description="Título.", examples=["Acerca de"])
    summary: Line = Field(
        alias="resumen",
        min_length=1,
        max_length=MAX_SUMMARY,
        description="De qué trata.",
        examples=["Qué es este sitio."],
    )


class StandingFields(PageFields):
    """The front matter of `content/paginas/<slug>.md`."""

    reviewed: Moment | None = Field(
        default=None,
        alias="revisado",
        description="Qué día se leyó entera y se corrigió lo que había cambiado.",
        examples=["2026-11-20"],
    )
    review_every: Months | None = Field(
        default=None,
        alias="revisar_cada",
        description="Cada cuánto se revisa, en meses o años.",
        examples=["6 meses"],
    )

    @model_validator(mode="after")
    def _a_review_is_repeated(self) -> Self:
        if (self.reviewed is None) != (self.review_every is None):
            raise wrong(
                "una revisión es un día y cada cuánto se repite, y falta uno de los dos",
                "Agregue «revisado» y «revisar_cada», o quite ambos",
                field="review_every" if self.reviewed is None else "reviewed",
            )
        return self

    @property
    def reviewed_on(self) -> date | None:
        """The day of its last review; None if it says none."""
        return self.reviewed.day if self.reviewed else None

    @property
    def review_before(self) -> date | None:
        """The day before which the next one is due; None as well."""
        day, months = self.reviewed_on, self.review_every
        return after(day, months) if day and months else None


class ProcedureFields(StandingFields):
    """The front matter of `content/tramites/<slug>.md`."""

    title: Line = Field(
        alias="titulo", min_length=1, description="Nombre.", examples=["Permiso de circulación"]
    )
    summary: Line = Field(
        alias="resumen",
        min_length=1,
        max_length=MAX_SUMMARY,
        description="Para qué sirve, en una frase.",
        examples=["El pago anual que necesita todo vehículo para circular."],
    )
    department: Line = Field(
        alias="departamento",
        min_length=1,
        description="La oficina que responde: su carpeta, su nombre o su sigla.",
        examples=["transito"],
    )
    audience: Line = Field(
        alias="para",
        min_length=1,
        description="Quién puede hacerlo.",
        examples=["Quien tiene un vehículo y vive en la comuna"],
    )
    cost: Line = Field(
        alias="costo",
        min_length=1,
        description="Cuánto cuesta; si nada, «Gratis».",
        examples=["Gratis"],
    )
    bring: Lines = Field(
        default=(),
        alias="llevar",
        description="Qué llevar, una cosa en cada línea.",
        examples=["[Cédula de identidad, Permiso anterior]"],
    )
    where: Line = Field(
        default="",
        alias="donde",
        description="Dónde se hace, si no es en la oficina que responde.",
        examples=["Biblioteca municipal"],
    )
    hours: OpeningHours = Field(
        default=(),
        alias="horario",
        description="Cuándo se hace, si no es en el horario de la oficina.",
        examples=["martes y jueves de 09:00 a 13:00"],
    )
    online: WebLine | None = Field(
        default=None,
        alias="en_linea",
        description="Dónde se hace por internet.",
        examples=["https://www.chileatiende.gob.cl/"],
    )
    takes: Line = Field(
        default="",
        alias="demora",
        description="Cuánto demora.",
        examples=["Hasta 10 días hábiles"],
    )
    laws: Lines = Field(
        default=(),
        alias="norma",
        description="La ley, el decreto o la ordenanza.",
        examples=["[Ley 18.290]"],
    )
    aliases: Lines = Field(
        default=(),
        alias="alias",
        description="Cómo más lo llama la gente: el buscador lo encuentra por eso.",
        examples=["[patente del auto]"],
    )
    front: Count | None = Field(
        default=None,
        alias="portada",
        description="Su lugar entre los trámites de la portada, desde 1.",
        examples=["1"],
    )
    demo: Flag = Field(default=False, description="Si es de muestra.", examples=["sí"])


class SeriesFields(PhotoFields, PageFields):
    """The front matter of `content/series/<slug>.md`."""

    hashtag: Line = Field(
        default="",
        pattern=r"^\w*$",
        description="Etiqueta para redes, sin #.",
        examples=["RevistaMatinal"],
    )
    aliases: Lines = Field(
        default=(),
        alias="alias",
        description="Otras maneras de nombrarla.",
        examples=["[la revista]"],
    )
