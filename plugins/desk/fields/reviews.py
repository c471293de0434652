"""What somebody has to come back to: pages to read again, recordings to write down."""

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from plugins.newsroom import Problem, Severity, StandingPage, Story
from plugins.newsroom.values import wrong
from plugins.spanish import short_date_words

_SPAN = re.compile(r"(?P<count>[1-9]\d?) (?P<unit>mes|meses|año|años)")
_FIX = "Escriba, por ejemplo, «revisado: {today}» y «revisar_cada: 6 meses»"


def _months(value: object) -> int:
    match = _SPAN.fullmatch(" ".join(value.casefold().split())) if isinstance(value, str) else None
    if not match:
        raise wrong(f"«{value}» no es un plazo", "Escríbalo, por ejemplo, así: 6 meses, o 1 año")
    return int(match["count"]) * (12 if match["unit"].startswith("año") else 1)


Months = Annotated[
    int,
    BeforeValidator(_months),
    WithJsonSchema({"type": "string", "pattern": r"^[1-9]\d? (mes|meses|año|años)$"}),
]
"""`6 meses` or `1 año`, in months."""


def after(day: date, months: int) -> date:
    """Return *day*, *months* later; the last day of a month that is too short for it."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def due_reviews(pages: Iterable[StandingPage], today: date) -> list[Problem]:
    """Return what is to be said *today* of *pages* that were not reviewed in time, or never."""
    found = ((page, _overdue(page, today)) for page in pages)
    fix = f"Lea la página entera, corrija lo que cambió y escriba «revisado: {today}»"
    return [
        Problem(
            page.source,
            1,
            message,
            fix if page.reviewed else _FIX.format(today=today),
            "review-due",
            Severity.WARNING,
        )
        for page, message in found
        if message
    ]


def due_transcripts(stories: Iterable[Story], today: date) -> list[Problem]:
    """Return what is to be said *today* of recordings whose words were promised for an earlier day."""
    return [
        Problem(
            story.source,
            1,
            f"lo que se dice iba a estar por escrito el {short_date_words(promise.day)}, y no está",
            "Agregue el archivo .vtt y quite la fecha prometida",
            "transcript-due",
            Severity.WARNING,
        )
        for story in stories
        if (promise := story.details.promise) and promise.day < today
    ]


def _overdue(page: StandingPage, today: date) -> str:
    if page.reviewed is None or page.review_before is None:
        return "la página no dice cuándo se revisó y cada cuánto se revisa"
    if page.reviewed > today:
        return (
            f"la página dice que se revisó el {short_date_words(page.reviewed)}, que aún no llega"
        )
    if page.review_before <= today:
        return f"la página debía revisarse antes del {short_date_words(page.review_before)}"
    return ""
