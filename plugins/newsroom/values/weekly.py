"""What is so every week, as editors write it: `lunes y jueves desde las 08:00`."""

import re
from datetime import date, time
from typing import Annotated, NamedTuple

from pydantic import BeforeValidator, WithJsonSchema

from plugins.newsroom.contact import week_days_words
from plugins.newsroom.values.contacts import week_days
from plugins.newsroom.values.types import Instead, one_line, wrong
from plugins.spanish import Stated, folded, parse_stated, week_days_meant

_HOUR = r"\d{1,2}:\d{2}"
_WEEKLY = re.compile(
    rf"(?P<days>.+?)(?:,? (?:desde las (?P<since>{_HOUR})|de (?P<opens>{_HOUR}) a (?P<closes>{_HOUR}))"
    r"(?: horas| hrs?)?)?\.?"
)
_SAMPLE = "Escríbalo así: lunes y jueves desde las 08:00, o lunes y jueves de 08:00 a 13:00"
_CODE = "missing-words"
_NOT_WEEKLY = re.compile(
    r"\b(?:quincenal(?:es|mente)?|mensual(?:es|mente)?|mes(?:es)?|cada \d|cada (?:dos|tres|quince)"
    r"|semana por medio|primer[ao]?s?|segund[ao]s?|tercer[ao]?s?|ultim[ao]s?)\b"
)
"""What comes back otherwise than every week, in small letters without accents."""

_FREE_HOUR = re.compile(r"\b(\d{1,2})(?:[:.h](\d{2}))?\b")
_UNCLEAR = re.compile(
    r"\b(?:pm|am|p\.? ?m|a\.? ?m|tarde|mañana|manana|noche|salvo|excepto|menos)\b"
)
"""What makes an hour another one, or the days others."""


class Weekly(NamedTuple):
    """Some days of every week, and the hours on them as far as they are known."""

    days: tuple[int, ...]
    """From 0, Monday; in order."""

    opens: time | None = None
    closes: time | None = None
    """None without `opens`."""

    @property
    def day_words(self) -> str:
        """«lunes y jueves», «lunes a viernes»."""
        return week_days_words(self.days)

    @property
    def words(self) -> str:
        """«lunes y jueves, desde las 08:00 horas» · «sábado, de 09:00 a 13:00 horas» · «sábado»."""
        if self.opens is None:
            return self.day_words
        if self.closes is None:
            return f"{self.day_words}, desde las {self.opens:%H:%M} horas"
        return f"{self.day_words}, de {self.opens:%H:%M} a {self.closes:%H:%M} horas"

    def on(self, day: date) -> tuple[Stated, Stated | None]:
        """
        Return when it begins and ends on *day*.

        Raises:
            MomentError: Santiago's clocks skip or repeat one of its hours on that day.
        """
        if self.opens is None:
            return Stated.on(day), None
        start, end = (
            parse_stated(f"{day} {hour:%H:%M}") if hour else None
            for hour in (self.opens, self.closes)
        )
        assert start  # noqa: S101 - of an hour that is known
        return start, end


def _weekly(value: object) -> Weekly:
    text = one_line(value)
    if rule := _read(text):
        return rule
    if _NOT_WEEKLY.search(folded(text)):
        raise wrong(
            f"«{text}» no es cada semana",
            "Quite «cada_semana», y escriba en «fechas» cada fecha: [2026-12-01 10:00-15:00]",
            code=_CODE,
        )
    message = f"«{text}» no se entiende: aquí van los días de la semana y la hora"
    if meant := _meant(text):
        raise wrong(message, instead=Instead(meant))
    raise wrong(message, _SAMPLE, code=_CODE)


def _read(text: str) -> Weekly | None:
    """
    Return the rule that *text* is; None if it is written in another way.

    Raises:
        PydanticCustomError: It has an hour that no clock shows, or ends before it begins.
    """
    match = _WEEKLY.fullmatch(text)
    days = week_days(match["days"]) if match else ()
    if match is None or not days:
        return None
    try:
        opens, closes = (
            time.fromisoformat(each.zfill(5)) if each else None
            for each in (match["since"] or match["opens"], match["closes"])
        )
    except ValueError:
        raise wrong(f"«{text}» tiene una hora que no existe", _SAMPLE, code=_CODE) from None
    if opens and closes and closes <= opens:
        raise wrong(f"«{text}» termina antes de empezar", "Revise las horas", code=_CODE)
    return Weekly(days, opens, closes)


def _meant(text: str) -> str:
    """Return *text* as it would have to be written; nothing if that is not plain."""
    words = folded(text)
    days = tuple(sorted(week_days_meant(words)))
    hours = [f"{int(hour):02}:{minute or '00'}" for hour, minute in _FREE_HOUR.findall(words)]
    if not days or len(hours) > 2 or _UNCLEAR.search(words):
        return ""
    hour = ("", f" desde las {hours[0]}" if hours else "", f" de {' a '.join(hours)}")[len(hours)]
    meant = f"{week_days_words(days)}{hour}"
    try:
        is_right = _read(meant) is not None
    except ValueError:
        return ""
    return meant if is_right else ""


WeeklyRule = Annotated[Weekly, BeforeValidator(_weekly), WithJsonSchema({"type": "string"})]
"""`lunes y jueves desde las 08:00`, `sábado de 09:00 a 13:00`, `lunes a viernes`."""
