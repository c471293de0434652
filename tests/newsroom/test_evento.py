"""Events: what an editor may write, and what everybody gets to know when plans change."""

from pathlib import Path

import pytest

from plugins.newsroom.story import Story
from tests import factories
from tests.newsroom.slips import NOTHING, slips

EVENT = {"tipo": "evento", "inicio": "2026-11-28 10:00", "lugar": "Plaza de armas"}


def test_an_event_without_slips_is_read(tmp_path: Path) -> None:
    assert slips(tmp_path, EVENT) == []
    assert slips(tmp_path, EVENT, situacion="Cancelado", costo="Entrada liberada") == []


@pytest.mark.parametrize(
    ("fields", "line", "message", "fix"),
    [
        (
            {"inicio": NOTHING},
            2,
            "falta «inicio»",
            "Escriba por ejemplo «inicio: 2026-11-28 10:00»",
        ),
        (
            {"lugar": NOTHING},
            2,
            "falta «lugar»",
            "Escriba por ejemplo «lugar: Sede vecinal de Quillagua»",
        ),
        (
            {"termino": "2026-11-28 09:00"},
            8,
            "el evento termina antes de empezar",
            "Revise las fechas y horas de inicio y término",
        ),
        (
            {"inicio": "28 de noviembre"},
            6,
            "«inicio»: «28 de noviembre» no es una fecha",
            "Escríbala así: 2026-11-20 o 2026-11-20 10:00",
        ),
        (
            {"todo_el_dia": "quizás"},
            8,
            "«todo_el_dia»: debe ser sí o no, no «quizás»",
            "Escriba sí o no",
        ),
        (
            {"situacion": "suspendido"},
            8,
            "«situacion»: «suspendido» no es programado, postergado, reprogramado o cancelado",
            "Use programado, postergado, reprogramado o cancelado",
        ),
        (
            {"situacion": "reprogramado"},
            8,
            "el evento se reprogramó y no dice su fecha anterior",
            "Agregue «fecha_anterior» con la fecha que se había anunciado",
        ),
        (
            {"fecha_anterior": "2026-11-21 10:00"},
            8,
            "«fecha_anterior» es solo de un evento reprogramado",
            "Agregue «situacion: reprogramado», o quítela",
        ),
        (
            {"situacion": "reprogramado", "fecha_anterior": "2026-11-28 10:00"},
            9,
            "la fecha anterior es la misma que la nueva",
            "Escriba la nueva en «inicio»",
        ),
        (
            {"costo": "2000 pesos"},
            8,
            "«costo»: «2000 pesos» no es un precio: lleva el signo $ y puntos de miles",
            "Escríbalo así: Gratis, $5.000, o $2.000 por persona",
        ),
    ],
)
def test_every_slip_is_told(
    tmp_path: Path, fields: dict[str, str], line: int, message: str, fix: str
) -> None:
    assert slips(tmp_path, EVENT, **fields) == [(line, message, fix)]


def event(**details: str) -> Story:
    """Return an event of Saturday morning; *details* may change its fields."""
    given = {"start": "2026-11-28 10:00", "place": "Plaza de armas", **details}
    return factories.story(kind=factories.kind("evento"), details=given)


@pytest.mark.parametrize(
    ("details", "when", "warning", "status"),
    [
        ({}, "sábado 28 de noviembre de 2026, 10:00 horas", "", "EventScheduled"),
        (
            {"state": "cancelado"},
            "cancelado (era: sábado 28 de noviembre de 2026, 10:00 horas)",
            "Este evento se canceló.",
            "EventCancelled",
        ),
        (
            {"state": "postergado"},
            "postergado, sin fecha nueva (era: sábado 28 de noviembre de 2026, 10:00 horas)",
            "Este evento se postergó y todavía no tiene fecha nueva.",
            "EventPostponed",
        ),
        (
            {"state": "reprogramado", "previous_start": "2026-11-21 10:00"},
            "sábado 28 de noviembre de 2026, 10:00 horas (nueva fecha)",
            "Este evento cambió de fecha. Antes era: sábado 21 de noviembre de 2026, 10:00 horas.",
            "EventRescheduled",
        ),
        (
            {"previous_place": "Teatro"},
            "sábado 28 de noviembre de 2026, 10:00 horas",
            "Cambió de lugar. Antes era en: Teatro.",
            "EventScheduled",
        ),
    ],
)
def test_a_change_of_plans_is_told_everywhere(
    details: dict[str, str], when: str, warning: str, status: str
) -> None:
    story = event(**details)

    assert story.details.when == when
    assert getattr(story.details, "warning") == warning  # noqa: B009 - only events have one
    assert story.details.linked_data(story)["eventStatus"] == f"https://schema.org/{status}"


def test_search_engines_get_what_google_requires() -> None:
    story = event(
        state="reprogramado",
        previous_start="2026-11-21 10:00",
        end="2026-11-28 14:00",
        cost="$2.000 por persona",
        organiser="Junta de vecinos",
    )
    node = story.details.linked_data(story)

    assert node["@type"] == "Event"
    assert node["name"] == story.title
    assert node["startDate"] == "2026-11-28T10:00:00-03:00"
    assert node["endDate"] == "2026-11-28T14:00:00-03:00"
    assert node["previousStartDate"] == "2026-11-21T10:00:00-03:00"
    assert node["location"]["name"] == "Plaza de armas"
    assert node["location"]["address"]["addressCountry"] == "CL"
    assert node["offers"]["price"] == 2000
    assert node["isAccessibleForFree"] is False
    assert node["organizer"]["name"] == "Junta de vecinos"


def test_a_whole_day_has_no_hour() -> None:
    story = event(start="2026-11-28", end="2026-11-29")
    node = story.details.linked_data(story)

    assert (node["startDate"], node["endDate"]) == ("2026-11-28", "2026-11-29")
