"""Jobs: what a firm offers through the OMIL, and public competitions for posts."""

import re
from html import escape
from typing import Annotated, ClassVar, Self

from pydantic import Field, ValidatorFunctionWrapHandler, WrapValidator, model_validator

from plugins.commands import number_of
from plugins.newsroom.kinds.base import Announced, Dated, Fact, Kind, Offer, Order, known
from plugins.newsroom.kinds.posts import (
    PostLine,
    Rank,
    Setting,
    joined_line,
    labelled_line,
    listed_line,
    together,
    when_line,
    where_line,
)
from plugins.newsroom.values.dates import Deadline, Since, StageEnd
from plugins.newsroom.values.money import UNKNOWN_PAY, PayLine, monthly, salary
from plugins.newsroom.values.parts import in_parts
from plugins.newsroom.values.places import place_at
from plugins.newsroom.values.types import (
    Count,
    Instead,
    Line,
    Lines,
    PartFields,
    choice,
    one_of,
    wrong,
)
from plugins.spanish import folded, iso, span_words, upper, without_year
from plugins.web import Json, JsonObject

OFFER = "oferta"
COMPETITION = "concurso"
CONTRACTS = {
    "indefinido": "",
    "plazo fijo": "TEMPORARY",
    "por obra o faena": "TEMPORARY",
    "reemplazo": "TEMPORARY",
    "práctica": "INTERN",
    "planta": "",
    "contrata": "TEMPORARY",
    "honorarios": "CONTRACTOR",
    "Código del Trabajo": "",
}
"""What one signs -> the `employmentType` it stands for, if any (Google's list for JobPosting)."""

HOURS = {"completa": "FULL_TIME", "parcial": "PART_TIME", "por turnos": "FULL_TIME"}
_FULL_TIME_ABOVE = 30
"""Hours a week up to which a working time is a partial one (Código del Trabajo, article 40 bis)."""

_WEEKLY = re.compile(
    r"(?:de )?(\d{1,2})(?: ?(?:h|hr|hrs|hora|horas))?(?: (?:a la semana|semanal(?:es)?))?"
)
_HOURS_MEANT = {
    **dict.fromkeys(("full time", "fulltime", "tiempo completo", "jornada completa"), "completa"),
    **dict.fromkeys(
        ("part time", "parttime", "media jornada", "medio tiempo", "tiempo parcial", "media"),
        "parcial",
    ),
    **dict.fromkeys(
        ("turnos", "turno", "turnos rotativos", "rotativa", "7x7", "4x3"), "por turnos"
    ),
}
"""What others call them."""

_one_of_hours = choice({each: each for each in HOURS}, meant=_HOURS_MEANT)


def _hours(value: object, read: ValidatorFunctionWrapHandler) -> str:
    """Return one of HOURS; hours of a week are told to stand in their own field."""
    weekly = _WEEKLY.fullmatch(folded(value)) if isinstance(value, str) else None
    if weekly is None or not int(weekly[1]):
        return str(read(value))
    hours = int(weekly[1])
    meant = "completa" if hours > _FULL_TIME_ABOVE else "parcial"
    raise wrong(
        f"«{value}» dice cuántas horas, y aquí va cómo es la jornada; las horas por semana van en «horas»",
        f"Escriba dos líneas: «jornada: {meant}» y «horas: {hours}»",
        instead=Instead(meant, more={"weekly_hours": str(hours)}),
    )


RESULTS = ("en evaluación", "adjudicado", "desierto")


class Stage(PartFields):
    """One entry of `calendario`."""

    spoken = (r"(?P<name>.+)",)

    name: Line = Field(alias="etapa", min_length=1)
    start: Since = Field(alias="desde")
    end: StageEnd | None = Field(default=None, alias="hasta")

    @model_validator(mode="after")
    def _end_after_start(self) -> Self:
        if self.end is not None and self.end.is_before(self.start.moment):
            raise wrong(
                f"la etapa «{self.name}» termina antes de empezar", "Revise «desde» y «hasta»"
            )
        return self

    @property
    def words(self) -> str:
        """What is done when: «Entrevistas, del 7 al 9 de diciembre de 2026»."""
        return f"{self.name}: {span_words(self.start, self.end)}"


class JobDetails(Offer):
    """Fields of a job."""

    closing: ClassVar[str] = "deadline"
    joining: ClassVar[str] = "postulaciones"
    to_join: ClassVar[str] = "postular"
    where_label: ClassVar[str] = "Lugar de trabajo"

    sort: Annotated[str, one_of(OFFER, COMPETITION)] = Field(
        default=OFFER,
        alias="clase",
        description="«oferta» (una empresa contrata) o «concurso» (concurso público).",
        examples=[COMPETITION],
    )
    employer: Line = Field(
        alias="empleador",
        min_length=1,
        description="Quién contrata.",
        examples=["Municipalidad de María Elena"],
    )
    position: Line = Field(
        alias="cargo", min_length=1, description="Nombre del cargo.", examples=["Auxiliar de aseo"]
    )
    place: Line = Field(
        alias="lugar", min_length=1, description="Dónde se trabaja.", examples=["María Elena"]
    )
    vacancies: Count | None = Field(
        default=None, alias="vacantes", description="Cuántas personas se contratan.", examples=["2"]
    )
    contract: Annotated[str, one_of(*CONTRACTS)] = Field(
        default="",
        alias="contrato",
        description=f"Contrato o vínculo: {', '.join(CONTRACTS)}.",
        examples=["plazo fijo"],
    )
    hours: Annotated[str, _one_of_hours, WrapValidator(_hours)] = Field(
        default="",
        alias="jornada",
        description="Jornada: completa, parcial o por turnos.",
        examples=["completa"],
    )
    weekly_hours: Count | None = Field(
        default=None, alias="horas", description="Horas por semana.", examples=["42"]
    )
    pay: PayLine = Field(
        default=UNKNOWN_PAY,
        alias="renta",
        description="Renta mensual; lo que no se dice es «no informada».",
        examples=["$650.000 líquidos"],
    )
    requirements: Lines = Field(
        default=(), alias="requisitos", description="Qué se pide.", examples=["[Licencia clase B]"]
    )
    papers: Lines = Field(
        default=(),
        alias="antecedentes",
        description="Qué papeles se entregan.",
        examples=["[Currículum, Certificado de antecedentes]"],
    )
    apply: Line = Field(
        alias="postular",
        min_length=1,
        description="Cómo y dónde postular.",
        examples=["En la OMIL, de lunes a viernes"],
    )
    deadline: Deadline = Field(
        alias="cierre",
        description="Hasta cuándo se postula; sin hora, hasta el fin de ese día.",
        examples=["2026-12-11 14:00"],
    )
    stages: Annotated[tuple[Stage, ...], in_parts(Stage)] = Field(
        default=(),
        alias="calendario",
        description="Etapas de un concurso.",
        examples=["[{etapa: Entrevistas, desde: 2026-12-14, hasta: 2026-12-16}]"],
    )
    result: Annotated[str, one_of(*RESULTS)] = Field(
        default="",
        alias="resultado",
        description="Cómo terminó un concurso: en evaluación, adjudicado o desierto.",
        examples=["desierto"],
    )

    @model_validator(mode="after")
    def _as_its_sort(self) -> Self:
        for field, key in (("stages", "calendario"), ("result", "resultado")):
            if self.sort == OFFER and getattr(self, field):
                raise wrong(
                    f"«{key}» es solo de un concurso público",
                    "Agregue «clase: concurso», o quítelo",
                    field=field,
                )
        if self.sort == COMPETITION and not self.contract:
            raise wrong(
                "el concurso no dice su vínculo",
                "Agregue «contrato», por ejemplo «contrato: contrata»",
                field="sort",
                instead=Instead(more={"contract": "contrata"}, is_sure=False),
            )
        return self

    @property
    def where(self) -> str:
        """Where the work is."""
        return self.place

    def post_lines(self, setting: Setting) -> tuple[PostLine, ...]:
        """Return until when, where, for how much, what is asked, and how to apply."""
        pay = "" if self.pay == UNKNOWN_PAY else self.pay
        weekly = self._weekly
        vacancies = number_of(self.vacancies, "vacante", "vacantes") if self.vacancies else ""
        hours = f"jornada {self.hours}" if self.hours else weekly
        working = ", ".join(filter(None, (self.hours, weekly)))
        return (
            PostLine(Rank.DO, f"Resultado: {self.result}" if self.result else ""),
            when_line(without_year(self.when, setting.year)),
            where_line(setting.at(self.place)),
            PostLine(Rank.BY, "", together(vacancies, pay, hours)),
            PostLine(Rank.MORE, f"Cargo: {self.position}", ""),
            PostLine(Rank.MORE, f"{self._party}: {self.employer}", ""),
            PostLine(Rank.MORE, f"Vacantes: {self.vacancies}" if self.vacancies else "", ""),
            PostLine(Rank.MORE, labelled_line(self._bond, self.contract), ""),
            PostLine(Rank.MORE, labelled_line("Jornada", working), ""),
            PostLine(Rank.DO, labelled_line("Renta", pay), ""),
            PostLine(
                Rank.MORE,
                listed_line("Requisitos", self.requirements),
                joined_line("Requisitos", self.requirements),
            ),
            PostLine(
                Rank.MORE,
                listed_line("Documentos que se piden", self.papers),
                joined_line("Documentos", self.papers),
            ),
            PostLine(Rank.DO, labelled_line("Cómo postular", self.apply)),
        )

    @property
    def _party(self) -> str:
        return "Institución" if self.sort == COMPETITION else "Empresa"

    @property
    def _bond(self) -> str:
        return "Vínculo" if self.sort == COMPETITION else "Contrato"

    @property
    def _weekly(self) -> str:
        hours = self.weekly_hours
        return number_of(hours, "hora semanal", "horas semanales") if hours else ""

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Everything somebody who looks for work asks, in the order they ask it."""
        return known(
            Fact("Resultado", self.result.capitalize()),
            Fact("Cargo", self.position),
            Fact(self._party, self.employer),
            Fact("Lugar", self.place),
            Fact("Vacantes", str(self.vacancies or "")),
            Fact(self._bond, upper(self.contract)),
            Fact("Jornada", ", ".join(filter(None, (upper(self.hours), self._weekly)))),
            Fact("Renta", upper(self.pay)),
            Fact("Requisitos", "; ".join(self.requirements)),
            Fact("Antecedentes", "; ".join(self.papers)),
            Fact("Cómo postular", self.apply),
            Dated("Plazo", f"Hasta el {self.until}"),
            Dated("Calendario", "; ".join(stage.words for stage in self.stages)),
        )

    def linked_data(self, story: Announced) -> JsonObject:
        """
        Return a JobPosting with all that Google requires.

        https://developers.google.com/search/docs/appearance/structured-data/job-posting
        """
        node: dict[str, Json] = {
            "@type": "JobPosting",
            "title": self.position,
            "description": f"<p>{escape(story.summary, quote=False)}</p>{story.body}",
            "datePosted": iso(story.published),
            "validThrough": self.deadline.iso,
            "hiringOrganization": {"@type": "Organization", "name": self.employer},
            "jobLocation": place_at(self.place),
            "directApply": False,
        }
        if kind := HOURS.get(self.hours) or CONTRACTS.get(self.contract):
            node["employmentType"] = kind
        if self.vacancies:
            node["totalJobOpenings"] = self.vacancies
        if pay := monthly(self.pay):
            node["baseSalary"] = salary(pay)
        return node


KIND = Kind(
    slug="empleo",
    name="Empleo",
    plural="Empleos",
    path="/empleos/",
    of_place="en",
    summary="Las ofertas de trabajo y los concursos públicos que reciben postulaciones, por fecha de cierre.",
    details=JobDetails,
    other_names=("trabajo", "oferta", "concurso", "vacante"),
    order=Order.CLOSING,
    empty="Por ahora no hay postulaciones abiertas. Puede suscribirse y le llegarán cuando las haya.",
    over="Ya no se puede postular",
)
