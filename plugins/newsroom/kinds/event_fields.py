"""What an editor may write of an event, and what does not go together."""

from itertools import pairwise
from typing import Annotated, Any, Self

from pydantic import Field, model_validator

from plugins.newsroom.kinds.base import Details, Occurrence
from plugins.newsroom.kinds.money import PriceLine
from plugins.newsroom.kinds.types import Flag, Line, Moment, Moments, one_of, wrong
from plugins.newsroom.moments import is_bare_date, written_hour

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


def _at(hour: str, day: Any) -> Any:
    return f"{day.strip()} {hour}" if isinstance(day, str) and is_bare_date(day) else day


class EventFields(Details):
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
    other_starts: Moments = Field(
        default=(),
        alias="repite",
        description=(
            "Otras fechas en que empieza de nuevo, en orden; cada vez dura lo mismo."
            " Sin hora, a la misma hora."
        ),
        examples=["[2026-12-05, 2026-12-12]"],
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

    @model_validator(mode="before")
    @classmethod
    def _other_days_at_the_same_hour(cls, fields: Any) -> Any:
        start, others = fields.get("start", ""), fields.get("other_starts")
        hour = written_hour(start) if isinstance(start, str) else ""
        days = others.split(",") if isinstance(others, str) else others
        if not hour or not isinstance(days, list):
            return fields
        told = [_at(hour, day) for day in days]
        return {**fields, "other_starts": told}

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

    @model_validator(mode="after")
    def _repeats_as_announced(self) -> Self:
        if self.other_starts and self.state == RESCHEDULED:
            raise wrong(
                "un evento que se repite no puede estar reprogramado",
                "Quite «situacion» y «fecha_anterior», y cambie las fechas en «inicio» y «repite»",
                field="other_starts",
            )
        if self.all_day and any(each.time() != self.start.time() for each in self.other_starts):
            raise wrong(
                "el evento dura el día entero y «repite» dice horas",
                "Escriba en «repite» solo los días, o en «inicio» también la hora",
                field="other_starts",
            )
        return self

    @model_validator(mode="after")
    def _repeats_once_it_is_over(self) -> Self:
        if self.other_starts and self.other_starts[0] <= self.start:
            raise wrong(
                "el evento se repite antes de su primera fecha, o en ella",
                "Escriba la primera fecha en «inicio» y las que siguen en «repite»",
                field="other_starts",
            )
        ending = (each for each in pairwise(self.occurrences) if self.end or self.all_day)
        if any(one.over_at > following.start for one, following in ending):
            raise wrong(
                "el evento se repite antes de terminar",
                "Revise «repite», y «termino», que es de la primera fecha",
                field="other_starts",
            )
        return self

    @property
    def occurrences(self) -> tuple[Occurrence, ...]:
        """Each of its dates; every one lasts as long as the first."""
        length = self.end - self.start if self.end else None
        others = (
            Occurrence(start, None if length is None else start + length, self.all_day)
            for start in self.other_starts
        )
        # The end of the first is not counted: a sum forgets which of two equal hours it is.
        return (Occurrence(self.start, self.end, self.all_day), *others)
