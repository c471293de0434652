"""Events: something people can go to, at a known time."""

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from typing import Annotated, Any, Self

from pydantic import Field, model_validator

from plugins.newsroom.kinds.base import Announced, Details, Fact, Kind, Occurrence, Order, known
from plugins.newsroom.kinds.money import PriceLine, offer
from plugins.newsroom.kinds.places import place_at
from plugins.newsroom.kinds.types import Flag, Line, Moment, one_of, wrong
from plugins.newsroom.moments import SANTIAGO, is_bare_date, month_words, span_words

SCHEDULED, POSTPONED, RESCHEDULED, CANCELLED = (
    "programado",
    "postergado",
    "reprogramado",
    "cancelado",
)
STATUSES = {
    SCHEDULED: "EventScheduled",
    POSTPONED: "EventPostponed",
    RESCHEDULED: "EventRescheduled",
    CANCELLED: "EventCancelled",
}
"""What became of it -> schema.org's `eventStatus`."""


class EventDetails(Details):
    """Fields of an event."""

    start: Moment = Field(
        alias="inicio",
        description="Cuándo empieza; sin hora, dura el día entero.",
        examples=["2026-11-28 10:00"],
    )
    end: Moment | None = Field(
        default=None,
        alias="termino",
        description="Cuándo termina.",
        examples=["2026-11-28 14:00"],
    )
    all_day: Flag = Field(
        default=False,
        alias="todo_el_dia",
        description="Si dura el día entero; se entiende solo cuando inicio no tiene hora.",
        examples=["sí"],
    )
    place: Line = Field(
        alias="lugar", description="Dónde.", examples=["Sede vecinal de Quillagua"], min_length=1
    )
    address: Line = Field(
        default="",
        alias="direccion",
        description="Cómo llegar, en palabras.",
        examples=["frente a la plaza"],
    )
    previous_place: Line = Field(
        default="",
        alias="lugar_anterior",
        description="Dónde se había anunciado, si cambió de lugar.",
        examples=["Plaza de armas"],
    )
    state: Annotated[str, one_of(*STATUSES)] = Field(
        default=SCHEDULED,
        alias="situacion",
        description=(
            "programado; postergado (todavía sin fecha nueva: «inicio» queda como estaba);"
            " reprogramado (con fecha nueva); cancelado."
        ),
        examples=[POSTPONED],
    )
    previous_start: Moment | None = Field(
        default=None,
        alias="fecha_anterior",
        description="Para cuándo se había anunciado, si se reprogramó.",
        examples=["2026-11-21 10:00"],
    )
    meant_for: Line = Field(
        default="",
        alias="dirigido_a",
        description="Quién puede venir.",
        examples=["Toda la familia"],
    )
    organiser: Line = Field(
        default="",
        alias="organiza",
        description="Quién lo organiza, si no es el departamento que informa.",
        examples=["Junta de vecinos"],
    )
    accessibility: Line = Field(
        default="",
        alias="accesibilidad",
        description="Cómo es el lugar para quien se mueve, ve u oye de otra manera.",
        examples=["Entrada sin gradas y baño accesible"],
    )
    cost: PriceLine = Field(
        default="", alias="costo", description="Cuánto cuesta.", examples=["Gratis"]
    )
    registration: Line = Field(
        default="",
        alias="inscripcion",
        description="Cómo inscribirse.",
        examples=["En la oficina de Deportes, hasta el viernes"],
    )

    @model_validator(mode="before")
    @classmethod
    def _day_without_hour(cls, fields: Any) -> Any:
        start = fields.get("start", "")
        if "all_day" not in fields and isinstance(start, str) and is_bare_date(start):
            return {**fields, "all_day": "sí"}
        return fields

    @model_validator(mode="after")
    def _end_after_start(self) -> Self:
        if self.end is not None and self.end < self.start:
            raise wrong(
                "el evento termina antes de empezar",
                "Revise las fechas y horas de inicio y término",
                field="end",
            )
        return self

    @model_validator(mode="after")
    def _old_date_of_a_new_one(self) -> Self:
        is_new = self.state == RESCHEDULED
        if is_new and self.previous_start is None:
            raise wrong(
                "el evento se reprogramó y no dice su fecha anterior",
                "Agregue «fecha_anterior» con la fecha que se había anunciado",
                field="state",
            )
        if not is_new and self.previous_start is not None:
            raise wrong(
                "«fecha_anterior» es solo de un evento reprogramado",
                "Agregue «situacion: reprogramado», o quítela",
                field="previous_start",
            )
        if self.previous_start == self.start:
            raise wrong(
                "la fecha anterior es la misma que la nueva",
                "Escriba la nueva en «inicio»",
                field="previous_start",
            )
        return self

    @property
    def when(self) -> str:
        """When it happens, in words; or what became of it."""
        span = span_words(self.start, self.end, all_day=self.all_day)
        if self.state == CANCELLED:
            return f"cancelado (era: {span})"
        if self.state == POSTPONED:
            return f"postergado, sin fecha nueva (era: {span})"
        return f"{span} (nueva fecha)" if self.state == RESCHEDULED else span

    @property
    def label(self) -> str:
        """What became of it, if it is not as announced."""
        return {CANCELLED: "CANCELADO", POSTPONED: "POSTERGADO", RESCHEDULED: "NUEVA FECHA"}.get(
            self.state, ""
        )

    @property
    def occurrences(self) -> tuple[Occurrence, ...]:
        """Its one time."""
        return (Occurrence(self.start, self.end, self.all_day),)

    @property
    def calendar_status(self) -> str:
        """What became of it."""
        return {CANCELLED: "CANCELLED", POSTPONED: "TENTATIVE"}.get(self.state, "CONFIRMED")

    @property
    def warning(self) -> str:
        """What readers must not miss: that it is not when, or where, it was announced."""
        old = span_words(self.previous_start, all_day=self.all_day) if self.previous_start else ""
        told = {
            CANCELLED: "Este evento se canceló.",
            POSTPONED: "Este evento se postergó y todavía no tiene fecha nueva.",
            RESCHEDULED: f"Este evento cambió de fecha. Antes era: {old}.",
        }.get(self.state, "")
        moved = (
            f"Cambió de lugar. Antes era en: {self.previous_place}." if self.previous_place else ""
        )
        return " ".join(filter(None, (told, moved)))

    @property
    def where(self) -> str:
        """The place by its name."""
        return self.place

    @property
    def whereabouts(self) -> str:
        """The place and how to get there."""
        return ", ".join(filter(None, (self.place, self.address)))

    @property
    def conditions(self) -> tuple[Fact, ...]:
        """How much, how to join; only what is known."""
        return known(Fact("Costo", self.cost), Fact("Inscripción", self.registration))

    @property
    def facts(self) -> tuple[Fact, ...]:
        """When, where, for whom, how much, how to join; only what is known."""
        return known(
            Fact("Cuándo", self.when),
            Fact("Dónde", self.whereabouts),
            Fact("Dirigido a", self.meant_for),
            *self.conditions,
            Fact("Organiza", self.organiser),
            Fact("Accesibilidad", self.accessibility),
        )

    def short_when(self, year: int) -> str:
        """
        Return when it is without *year*, and without the month a second time.

        «del sábado 28 de noviembre, 10:00 horas, al domingo 29, 18:00 horas».
        """
        when = super().short_when(year)
        if self.end is None or not when.startswith("desde el "):
            return when
        when = when.replace("desde el ", "del ").replace(", hasta el ", ", al ")
        month = f" de {month_words(year, self.end.month).split()[0]}"
        if when.count(month) > 1:
            head, _, tail = when.rpartition(month)
            when = f"{head}{tail}"
        return when

    def linked_data(self, story: Announced) -> Mapping[str, Any]:
        """
        Return an Event with all that Google requires.

        https://developers.google.com/search/docs/appearance/structured-data/event
        """
        node: dict[str, Any] = {
            "@type": "Event",
            "name": story.title,
            "description": story.summary,
            "startDate": self._told(self.start),
            "endDate": self._told(self.end or self.start),
            "eventStatus": f"https://schema.org/{STATUSES[self.state]}",
            "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
            "location": place_at(story.town, name=self.place, street=self.address or self.place),
        }
        if self.previous_start:
            node["previousStartDate"] = self._told(self.previous_start)
        if self.organiser:
            node["organizer"] = {"@type": "Organization", "name": self.organiser}
        if priced := offer(self.cost):
            node["offers"] = priced
            node["isAccessibleForFree"] = priced["price"] == 0
        return node

    def _told(self, moment: datetime) -> str:
        """Return *moment* in ISO 8601: a day alone if it lasts the whole of it."""
        return moment.date().isoformat() if self.all_day else moment.isoformat()

    @property
    def over_at(self) -> datetime:
        """When it has passed: at its end, or with its day when no hour is known."""
        if self.end is not None and not self.all_day:
            return self.end
        last_day = (self.end or self.start).date()
        return datetime.combine(last_day + timedelta(days=1), time(0), SANTIAGO)


KIND = Kind(
    slug="evento",
    name="Evento",
    plural="Agenda",
    path="/agenda/",
    summary="Lo que viene en la comuna: actividades, ceremonias y encuentros.",
    details=EventDetails,
    order=Order.HAPPENING,
)
