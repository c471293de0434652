"""Dates as editors write them: `2026-11-20`, `2026-11-20 10:00`; read strictly, refused with a way out."""

import re
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from plugins.spanish.date_guesses import guess, is_day_first
from plugins.spanish.santiago import SANTIAGO, Clock, clock_at, real, standard
from plugins.spanish.stated import Stated

YEARS = range(1900, 2200)
"""
Those this site understands: from before the town was founded (1926) to where a year is surely a slip.

The calendar of Python ends with 9999, and what is reckoned from its last days falls off it.
"""

_STATED = re.compile(
    r"(?P<date>\d{4}-\d{2}-\d{2})"
    r"(?:(?P<between>[T ]+)(?P<time>\d{1,2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?(?P<gap>\s*)"
    r"(?P<offset>Z|[+-]\d{2}:?\d{2})?)?",
    re.IGNORECASE,
)
_EVENING = timedelta(hours=12)
"""What begins and ends within it may be told as `22:00-03:00`."""

_FIX = "Escríbala así: 2026-11-20 o 2026-11-20 10:00"


class Span(NamedTuple):
    """Two moments in one text, each as it would have to be written."""

    start: str
    end: str


class MomentError(ValueError):
    """A text is not a date; `str()` says why and `fix` says what to write, in Spanish."""

    def __init__(
        self,
        message: str,
        fix: str,
        *,
        meant: str = "",
        span: Span | None = None,
        is_far: bool = False,
    ) -> None:
        super().__init__(message)
        self.fix = fix
        self.meant = meant
        """What to write instead, if that is plain; it is read."""

        self.span = span
        """What was meant, if that is from when until when."""

        self.is_far = is_far
        """Whether its year is none of `YEARS`."""


def parse_moment(text: str) -> datetime:
    """
    Return the moment of *text* in Santiago; a date without an hour means the morning.

    Raises:
        MomentError: As `parse_stated`.
    """
    return parse_stated(text).public_from


def parse_stated(text: str, *, begins: bool = False) -> Stated:
    """
    Return the date that *text* (`2026-11-20`, `2026-11-20 10:00`) states, in Santiago.

    An offset (`-03:00`) has to be the one of Santiago then; it settles an hour that happens twice.

    Args:
        text: What an editor wrote.
        begins: Whether an end may follow in a field of its own; then `22:00-03:00` may mean both.

    Raises:
        MomentError: It is not such a text, or Santiago's clocks skip or repeat it.
    """
    match = _STATED.fullmatch(text.strip())
    if not match:
        raise _in_other_words(text)
    try:
        day = date.fromisoformat(match["date"])
        hour = _hour(match["time"]) if match["time"] else None
    except ValueError:
        raise _not_on_the_calendar(text) from None
    if day.year not in YEARS:
        raise _far(text)
    if hour is None:
        return Stated.on(day)
    wall = datetime.combine(day, hour)
    if match["offset"]:
        return Stated(_with_offset(wall, match, begins=begins))
    return Stated(_on_santiago_clocks(wall, text))


def _hour(text: str) -> time:
    return time.fromisoformat(text.zfill(8) if text.count(":") == 2 else text.zfill(5))


def _with_offset(wall: datetime, match: re.Match[str], *, begins: bool) -> datetime:
    offset, text = match["offset"].upper(), match[0]
    try:
        moment = real(datetime.fromisoformat(f"{wall.isoformat()}{offset}"))
    except ValueError:  # `-25:00`
        raise _not_on_the_calendar(text) from None
    span = _as_span(wall, match)
    is_santiago = moment.replace(tzinfo=None) == wall
    if is_santiago and not (begins and span):
        return moment
    if span:
        raise _two_hours(text, f"{wall:%Y-%m-%d %H:%M}", span)
    is_hour_of_the_desk = offset.startswith("-") and "t" not in match["between"].casefold()
    meant = wall if is_hour_of_the_desk else moment
    raise MomentError(
        f"«{text}» termina en «{offset}», que no es la hora de Santiago en esa fecha",
        f"Escriba solo la hora de Santiago: {meant:%Y-%m-%d %H:%M}",
        meant=f"{meant:%Y-%m-%d %H:%M}",
    )


def _two_hours(text: str, start: str, span: Span | None) -> MomentError:
    return MomentError(
        f"«{text}» dice dos horas, y aquí va una sola",
        f"Escriba {start}",
        meant=start if _is_stated(start) else "",
        span=span,
    )


def _as_span(wall: datetime, match: re.Match[str]) -> Span | None:
    """Return what `10:00-13:00` is when no offset is meant: something of one day or evening."""
    if "t" in match["between"].casefold() or match["gap"] or not match["offset"].startswith("-"):
        return None
    hour, minute = int(match["offset"][1:3]), int(match["offset"][-2:])
    end = wall.replace(hour=hour, minute=minute, second=0)
    end = end if end > wall else end + timedelta(days=1)
    return (
        _span(f"{wall:%Y-%m-%d %H:%M}", f"{end:%Y-%m-%d %H:%M}") if end - wall <= _EVENING else None
    )


def _span(start: str, end: str) -> Span | None:
    return Span(start, end) if _is_stated(start) and _is_stated(end) else None


def _on_santiago_clocks(wall: datetime, text: str) -> datetime:
    clock = clock_at(wall)
    if clock is Clock.PLAIN:
        return wall.replace(tzinfo=SANTIAGO)
    if clock is Clock.SKIPPED:
        start, end = _skipped(wall)
        the = "la" if end.hour == 1 else "las"
        raise MomentError(
            f"la hora «{text}» no existe: esa noche los relojes se adelantan"
            f" de las {start:%H:%M} a {the} {end:%H:%M}",
            f"Escriba las {end:%H:%M} o una hora posterior",
        )
    first, second = (wall.replace(tzinfo=SANTIAGO, fold=fold) for fold in (0, 1))
    if standard(first) is not first or standard(second) is not second:
        return first  # no offset can be written of these nights of 1910 and 1919
    offsets = [each.isoformat()[-6:] for each in (first, second)]
    raise MomentError(
        f"la hora «{text}» ocurre dos veces: esa noche los relojes se atrasan una hora",
        f"Diga cuál de las dos es: «{text} {offsets[0]}» (la primera) o «{text} {offsets[1]}» (la segunda)",
    )


def _skipped(wall: datetime) -> tuple[datetime, datetime]:
    """Return the first minute that the clocks skip around *wall*, and the first that they show."""
    minute, start, end = timedelta(minutes=1), wall, wall
    while clock_at(start - minute) is Clock.SKIPPED:
        start -= minute
    while clock_at(end) is Clock.SKIPPED:
        end += minute
    return start, end


def _is_stated(text: str) -> bool:
    """Return whether *text* would be read."""
    try:
        parse_stated(text)
    except MomentError:
        return False
    return True


def _in_other_words(text: str) -> MomentError:
    meant = guess(text)
    if meant is None:
        return MomentError(f"«{text}» no es una fecha", _FIX)
    try:
        parse_stated(meant.text)
    except MomentError as error:  # a day of another century, an hour that clocks skip
        return MomentError(str(error), error.fix, is_far=error.is_far)
    if meant.end:
        return _two_hours(text, meant.text, _span(meant.text, meant.end))
    how = "con el día primero" if is_day_first(text, meant) else "de otra manera"
    return MomentError(
        f"la fecha «{text}» está escrita {how}",
        f"Escriba año-mes-día: {meant.text}",
        meant=meant.text,
    )


def _not_on_the_calendar(text: str) -> MomentError:
    meant = guess(text)
    proposal = f"¿Quiso decir {meant.text}? " if meant and _is_stated(meant.text) else ""
    return MomentError(
        f"la fecha «{text}» no existe en el calendario",
        f"{proposal}Revise el día, el mes y la hora",
    )


def _far(text: str) -> MomentError:
    return MomentError(
        f"la fecha «{text}» queda fuera de los años que este sitio entiende: de {YEARS[0]} a {YEARS[-1]}",
        "Revise el año",
        is_far=True,
    )
