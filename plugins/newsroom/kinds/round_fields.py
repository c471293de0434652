"""The rounds of a service as an editor writes them: where, and when by dates or by a weekly rule."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Annotated, Self

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from plugins.newsroom.kinds.base import Occurrence
from plugins.newsroom.kinds.dates import dates_words, each_date, exceptions_words, tells_all
from plugins.newsroom.values.dates import NEVER, After, Since
from plugins.newsroom.values.time_spans import Days, TimeSpans
from plugins.newsroom.values.types import Error, Instead, Line, PartFields, wrong
from plugins.newsroom.values.weekly import Weekly, WeeklyRule
from plugins.spanish import (
    MomentError,
    Stated,
    folded,
    upper,
    within_words,
)

LONGEST = timedelta(days=366)
"""How long a weekly rule may go on: who plans a service does not know more, and calendars fill up."""

_PLANNED = "si no termina, escriba hasta cuándo está planificado, a lo más un año"
_CODE = "missing-words"
_BOUNDS = {"since": "desde", "until": "hasta"}


def _whole_day(stated: Stated) -> Stated:
    if stated.has_hour:
        raise wrong(
            "aquí va solo el día; la hora va en «cada_semana»",
            instead=Instead(stated.day.isoformat()),
        )
    return stated


def _not_for_ever(value: object) -> object:
    if isinstance(value, str) and folded(value) in NEVER:
        raise wrong(f"«{value}» no es una fecha", upper(_PLANNED), code=_CODE)
    return value


class Round(PartFields):
    """One entry of `rondas`: dates in one place."""

    spoken = (r"(?P<place>[^:]+): (?P<weekly>.+)",)

    place: Line = Field(alias="donde", min_length=1)
    limits: Line = Field(default="", alias="limites")
    what: Line = Field(default="", alias="atencion")
    dates: TimeSpans = Field(default=(), alias="fechas")
    weekly: WeeklyRule | None = Field(default=None, alias="cada_semana")
    since: Annotated[Since, AfterValidator(_whole_day)] | None = Field(default=None, alias="desde")
    until: Annotated[After, BeforeValidator(_not_for_ever), AfterValidator(_whole_day)] | None = (
        Field(default=None, alias="hasta")
    )
    but: Days = Field(default=(), alias="excepto")

    @model_validator(mode="after")
    def _says_when(self) -> Self:
        if self.dates and self.weekly:
            raise wrong(
                f"«{self.place}» tiene «fechas» y «cada_semana»",
                "Deje una de las dos; si hay fechas además de cada semana, escríbalas en otra parte"
                " con el mismo «donde»",
                code=_CODE,
            )
        if not self.dates and not self.weekly:
            raise wrong(
                f"«{self.place}» no dice cuándo",
                "Agregue «fechas» (2026-12-01 10:00-15:00), o «cada_semana» (lunes y jueves desde las"
                " 08:00) con «desde» y «hasta»",
                code=_CODE,
            )
        return self

    @model_validator(mode="after")
    def _bounds_of_a_rule(self) -> Self:
        given = [key for name, key in _BOUNDS.items() if getattr(self, name)]
        given += ["excepto"] if self.but else []
        if self.dates and given:
            raise wrong(
                f"«{given[0]}» es solo de lo que se repite cada semana",
                f"Quítelo de «{self.place}»: sus fechas ya dicen cuándo",
                code=_CODE,
            )
        lacks = [key for name, key in _BOUNDS.items() if not getattr(self, name)]
        if self.weekly and lacks:
            raise wrong(
                f"«{self.place}» no dice {' ni '.join(lacks)} cuándo vale «cada_semana»",
                f"Agregue {' y '.join(f'«{key}»' for key in lacks)}; {_PLANNED}",
                code=_CODE,
            )
        return self

    @model_validator(mode="after")
    def _in_its_bounds(self) -> Self:
        if self.since is None or self.until is None or self.weekly is None:
            return self
        if self.until.day < self.since.day:
            raise wrong(
                f"«{self.place}» termina antes de empezar", "Revise «desde» y «hasta»", code=_CODE
            )
        if self.until.day - self.since.day > LONGEST:
            raise wrong(
                f"«{self.place}» dura más de un año",
                "Escriba en «hasta» una fecha más cercana, y al acercarse, la nueva",
                code=_CODE,
            )
        if not any(self._days()):
            raise wrong(
                f"«{self.place}» no tiene ninguna fecha entre «desde» y «hasta»",
                "Revise los días de «cada_semana», y «excepto»",
                code=_CODE,
            )
        self._check_clocks(self.weekly)
        return self

    def _check_clocks(self, weekly: Weekly) -> None:
        try:
            for day in self._days():
                weekly.on(day)
        except MomentError as error:
            raise _of_clocks(error, day) from None

    @property
    def unused(self) -> tuple[date, ...]:
        """The days in `excepto` on which nothing would have been anyway."""
        held = set(self._days(without_exceptions=True))
        return tuple(each.day for each in self.but if each.day not in held)

    def occurrences(self, rule: int) -> Iterator[Occurrence]:
        """Yield its times; those that its weekly rule makes are of the *rule* of that number."""
        if self.weekly is None:
            for start, end in self.dates:
                yield Occurrence(start, end, self.place, self.what)
            return
        for day in self._days():
            yield Occurrence(*self.weekly.on(day), self.place, self.what, rule)

    @property
    def words(self) -> str:
        """
        When it is, and what one finds there.

        «martes 3 de noviembre de 2026, de 10:00 a 15:00 horas: Kinesiología» ·
        «lunes y jueves, desde las 08:00 horas, del 30 de noviembre al 31 de diciembre de 2026, salvo
        el viernes 25 de diciembre de 2026».
        """
        return ": ".join(filter(None, (self._when, self.what)))

    @property
    def _when(self) -> str:
        if self.weekly is None or self.since is None or self.until is None:
            times = tuple(self.occurrences(0))
            return dates_words(times) if tells_all(times) else each_date(times)
        missing = sorted({each.day for each in self.but} - set(self.unused))
        but = f", salvo {exceptions_words(missing)}" if missing else ""
        return f"{self.weekly.words}, {within_words(self.since.day, self.until.day)}{but}"

    def _days(self, *, without_exceptions: bool = False) -> Iterator[date]:
        """Yield the days that its weekly rule makes."""
        if self.since is None or self.until is None or self.weekly is None:
            return
        left_out = set() if without_exceptions else {each.day for each in self.but}
        for number in range((self.until.day - self.since.day).days + 1):
            day = self.since.day + timedelta(days=number)
            if day.weekday() in self.weekly.days and day not in left_out:
                yield day


def _of_clocks(error: MomentError, day: date) -> Error:
    return wrong(
        str(error),
        f"Agregue {day} a «excepto», y escriba esa fecha en otra parte, en «fechas»",
        code=_CODE,
    )
