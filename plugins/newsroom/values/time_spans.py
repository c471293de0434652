"""Fields of several dates, each with its own hours; and of several days."""

import re
from datetime import timedelta
from typing import Annotated, NamedTuple

from pydantic import BeforeValidator, WithJsonSchema

from plugins.newsroom.values.dates import ONE_OR_MORE, in_order, texts_of
from plugins.newsroom.values.types import Instead, wrong
from plugins.spanish import MomentError, Stated, parse_stated

_SPAN = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2}) (?P<start>\d{1,2}:\d{2})-(?P<end>\d{1,2}:\d{2})")
_SPANS_SAMPLE = (
    "Escriba las fechas una por una, así: [2026-12-01 10:00-15:00, 2026-12-03 10:00-15:00]"
)
_DAYS_SAMPLE = "Escriba los días uno por uno, así: [2026-12-08, 2026-12-25]"
_CODE = "missing-words"
_LONGEST_NIGHT = timedelta(hours=12)
"""What begins on one day and ends on the next one is a night; more is a slip."""


class TimeSpan(NamedTuple):
    """A date: a day, an hour of it, or from one hour until another."""

    start: Stated
    end: Stated | None = None


class _Read(NamedTuple):
    """One of several dates, as far as it could be read."""

    span: TimeSpan | None
    meant: str = ""
    """How it would have to be written; nothing if nobody knows."""

    error: MomentError | None = None


def _spans(value: object) -> tuple[TimeSpan, ...]:
    texts = texts_of(value)
    found = [_read(text) for text in texts]
    if faults := [each for each in found if each.error]:
        error = faults[0].error
        if all(each.meant for each in found):
            raise wrong(_why(error), instead=Instead([each.meant for each in found]))
        raise wrong(str(error), error.fix if error and error.is_far else _SPANS_SAMPLE, code=_CODE)
    spans = [each.span for each in found if each.span]
    in_order(texts, [each.start for each in spans])
    return tuple(spans)


def _why(error: MomentError | None) -> str:
    """Return what is wrong; that a date says two hours is right here, but for how it does."""
    is_span = error is not None and error.span is not None
    return "las horas se escriben así: 10:00-15:00" if is_span else str(error)


def _read(text: str) -> _Read:
    if match := _SPAN.fullmatch(text):
        return _of_two_hours(match)
    try:
        return _Read(TimeSpan(parse_stated(text, begins=True)), text)
    except MomentError as error:
        span = error.span
        return _Read(None, f"{span.start}-{span.end[11:]}" if span else error.meant, error)


def _of_two_hours(match: re.Match[str]) -> _Read:
    day = match["day"]
    try:
        start, end = parse_stated(f"{day} {match['start']}"), parse_stated(f"{day} {match['end']}")
        if end.moment <= start.moment:
            end = parse_stated(f"{day_after(end)} {match['end']}")
    except MomentError as error:
        return _Read(None, "", error)
    if end.moment - start.moment > _LONGEST_NIGHT and end.day != start.day:
        raise wrong(f"«{match[0]}» termina antes de empezar", "Revise las horas", code=_CODE)
    return _Read(TimeSpan(start, end), match[0])


def day_after(stated: Stated) -> str:
    """Return the day after that of *stated*, as it is written."""
    return (stated.day + timedelta(days=1)).isoformat()


def _days(value: object) -> tuple[Stated, ...]:
    texts = texts_of(value)
    found = [_read_day(text) for text in texts]
    if faults := [each for each in found if each.error]:
        if all(each.meant for each in found):
            raise wrong("aquí van solo días", instead=Instead([each.meant[:10] for each in found]))
        raise wrong(str(faults[0].error), _DAYS_SAMPLE, code=_CODE)
    days = [each.span.start for each in found if each.span]
    if any(day.has_hour for day in days):
        raise wrong(
            "aquí van solo días, sin hora",
            instead=Instead([day.day.isoformat() for day in days]),
        )
    return in_order(texts, days)


def _read_day(text: str) -> _Read:
    try:
        return _Read(TimeSpan(parse_stated(text)), text)
    except MomentError as error:
        return _Read(None, error.meant, error)


TimeSpans = Annotated[tuple[TimeSpan, ...], BeforeValidator(_spans), WithJsonSchema(ONE_OR_MORE)]
"""`[2026-12-01 10:00-15:00, 2026-12-03]`, in order; up to `MOST_DATES`."""

Days = Annotated[tuple[Stated, ...], BeforeValidator(_days), WithJsonSchema(ONE_OR_MORE)]
"""`[2026-12-08, 2026-12-25]`, in order."""
