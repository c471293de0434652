"""Jobs: what an editor may write, what everybody gets to know, and when it closes."""

from datetime import timedelta
from pathlib import Path

import pytest

from plugins.newsroom.edition import edition_at
from plugins.newsroom.kinds import all_kinds
from plugins.newsroom.story import Story
from plugins.spanish.moments import parse_moment, parse_stated
from tests import factories
from tests.conftest import write_files
from tests.desk.slips import NOTHING, SOURCE, slips
from tests.factories import NOW
from tests.reading import read_content
from tests.small_site import BASE, article

JOB = {
    "tipo": "empleo",
    "empleador": "Empresa de ejemplo",
    "cargo": "Auxiliar de aseo",
    "lugar": "María Elena",
    "postular": "En la OMIL",
    "cierre": "2026-12-11 14:00",
}
COMPETITION = {"clase": "concurso", "contrato": "contrata"}


def test_a_job_without_slips_is_read(tmp_path: Path) -> None:
    assert slips(tmp_path, JOB) == []
    assert slips(tmp_path, JOB, **COMPETITION, resultado="desierto") == []


@pytest.mark.parametrize(
    ("fields", "line", "message", "fix"),
    [
        (
            {"cargo": NOTHING},
            2,
            "falta «cargo»",
            "Escriba por ejemplo «cargo: Auxiliar de aseo»",
        ),
        (
            {"empleador": '""'},
            6,
            "«empleador» está vacío",
            "Escriba por ejemplo «empleador: Municipalidad de María Elena»",
        ),
        (
            {"vacantes": "varias"},
            11,
            "«vacantes»: debe ser un número entre 1 y 9999, no «varias»",
            "Escríbalo con cifras; por ejemplo, 3",
        ),
        (
            {"vacantes": '"1.5"'},
            11,
            "«vacantes»: debe ser un número entre 1 y 9999, no «1.5»",
            "Escríbalo con cifras; por ejemplo, 3",
        ),
        (
            {"vacantes": "0"},
            11,
            "«vacantes»: debe ser un número entre 1 y 9999, no «0»",
            "Escríbalo con cifras; por ejemplo, 3",
        ),
        (
            {"renta": "650000"},
            11,
            "«renta»: «650000» no es una renta: lleva el signo $ y puntos de miles",
            "Escríbala así: $650.000 líquidos, $600.000 a $700.000, o no informada",
        ),
        (
            {"renta": "$700.000 a $600.000"},
            11,
            "«renta»: «$700.000 a $600.000» va de más a menos",
            "Escriba primero la renta menor: $600.000 a $700.000",
        ),
        (
            {"contrato": "plaso fijo"},
            11,
            (
                "«contrato»: «plaso fijo» no es indefinido, plazo fijo, por obra o faena,"
                " reemplazo, práctica, planta, contrata, honorarios o Código del Trabajo"
            ),
            "¿Quiso decir «plazo fijo»?",
        ),
        (
            {"jornada": "media"},
            11,
            "«jornada»: «media» no es completa, parcial o por turnos",
            "¿Quiso decir «parcial»?",
        ),
        (
            {"cierre": "11/12/2026"},
            10,
            "«cierre»: la fecha «11/12/2026» está escrita con el día primero",
            "Escriba año-mes-día: 2026-12-11",
        ),
        (
            {"cierre": "2026-11-20 09:00"},
            10,
            "«cierre»: el plazo termina antes de publicarse el artículo",
            "Revise el plazo, la fecha y el embargo",
        ),
        (
            {"resultado": "desierto"},
            11,
            "«resultado» es solo de un concurso público",
            "Agregue «clase: concurso», o quítelo",
        ),
        (
            {"clase": "concurso"},
            11,
            "el concurso no dice su vínculo",
            "Agregue «contrato», por ejemplo «contrato: contrata»",
        ),
        (
            {
                **COMPETITION,
                "calendario": "[{etapa: Pruebas, desde: 2026-12-16, hasta: 2026-12-14}]",
            },
            13,
            "«calendario», parte 1: la etapa «Pruebas» termina antes de empezar",
            "Revise «desde» y «hasta»",
        ),
        (
            {**COMPETITION, "calendario": "[{etapa: Pruebas}]"},
            13,
            "en «calendario», parte 1 falta «desde»",
            (
                "Escriba por ejemplo «calendario: [{etapa: Entrevistas, desde: 2026-12-14,"
                " hasta: 2026-12-16}]»"
            ),
        ),
    ],
)
def test_every_slip_is_told(
    tmp_path: Path, fields: dict[str, str], line: int, message: str, fix: str
) -> None:
    assert slips(tmp_path, JOB, **fields) == [(line, message, fix)]


def job(**details: object) -> Story:
    """Return a job; *details* may change its fields."""
    given = {
        "employer": "Empresa de ejemplo",
        "position": "Auxiliar de aseo",
        "place": "María Elena",
        "apply": "En la OMIL",
        "deadline": "2026-12-11",
    }
    return factories.story(kind=factories.kind("empleo"), details={**given, **details})


def test_everything_that_one_asks_is_told_in_order() -> None:
    offer = job(
        vacancies="2",
        contract="plazo fijo",
        hours="completa",
        weekly_hours="42",
        pay="$650.000 líquidos",
        requirements=["Licencia clase B", "Un año de experiencia"],
        papers=["Currículum"],
    )

    assert offer.details.facts == (
        ("Cargo", "Auxiliar de aseo"),
        ("Empresa", "Empresa de ejemplo"),
        ("Lugar", "María Elena"),
        ("Vacantes", "2"),
        ("Contrato", "Plazo fijo"),
        ("Jornada", "Completa, 42 horas semanales"),
        ("Renta", "$650.000 líquidos"),
        ("Requisitos", "Licencia clase B; Un año de experiencia"),
        ("Antecedentes", "Currículum"),
        ("Cómo postular", "En la OMIL"),
        ("Plazo", "Hasta el viernes 11 de diciembre de 2026"),
    )


def test_a_competition_tells_its_calendar_and_how_it_ended() -> None:
    facts = dict(
        job(
            sort="concurso",
            contract="planta",
            deadline="2026-12-11 14:00",
            stages=[{"etapa": "Entrevistas", "desde": "2026-12-14", "hasta": "2026-12-16"}],
            result="desierto",
        ).details.facts
    )

    assert facts["Resultado"] == "Desierto"
    assert facts["Institución"] == "Empresa de ejemplo"
    assert facts["Vínculo"] == "Planta"
    assert facts["Renta"] == "No informada"
    assert facts["Plazo"] == "Hasta el viernes 11 de diciembre de 2026, 14:00 horas"
    assert facts["Calendario"] == "Entrevistas: del lunes 14 al miércoles 16 de diciembre de 2026"


@pytest.mark.parametrize(
    ("deadline", "closes"),
    [("2026-12-11", "2026-12-12 00:00"), ("2026-12-11 14:00", "2026-12-11 14:00")],
)
def test_it_leaves_every_list_at_its_hour(tmp_path: Path, deadline: str, closes: str) -> None:
    write_files(tmp_path, BASE | {SOURCE: article(**{**JOB, "cierre": deadline})})
    [story] = read_content(tmp_path, moment=NOW).stories
    end = parse_moment(closes)

    def offered(seconds: int) -> int:
        moment = end + timedelta(seconds=seconds)
        kinds, registry = all_kinds(), factories.REGISTRY
        return len(edition_at(moment, [story], registry=registry, kinds=kinds).stories)

    assert story.expires
    assert story.expires.ends == end
    assert (offered(-1), offered(0)) == (1, 0)


def test_an_earlier_end_that_the_editor_wrote_counts(tmp_path: Path) -> None:
    write_files(tmp_path, BASE | {SOURCE: article(**JOB, vence="2026-12-01")})
    [story] = read_content(tmp_path, moment=NOW).stories

    assert story.expires == parse_stated("2026-12-01")


def test_search_engines_get_what_google_requires() -> None:
    offer = job(vacancies="2", contract="plazo fijo", hours="parcial", pay="$600.000 a $700.000")
    node = factories.linked(offer.details, offer)

    required = {"title", "description", "datePosted", "hiringOrganization", "jobLocation"}
    assert required <= node.keys()
    assert node["@type"] == "JobPosting"
    assert node["title"] == "Auxiliar de aseo"
    assert node["validThrough"] == "2026-12-11"
    assert node["employmentType"] == "PART_TIME"
    assert node["totalJobOpenings"] == 2
    assert node["baseSalary"]["value"] == {
        "@type": "QuantitativeValue",
        "minValue": 600_000,
        "maxValue": 700_000,
        "unitText": "MONTH",
    }
    assert "baseSalary" not in factories.linked(job().details, offer)
