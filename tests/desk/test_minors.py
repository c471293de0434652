"""Whether minors can be recognised in a photo is asked wherever an article speaks of them."""

from pathlib import Path

import pytest

from plugins.newsroom.problems import Problem
from tests.conftest import write_files
from tests.factories import NOW
from tests.reading import read_content
from tests.small_site import BASE, article, jpeg

PHOTO = {"imagen": "plaza.jpg", "imagen_alt": "La plaza."}
IN_TEXT = "![La plaza](plaza.jpg)"


def asked(folder: Path, body: str = "Texto.", **fields: str) -> list[Problem]:
    write_files(
        folder,
        {
            **BASE,
            "cultura/plaza.jpg": jpeg("red"),
            "cultura/2026-11-20-a.md": article(body, **fields),
        },
    )
    return [each for each in read_content(folder, moment=NOW).problems if each.code == "minors"]


@pytest.mark.parametrize(
    ("fields", "line", "said"),
    [
        ({"titulo": "Niños del jardín visitan la biblioteca"}, 2, "«titulo» dice «Niños»"),
        ({"resumen": "Párvulos de la sala cuna."}, 4, "«resumen» dice «Párvulos»"),
        ({"imagen_pie": "Alumnas en la plaza."}, 7, "«imagen_pie» dice «Alumnas»"),
        ({"titulo": "Jardín Infantil celebra su aniversario"}, 2, "dice «Jardín Infantil»"),
    ],
)
def test_it_is_asked_by_what_stands_with_the_lead_photo(
    tmp_path: Path, fields: dict[str, str], line: int, said: str
) -> None:
    [problem] = asked(tmp_path, **{**PHOTO, **fields})

    assert problem.line == line
    assert said in problem.message
    assert "menores: no" in problem.fix
    assert asked(tmp_path, **{**PHOTO, **fields, "menores": "no"}) == []
    assert asked(tmp_path, **{**PHOTO, **fields, "autorizacion_menores": "sí"}) == []


@pytest.mark.parametrize(
    "body",
    [
        f"Vinieron las niñas del taller.\n\n{IN_TEXT}",
        f"{IN_TEXT}\n\nDespués cantaron los escolares.",
        '![La plaza](plaza.jpg "Estudiantes en la plaza")',
        f"- Adolescentes\n- Vecinas\n\n{IN_TEXT}",
    ],
)
def test_it_is_asked_by_the_text_beside_a_photo(tmp_path: Path, body: str) -> None:
    [problem] = asked(tmp_path, body)

    assert "junto a ella" in problem.message


def test_a_title_asks_for_the_photos_of_the_text_too(tmp_path: Path) -> None:
    assert len(asked(tmp_path, IN_TEXT, titulo="Niños del jardín")) == 1


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        ("Texto.", {"titulo": "Niños del jardín"}),
        (f"Vinieron las niñas.\n\nUno.\n\nDos.\n\n{IN_TEXT}", {}),
        (IN_TEXT, {"titulo": "Costos menores en la feria"}),
    ],
)
def test_nothing_is_asked_without_a_photo_or_without_minors(
    tmp_path: Path, body: str, fields: dict[str, str]
) -> None:
    assert asked(tmp_path, body, **fields) == []


def test_it_is_asked_once(tmp_path: Path) -> None:
    fields = {**PHOTO, "titulo": "Niños", "resumen": "Niñas", "imagen_alt": "Niños en la plaza."}

    assert len(asked(tmp_path, f"Niños.\n\n{IN_TEXT}", **fields)) == 1
