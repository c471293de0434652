"""A text that stands for a photo says what can be seen in it."""

from pathlib import Path

import pytest

from plugins.newsroom.problems import Severity
from tests.desk.test_proposals import problems_of
from tests.small_site import article


@pytest.mark.parametrize(
    "alt",
    [
        *("foto", "Foto.", "imagen", "Una foto", "Foto 1", "Imagen de la noticia", "Afiche"),
        *("IMG_2034", "DSC 0012", "WhatsApp Image 2026-11-20 at 10.11.12", "20261120_101112"),
        *("operativo.jpg", "operativo", "otra.PNG", "-", "…", "x", "Descripción de la foto"),
    ],
)
def test_what_describes_no_photo_is_told_wherever_it_stands(tmp_path: Path, alt: str) -> None:
    lead = article(imagen="operativo.jpg", imagen_alt=f'"{alt}"')
    told = [
        [(each.code, each.severity) for each in problems_of(tmp_path, text)]
        for text in (lead, article(f"![{alt}](operativo.jpg)"))
    ]
    assert told == [[("poor-alt", Severity.WARNING)]] * 2


@pytest.mark.parametrize(
    "alt",
    ["La plaza.", "Ana en la plaza", "Afiche con las fechas", "Texto de la placa", "Un salar"],
)
def test_what_describes_a_photo_is_not(tmp_path: Path, alt: str) -> None:
    assert problems_of(tmp_path, article(imagen="operativo.jpg", imagen_alt=alt)) == []


def test_advice_for_a_photo_describes_none(tmp_path: Path) -> None:
    [problem] = problems_of(tmp_path, article("![](operativo.jpg)"))
    assert "qué se ve" in problem.fix
    pasted = problem.fix.partition("corchetes: ")[2]
    [again] = problems_of(tmp_path, article(pasted))
    assert again.code == "poor-alt"
