"""A summary that still says what a correction put right would be repeated by every channel."""

from pathlib import Path

import pytest

from plugins.desk.articles.stale import wrong_facts
from tests.conftest import write_files
from tests.factories import NOW
from tests.reading import read_content
from tests.small_site import BASE, article

SOURCE = "cultura/2026-11-20-nota.md"


@pytest.mark.parametrize(
    ("correction", "facts"),
    [
        ("El taller es los jueves y no los martes, como decía la primera versión.", ("martes",)),
        ("La feria es a las 15:00 horas, y no a las 17:00 horas.", ("17:00",)),
        ("Donde decía 12 de marzo debe decir 13 de marzo.", ("12",)),
        ("El monto es $12.500 y no $15.200.", ("$15.200",)),
        ("La obra termina en enero en vez de diciembre.", ("diciembre",)),
        ("No es el sábado 5, sino el domingo 6 de diciembre.", ("sábado", "5")),
        ("Se agregó el mapa.", ()),
        ("La inscripción es hasta el 4 de diciembre y no hasta el 11 de diciembre.", ("11",)),
        ("Se llama «Luz de la pampa» y no «Luz del desierto».", ("Luz del desierto",)),
    ],
)
def test_a_correction_says_what_was_wrong(correction: str, facts: tuple[str, ...]) -> None:
    assert wrong_facts(correction) == facts


def warnings(tmp_path: Path, **fields: str) -> list[tuple[int | None, str]]:
    written = article(
        fecha="2026-11-20",
        correcciones="[{fecha: 2026-11-21, texto: Es los jueves y no los martes.}]",
        **fields,
    )
    write_files(tmp_path, BASE | {SOURCE: written})
    found = read_content(tmp_path, moment=NOW)
    return [(each.line, each.message) for each in found.problems if each.code == "stale-fact"]


def test_a_summary_that_still_says_so_is_told_with_its_line(tmp_path: Path) -> None:
    [(line, message)] = warnings(tmp_path, resumen="Los martes a las 18:30 horas.")

    assert line
    assert message == "«resumen» todavía dice «martes», y una corrección dice que no era así"


def test_so_is_a_text_for_a_network(tmp_path: Path) -> None:
    [(_, message)] = warnings(tmp_path, redes="{x: Los martes en la biblioteca}")

    assert message.startswith("«redes: x» todavía dice «martes»")


def test_what_was_put_right_everywhere_is_not_told(tmp_path: Path) -> None:
    assert not warnings(tmp_path, resumen="Los jueves a las 18:30 horas.")
