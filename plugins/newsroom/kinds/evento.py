"""Events: something people can go to, at known times."""

import re
from collections.abc import Iterable
from datetime import timedelta

from plugins.newsroom.kinds.base import (
    Announced,
    Dated,
    Fact,
    Kind,
    Occurrence,
    Order,
    known,
)
from plugins.newsroom.kinds.dates import dates_words, each_date, tells_all
from plugins.newsroom.kinds.event_data import event_data
from plugins.newsroom.kinds.event_fields import (
    CANCELLED,
    POSTPONED,
    RESCHEDULED,
    SCHEDULED,
    STATUSES,
    EventFields,
)
from plugins.newsroom.kinds.posts import (
    WOULD_BE,
    PostLine,
    Rank,
    Setting,
    labelled_line,
    lowered,
    together,
    when_line,
    where_line,
)
from plugins.newsroom.named_file import Misfit
from plugins.newsroom.press_call import PressCall
from plugins.spanish import (
    Stated,
    date_words,
    folded,
    span_words,
    time_words,
    upper,
    week_day_words,
    without_year,
)
from plugins.web import JsonObject

LONG_BEFORE = timedelta(hours=4)
"""Before something begins, nobody asks the press to come: it has to be a slip."""


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
        return f"{dates} ({self._what_is_new})" if self.state == RESCHEDULED else dates

    @property
    def outcome(self) -> str:
        """What became of it, if it is not as announced."""
        if self.state in {CANCELLED, POSTPONED}:
            return self.state.capitalize()
        what = upper(self._what_is_new) if self.was else ""
        if self.previous_place:
            return f"{what} y lugar" if what else "Nuevo lugar"
        return what

    @property
    def _what_is_new(self) -> str:
        is_same_day = self.was is not None and self.was.day == self.first.start.day
        return "nuevo horario" if is_same_day else "nueva fecha"

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
            RESCHEDULED: f"Este evento cambió de {self._what_is_new.split()[-1]}. Antes era: {old}.",
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
        return ", ".join(filter(None, (self.place, lowered(self.address))))

    @property
    def organised_by(self) -> str:
        """Who organises it."""
        return self.organiser

    @property
    def facts(self) -> tuple[Fact, ...]:
        """When, where, for whom, how much, how to join; only what is known."""
        when, *others = self.facts_of_each
        dates = "" if tells_all(self.occurrences) else each_date(self.occurrences)
        label = "Eran" if self.state in {CANCELLED, POSTPONED} else "Fechas"
        return known(when, Dated(label, dates), *others)

    @property
    def facts_of_each(self) -> tuple[Fact, ...]:
        """The same without the list of its dates; how to join is not told of what is off."""
        is_off = self.state in {CANCELLED, POSTPONED}
        return known(
            Dated("Cuándo", self.when),
            Fact("Dónde", self.whereabouts),
            Fact("Dirigido a", self.meant_for),
            Fact("Costo", "" if is_off else self.cost),
            Fact("Inscripción", "" if is_off else self.registration),
            Fact("Si ya tenía entrada", self.for_holders),
            Fact("Organiza", self.organiser),
            Fact("Accesibilidad", self.accessibility),
        )

    @property
    def press_call(self) -> PressCall | None:
        """What its field `prensa` says."""
        return self.press.value if self.press else None

    @property
    def doubts(self) -> Iterable[Misfit]:
        """Return what the press would come too late for, or stand before a closed door."""
        call, first = self.press_call, self.first
        if call is None:
            return
        if first.start.has_hour and (what := _out_of_time(call.arrival_for(first.start), first)):
            yield Misfit(
                f"la prensa llega a las {call.arrival:%H:%M}{what}",
                "Revise «llegada», que es la hora en que se espera a los medios",
                "press",
            )
        until = call.accreditation_until
        if until and until.moment >= first.start.ends:
            yield Misfit(
                "la acreditación de la prensa cierra después de que empieza el evento",
                "Revise «acreditacion_hasta»",
                "press",
            )

    @property
    def announced_before(self) -> Stated | None:
        """Its former date."""
        return self.was if self.state == RESCHEDULED else None

    def post_lines(self, setting: Setting) -> tuple[PostLine, ...]:
        """Return when and where, and how to join; of what is off, when it would have been."""
        # Without the month a second time: «del sábado 28 de noviembre, 10:00 horas, al domingo 29».
        dates = without_year(dates_words(self.occurrences, is_short=True), setting.year)
        where = where_line(setting.at(self.place), setting.at(self.whereabouts))
        if self.state in {CANCELLED, POSTPONED}:
            unknown = "Todavía no tiene fecha nueva." if self.state == POSTPONED else ""
            return (
                PostLine(Rank.WHEN, unknown),
                PostLine(
                    Rank.WHERE, f"{WOULD_BE}{dates}, {self.place}", least=f"{WOULD_BE}{dates}"
                ),
                PostLine(Rank.DO, self.for_holders),
            )
        when = when_line(dates, is_past=setting.is_past)
        if setting.is_past:
            return (when, where)
        return (when, where, self._before, *self._joining)

    def is_outdated(self, text: str) -> bool:
        """Return whether *text* says when or where it was announced, and that is not so any more."""
        if self.state in {CANCELLED, POSTPONED}:
            days, place = [each.start.day for each in self.occurrences], self.place
        else:
            days = [self.was.day] if self.was else []
            place = self.previous_place
        told = folded(text)
        words = [week_day_words(day) for day in days if self.state != SCHEDULED]
        dates = [rf"{day.day}(?= de\b| al?\b| y\b|,)" for day in days]
        patterns = [*map(re.escape, map(folded, filter(None, (*words, place)))), *dates]
        return any(re.search(rf"\b{each}\b", told) for each in patterns)

    @property
    def _before(self) -> PostLine:
        """When and where it was announced first: «(Antes: sábado 5, Cancha N.º 2)»."""
        old = _beside(self.was, self.first.start) if self.was else ""
        told = ", ".join(filter(None, (old, self.previous_place)))
        return PostLine(Rank.WAS, f"(Antes: {told})" if told else "")

    @property
    def _joining(self) -> tuple[PostLine, ...]:
        cost, joining = self.cost, labelled_line("Inscripción", self.registration)
        return (
            PostLine(Rank.MORE, labelled_line("Dirigido a", self.meant_for)),
            PostLine(Rank.MORE, f"Organiza: {self.organiser}" if self.organiser else "", ""),
            PostLine(Rank.DO, labelled_line("Costo", cost), ""),
            PostLine(Rank.DO, joining, together(cost, joining), together(cost) if joining else ""),
            PostLine(Rank.DO, self.for_holders),
            PostLine(Rank.MORE, labelled_line("Accesibilidad", self.accessibility), ""),
        )

    def linked_data(self, story: Announced) -> JsonObject:
        """Return an Event, as `event_data` says."""
        return event_data(self, story)


def _out_of_time(arrival: Stated, first: Occurrence) -> str:
    """Return why nobody would come at *arrival* to what is *first*; "" if one would."""
    start, end = first.start.moment, first.end
    if end and end.has_hour and arrival.moment > end.moment:
        return ", cuando el evento ya terminó"
    if arrival.moment > start and not (end and end.has_hour):
        return ", después de que empieza el evento"
    if start - arrival.moment > LONG_BEFORE:
        hours = int((start - arrival.moment) / timedelta(hours=1))
        day = "" if arrival.day == first.start.day else " del día anterior"
        return f"{day}, {hours} horas antes de que empiece el evento"
    return ""


def _beside(old: Stated, new: Stated) -> str:
    """Return *old* as it is told beside *new*: «sábado 5», «sábado 5 de diciembre, 10:00 horas»."""
    is_same_month = (old.day.year, old.day.month) == (new.day.year, new.day.month)
    words = without_year(date_words(old.day), new.day.year)
    day = f"{week_day_words(old.day)} {old.day.day}" if is_same_month else words
    is_same_hour = old.moment.time() == new.moment.time()
    return f"{day}, {time_words(old.moment)}" if old.has_hour and not is_same_hour else day


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
