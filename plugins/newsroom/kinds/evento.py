"""Events: something people can go to, at known times."""

from plugins.newsroom.kinds.base import Announced, Dated, Fact, Kind, Order, known
from plugins.newsroom.kinds.dates import dates_words, each_date, tells_all
from plugins.newsroom.kinds.event_data import event_data
from plugins.newsroom.kinds.event_fields import (
    CANCELLED,
    POSTPONED,
    RESCHEDULED,
    STATUSES,
    EventFields,
)
from plugins.spanish import span_words, without_year
from plugins.web import JsonObject


class EventDetails(EventFields):
    """What an event says of itself."""

    @property
    def when(self) -> str:
        """When it happens, in words; or what became of it."""
        return self._became(dates_words(self.occurrences))

    def _became(self, dates: str) -> str:
        if self.state == CANCELLED:
            return f"cancelado (era: {dates})"
        if self.state == POSTPONED:
            return f"postergado, sin fecha nueva (era: {dates})"
        return f"{dates} (nueva fecha)" if self.state == RESCHEDULED else dates

    @property
    def outcome(self) -> str:
        """What became of it, if it is not as announced."""
        return {CANCELLED: "Cancelado", POSTPONED: "Postergado", RESCHEDULED: "Nueva fecha"}.get(
            self.state, ""
        )

    @property
    def calendar_status(self) -> str:
        """What became of it."""
        return {CANCELLED: "CANCELLED", POSTPONED: "TENTATIVE"}.get(self.state, "CONFIRMED")

    @property
    def revisions(self) -> int:
        """What became of it, step by step, each the later one; then whether it moved."""
        return 2 * list(STATUSES).index(self.state) + bool(self.previous_place)

    @property
    def warning(self) -> str:
        """What readers must not miss: that it is not when, or where, it was announced."""
        old = span_words(self.was) if self.was else ""
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
        when, *others = self.facts_of_each
        dates = "" if tells_all(self.occurrences) else each_date(self.occurrences)
        return known(when, Dated("Fechas", dates), *others)

    @property
    def facts_of_each(self) -> tuple[Fact, ...]:
        """The same without the list of its dates."""
        return known(
            Dated("Cuándo", self.when),
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
        return without_year(self._became(dates_words(self.occurrences, is_short=True)), year)

    def linked_data(self, story: Announced) -> JsonObject:
        """Return an Event, as `event_data` says."""
        return event_data(self, story)


KIND = Kind(
    slug="evento",
    name="Evento",
    plural="Agenda",
    path="/agenda/",
    summary="Lo que viene en la comuna: actividades, ceremonias y encuentros.",
    details=EventDetails,
    other_names=(
        "actividad",
        "ceremonia",
        "acto",
        "encuentro",
        "feria",
        "festival",
        "agenda",
        "panorama",
    ),
    order=Order.HAPPENING,
)
