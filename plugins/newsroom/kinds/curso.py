"""Courses, workshops, talks, trainings, certifications: something people can learn."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from plugins.commands import number_of
from plugins.newsroom.kinds.base import (
    Announced,
    Dated,
    Fact,
    Kind,
    Occurrence,
    Offer,
    Order,
    known,
)
from plugins.newsroom.kinds.dates import dates_words
from plugins.newsroom.kinds.posts import (
    PostLine,
    Rank,
    Setting,
    in_one_line,
    joined_line,
    labelled_line,
    listed_line,
    lowered,
    together,
    when_line,
    where_line,
)
from plugins.newsroom.named_file import Misfit
from plugins.newsroom.values.dates import Deadline, Sessions
from plugins.newsroom.values.money import PriceLine, offers
from plugins.newsroom.values.places import place_at
from plugins.newsroom.values.types import (
    Count,
    Instead,
    Line,
    Lines,
    one_of,
    wrong,
)
from plugins.spanish import Stated, short_date_words, time_words, upper, without_year
from plugins.web import Json, JsonObject

SORTS = ("curso", "taller", "charla", "capacitación", "certificación")
MODES = {"presencial": "Onsite", "en línea": "Online", "mixta": "Blended"}
"""How it is given -> schema.org's `courseMode`, in Google's words."""

ONLINE = "en línea"


class CourseDetails(Offer):
    """Fields of a course."""

    closing: ClassVar[str] = "registration_until"
    joining: ClassVar[str] = "inscripciones"
    to_join: ClassVar[str] = "inscribirse"

    sort: Annotated[str, one_of(*SORTS)] = Field(
        default=SORTS[0],
        alias="clase",
        description=f"{', '.join(SORTS)}.",
        examples=["taller"],
    )
    sessions: Sessions = Field(
        alias="sesiones",
        min_length=1,
        description="Cuándo empieza cada sesión, en orden.",
        examples=["[2026-12-01 18:00, 2026-12-03 18:00]"],
    )
    minutes: Count | None = Field(
        default=None, alias="minutos", description="Cuánto dura cada sesión.", examples=["90"]
    )
    hours: Count | None = Field(
        default=None, alias="horas", description="Horas en total.", examples=["12"]
    )
    mode: Annotated[str, one_of(*MODES)] = Field(
        default="presencial",
        alias="modalidad",
        description="presencial, en línea o mixta.",
        examples=["en línea"],
    )
    place: Line = Field(
        default="",
        alias="lugar",
        description="Dónde; solo un curso en línea no lo necesita.",
        examples=["Biblioteca municipal"],
    )
    places: Count | None = Field(
        default=None, alias="cupos", description="Para cuántas personas.", examples=["20"]
    )
    meant_for: Line = Field(
        default="",
        alias="dirigido_a",
        description="Para quién es.",
        examples=["Personas mayores de 60 años"],
    )
    requirements: Lines = Field(
        default=(), alias="requisitos", description="Qué se pide.", examples=["[Saber leer planos]"]
    )
    cost: PriceLine = Field(
        default="", alias="costo", description="Cuánto cuesta.", examples=["Gratis"]
    )
    teacher: Line = Field(
        alias="imparte", min_length=1, description="Quién lo da.", examples=["OMIL"]
    )
    certifier: Line = Field(
        default="",
        alias="certifica",
        description="Quién da el certificado, si hay uno.",
        examples=["Un organismo técnico de capacitación"],
    )
    registration: Line = Field(
        alias="inscripcion",
        min_length=1,
        description="Cómo inscribirse.",
        examples=["En la oficina de la OMIL"],
    )
    registration_until: Deadline = Field(
        alias="cierre",
        description="Hasta cuándo se inscribe; sin hora, hasta el fin de ese día.",
        examples=["2026-11-27"],
    )

    @model_validator(mode="after")
    def _has_a_place(self) -> Self:
        if not self.place and self.mode != ONLINE:
            raise wrong(
                "el curso no dice dónde es",
                "Agregue «lugar», o «modalidad: en línea» si no se va a ninguna parte",
                field="sessions",
                instead=Instead(more={"place": "Biblioteca municipal"}, is_sure=False),
            )
        return self

    @model_validator(mode="after")
    def _registration_before_its_end(self) -> Self:
        if self.sessions[-1].is_before(self.registration_until.moment):
            raise wrong(
                "la inscripción cierra después de la última sesión",
                "Revise «cierre» y «sesiones»",
                field="registration_until",
            )
        return self

    @property
    def doubts(self) -> Iterator[Misfit]:
        """Return that somebody who would come is not told when."""
        for number, session in enumerate(self.sessions):
            if not session.has_hour:
                yield Misfit(
                    f"la sesión del {short_date_words(session.day)} no dice a qué hora empieza",
                    f"Escriba también la hora, por ejemplo {session.day} 18:00",
                    "sessions",
                    number,
                )

    @property
    def where(self) -> str:
        """The place, or that there is none."""
        return self.place or upper(self.mode)

    @property
    def takes_place(self) -> str:
        """When it is given, in words."""
        return dates_words(self.occurrences, are_called="sesiones")

    @property
    def occurrences(self) -> tuple[Occurrence, ...]:
        """Its sessions."""
        return tuple(Occurrence(session, self._ends(session)) for session in self.sessions)

    def post_lines(self, setting: Setting) -> tuple[PostLine, ...]:
        """Return when and where it is given, and how to join; of what has been, no more than that."""
        when = when_line(without_year(self.takes_place, setting.year), is_past=setting.is_past)
        where = where_line(setting.at(self.place) if self.place else self.where)
        return (when, where) if setting.is_past else (when, where, *self._joining(setting))

    def _joining(self, setting: Setting) -> tuple[PostLine, ...]:
        until = f"inscripción hasta el {setting.day(self.registration_until)}"
        joining = labelled_line("Inscripción", self.registration)
        return (
            PostLine(Rank.DO, labelled_line("Costo", self.cost), ""),
            PostLine(Rank.MORE, f"Cupos: {self.places}" if self.places else ""),
            PostLine(Rank.MORE, labelled_line("Dirigido a", self.meant_for)),
            PostLine(
                Rank.MORE,
                listed_line("Requisitos", self.requirements),
                joined_line("Requisitos", self.requirements),
            ),
            PostLine(Rank.MORE, labelled_line("Certifica", self.certifier), ""),
            *in_one_line(
                PostLine(Rank.DO, "", together(self.cost, until)),
                PostLine(
                    Rank.BY,
                    f"{joining}, {without_year(f'hasta el {self.until}', setting.year)}",
                    joining,
                ),
                lowered(self.registration),
            ),
        )

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Everything somebody who wants to learn asks, in the order they ask it."""
        what, when, *others = self.facts_of_each
        each = map(_session_words, self.sessions) if len(self.sessions) > 1 else ()
        return known(what, when, Dated("Sesiones", "; ".join(each)), *others)

    @property
    def facts_of_each(self) -> tuple[Fact, ...]:
        """The same without the list of its sessions."""
        length = (
            f"{number_of(self.minutes, 'minuto', 'minutos')} por sesión" if self.minutes else "",
            f"{number_of(self.hours, 'hora', 'horas')} en total" if self.hours else "",
        )
        return known(
            Fact("Qué es", upper(self.sort)),
            Dated("Cuándo", self.takes_place),
            Fact("Duración", ", ".join(filter(None, length))),
            Fact("Modalidad", upper(self.mode)),
            Fact("Dónde", self.place),
            Fact("Cupos", str(self.places or "")),
            Fact("Dirigido a", self.meant_for),
            Fact("Requisitos", "; ".join(self.requirements)),
            Fact("Costo", self.cost),
            Fact("Imparte", self.teacher),
            Fact("Certifica", self.certifier),
            Fact("Inscripción", self.registration),
            Dated("Plazo", f"Hasta el {self.until}"),
        )

    def linked_data(self, story: Announced) -> JsonObject:
        """
        Return a Course with all that Google requires, and when it is given.

        https://developers.google.com/search/docs/appearance/structured-data/course-info
        """
        instance: dict[str, Json] = {
            "@type": "CourseInstance",
            "courseMode": MODES[self.mode],
            "startDate": self.sessions[0].iso,
        }
        if self.minutes or len(self.sessions) > 1:
            instance["endDate"] = (self._ends(self.sessions[-1]) or self.sessions[-1]).iso
        if self.place:
            instance["location"] = place_at(story.town, name=self.place)
        if self.hours:
            instance["courseWorkload"] = f"PT{self.hours}H"
        node: dict[str, Json] = {
            "@type": "Course",
            "name": story.title,
            "description": story.summary,
            "provider": {"@type": "Organization", "name": self.teacher},
            "hasCourseInstance": [instance],
        }
        if priced := offers(self.cost):
            node["offers"] = priced
        return node

    def _ends(self, session: Stated) -> Stated | None:
        """Return when *session* ends, if its hour and its length are known."""
        is_known = session.has_hour and self.minutes
        return session.later(timedelta(minutes=self.minutes or 0)) if is_known else None


def _session_words(session: Stated) -> str:
    day = short_date_words(session.day)
    return f"{day}, {time_words(session.moment)}" if session.has_hour else day


KIND = Kind(
    slug="curso",
    name="Curso",
    plural="Cursos",
    path="/cursos/",
    of_place="en",
    summary="Cursos, talleres, charlas y capacitaciones que reciben inscripciones, por fecha de cierre.",
    details=CourseDetails,
    other_names=("taller", "charla", "capacitacion", "certificacion", "seminario"),
    order=Order.CLOSING,
    empty="Por ahora no hay inscripciones abiertas. Puede suscribirse y le llegarán cuando las haya.",
    over="Ya no recibe inscripciones",
)
