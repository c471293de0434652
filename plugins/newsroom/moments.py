"""Moments on Santiago's clocks, read strictly and told in Spanish."""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel.dates import format_date

SANTIAGO = ZoneInfo("America/Santiago")
MORNING = time(9)
"""The hour of a date written without one."""

LAST_MINUTE = time(23, 59)
"""The hour of a deadline written without one: it ends with its day."""

_MOMENT = re.compile(
    r"(?P<date>\d{4}-\d{2}-\d{2})(?:[T ]+(?P<time>\d{1,2}:\d{2}(?::\d{2})?)\s*(?P<offset>[+-]\d{2}:?\d{2})?)?"
)
_DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)(.*)", re.DOTALL)


class MomentError(ValueError):
    """A text is not a moment; `str()` says why and `fix` says what to write, in Spanish."""

    def __init__(self, message: str, fix: str) -> None:
        super().__init__(message)
        self.fix = fix


class Clock(Enum):
    """What Santiago's clocks do at a wall time."""

    PLAIN = "once"
    SKIPPED = "never"
    REPEATED = "twice"


def clock_at(wall: datetime) -> Clock:
    """Return whether the naive *wall* time happens once, never or twice in Santiago."""
    first = wall.replace(tzinfo=SANTIAGO, fold=0)
    second = wall.replace(tzinfo=SANTIAGO, fold=1)
    if first.utcoffset() == second.utcoffset():
        return Clock.PLAIN
    exists = first.astimezone(UTC).astimezone(SANTIAGO).replace(tzinfo=None) == wall
    return Clock.REPEATED if exists else Clock.SKIPPED


def is_bare_date(text: str) -> bool:
    """Return whether *text* is a date without an hour."""
    match = _MOMENT.fullmatch(text.strip())
    return match is not None and match["time"] is None


def written_hour(text: str) -> str:
    """Return the hour that *text* gives as it is written, or nothing."""
    match = _MOMENT.fullmatch(text.strip())
    return (match["time"] or "") if match else ""


def parse_moment(text: str, *, default: time = MORNING) -> datetime:
    """
    Return the moment that *text* (`2026-11-20`, `2026-11-20 10:00`) means in Santiago.

    An offset (`-03:00`) is accepted and settles an hour that happens twice.

    Raises:
        MomentError: It is not such a text, or Santiago's clocks skip or repeat it.
    """
    match = _MOMENT.fullmatch(text.strip())
    if not match:
        raise _not_a_moment(text)
    try:
        day = date.fromisoformat(match["date"])
        hour = _hour(match["time"]) if match["time"] else default
    except ValueError:
        raise MomentError(
            f"la fecha «{text}» no existe en el calendario", "Revise el día, el mes y la hora"
        ) from None
    wall = datetime.combine(day, hour)
    if match["offset"]:
        return datetime.fromisoformat(f"{wall.isoformat()}{match['offset']}").astimezone(SANTIAGO)
    if not match["time"] and clock_at(wall) is Clock.REPEATED:
        return wall.replace(tzinfo=SANTIAGO, fold=1)  # the day ends with the second one
    return _on_santiago_clocks(wall, text)


def _hour(text: str) -> time:
    return time.fromisoformat(text.zfill(8) if text.count(":") == 2 else text.zfill(5))


def _on_santiago_clocks(wall: datetime, text: str) -> datetime:
    clock = clock_at(wall)
    if clock is Clock.SKIPPED:
        raise MomentError(
            f"la hora «{text}» no existe: esa noche los relojes se adelantan de las 00:00 a la 01:00",
            "Escriba las 01:00 o una hora posterior",
        )
    if clock is Clock.REPEATED:
        raise MomentError(
            f"la hora «{text}» ocurre dos veces: esa noche los relojes se atrasan una hora",
            f"Diga cuál de las dos es: «{text} -03:00» (la primera) o «{text} -04:00» (la segunda)",
        )
    return wall.replace(tzinfo=SANTIAGO)


def _not_a_moment(text: str) -> MomentError:
    day_first = _DAY_FIRST.fullmatch(text.strip())
    if day_first:
        day, month, year, rest = day_first.groups()
        return MomentError(
            f"la fecha «{text}» está escrita con el día primero",
            f"Escriba año-mes-día: {year}-{int(month):02}-{int(day):02}{rest}",
        )
    return MomentError(f"«{text}» no es una fecha", "Escríbala así: 2026-11-20 o 2026-11-20 10:00")


def date_words(moment: date) -> str:
    """Return «lunes 23 de noviembre de 2026»."""
    return _formatted(moment, "EEEE d 'de' MMMM 'de' y")


def short_date_words(moment: date) -> str:
    """Return «23 de noviembre de 2026»."""
    return _formatted(moment, "d 'de' MMMM 'de' y")


def month_words(year: int, month: int) -> str:
    """Return «noviembre de 2026»."""
    return _formatted(date(year, month, 1), "MMMM 'de' y")


def short_month_words(moment: date) -> str:
    """Return «nov», as on the leaf of a calendar."""
    return _formatted(moment, "MMM").rstrip(".")[:3]


def week_day_words(day: date) -> str:
    """Return «lunes»."""
    return _formatted(day, "EEEE")


def time_words(moment: datetime) -> str:
    """Return «10:00 horas», as the Chilean press writes."""
    return f"{moment.astimezone(SANTIAGO):%H:%M} horas"


def moment_words(moment: datetime) -> str:
    """Return «lunes 23 de noviembre de 2026, 10:00 horas»."""
    return f"{date_words(moment.astimezone(SANTIAGO))}, {time_words(moment)}"


def span_words(start: datetime, end: datetime | None = None, *, all_day: bool = False) -> str:
    """
    Return when something happens, in words.

    «sábado 28 de noviembre de 2026, de 10:00 a 14:00 horas» ·
    «del viernes 5 al domingo 7 de junio de 2026» (all day) ·
    «desde el viernes 5 de junio de 2026, 10:00 horas, hasta el domingo 7 de junio de 2026, 14:00 horas».
    """
    start = start.astimezone(SANTIAGO)
    end = end.astimezone(SANTIAGO) if end else None
    if end is None or end == start:
        return date_words(start) if all_day else moment_words(start)
    if end.date() == start.date():
        if all_day:
            return date_words(start)
        return f"{date_words(start)}, {hours_words(start, end)}"
    if all_day:
        return between_words(start, end)
    return f"desde el {moment_words(start)}, hasta el {moment_words(end)}"


def between_words(first: date, last: date) -> str:
    """Return «del viernes 5 al domingo 7 de junio de 2026»."""
    return f"del {_without_common_tail(first, last)} al {date_words(last)}"


def hours_words(start: datetime, end: datetime | None) -> str:
    """Return «10:00 horas», or «de 10:00 a 14:00 horas» of what ends at a known hour."""
    if end is None or end == start:
        return time_words(start)
    return f"de {start:%H:%M} a {end:%H:%M} horas"


def days_words(days: Sequence[date]) -> str:
    """
    Return several *days*, in order; those of one week day are told as such.

    «los sábados 28 de noviembre, 5 y 12 de diciembre de 2026» ·
    «sábado 28 y domingo 29 de noviembre de 2026».
    """
    week_days = {week_day_words(day) for day in days}
    pattern = "d" if len(week_days) == 1 else "EEEE d"
    *most, last = (
        _formatted(day, f"{pattern}{_tail(day, following)}")
        for day, following in zip(days, (*days[1:], None), strict=True)
    )
    listed = f"{', '.join(most)} y {last}" if most else last
    return f"los {_plural(week_days.pop())} {listed}" if len(week_days) == 1 else listed


def _tail(day: date, following: date | None) -> str:
    """Return the pattern of what has to be said of *day* before *following* is told."""
    if following and (day.year, day.month) == (following.year, following.month):
        return ""
    return " 'de' MMMM" if following and day.year == following.year else " 'de' MMMM 'de' y"


def _plural(week_day: str) -> str:
    return week_day if week_day.endswith("s") else f"{week_day}s"


def end_of(deadline: datetime) -> datetime:
    """Return the moment from which *deadline* has passed."""
    return deadline + timedelta(minutes=1) if deadline.time() == LAST_MINUTE else deadline


def deadline_words(deadline: datetime) -> str:
    """Return «viernes 11 de diciembre de 2026», with its hour unless it ends with its day."""
    return date_words(deadline) if deadline.time() == LAST_MINUTE else moment_words(deadline)


def ended_words(end: datetime) -> str:
    """Return until when something was valid: midnight is the end of a day, not the start of one."""
    end = end.astimezone(SANTIAGO)
    return date_words(end - timedelta(days=1)) if end.time() == time(0) else moment_words(end)


def left_words(today: date, end: datetime) -> str:
    """Return how long is left until *end*: «cierra hoy», «cierra mañana», «quedan 5 días»."""
    last = (end.astimezone(SANTIAGO) - timedelta(microseconds=1)).date()  # midnight ends a day
    days = (last - today).days
    return {0: "cierra hoy", 1: "cierra mañana"}.get(days, f"quedan {days} días")


def _formatted(moment: date, pattern: str) -> str:
    # Of its day alone: equal moments of two zones may be on different days.
    day = moment.date() if isinstance(moment, datetime) else moment
    return _day_formatted(day, pattern)


@lru_cache(maxsize=4096)  # Babel takes its time, and the same days are told on many pages
def _day_formatted(day: date, pattern: str) -> str:
    return format_date(day, pattern, locale="es_CL")


def _without_common_tail(start: date, end: date) -> str:
    if (start.year, start.month) == (end.year, end.month):
        return _formatted(start, "EEEE d")
    if start.year == end.year:
        return _formatted(start, "EEEE d 'de' MMMM")
    return date_words(start)
