"""Fields of dates: one, several, from when, until when; each is read beside what stands before it."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Annotated, NamedTuple

from pydantic import BeforeValidator, ValidationInfo, WithJsonSchema

from plugins.newsroom.values.types import DATE, Error, Instead, no_moment, one_line, wrong
from plugins.newsroom.values.yaml_writing import listed
from plugins.spanish import MomentError, Stated, dates_meant, folded, hour_meant, parse_stated

MOST_DATES = 366
"""Times that one article may announce: one a day for a year."""

NEVER = (
    "nunca",
    "siempre",
    "indefinido",
    "indefinida",
    "permanente",
    "sin vencimiento",
    "no vence",
)
"""What people write of what has no end."""

_PARTED = re.compile(r";| y ")
"""What people part dates with besides commas."""

_ONE_BY_ONE = "Escriba las fechas una por una, así: [2026-12-01 18:00, 2026-12-03 18:00]"


def _opening(key: str, closing: str, end: str) -> BeforeValidator:
    """
    Return a reader of what begins in the field *key* and ends, where it says so, in *closing*.

    *end* is the English name of the second one.
    """

    def read(value: object) -> Stated:
        try:
            return parse_stated(one_line(value), begins=True)
        except MomentError as error:
            if not (span := error.span):
                raise no_moment(error) from None
            fix = f"Escriba dos líneas: «{key}: {span.start}» y «{closing}: {span.end}»"
            mend = Instead(span.start, more={end: span.end})
            raise wrong(str(error), fix, instead=mend) from None

    return BeforeValidator(read)


def _closing(start: str, *, may_never: bool = False) -> BeforeValidator:
    """
    Return a reader of what ends, or goes on, after what is in the field *start* (in English).

    An hour alone is that of the same day, or of the next one where it is the earlier one: told so,
    with the date. What *may_never* end is told how that is said.
    """

    def read(value: object, info: ValidationInfo) -> Stated:
        text = one_line(value)
        try:
            return parse_stated(text)
        except MomentError as error:
            if meant := _on_the_day_of(_before(info, start), text):
                message = f"«{text}» es una hora, y falta el día"
                raise wrong(message, instead=Instead(meant)) from None
            raise (_no_end(error, text) if may_never else no_moment(error)) from None

    return BeforeValidator(read)


def _before(info: ValidationInfo, field: str) -> Stated | None:
    """Return the date in *field*, which stands before the one of *info*; None if it is not known."""
    found = (info.data or {}).get(field)
    return found if isinstance(found, Stated) else None


def _on_the_day_of(start: Stated | None, text: str) -> str:
    """Return the moment of the hour that *text* says, after *start*; nothing if it says none."""
    hour = hour_meant(text)
    if start is None or hour is None:
        return ""
    end = datetime.combine(start.day, hour)
    if start.has_hour and end <= start.moment.replace(tzinfo=None):
        end += timedelta(days=1)
    return f"{end:%Y-%m-%d %H:%M}"


def _deadline(value: object) -> Stated:
    text = one_line(value)
    try:
        return parse_stated(text)
    except MomentError as error:
        raise _no_end(error, text) from None


def _no_end(error: MomentError, text: str) -> Error:
    if error.is_far or folded(text) in NEVER:
        return wrong(str(error), "Revise el año; si no termina nunca, quite esta línea")
    return no_moment(error)


class _Read(NamedTuple):
    """One of several dates, as far as it could be read."""

    stated: Stated | None
    meant: tuple[str, ...] = ()
    """How it would have to be written; nothing if nobody knows."""

    error: MomentError | None = None

    @property
    def minutes(self) -> int:
        """How long it lasts, if it says from when until when; else 0."""
        span = self.error.span if self.error else None
        if span is None:
            return 0
        start, end = map(datetime.fromisoformat, span)
        return int((end - start).total_seconds()) // 60


def _moments(key: str, *, since: str = "", length: str = "", how_long: str) -> BeforeValidator:
    """
    Return a reader of the dates in the field *key*, in order.

    Args:
        key: In Spanish.
        since: English name of the field with the first date, after which these come, at its hour
            where they say none.
        length: English name of the field that says how many minutes each of them lasts.
        how_long: Where that is said, in Spanish.
    """

    def read(value: object, info: ValidationInfo) -> tuple[Stated, ...]:
        texts = texts_of(value)
        start = _before(info, since)
        hour = f" {start.moment:%H:%M:%S}" if start and start.has_hour else ""
        found = [_read(each, hour) for each in texts]
        faults = [each for each in found if each.error]
        if not faults:
            return in_order(texts, [each.stated for each in found if each.stated])
        if start and (dates := dates_meant(", ".join(texts), start.day)):
            raise _by_a_rule(key, texts, [day.isoformat() for day in dates])
        error = faults[0].error
        assert error  # noqa: S101 - of a fault
        meant = [text for each in found for text in each.meant]
        if not all(each.meant for each in found):
            raise wrong(str(error), error.fix if error.is_far else _ONE_BY_ONE)
        if not error.span:
            raise wrong(str(error), instead=Instead(meant))
        raise _of_two_hours(meant, {each.minutes for each in found if each.minutes})

    def _of_two_hours(meant: list[str], minutes: set[int]) -> Error:
        message = f"dice desde qué hora hasta qué hora, y aquí va solo cuándo empieza; {how_long}"
        line = f"{key}: {listed(meant)}"
        if not length or len(minutes) != 1:
            return wrong(message, f"Escriba «{line}»", instead=Instead(meant))
        [lasts] = minutes
        fix = f"Escriba dos líneas: «{line}» y «minutos: {lasts}»"
        return wrong(message, fix, instead=Instead(meant, more={length: str(lasts)}))

    return BeforeValidator(read)


def texts_of(value: object) -> list[str]:
    """
    Return the texts of a list of dates, or of dates parted by commas.

    Raises:
        PydanticCustomError: It is something else, or more than `MOST_DATES`.
    """
    written = value.split(",") if isinstance(value, str) else value
    if not isinstance(written, list) or not all(isinstance(each, str) for each in written):
        raise wrong("debe ser una lista de fechas", _ONE_BY_ONE)
    if len(written) > MOST_DATES:
        raise wrong(
            f"tiene {len(written)} fechas y se permiten {MOST_DATES}: una al día durante un año",
            "Deje las que vienen, y las demás en otro artículo",
        )
    return [" ".join(each.split()) for each in written]


def _read(text: str, hour: str) -> _Read:
    """Read one of several dates; the *hour* is that of a day that says none."""
    try:
        stated = parse_stated(text, begins=True)
        if hour and not stated.has_hour:
            stated = parse_stated(text + hour)
        return _Read(stated, (text,))
    except MomentError as error:
        if error.span or error.meant:
            return _Read(None, (error.span.start if error.span else error.meant,), error)
        parts = [each.strip() for each in _PARTED.split(text)]
        if len(parts) > 1 and all(map(_is_stated, parts)):
            return _Read(None, tuple(parts), error)
        return _Read(None, (), error)


def _is_stated(text: str) -> bool:
    try:
        parse_stated(text)
    except MomentError:
        return False
    return True


def in_order(texts: Sequence[str], found: Sequence[Stated]) -> tuple[Stated, ...]:
    """
    Return the dates *found*, which are written as *texts*.

    Raises:
        PydanticCustomError: One comes twice, or after a later one.
    """
    moments = [each.moment for each in found]
    if moments == sorted(set(moments)):
        return tuple(found)
    told = dict(sorted(zip(moments, texts, strict=True)))
    raise wrong(
        "las fechas se repiten o no van en orden",
        f"Escríbalas de la primera a la última: {listed(told.values())}",
        instead=Instead([*told.values()]),
    )


def _by_a_rule(key: str, texts: Sequence[str], dates: Sequence[str]) -> Error:
    return wrong(
        f"«{', '.join(texts)}» no es una lista de fechas",
        f"Escriba las fechas una por una, hasta la última: {key}: {listed(dates)}",
        instead=Instead(dates, is_sure=False),
    )


ONE_OR_MORE = {"anyOf": [DATE, {"type": "array", "items": DATE}]}
"""A date or several, in JSON Schema."""

_DATES = WithJsonSchema(ONE_OR_MORE)

Sessions = Annotated[
    tuple[Stated, ...],
    _moments("sesiones", length="minutes", how_long="cuánto dura cada sesión va en «minutos»"),
    _DATES,
]
"""`[2026-12-01 18:00, 2026-12-03 18:00]`, in order; up to `MOST_DATES`."""

Repeats = Annotated[
    tuple[Stated, ...],
    _moments(
        "repite",
        since="start",
        how_long="cada vez dura lo mismo que la primera, que termina en «termino»",
    ),
    _DATES,
]
"""The same of what comes after `inicio`."""

Start = Annotated[Stated, _opening("inicio", "termino", "end"), WithJsonSchema(DATE)]
"""As `Moment`, of what ends in `termino`."""

Since = Annotated[Stated, _opening("desde", "hasta", "until"), WithJsonSchema(DATE)]
"""As `Moment`, of what ends in `hasta`."""

End = Annotated[Stated, _closing("start"), WithJsonSchema(DATE)]
"""As `Moment`, of what begins in the field `start`."""

StageEnd = Annotated[Stated, _closing("start", may_never=True), WithJsonSchema(DATE)]
"""As `End`; what may have no end then has no such line."""

Until = Annotated[Stated, _closing("since", may_never=True), WithJsonSchema(DATE)]
"""As `StageEnd`, of what begins in `since`."""

After = Annotated[Stated, _closing("since"), WithJsonSchema(DATE)]
"""As `Moment`, of what comes after `since`."""

Deadline = Annotated[Stated, BeforeValidator(_deadline), WithJsonSchema(DATE)]
"""As `Moment`, of what may have no end: then there is no such line."""
