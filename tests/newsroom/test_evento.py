"""Events: what an editor may write, and what everybody gets to know when plans change."""

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from plugins.newsroom.story import Story
from plugins.spanish.moments import SANTIAGO
from tests import factories
from tests.desk.slips import NOTHING, slips

EVENT = {"tipo": "evento", "inicio": "2026-11-28 10:00", "lugar": "Plaza de armas"}


def test_an_event_without_slips_is_read(tmp_path: Path) -> None:
    assert slips(tmp_path, EVENT) == []
    assert slips(tmp_path, EVENT, situacion="Cancelado", costo="Entrada liberada") == []
    assert slips(tmp_path, EVENT, repite="[2026-11-28 18:00, 2026-12-05]") == []


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
            "Escriba «costo: $2.000»",
        ),
        (
            {"repite": "[2026-11-28 10:00]"},
            8,
            "el evento se repite antes de su primera fecha, o en ella",
            "Escriba la primera fecha en «inicio» y las que siguen en «repite»",
        ),
        (
            {"repite": "[2026-12-12, 2026-12-05]"},
            8,
            "«repite»: las fechas se repiten o no van en orden",
            "Escríbalas de la primera a la última: [2026-12-05, 2026-12-12]",
        ),
        (
            {"repite": "{sábado: 10:00}"},
            8,
            "«repite»: debe ser una lista de fechas",
            "Escriba las fechas una por una, así: [2026-12-01 18:00, 2026-12-03 18:00]",
        ),
        (
            {"termino": "2026-11-29 10:00", "repite": "[2026-11-29 09:59]"},
            9,
            "el evento se repite antes de terminar",
            "Revise «repite», y «termino», que es de la primera fecha",
        ),
        (
            {"inicio": "2026-11-28", "termino": "2026-11-29", "repite": "[2026-11-29]"},
            9,
            "el evento se repite antes de terminar",
            "Revise «repite», y «termino», que es de la primera fecha",
        ),
        (
            {"inicio": "2026-11-28", "repite": "[2026-12-05 10:00]"},
            8,
            "el evento dura el día entero y «repite» dice horas",
            "Escriba en «repite» solo los días, o en «inicio» también la hora",
        ),
        (
            {
                "situacion": "reprogramado",
                "fecha_anterior": "2026-11-21 10:00",
                "repite": "[2026-12-05]",
            },
            8,
            "un evento que se repite no se reprograma entero: cambian algunas de sus fechas",
            (
                "Deje en «inicio» y «repite» las fechas nuevas, cuente el cambio en «cambios», y"
                " quite «situacion» y «fecha_anterior»"
            ),
        ),
    ],
)
def test_every_slip_is_told(
    tmp_path: Path, fields: dict[str, str], line: int, message: str, fix: str
) -> None:
    assert slips(tmp_path, EVENT, **fields) == [(line, message, fix)]


def event(**details: Any) -> Story:
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
    assert factories.linked(story.details, story)["eventStatus"] == f"https://schema.org/{status}"


def test_search_engines_get_what_google_requires() -> None:
    story = event(
        state="reprogramado",
        previous_start="2026-11-21 10:00",
        end="2026-11-28 14:00",
        cost="$2.000 por persona",
        organiser="Junta de vecinos",
    )
    node = factories.linked(story.details, story)

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
    node = factories.linked(story.details, story)

    assert (node["startDate"], node["endDate"]) == ("2026-11-28", "2026-11-29")


SATURDAYS = ["2026-12-05", "2026-12-12"]


def test_each_date_is_as_long_as_the_first_and_at_its_hour() -> None:
    details = event(end="2026-11-28 14:00", other_starts=SATURDAYS).details
    told = [(each.start.iso, each.end and each.end.moment.hour) for each in details.occurrences]

    assert told == [
        ("2026-11-28T10:00:00-03:00", 14),
        ("2026-12-05T10:00:00-03:00", 14),
        ("2026-12-12T10:00:00-03:00", 14),
    ]
    assert details.over_at == datetime(2026, 12, 12, 14, tzinfo=SANTIAGO)


def test_clocks_that_change_in_between_change_no_hour() -> None:
    details = event(
        start="2026-08-29 20:00", end="2026-08-29 22:00", other_starts=["2026-09-12"]
    ).details

    assert [each.start.iso for each in details.occurrences] == [
        "2026-08-29T20:00:00-04:00",
        "2026-09-12T20:00:00-03:00",
    ]
    assert [each.end and each.end.moment.hour for each in details.occurrences] == [22, 22]


@pytest.mark.parametrize(
    ("details", "when"),
    [
        (
            {"end": "2026-11-28 14:00", "other_starts": SATURDAYS},
            "los sábados 28 de noviembre, 5 y 12 de diciembre de 2026, de 10:00 a 14:00 horas",
        ),
        (
            {"other_starts": ["2026-11-29", "2027-01-01"]},
            "sábado 28 y domingo 29 de noviembre de 2026 y viernes 1 de enero de 2027, 10:00 horas",
        ),
        (
            {"start": "2026-11-28", "other_starts": ["2026-11-29"]},
            "sábado 28 y domingo 29 de noviembre de 2026",
        ),
        (
            {"other_starts": SATURDAYS, "state": "cancelado"},
            "cancelado (era: los sábados 28 de noviembre, 5 y 12 de diciembre de 2026, 10:00 horas)",
        ),
    ],
)
def test_a_few_dates_are_told_one_by_one(details: dict[str, Any], when: str) -> None:
    story = event(**details)

    assert story.details.when == when
    assert [fact.text for fact in story.details.facts if fact.label == "Cuándo"] == [when]
    assert "Fechas" not in dict(story.details.facts)


@pytest.mark.parametrize(
    ("details", "when", "dates"),
    [
        (
            {"other_starts": [*SATURDAYS, "2026-12-19", "2027-01-02"]},
            (
                "los sábados, 10:00 horas, del 28 de noviembre de 2026 al 2 de enero de 2027,"
                " salvo el sábado 26 de diciembre de 2026"
            ),
            5,
        ),
        (
            {"other_starts": ["2026-11-28 18:00"]},
            "sábado 28 de noviembre de 2026, 10:00 y 18:00 horas",
            2,
        ),
        (
            {"start": "2026-11-28", "end": "2026-11-29", "other_starts": SATURDAYS},
            "3 fechas, del sábado 28 de noviembre al sábado 12 de diciembre de 2026",
            3,
        ),
    ],
)
def test_more_dates_are_listed_among_the_facts(
    details: dict[str, Any], when: str, dates: int
) -> None:
    story = event(**details)
    listed = dict(story.details.facts)["Fechas"].split("; ")

    assert story.details.when == when
    assert len(listed) == dates
    assert listed[0].startswith(("sábado 28 de noviembre", "del sábado 28 al domingo 29"))


def test_dates_of_what_is_off_are_told_as_those_that_were() -> None:
    facts = dict(event(other_starts=["2026-11-28 18:00"], state="cancelado").details.facts)

    assert "Fechas" not in facts
    assert len(facts["Eran"].split("; ")) == 2


def test_posts_leave_out_the_year_of_every_date() -> None:
    assert factories.when_posted(event(other_starts=SATURDAYS)) == (
        "Los sábados 28 de noviembre, 5 y 12 de diciembre, 10:00 horas"
    )


def test_search_engines_get_each_date_whole() -> None:
    story = event(end="2026-11-28 14:00", other_starts=SATURDAYS, state="cancelado")
    node = factories.linked(story.details, story)

    assert node["startDate"] == "2026-11-28T10:00:00-03:00"
    assert node["endDate"] == "2026-12-12T14:00:00-03:00"
    assert [each["startDate"][:10] for each in node["subEvent"]] == ["2026-11-28", *SATURDAYS]
    for each in node["subEvent"]:
        assert {"name", "startDate", "location"} <= each.keys()
        assert each["eventStatus"] == "https://schema.org/EventCancelled"


@pytest.mark.parametrize(
    ("details", "days"),
    [
        ({}, [28]),
        ({"end": "2026-11-30 09:00"}, [28, 29, 30]),
        ({"start": "2026-11-28 20:00", "end": "2026-11-29 00:00"}, [28]),
        ({"start": "2026-11-28 22:00", "end": "2026-11-29 05:00"}, [28]),
        ({"start": "2026-11-28 02:00", "end": "2026-11-28 04:00"}, [28]),
        ({"start": "2026-11-28", "end": "2026-11-29"}, [28, 29]),
        ({"start": "2026-11-01", "end": "2026-11-14"}, [*range(1, 15)]),
        ({"start": "2026-11-01", "end": "2026-11-15"}, [1, 15]),
    ],
)
def test_it_stands_on_each_of_its_days_unless_they_are_too_many(
    details: dict[str, Any], days: list[int]
) -> None:
    [occurrence] = event(**details).details.occurrences

    assert [day.day for day in occurrence.days] == days
