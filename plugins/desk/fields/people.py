"""The fields of who is named: organisations, institutions, authorities, outlets, and who answers the media."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from plugins.desk.fields.handles import HandleFields
from plugins.desk.fields.parts import MAX_SUMMARY
from plugins.newsroom import SORTS, samples_among
from plugins.newsroom.values import (
    ContactFields,
    Count,
    Deadline,
    EmailLine,
    Fields,
    Flag,
    Instead,
    Line,
    Lines,
    Moment,
    OpeningHours,
    SamplePhoneLine,
    WebLine,
    choice,
    wrong,
)


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
        examples=["+56 55 2 123456"],
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
