"""Who answers the media, as the register says it, and a communiqué that nobody answers for."""

from pathlib import Path

import pytest

from plugins.desk.reading import Reading
from plugins.newsroom.press import press_contacts_of
from plugins.newsroom.problems import Severity
from tests.conftest import write_files
from tests.factories import NOW
from tests.reading import read_content
from tests.small_site import BASE, article

REGISTER = "registros/prensa.yaml"
SOURCE = "cultura/2026-11-20-nota.md"
DESK = """comunicaciones:
  nombre: Área de Comunicaciones
  telefono: +56 55 212 3456
  fuera_de_horario: +56 55 265 4321
  correo: prensa@example.cl
  horario: lunes a viernes de 08:30 a 14:00
  alias: [Comunicaciones]
"""
CULTURE = """biblioteca:
  nombre: Nombre y apellido
  cargo: Encargada de la biblioteca
  departamentos: [Cultura]
  correo: biblioteca@example.cl
"""


def reading(folder: Path, register: str = "", **fields: str) -> Reading:
    files = {REGISTER: register} if register else {}
    note = {SOURCE: article(**{"tipo": "comunicado", **fields})}
    write_files(folder, BASE | files | note)
    return read_content(folder, moment=NOW)


def answering(folder: Path, register: str, **fields: str) -> list[tuple[str, str, str]]:
    """Return the name, the telephone and the e-mail of each who answers about a communiqué."""
    read = reading(folder, register, **fields)
    assert not read.problems
    [story] = read.stories
    found = press_contacts_of(story, read.registry)
    return [(each.who, each.contact.phone_words, each.contact.email) for each in found]


def test_a_contact_says_how_it_is_reached_and_when(tmp_path: Path) -> None:
    [contact] = reading(tmp_path, DESK).registry.press

    assert [(line.label, line.text, line.href) for line in contact.lines] == [
        ("Teléfono", "+56 55 212 3456", "tel:+56552123456"),
        ("Fuera de horario", "+56 55 265 4321", "tel:+56552654321"),
        ("Correo", "prensa@example.cl", "mailto:prensa@example.cl"),
        ("Horario", "Lunes a viernes, de 08:30 a 14:00 horas", ""),
    ]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, [("Nombre y apellido, Encargada de la biblioteca", "", "biblioteca@example.cl")]),
        (
            {"contacto": "Oficina de al lado", "contacto_correo": "otra@example.cl"},
            [("Oficina de al lado", "", "otra@example.cl")],
        ),
        (
            {"contacto": "comunicaciones"},
            [("Área de Comunicaciones", "+56 55 212 3456", "prensa@example.cl")],
        ),
        (
            {"contacto": "Comunicaciones", "contacto_correo": "otra@example.cl"},
            [("Área de Comunicaciones", "+56 55 212 3456", "otra@example.cl")],
        ),
    ],
)
def test_its_own_contact_comes_first_then_the_department_then_the_general_one(
    tmp_path: Path, fields: dict[str, str], expected: list[tuple[str, str, str]]
) -> None:
    assert answering(tmp_path, DESK + CULTURE, **fields) == expected


def test_who_answers_for_another_department_does_not_answer_for_this_one(tmp_path: Path) -> None:
    sports = CULTURE.replace("[Cultura]", "[deportes]")

    assert answering(tmp_path, DESK + sports) == [
        ("Área de Comunicaciones", "+56 55 212 3456", "prensa@example.cl")
    ]


@pytest.mark.parametrize("register", ["", CULTURE.replace("[Cultura]", "[deportes]")])
def test_a_communique_that_nobody_answers_for_is_told(tmp_path: Path, register: str) -> None:
    [problem] = reading(tmp_path, register, contacto="Comunicaciones").problems

    assert problem.severity is Severity.WARNING
    assert (problem.source, problem.line, problem.code) == (SOURCE, 5, "no-press-contact")
    assert problem.message == (
        "la prensa no tiene a quién llamar: aquí no hay teléfono ni correo, y en registros/prensa.yaml"
        " nadie responde por este departamento"
    )
    assert problem.fix == (
        "Agregue «contacto_correo: prensa@ejemplo.cl» o «contacto_telefono: +56 55 2 123456», con los"
        " verdaderos, o escriba quién responde en registros/prensa.yaml"
    )
    written = problem.proposal.applied((tmp_path / SOURCE).read_text("utf-8"))
    assert "\ncontacto_correo: prensa@ejemplo.cl\n---\n" in written


@pytest.mark.parametrize(
    ("register", "fields"),
    [
        ("", {"contacto_telefono": "+56 55 2 123456"}),
        ("", {"contacto_correo": "prensa@example.cl"}),
        ("", {"tipo": "noticia"}),
        (DESK, {}),
        (CULTURE, {}),
        (CULTURE.replace("[Cultura]", "[deportes]"), {"contacto": "nombre y apellido"}),
    ],
)
def test_nothing_is_told_where_the_media_have_somebody(
    tmp_path: Path, register: str, fields: dict[str, str]
) -> None:
    assert not reading(tmp_path, register, **fields).problems


@pytest.mark.parametrize(
    ("entry", "line", "message", "fix"),
    [
        (
            "x:\n  nombre: Prensa\n",
            2,
            "«Prensa» no dice ningún teléfono ni correo, y nadie puede llamar",
            "Agregue «telefono: +56 55 2 123456» o «correo: prensa@ejemplo.cl», con los verdaderos",
        ),
        (
            "x:\n  nombre: Prensa\n  correo: a@example.cl\n  telefono: '+56 55 000 0000'\n",
            4,
            "no dice «demo: sí», y tiene datos de muestra: +56 55 000 0000",
            "Escriba los verdaderos, o agregue «demo: sí»",
        ),
        (
            "x:\n  nombre: Prensa\n  correo: prensa@ejemplo.cl\n",
            3,
            "no dice «demo: sí», y tiene datos de muestra: prensa@ejemplo.cl",
            "Escriba los verdaderos, o agregue «demo: sí»",
        ),
        (
            "x:\n  nombre: Prensa\n  telefono: 55 2 123456\n",
            3,
            "«telefono»: «55 2 123456» no es un teléfono en forma internacional",
            "Escríbalo con + y el código del país: +56 55 212 3456",
        ),
        (
            "x:\n  nombre: Prensa\n  correo: a@example.cl\n  departamentos: [cultra]\n",
            4,
            "«cultra» no es ningún departamento",
            "¿Quiso decir «cultura»?",
        ),
        (
            "x:\n  nombre: Prensa\n  correo: a@example.cl\n  departamentos: [zzz]\n",
            4,
            "«zzz» no es ningún departamento",
            "Existen: cultura, deportes",
        ),
        (
            "x:\n  nombre: Prensa\n  correo: a@example.cl\n  horario: siempre\n",
            4,
            "«horario»: «siempre» no es un horario",
            "Escríbalo, por ejemplo, así: lunes a viernes de 08:30 a 13:30; si son varios, como lista",
        ),
    ],
)
def test_what_is_wrong_in_the_register_is_told_with_its_line_and_mend(
    tmp_path: Path, entry: str, line: int, message: str, fix: str
) -> None:
    [problem] = reading(tmp_path, entry, contacto_correo="a@example.cl").problems

    assert (problem.source, problem.line, problem.message, problem.fix) == (
        REGISTER,
        line,
        message,
        fix,
    )


def test_a_wrong_register_blames_no_communique(tmp_path: Path) -> None:
    problems = reading(tmp_path, "x:\n  nombre: Prensa\n").problems

    assert [each.source for each in problems] == [REGISTER]


def test_an_office_that_nobody_knows_is_told_and_another_answers(tmp_path: Path) -> None:
    read = reading(tmp_path, DESK + CULTURE, contacto="Quien no está")
    [problem], [story] = read.problems, read.stories

    assert problem.severity is Severity.WARNING
    assert (problem.source, problem.line, problem.code) == (SOURCE, 6, "unknown-press-contact")
    assert problem.message == (
        "«Quien no está» no está en registros/prensa.yaml y aquí no se dice cómo llamarla: la prensa"
        " llamará a quien responde por el departamento"
    )
    assert [each.name for each in press_contacts_of(story, read.registry)] == ["Nombre y apellido"]
