"""Services that come round: what an editor may write, and when and where they come."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.newsroom.contact import DAYS
from plugins.newsroom.story import Story
from plugins.spanish.moments import SANTIAGO
from tests import factories
from tests.conftest import write_files
from tests.desk.slips import NOTHING, SOURCE, slips
from tests.factories import NOW
from tests.reading import read_content
from tests.small_site import BASE, article

BOUNDS = "desde: 2026-11-30, hasta: 2026-12-31"
WEEKLY = f"[{{donde: Sector norte, cada_semana: lunes y jueves desde las 08:00, {BOUNDS}}}]"
RONDA = {"tipo": "ronda", "servicio": "Retiro de residuos", "rondas": WEEKLY}
TO_READ = "Escríbalo así: lunes y jueves desde las 08:00, o lunes y jueves de 08:00 a 13:00"
ONE_BY_ONE = "Escriba las fechas una por una, así: [2026-12-01 10:00-15:00, 2026-12-03 10:00-15:00]"


def weekly(rule: str, bounds: str = BOUNDS) -> dict[str, str]:
    return {"rondas": f"[{{donde: Sector norte, cada_semana: {rule}, {bounds}}}]"}


def dated(dates: str) -> dict[str, str]:
    return {"rondas": f"[{{donde: Quillagua, fechas: {dates}}}]"}


@pytest.mark.parametrize(
    "fields",
    [
        {},
        weekly("lunes a viernes de 08:00 a 13:00"),
        weekly("sábados desde las 23:30"),
        weekly('"lunes, miércoles y viernes desde las 8:00"'),
        weekly("lunes desde las 08:00", f"{BOUNDS}, excepto: [2026-12-07, 2026-12-14]"),
        dated("[2026-12-01 10:00-15:00, 2026-12-03 10:00]"),
        dated("2026-12-01 08:00-22:00"),
        dated("2026-12-01 22:00-02:00"),
    ],
)
def test_rounds_without_slips_are_read(tmp_path: Path, fields: dict[str, str]) -> None:
    assert slips(tmp_path, RONDA, **fields) == []


@pytest.mark.parametrize(
    ("fields", "message", "fix"),
    [
        (
            {"rondas": "[]"},
            "no hay ninguna ronda",
            (
                "Escriba en «rondas» dónde y cuándo, por ejemplo"
                " [{donde: Quillagua, fechas: 2026-12-01 10:00-15:00}]"
            ),
        ),
        (
            {"rondas": "[Sector norte: lunes y jueves]"},
            "«rondas»: aquí va una lista, y cada parte lleva al menos «donde»",
            "Escríbala así, y complete lo que falta: [{donde: Sector norte, cada_semana: lunes y jueves}]",
        ),
        (
            {"rondas": f"[{{lugar: Sector norte, cada_semana: lunes desde las 08:00, {BOUNDS}}}]"},
            "en «rondas», parte 1 la clave «lugar» no existe",
            "¿Quiso decir «donde»?",
        ),
        (
            {"rondas": "[{donde: Sector norte}]"},
            "«rondas», parte 1: «Sector norte» no dice cuándo",
            (
                "Agregue «fechas» (2026-12-01 10:00-15:00), o «cada_semana» (lunes y jueves desde las"
                " 08:00) con «desde» y «hasta»"
            ),
        ),
        (
            {"rondas": "[{donde: Sector norte, fechas: 2026-12-01, cada_semana: lunes}]"},
            "«rondas», parte 1: «Sector norte» tiene «fechas» y «cada_semana»",
            (
                "Deje una de las dos; si hay fechas además de cada semana, escríbalas en otra parte con"
                " el mismo «donde»"
            ),
        ),
        (
            {"rondas": "[{donde: Quillagua, fechas: 2026-12-01 10:00, excepto: [2026-12-08]}]"},
            "«rondas», parte 1: «excepto» es solo de lo que se repite cada semana",
            "Quítelo de «Quillagua»: sus fechas ya dicen cuándo",
        ),
        (
            weekly("lunes", "desde: 2026-11-30"),
            "«rondas», parte 1: «Sector norte» no dice hasta cuándo vale «cada_semana»",
            "Agregue «hasta»; si no termina, escriba hasta cuándo está planificado, a lo más un año",
        ),
        (
            weekly("lunes", "desde: 2026-11-30, hasta: indefinido"),
            "«rondas», parte 1: «indefinido» no es una fecha",
            "Si no termina, escriba hasta cuándo está planificado, a lo más un año",
        ),
        (
            weekly("lunes", "desde: 2026-11-30, hasta: 2026-11-01"),
            "«rondas», parte 1: «Sector norte» termina antes de empezar",
            "Revise «desde» y «hasta»",
        ),
        (
            weekly("lunes", "desde: 2026-11-30, hasta: 2027-12-02"),
            "«rondas», parte 1: «Sector norte» dura más de un año",
            "Escriba en «hasta» una fecha más cercana, y al acercarse, la nueva",
        ),
        (
            weekly("lunes", "desde: 2026-12-01, hasta: 2026-12-10, excepto: [2026-12-07]"),
            "«rondas», parte 1: «Sector norte» no tiene ninguna fecha entre «desde» y «hasta»",
            "Revise los días de «cada_semana», y «excepto»",
        ),
        (
            weekly("lunes", "desde: 2026-11-30 08:00, hasta: 2026-12-31"),
            "«rondas», parte 1: aquí va solo el día; la hora va en «cada_semana»",
            "Escriba «desde: 2026-11-30»",
        ),
        (
            weekly("todos los lunes y jueves a las 8"),
            (
                "«rondas», parte 1: «todos los lunes y jueves a las 8» no se entiende: aquí van los días"
                " de la semana y la hora"
            ),
            "Escriba «cada_semana: lunes y jueves desde las 08:00»",
        ),
        (
            weekly("cada lunes de 8 a 13 hrs"),
            (
                "«rondas», parte 1: «cada lunes de 8 a 13 hrs» no se entiende: aquí van los días de la"
                " semana y la hora"
            ),
            "Escriba «cada_semana: lunes de 08:00 a 13:00»",
        ),
        (
            weekly("lunes en la mañana"),
            (
                "«rondas», parte 1: «lunes en la mañana» no se entiende: aquí van los días de la semana"
                " y la hora"
            ),
            TO_READ,
        ),
        (
            weekly("lunes por medio, quincenal".replace(",", "")),
            "«rondas», parte 1: «lunes por medio quincenal» no es cada semana",
            "Quite «cada_semana», y escriba en «fechas» cada fecha: [2026-12-01 10:00-15:00]",
        ),
        (
            weekly("lunes desde las 25:00"),
            "«rondas», parte 1: «lunes desde las 25:00» tiene una hora que no existe",
            TO_READ,
        ),
        (
            weekly("lunes de 13:00 a 08:00"),
            "«rondas», parte 1: «lunes de 13:00 a 08:00» termina antes de empezar",
            "Revise las horas",
        ),
        (
            weekly("sábado de 22:00 a 23:30", "desde: 2027-03-20, hasta: 2027-04-20"),
            (
                "«rondas», parte 1: la hora «2027-04-03 23:30» ocurre dos veces: esa noche los relojes se"
                " atrasan una hora"
            ),
            "Agregue 2027-04-03 a «excepto», y escriba esa fecha en otra parte, en «fechas»",
        ),
        (
            weekly("lunes desde las 08:00", f"{BOUNDS}, excepto: [feriados]"),
            "«rondas», parte 1: «feriados» no es una fecha",
            "Escriba los días uno por uno, así: [2026-12-08, 2026-12-25]",
        ),
        (
            weekly("lunes desde las 08:00", f"{BOUNDS}, excepto: [2026-12-07 10:00]"),
            "«rondas», parte 1: aquí van solo días, sin hora",
            "Escriba «excepto: [2026-12-07]»",
        ),
        (
            weekly("lunes desde las 08:00", f"{BOUNDS}, excepto: [2026-12-08]"),
            "«excepto» dice el martes 8 de diciembre de 2026, y ese día no había nada en «Sector norte»",
            "Revise la fecha; si está bien, quítela",
        ),
        (
            weekly("lunes"),
            "«Sector norte» no dice a qué hora",
            "Escriba también la hora: 2026-12-01 10:00-15:00, o lunes y jueves desde las 08:00",
        ),
        (
            dated("[2026-12-01 de 10 a 15 horas, 03/12/2026 10:00-15:00]"),
            "«rondas», parte 1: las horas se escriben así: 10:00-15:00",
            "Escriba «fechas: [2026-12-01 10:00-15:00, 2026-12-03 10:00-15:00]»",
        ),
        (
            dated("[2026-12-03 10:00, 2026-12-01 10:00]"),
            "«rondas», parte 1: las fechas se repiten o no van en orden",
            "Escríbalas de la primera a la última: [2026-12-01 10:00, 2026-12-03 10:00]",
        ),
        (
            dated("2026-12-01 15:00-10:00"),
            "«rondas», parte 1: «2026-12-01 15:00-10:00» termina antes de empezar",
            "Revise las horas",
        ),
        (
            dated("2026-02-30 10:00-12:00"),
            "«rondas», parte 1: la fecha «2026-02-30 10:00» no existe en el calendario",
            ONE_BY_ONE,
        ),
        (dated("los martes"), "«rondas», parte 1: «los martes» no es una fecha", ONE_BY_ONE),
        (
            {"rondas": f"{WEEKLY[:-1]}, {{donde: sector Norte, fechas: 2026-12-07 08:00}}]"},
            "«sector Norte» tiene dos veces la fecha lunes 7 de diciembre de 2026, 08:00 horas",
            "Deje una de las dos; si es otro sector, dígalo en «donde»",
        ),
    ],
)
def test_every_slip_is_told(tmp_path: Path, fields: dict[str, str], message: str, fix: str) -> None:
    assert slips(tmp_path, RONDA, **fields) == [(7, message, fix)]


def test_what_lacks_is_told(tmp_path: Path) -> None:
    assert slips(tmp_path, RONDA, servicio=NOTHING) == [
        (2, "falta «servicio»", "Escriba por ejemplo «servicio: Retiro de residuos domiciliarios»")
    ]


def test_nobody_announces_more_than_fills_calendars(tmp_path: Path) -> None:
    daily = [
        f"{{donde: Sector {name}, cada_semana: lunes a domingo desde las 08:00,"
        " desde: 2026-12-01, hasta: 2027-07-01}"
        for name in ("norte", "sur")
    ]

    assert slips(tmp_path, RONDA, rondas=f"[{', '.join(daily)}]") == [
        (
            7,
            "son 426 fechas entre todas las rondas, y se permiten 400",
            "Escriba en «hasta» una fecha más cercana, o deje una parte para otro artículo",
        )
    ]


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        (weekly("[lunes, jueves]"), ""),
        (weekly("lunes", "desde: 2026-11-30, hasta: 2026-11-01"), ""),
        (weekly("lunes desde las 08:00", f"{BOUNDS}, excepto: [feriados]"), ""),
        (weekly("todos los lunes a las 8"), weekly("lunes desde las 08:00")["rondas"]),
        (dated("2026-12-01 de 10 a 15"), dated("[2026-12-01 10:00-15:00]")["rondas"]),
    ],
)
def test_what_is_proposed_as_sure_is_right(
    tmp_path: Path, fields: dict[str, str], line: str
) -> None:
    write_files(tmp_path, BASE | {SOURCE: article(**RONDA | fields)})
    [problem] = read_content(tmp_path, moment=NOW).problems
    sure = [text for edit in problem.proposal.edits for text in edit.lines]

    assert (sure if problem.proposal.is_sure else []) == ([f"rondas: {line}"] if line else [])


NORTH = {
    "donde": "Sector norte",
    "limites": "desde la plaza hacia el norte",
    "cada_semana": "lunes y jueves desde las 08:00",
    "desde": "2026-11-30",
    "hasta": "2026-12-31",
    "excepto": ["2026-12-24"],
}
SOUTH = {
    "donde": "Sector sur",
    "cada_semana": "martes de 09:00 a 12:30",
    "desde": "2026-12-01",
    "hasta": "2026-12-31",
}
HEALTH = {
    "service": "Ronda de salud",
    "rounds": [
        {"donde": "Quillagua", "fechas": "2026-12-01 10:00-15:00", "atencion": "Dental"},
        {"donde": "Quillagua", "fechas": "2026-12-09 10:00-15:00", "atencion": "Kinesiología"},
    ],
}


def ronda(*rounds: dict[str, Any], **details: Any) -> Story:
    given = {"service": "Retiro de residuos", "rounds": list(rounds), **details}
    return factories.story("ronda", kind=factories.kind("ronda"), details=given)


def test_everything_that_one_asks_is_told_sector_by_sector() -> None:
    story = ronda(NORTH, SOUTH, meant_for="Viviendas", at_hand=["Bolsas cerradas"], cost="Gratis")

    assert story.details.facts == (
        ("Servicio", "Retiro de residuos"),
        (
            "Sector norte",
            (
                "lunes y jueves, desde las 08:00 horas, del 30 de noviembre al 31 de diciembre de 2026,"
                " salvo el jueves 24 de diciembre de 2026"
            ),
        ),
        ("Sector sur", "martes, de 09:00 a 12:30 horas, del 1 al 31 de diciembre de 2026"),
        ("Límites", "Sector norte: desde la plaza hacia el norte"),
        ("Dirigido a", "Viviendas"),
        ("Costo", "Gratis"),
        ("Tener a mano", "Bolsas cerradas"),
    )


def test_what_there_is_on_each_date_is_told_beside_it() -> None:
    facts = dict(factories.story(kind=factories.kind("ronda"), details=HEALTH).details.facts)

    assert facts["Dónde"] == "Quillagua"
    assert facts["Cuándo"] == (
        "martes 1 de diciembre de 2026, de 10:00 a 15:00 horas: Dental;"
        " miércoles 9 de diciembre de 2026, de 10:00 a 15:00 horas: Kinesiología"
    )


@pytest.mark.parametrize(
    ("rounds", "when", "where"),
    [
        (
            [SOUTH],
            "martes, de 09:00 a 12:30 horas, hasta el jueves 31 de diciembre de 2026",
            "Sector sur",
        ),
        (
            [NORTH, SOUTH],
            "Sector norte: lunes y jueves; Sector sur: martes",
            "Sector norte y Sector sur",
        ),
        (
            HEALTH["rounds"],
            "martes 1 y miércoles 9 de diciembre de 2026, de 10:00 a 15:00 horas",
            "Quillagua",
        ),
        (
            [SOUTH, {"donde": "Quillagua", "fechas": "2027-01-04 10:00"}],
            "6 fechas, del martes 1 de diciembre de 2026 al lunes 4 de enero de 2027",
            "Sector sur y Quillagua",
        ),
        (
            [{"donde": f"Sector {name}", "fechas": "2026-12-01 10:00"} for name in "ABCD"],
            "4 fechas, martes 1 de diciembre de 2026",
            "4 sectores o lugares",
        ),
    ],
)
def test_cards_tell_what_stays_true(rounds: list[dict[str, Any]], when: str, where: str) -> None:
    details = ronda(*rounds).details

    assert (details.when, details.where) == (when, where)


def test_every_time_is_told_with_its_place_in_order() -> None:
    times = ronda(NORTH, SOUTH).details.occurrences
    told = [f"{each.start.moment:%d %H:%M} {each.place}" for each in times]

    assert told[:4] == [
        "30 08:00 Sector norte",
        "01 09:00 Sector sur",
        "03 08:00 Sector norte",
        "07 08:00 Sector norte",
    ]
    assert "24 08:00 Sector norte" not in told
    assert "31 08:00 Sector norte" in told
    assert {each.end and f"{each.end.moment:%H:%M}" for each in times} == {None, "12:30"}


def test_it_has_passed_when_the_last_sector_is_served() -> None:
    early = {"donde": "Sector A", "fechas": "2026-12-01 08:00-18:00"}
    short = {"donde": "Sector B", "fechas": "2026-12-01 09:00-10:00"}
    over_at = ronda(early, short).details.over_at

    assert over_at
    assert over_at.hour == 18


@given(
    days=st.sets(st.integers(0, 6), min_size=1),
    since=st.dates(date(2026, 1, 1), date(2030, 1, 1)),
    length=st.integers(7, 366),
    hour=st.integers(2, 22),
)
def test_a_rule_gives_its_days_at_its_hour_whatever_the_clocks_do(
    days: set[int], since: date, length: int, hour: int
) -> None:
    until = since + timedelta(days=length)
    rule = {
        "donde": "Sector norte",
        "cada_semana": f"{', '.join(DAYS[day] for day in sorted(days))} desde las {hour:02}:00",
        "desde": since.isoformat(),
        "hasta": until.isoformat(),
    }
    times = ronda(rule).details.occurrences
    every = (since + timedelta(days=number) for number in range(length + 1))

    assert [each.start.day for each in times] == [day for day in every if day.weekday() in days]
    assert {each.start.moment.astimezone(SANTIAGO).hour for each in times} == {hour}


def test_search_engines_get_each_date_whole_and_each_rule_once() -> None:
    story = ronda(NORTH, {"donde": "Quillagua", "fechas": "2026-12-05 10:00-13:00"}, cost="Gratis")
    node = factories.linked(story.details, story)
    dated, by_a_rule = node["subEvent"]

    assert node["@type"] == "EventSeries"
    assert (node["startDate"], node["endDate"]) == (
        "2026-11-30T08:00:00-03:00",
        "2026-12-31T08:00:00-03:00",
    )
    assert (dated["startDate"], dated["endDate"], dated["location"]["name"]) == (
        "2026-12-05T10:00:00-03:00",
        "2026-12-05T13:00:00-03:00",
        "Quillagua",
    )
    assert dated["isAccessibleForFree"] is True
    assert by_a_rule["eventSchedule"] == {
        "@type": "Schedule",
        "repeatFrequency": "P1W",
        "byDay": ["https://schema.org/Monday", "https://schema.org/Thursday"],
        "startDate": "2026-11-30",
        "endDate": "2026-12-31",
        "scheduleTimezone": "America/Santiago",
        "startTime": "08:00:00",
        "exceptDate": ["2026-12-24"],
    }
