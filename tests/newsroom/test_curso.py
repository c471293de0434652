"""Courses: what an editor may write, and what everybody gets to know."""

from pathlib import Path

import pytest

from tests import factories
from tests.desk.slips import NOTHING, slips

COURSE = {
    "tipo": "curso",
    "sesiones": "[2026-12-01 18:00, 2026-12-03 18:00]",
    "lugar": "Biblioteca municipal",
    "imparte": "OMIL",
    "inscripcion": "En la OMIL",
    "cierre": "2026-11-27",
}


def test_a_course_without_slips_is_read(tmp_path: Path) -> None:
    assert slips(tmp_path, COURSE) == []
    assert slips(tmp_path, COURSE, modalidad="en línea", lugar=NOTHING, clase="Charla") == []


@pytest.mark.parametrize(
    ("fields", "line", "message", "fix"),
    [
        (
            {"imparte": NOTHING},
            2,
            "falta «imparte»",
            "Escriba por ejemplo «imparte: OMIL»",
        ),
        (
            {"sesiones": "[]"},
            6,
            "«sesiones» no tiene la forma que se espera",
            "Escriba por ejemplo «sesiones: [2026-12-01 18:00, 2026-12-03 18:00]»",
        ),
        (
            {"sesiones": "[2026-12-03 18:00, 2026-12-01 18:00]"},
            6,
            "«sesiones»: las fechas se repiten o no van en orden",
            "Escríbalas de la primera a la última: [2026-12-01 18:00, 2026-12-03 18:00]",
        ),
        (
            {"sesiones": "[martes y jueves]"},
            6,
            "«sesiones»: «martes y jueves» no es una fecha",
            "Escriba las fechas una por una, así: [2026-12-01 18:00, 2026-12-03 18:00]",
        ),
        (
            {"cierre": "2026-12-04"},
            10,
            "la inscripción cierra después de la última sesión",
            "Revise «cierre» y «sesiones»",
        ),
        (
            {"cierre": "2026-11-19"},
            10,
            "«cierre»: el plazo termina antes de publicarse el artículo",
            "Revise el plazo, la fecha y el embargo",
        ),
        (
            {"lugar": NOTHING},
            6,
            "el curso no dice dónde es",
            "Agregue «lugar», o «modalidad: en línea» si no se va a ninguna parte",
        ),
        (
            {"modalidad": "online"},
            11,
            "«modalidad»: «online» no es presencial, en línea o mixta",
            "Use presencial, en línea o mixta",
        ),
        (
            {"costo": "5000"},
            11,
            "«costo»: «5000» no es un precio: lleva el signo $ y puntos de miles",
            "Escriba «costo: $5.000»",
        ),
        (
            {"cupos": "-3"},
            11,
            "«cupos»: debe ser un número entre 1 y 9999, no «-3»",
            "Escríbalo con cifras; por ejemplo, 3",
        ),
        (
            {"clase": "seminario"},
            11,
            ("«clase»: «seminario» no es curso, taller, charla, capacitación o certificación"),
            "Use curso, taller, charla, capacitación o certificación",
        ),
    ],
)
def test_every_slip_is_told(
    tmp_path: Path, fields: dict[str, str], line: int, message: str, fix: str
) -> None:
    assert slips(tmp_path, COURSE, **fields) == [(line, message, fix)]


FIELDS = {
    "sessions": ["2026-12-01 18:00", "2026-12-03 18:00"],
    "minutes": "90",
    "place": "Biblioteca municipal",
    "places": "20",
    "cost": "Gratis",
    "teacher": "OMIL",
    "registration": "En la OMIL",
    "registration_until": "2026-11-27",
}


def test_everything_that_one_asks_is_told_in_order() -> None:
    course = factories.story(kind=factories.kind("curso"), details=FIELDS)

    assert course.details.facts == (
        ("Qué es", "Curso"),
        ("Cuándo", "martes 1 y jueves 3 de diciembre de 2026, de 18:00 a 19:30 horas"),
        ("Sesiones", "1 de diciembre de 2026, 18:00 horas; 3 de diciembre de 2026, 18:00 horas"),
        ("Duración", "90 minutos por sesión"),
        ("Modalidad", "Presencial"),
        ("Dónde", "Biblioteca municipal"),
        ("Cupos", "20"),
        ("Costo", "Gratis"),
        ("Imparte", "OMIL"),
        ("Inscripción", "En la OMIL"),
        ("Plazo", "Hasta el viernes 27 de noviembre de 2026"),
    )


def test_one_session_is_told_with_its_hours() -> None:
    talk = factories.story(
        kind=factories.kind("curso"), details={**FIELDS, "sessions": "2026-12-01 18:00"}
    )
    facts = dict(talk.details.facts)

    assert facts["Cuándo"] == "martes 1 de diciembre de 2026, de 18:00 a 19:30 horas"
    assert "Sesiones" not in facts


@pytest.mark.parametrize(
    ("cost", "offers"),
    [
        ("Gratis", [{"@type": "Offer", "category": "Free", "price": 0, "priceCurrency": "CLP"}]),
        (
            "$2.000 por persona",
            [{"@type": "Offer", "category": "Paid", "price": 2000, "priceCurrency": "CLP"}],
        ),
        ("", None),
    ],
)
def test_search_engines_get_what_google_requires(cost: str, offers: object) -> None:
    course = factories.story(kind=factories.kind("curso"), details={**FIELDS, "cost": cost})
    node = factories.linked(course.details, course)

    assert {"name", "description", "provider", "hasCourseInstance"} <= node.keys()
    [instance] = node["hasCourseInstance"]
    assert instance["startDate"] == "2026-12-01T18:00:00-03:00"
    assert instance["endDate"] == "2026-12-03T19:30:00-03:00"
    assert node.get("offers") == offers
