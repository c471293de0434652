"""How offices and organisations can be reached: read strictly, told in words."""

from datetime import time
from pathlib import Path

import pytest

from plugins.desk.reading import Reading
from plugins.newsroom.contact import Contact, ContactLine, Hours
from plugins.newsroom.problems import has_errors
from tests.conftest import write_files
from tests.factories import NOW
from tests.reading import read_content
from tests.small_site import BASE

OFFICE = "---\ntitulo: Salud\nnombre_corto: Salud\nresumen: La salud.\n{}\n---\nTexto.\n"
CLUB = "club:\n  nombre: Club\n  tipo: club deportivo\n  localidad: Quillagua\n  {}\n"


def office(folder: Path, line: str) -> Reading:
    write_files(folder, BASE | {"departamentos/salud.md": OFFICE.format(line)})
    return read_content(folder, moment=NOW)


def organisation(folder: Path, line: str) -> Reading:
    write_files(folder, BASE | {"registros/organizaciones.yaml": CLUB.format(line)})
    return read_content(folder, moment=NOW)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("telefono: 55 2123456", "«telefono»: «55 2123456» no es un teléfono en forma internacional"),
        ("telefono: +56 123", "«telefono»: «+56 123» no es un teléfono en forma internacional"),
        ("correo: salud@", "«correo»: «salud@» no es una dirección de correo"),
        ("web: ejemplo.cl", "«web»: «ejemplo.cl» es la dirección de otro sitio y le falta «https://»"),
        ("horario: de 9 a 13", "«horario»: «de 9 a 13» no es un horario"),
        ("horario: de lunes a viernes", "«horario»: «de lunes a viernes» no es un horario"),
        ("horario: lunes a hoy de 8:00 a 9:00", "«horario»: «lunes a hoy de 8:00 a 9:00» no es un horario"),
        ("horario: viernes a lunes de 8:00 a 9:00", "«horario»: «viernes a lunes de 8:00 a 9:00» no es un horario"),
        ("horario: lunes de 14:00 a 13:00", "«horario»: «lunes de 14:00 a 13:00» cierra antes de abrir"),
        ("horario: lunes de 10:00 a 25:00", "«horario»: «lunes de 10:00 a 25:00» tiene una hora que no existe"),
        ("contacto: {a: b}", "la clave «contacto» no existe"),
    ],
)  # fmt: skip
def test_each_slip_is_told_at_its_line(tmp_path: Path, line: str, message: str) -> None:
    (problem,) = office(tmp_path, line).problems
    assert (problem.line, problem.message) == (5, message)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("lunes a viernes de 08:30 a 13:30", "lunes a viernes, de 08:30 a 13:30 horas"),
        ("lunes, miércoles y viernes de 9:00 a 13:00", "lunes, miércoles y viernes, de 09:00 a 13:00 horas"),
        ("Sábados y domingos, de 10:00 a 12:00 horas", "sábado y domingo, de 10:00 a 12:00 horas"),
        ("de lunes a viernes, de 9 a 13 hrs.", "lunes a viernes, de 09:00 a 13:00 horas"),
        ("L a V de 9:00 a 13:00 hrs", "lunes a viernes, de 09:00 a 13:00 horas"),
        ("L-V 8:30-14:00", "lunes a viernes, de 08:30 a 14:00 horas"),
        ("sáb. 10.00 a 12.00", "sábado, de 10:00 a 12:00 horas"),
        ("lunes a jueves y sábado de 10:00 a 12:00", "lunes a jueves y sábado, de 10:00 a 12:00 horas"),
    ],
)  # fmt: skip
def test_hours_are_read_as_people_write_them(tmp_path: Path, written: str, words: str) -> None:
    reading = office(tmp_path, f"horario: {written}".replace(", de", " de"))
    contact = next(each.contact for each in reading.registry.departments if each.slug == "salud")

    assert [each.words for each in contact.hours] == [words]


def test_a_telephone_dials_and_reads_well(tmp_path: Path) -> None:
    reading = office(tmp_path, "telefono: '+56552123456'\ncorreo: Salud@Example.com")
    contact = next(each.contact for each in reading.registry.departments if each.slug == "salud")

    assert contact.lines() == (
        ContactLine("Teléfono", "+56 55 212 3456", "tel:+56552123456"),
        ContactLine("Correo", "Salud@example.com", "mailto:Salud@example.com"),
    )


def test_an_organisation_is_reached_only_if_it_agreed(tmp_path: Path) -> None:
    (hidden,) = organisation(tmp_path, "correo: club@example.com").registry.organisations
    agreed = "correo: club@example.com\n  publicar_contacto: sí"
    (told,) = organisation(tmp_path, agreed).registry.organisations

    assert hidden.contact == Contact()
    assert told.contact.email == "club@example.com"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("tipo2: x", "la clave «tipo2» no existe"),
        ("correo: club", "«correo»: «club» no es una dirección de correo"),
        ("publicar_contacto: quizás", "«publicar_contacto»: debe ser sí o no, no «quizás»"),
    ],
)
def test_a_slip_in_the_register_is_told(tmp_path: Path, line: str, message: str) -> None:
    (problem,) = organisation(tmp_path, line).problems
    assert (problem.source, problem.line, problem.message) == (
        "registros/organizaciones.yaml",
        5,
        message,
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (CLUB.format("").replace("club deportivo", "clu"), "«tipo»: «clu» no es"),
        (CLUB.format("").replace("Quillagua", "Quilagua"), "la localidad «Quilagua» no está en el registro"),
        (CLUB.format("").replace("club:", "tipo:"), "«tipo» es parte de las direcciones del directorio"),
        ("Club de Ajedrez: {nombre: x}\n", "la entrada «Club de Ajedrez» no tiene la forma que se espera"),
    ],
)  # fmt: skip
def test_an_entry_that_cannot_be_is_told(tmp_path: Path, text: str, message: str) -> None:
    write_files(tmp_path, BASE | {"registros/organizaciones.yaml": text})
    reading = read_content(tmp_path, moment=NOW)

    assert has_errors(reading.problems)
    assert message in reading.problems[0].message


def test_days_apart_are_told_apart() -> None:
    assert Hours((0, 2, 3, 4), time(9), time(10)).words.startswith("lunes y miércoles a viernes")
