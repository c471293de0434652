"""Two corrections of one date: readers of feeds could not tell which of them is new."""

from pathlib import Path

import pytest

from plugins.newsroom import Problem, Severity
from tests.conftest import write_files
from tests.factories import NOW
from tests.reading import read_content
from tests.small_site import BASE, article

FILE = "cultura/2026-11-20-feria.md"
LINES = "\n- {{fecha: {}, texto: Uno.}}\n- {{fecha: {}, texto: Otro.}}"


def problems(folder: Path, key: str, *dates: str) -> tuple[Problem, ...]:
    text = article(fecha="2026-11-20 10:00", **{key: LINES.format(*dates)})
    write_files(folder, {**BASE, FILE: text})
    return read_content(folder, moment=NOW).problems


@pytest.mark.parametrize("key", ["correcciones", "cambios"])
def test_two_of_one_day_are_told_with_what_to_add(tmp_path: Path, key: str) -> None:
    [found] = problems(tmp_path, key, "2026-11-21", "2026-11-21")

    assert (found.source, found.code, found.severity) == (FILE, "same-date", Severity.WARNING)
    assert "Otro" in (tmp_path / FILE).read_text().splitlines()[found.line - 1]
    assert found.message == (
        f"«{key}» tiene dos con la fecha sábado 21 de noviembre de 2026, y por ella los canales saben"
        " cuál es nueva"
    )
    assert found.fix == (
        "Ponga la hora en la que acaba de escribir («fecha: 2026-11-21 15:30») y deje la otra como está"
    )


def test_of_one_minute_too(tmp_path: Path) -> None:
    [found] = problems(tmp_path, "cambios", "2026-11-21 09:00", "2026-11-21 09:00")

    assert found.fix.startswith("Ponga otra hora en la que")


def test_an_hour_tells_them_apart(tmp_path: Path) -> None:
    assert problems(tmp_path, "correcciones", "2026-11-21", "2026-11-21 15:30") == ()
