"""Press releases: what an editor may write, and what the media get to know."""

from pathlib import Path

import pytest

from plugins.newsroom.kinds.base import Fact
from tests import factories
from tests.desk.slips import NOTHING, slips

RELEASE = {
    "tipo": "comunicado",
    "voceria": "Nombre y apellido",
    "cargo": "Encargada de Cultura",
    "citas": "[{texto: La feria abre el sábado., de: Nombre y apellido}]",
    "contacto": "Comunicaciones",
    "contacto_correo": "prensa@example.com",
    "contacto_telefono": "+56 55 2 123456",
}


def test_a_release_without_slips_is_read(tmp_path: Path) -> None:
    assert slips(tmp_path, RELEASE) == []
    assert slips(tmp_path, {"tipo": "comunicado", "contacto_correo": "prensa@example.com"}) == []


@pytest.mark.parametrize(
    ("fields", "line", "message", "fix"),
    [
        (
            {"cargo": NOTHING},
            6,
            "la vocería es una persona con su cargo, y falta uno de los dos",
            "Agregue «voceria» y «cargo», o quite ambos",
        ),
        (
            {"voceria": NOTHING},
            6,
            "la vocería es una persona con su cargo, y falta uno de los dos",
            "Agregue «voceria» y «cargo», o quite ambos",
        ),
        (
            {"citas": "[{texto: La feria abre el sábado.}]"},
            8,
            "en «citas», parte 1 falta «de»",
            (
                "Escriba por ejemplo «citas: [{texto: La feria abre el sábado., de: Nombre y apellido,"
                " cargo: Encargada}]»"
            ),
        ),
        (
            {"citas": "[{texto: '', de: Nombre y apellido}]"},
            8,
            "en «citas», parte 1 «texto» está vacío",
            (
                "Escriba por ejemplo «citas: [{texto: La feria abre el sábado., de: Nombre y apellido,"
                " cargo: Encargada}]»"
            ),
        ),
        (
            {"citas": "[{texto: Hola., de: Nombre, medio: radio}]"},
            8,
            "en «citas», parte 1 la clave «medio» no existe",
            "Quítela; las que existen son: texto, de, cargo",
        ),
        (
            {"contacto_correo": "prensa arroba example.com"},
            10,
            "«contacto_correo»: «prensa arroba example.com» no es una dirección de correo",
            "Escriba «contacto_correo: prensa@example.com»",
        ),
        (
            {"contacto_telefono": "55 2 123456"},
            11,
            "«contacto_telefono»: «55 2 123456» no es un teléfono en forma internacional",
            "Escríbalo con + y el código del país: +56 55 212 3456",
        ),
        (
            {"contacto_telefono": "+56 1"},
            11,
            "«contacto_telefono»: «+56 1» no es un teléfono en forma internacional",
            "Escríbalo con + y el código del país: +56 55 2 123456",
        ),
        (
            {"lugar": "''"},
            12,
            "«lugar» está vacío",
            "Quite la línea, o escriba por ejemplo «lugar: María Elena»",
        ),
        (
            {"embargo": "mañana"},
            12,
            "«embargo»: «mañana» no es una fecha",
            "Escríbala así: 2026-11-20 o 2026-11-20 10:00",
        ),
    ],
)
def test_each_slip_is_told_with_its_line_and_mend(
    tmp_path: Path, fields: dict[str, str], line: int, message: str, fix: str
) -> None:
    assert slips(tmp_path, RELEASE, **fields) == [(line, message, fix)]


def test_the_media_learn_who_speaks_and_what_they_may_quote() -> None:
    details = factories.kind("comunicado").details.model_validate(
        {
            "spokesperson": "Nombre y apellido",
            "post": "Encargada de Cultura",
            "quotes": [{"texto": "La feria abre el sábado.", "de": "Nombre", "cargo": "Vecina"}],
            "contact": "Comunicaciones",
            "contact_phone": "+56552123456",
        }
    )

    assert details.facts == (
        Fact("Vocería", "Nombre y apellido, Encargada de Cultura"),
        Fact("Contacto para medios", "Comunicaciones, +56 55 212 3456"),
        Fact("Cita", "«La feria abre el sábado.» (Nombre, Vecina)"),
    )
