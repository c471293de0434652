"""Events: something people can go to, at a known time."""

from datetime import datetime, time, timedelta
from typing import Any, Self

from pydantic import Field, model_validator

from plugins.newsroom.kinds.base import Details, Fact, Kind
from plugins.newsroom.kinds.types import Flag, Line, Moment, wrong
from plugins.newsroom.moments import SANTIAGO, is_bare_date, month_words, span_words


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
    cost: Line = Field(default="", alias="costo", description="Cuánto cuesta.", examples=["Gratis"])
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

    @property
    def when(self) -> str:
        """When it happens, in words."""
        return span_words(self.start, self.end, all_day=self.all_day)

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
        given = (Fact("Costo", self.cost), Fact("Inscripción", self.registration))
        return tuple(fact for fact in given if fact.text)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """When, where, how much, how to join; only what is known."""
        return (Fact("Cuándo", self.when), Fact("Dónde", self.whereabouts), *self.conditions)

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
)
