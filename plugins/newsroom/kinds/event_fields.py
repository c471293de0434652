"""What an editor may write of an event, and what does not go together."""

from itertools import pairwise
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, model_validator

from plugins.newsroom.kinds.base import Details, Occurrence
from plugins.newsroom.kinds.press_fields import PressCallFields
from plugins.newsroom.values.dates import End, Repeats, Start
from plugins.newsroom.values.meanings import TO_WITHDRAW, WITHDRAWN_WORDS
from plugins.newsroom.values.money import PriceLine
from plugins.newsroom.values.parts import in_one_part
from plugins.newsroom.values.types import Flag, Instead, Line, Moment, one_of, wrong
from plugins.spanish import Stated, folded

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


def _not_withdrawn(value: object) -> object:
    """Return *value*; who wants to withdraw the article is led to the field that does."""
    if isinstance(value, str) and folded(value) in WITHDRAWN_WORDS:
        raise wrong(
            f"«{value}» no es algo que le pasa al evento: retirar el artículo es otra cosa",
            f"Si el evento se suspendió, escriba «cancelado». {TO_WITHDRAW}",
            code="missing-words",
        )
    return value


class EventFields(Details):
    """Fields of an event."""

    start: Start = Field(
        alias="inicio",
        description="Cuándo empieza; sin hora, dura el día entero.",
        examples=["2026-11-28 10:00"],
    )
    end: End | None = Field(
        default=None,
        alias="termino",
        description="Cuándo termina.",
        examples=["2026-11-28 14:00"],
    )
    other_starts: Repeats = Field(
        default=(),
        alias="repite",
        description=(
            "Otras fechas en que empieza de nuevo, en orden; cada vez dura lo mismo."
            " Sin hora, a la misma hora."
        ),
        examples=["[2026-12-05, 2026-12-12]"],
    )
    all_day: Flag | None = Field(
        default=None,
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
    state: Annotated[str, one_of(*STATUSES), BeforeValidator(_not_withdrawn)] = Field(
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

    for_holders: Line = Field(
        default="",
        alias="entradas_tomadas",
        description=(
            "Qué hace quien ya tenía entrada o inscripción, si el evento se cancela, se posterga o cambia."
        ),
        examples=["La entrada se devuelve en la oficina de Cultura, hasta el viernes"],
    )

    press: Annotated[PressCallFields, in_one_part(PressCallFields)] | None = Field(
        default=None,
        alias="prensa",
        description=(
            "La pauta, que solo sale en las páginas para la prensa: «llegada» (la hora); y, si hace falta,"
            " «lugar», «voceria» y «cargo», «en_vivo» (sí, no, o dónde se ve), «acreditacion»,"
            " «acreditacion_hasta», «notas»."
        ),
        examples=["{llegada: 09:30, voceria: Nombre y apellido, cargo: Encargada de Cultura}"],
    )

    @model_validator(mode="after")
    def _says_when_it_begins(self) -> Self:
        if self.all_day is False and not self.start.has_hour:
            raise wrong(
                "el evento no dura el día entero y no dice a qué hora empieza",
                "Escriba la hora en «inicio», o quite «todo_el_dia»",
                field="start",
            )
        return self

    @model_validator(mode="after")
    def _end_after_start(self) -> Self:
        if self.end is not None and self.end.is_before(self.start.moment):
            raise wrong(
                "el evento termina antes de empezar",
                "Revise las fechas y horas de inicio y término",
                field="end",
            )
        return self

    @model_validator(mode="after")
    def _repeats_without_a_former_date(self) -> Self:
        is_new = self.state == RESCHEDULED
        if self.other_starts and (is_new or self.previous_start is not None):
            spare = {"state": "«situacion»"} if is_new else {}
            if self.previous_start is not None:
                spare["previous_start"] = "«fecha_anterior»"
            raise wrong(
                "un evento que se repite no se reprograma entero: cambian algunas de sus fechas",
                "Deje en «inicio» y «repite» las fechas nuevas, cuente el cambio en «cambios», y quite"
                f" {' y '.join(spare.values())}",
                field="state" if is_new else "previous_start",
                instead=Instead(drops=tuple(spare), is_sure=False),
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
        if self.was == self.first.start:
            raise wrong(
                "la fecha anterior es la misma que la nueva",
                "Escriba la nueva en «inicio»",
                field="previous_start",
            )
        return self

    @model_validator(mode="after")
    def _holders_of_a_change(self) -> Self:
        if self.for_holders and self.state == SCHEDULED and not self.previous_place:
            raise wrong(
                "«entradas_tomadas» es solo de un evento que se canceló, se postergó o cambió",
                "Quítela, o escriba qué pasó en «situacion» o en «lugar_anterior»",
                field="for_holders",
                instead=Instead(drops=("for_holders",)),
            )
        return self

    @model_validator(mode="after")
    def _repeats_as_announced(self) -> Self:
        if self.lasts_whole_days and any(each.has_hour for each in self.other_starts):
            raise wrong(
                "el evento dura el día entero y «repite» dice horas",
                "Escriba en «repite» solo los días, o en «inicio» también la hora",
                field="other_starts",
            )
        return self

    @model_validator(mode="after")
    def _repeats_once_it_is_over(self) -> Self:
        if self.other_starts and self.other_starts[0].moment <= self.first.start.moment:
            raise wrong(
                "el evento se repite antes de su primera fecha, o en ella",
                "Escriba la primera fecha en «inicio» y las que siguen en «repite»",
                field="other_starts",
            )
        is_ending = self.end or self.lasts_whole_days
        pairs = pairwise(self.occurrences) if is_ending else ()
        if any(one.over_at > following.start.moment for one, following in pairs):
            raise wrong(
                "el evento se repite antes de terminar",
                "Revise «repite», y «termino», que es de la primera fecha",
                field="other_starts",
            )
        return self

    @property
    def lasts_whole_days(self) -> bool:
        """Whether it begins at no hour."""
        return bool(self.all_day) or not self.start.has_hour

    @property
    def first(self) -> Occurrence:
        """The first of its dates."""
        return Occurrence(self._told(self.start), self._told(self.end) if self.end else None)

    @property
    def was(self) -> Stated | None:
        """When it would have been, if it has a new date."""
        return self._told(self.previous_start) if self.previous_start else None

    @property
    def occurrences(self) -> tuple[Occurrence, ...]:
        """Each of its dates; every one lasts as long as the first."""
        first = self.first
        others = (Occurrence(start, _as_long(first, start)) for start in self.other_starts)
        return (first, *others)

    def _told(self, stated: Stated) -> Stated:
        return stated.whole_day() if self.all_day else stated


def _as_long(first: Occurrence, start: Stated) -> Stated | None:
    """Return when what is at *start* ends, if it lasts as long as the *first*."""
    if first.end is None:
        return None
    if first.end.has_hour:  # as clocks show it: a night on which they change is no exception
        length = first.end.moment.replace(tzinfo=None) - first.start.moment.replace(tzinfo=None)
        return start.later(length)
    return Stated.on(start.day + (first.end.day - first.start.day))
