"""The front matter of what is no article: departments, series, standing pages, registers."""

import re
from datetime import date
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, field_validator, model_validator

from plugins.desk.fields.handles import HandleFields
from plugins.desk.fields.parts import MAX_SUMMARY
from plugins.desk.fields.photo import PhotoFields
from plugins.desk.fields.reviews import Months, after
from plugins.newsroom import BLOCKS, SORTS, samples_among
from plugins.newsroom.values import (
    ContactFields,
    Count,
    EmailLine,
    Fields,
    Flag,
    Instead,
    Line,
    Lines,
    Moment,
    OpeningHours,
    Point,
    SamplePhoneLine,
    WebLine,
    choice,
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


class TermFields(Fields):
    """One entry of `localidades.yaml`: `slug: {nombre, resumen, hashtag, alias}`."""

    name: Line = Field(alias="nombre", min_length=1, examples=["Patrimonio"])
    summary: Line = Field(default="", alias="resumen", examples=["Historia de la pampa."])
    hashtag: Line = Field(default="", pattern=r"^\w*$", examples=["PatrimonioPampino"])
    aliases: Lines = Field(default=(), alias="alias", examples=["[herencia]"])


class TopicFields(TermFields):
    """One entry of `temas.yaml`: that of a locality, and whether its posts have hashtags."""

    is_untagged: Flag = Field(
        default=False,
        alias="sin_etiquetas",
        description="Si los textos para redes de estas noticias van sin ninguna etiqueta, como en un duelo.",
        examples=["sí"],
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


class OrganisationFields(HandleFields, ContactFields):
    """One entry of `organizaciones.yaml`."""

    name: Line = Field(
        alias="nombre",
        min_length=1,
        description="Nombre.",
        examples=["Junta de Vecinos N.º 1"],
    )
    sort: Annotated[
        str,
        choice(
            {sort.name.lower(): slug for slug, sort in SORTS.items()},
            also={slug: slug for slug in SORTS},
        ),
    ] = Field(
        alias="tipo",
        description=f"{', '.join(sort.name.lower() for sort in SORTS.values())}.",
        examples=["junta de vecinos"],
    )
    locality: Line = Field(
        alias="localidad",
        min_length=1,
        description="Localidad del registro.",
        examples=["Quillagua"],
    )
    summary: Line = Field(
        default="",
        alias="resumen",
        max_length=MAX_SUMMARY,
        description="Qué hace.",
        examples=["Reúne a las vecinas y los vecinos del sector."],
    )
    aliases: Lines = Field(
        default=(),
        alias="alias",
        description="Otras maneras de nombrarla.",
        examples=["[la junta]"],
    )
    publish_contact: Flag = Field(
        default=False,
        alias="publicar_contacto",
        description="Si autorizó publicar cómo ubicarla; sin esto no sale nada de eso.",
        examples=["sí"],
    )
    demo: Flag = Field(default=False, description="Si es de muestra: no existe.", examples=["sí"])


class AuthorityFields(Fields):
    """One entry of `autoridades.yaml`."""

    post: Line = Field(
        alias="cargo",
        min_length=1,
        description="El cargo, como se escribe en los artículos.",
        examples=["alcaldesa"],
    )
    aliases: Lines = Field(
        default=(),
        alias="alias",
        description="Otras palabras para el mismo cargo.",
        examples=["[alcalde, primera autoridad comunal]"],
    )
    names: Lines = Field(
        default=(),
        alias="nombres",
        description="Cómo se nombra a quien lo ejerce.",
        examples=["[Nombre Apellido]"],
    )
    since: Moment | None = Field(
        default=None,
        alias="desde",
        description="Su primer día.",
        examples=["2024-12-06"],
    )
    until: Moment | None = Field(
        default=None,
        alias="hasta",
        description="Su último día.",
        examples=["2028-12-05"],
    )


class InstitutionFields(HandleFields):
    """One entry of `instituciones.yaml`."""

    name: Line = Field(
        alias="nombre",
        min_length=1,
        description="Nombre o sigla, como se escribe en los artículos.",
        examples=["SENCE"],
    )
    summary: Line = Field(
        default="",
        alias="resumen",
        max_length=MAX_SUMMARY,
        description="Qué es.",
        examples=["Servicio Nacional de Capacitación y Empleo."],
    )
    website: WebLine | None = Field(
        default=None,
        alias="web",
        description="Su sitio.",
        examples=["https://sence.gob.cl"],
    )
    aliases: Lines = Field(
        default=(),
        alias="alias",
        description="Otras maneras de nombrarla.",
        examples=["[Servicio Nacional de Capacitación y Empleo]"],
    )


class PressContactFields(Fields):
    """One entry of `prensa.yaml`."""

    name: Line = Field(
        alias="nombre",
        min_length=1,
        description="La oficina o la persona que responde, como se escribe en «contacto».",
        examples=["Área de Comunicaciones"],
    )
    post: Line = Field(
        default="",
        alias="cargo",
        description="Su cargo, si es una persona.",
        examples=["Encargada de prensa"],
    )
    departments: Lines = Field(
        default=(),
        alias="departamentos",
        description="Por cuáles responde: su carpeta, su nombre o su sigla; sin esto, por todos.",
        examples=["[cultura, deportes]"],
    )
    phone: SamplePhoneLine | None = Field(
        default=None,
        alias="telefono",
        description="Teléfono, en forma internacional.",
        examples=["+56 55 2 123456"],
    )
    after_hours: SamplePhoneLine | None = Field(
        default=None,
        alias="fuera_de_horario",
        description="Teléfono al que se llama cuando la oficina está cerrada.",
        examples=["+56 9 8765 4321"],
    )
    email: EmailLine | None = Field(
        default=None, alias="correo", description="Correo.", examples=["prensa@ejemplo.cl"]
    )
    hours: OpeningHours = Field(
        default=(),
        alias="horario",
        description="Cuándo responde.",
        examples=["lunes a viernes de 08:30 a 17:30"],
    )
    note: Line = Field(
        default="",
        alias="atencion",
        description="Qué más conviene saber antes de llamar.",
        examples=["Los fines de semana, solo emergencias"],
    )
    aliases: Lines = Field(
        default=(),
        alias="alias",
        description="Otras maneras de nombrarla.",
        examples=["[Comunicaciones]"],
    )
    demo: Flag = Field(
        default=False,
        description="Si sus datos son de muestra: nadie contesta ahí.",
        examples=["sí"],
    )

    @model_validator(mode="after")
    def _can_be_reached(self) -> Self:
        if not (self.phone or self.email or self.after_hours):
            raise wrong(
                f"«{self.name}» no dice ningún teléfono ni correo, y nadie puede llamar",
                "Agregue «telefono: +56 55 2 123456» o «correo: prensa@ejemplo.cl», con los verdaderos",
                field="name",
                instead=Instead(more={"email": "prensa@ejemplo.cl"}, is_sure=False),
            )
        return self

    @model_validator(mode="after")
    def _says_what_is_no_real_datum(self) -> Self:
        given = {"phone": self.phone, "after_hours": self.after_hours, "email": self.email}
        false = samples_among(*given.values())
        if false and not self.demo:
            raise wrong(
                f"no dice «demo: sí», y tiene datos de muestra: {', '.join(false)}",
                "Escriba los verdaderos, o agregue «demo: sí»",
                field=next(name for name, value in given.items() if value in false),
                instead=Instead(more={"demo": "sí"}, is_sure=False),
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
