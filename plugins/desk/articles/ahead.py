"""Dates that lie so far ahead that somebody should look at them: a slip of the keyboard, or of the day."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from itertools import islice

from pydantic import BaseModel

from plugins.desk.fields.article import ArticleFields
from plugins.desk.front_matter.findings import Findings
from plugins.desk.front_matter.keys import Keys
from plugins.desk.manuscript import Dated, Dates
from plugins.newsroom import Story
from plugins.newsroom.kinds import Details
from plugins.spanish import Stated, stated_words

A_YEAR = timedelta(days=366)
"""So far ahead an article may wait for its day without a word."""

LONG_BEFORE = timedelta(days=30)
"""So long before its publication may have ended what an article announces without a word."""

YEARS_AFTER = 5
"""Years after its publication that the dates of an article may lie without a word."""

_REVISIONS = ("corrections", "changes", "modified")


def dates_of(fields: ArticleFields, keys: Keys) -> Dates:
    """Return when what has *fields* is published and changed."""
    dateline = fields.dateline
    name = "embargo" if fields.embargo is dateline else "date"
    revisions = tuple(
        Dated(keys.line(field, *part), keys.written(field), date)
        for field in _REVISIONS
        for part, date in _stated(getattr(fields, field))
    )
    return Dates(Dated(keys.line(name), keys.written(name), dateline), revisions)


def note_far_apart(
    fields: ArticleFields, details: Details, keys: Keys, source: str, findings: Findings
) -> None:
    """Note the dates that lie more than `YEARS_AFTER` years after the publication, or long before it."""
    over_at = details.over_at
    if over_at and over_at + LONG_BEFORE < fields.public_from:
        first = details.occurrences[0].start
        findings.warn(
            source,
            keys.line("start" if "start" in keys.fields else "date"),
            "past-date",
            f"lo que se anuncia ya había pasado cuando se publica: fue el {stated_words(first)}",
            "Si es del año que viene, corrija el año; si ya pasó, cuéntelo como noticia",
        )
    year = fields.public_from.year
    for model in (fields, details):
        for field in type(model).model_fields.keys() - {"date", "embargo", *_REVISIONS}:
            dates = _stated(getattr(model, field))
            far = (
                (part, date.day.year) for part, date in dates if date.day.year > year + YEARS_AFTER
            )
            for part, later in islice(far, 1):
                findings.warn(
                    source,
                    keys.line(field, *part),
                    "far-date",
                    f"«{keys.written(field)}» dice el año {later}, {later - year} años después de publicarse",
                    "Si es una equivocación, corrija el año",
                )


def note_ahead(story: Story, dates: Dates, moment: datetime, findings: Findings) -> None:
    """Note what of *story* waits for a date after *moment*, where nobody may have meant that."""
    if story.is_draft:
        return
    line, key, date = dates.publication
    if date.public_from > moment + A_YEAR:
        findings.warn(
            story.source,
            line,
            "far-date",
            f"«{key}» está a más de un año: el artículo no se publica hasta el {stated_words(date)}",
            "Si es una equivocación, corrija el año",
        )
    for line, key, date in dates.revisions:
        if story.is_public_at(moment) and date.moment > moment:
            findings.warn(
                story.source,
                line,
                "date-to-come",
                f"«{key}» lleva una fecha que aún no llega: se mostrará desde el {stated_words(date)}",
                "Si ya se hizo, escriba la fecha en que se hizo",
            )


def _stated(value: object) -> Iterator[tuple[tuple[int, ...], Stated]]:
    """Yield the dates in *value*, each with its part if that is a list."""
    parts: Iterable[tuple[tuple[int, ...], object]] = [((), value)]
    if isinstance(value, tuple):
        parts = (((number,), each) for number, each in enumerate(value))
    for part, each in parts:
        yield from ((part, found) for found in _held(each))


def _held(value: object) -> Iterator[Stated]:
    """Yield the dates in *value*, however deep they lie."""
    if isinstance(value, Stated):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _held(getattr(value, name))
    elif isinstance(value, tuple):
        for each in value:
            yield from _held(each)
