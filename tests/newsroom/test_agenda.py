"""The days of the agenda, and their addresses."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from plugins.newsroom.agenda import day_path, month_path, occasions_of, week_path
from plugins.newsroom.problems import Problem
from plugins.newsroom.story import Story
from tests.conftest import write_files
from tests.factories import NOW, kind, story
from tests.reading import read_content
from tests.small_site import BASE, article


@pytest.mark.parametrize(
    ("day", "month", "week"),
    [
        (date(2026, 11, 28), "/agenda/2026/11/", "/agenda/2026/semana-48/"),
        (date(2027, 1, 3), "/agenda/2027/01/", "/agenda/2026/semana-53/"),
        (date(2027, 1, 4), "/agenda/2027/01/", "/agenda/2027/semana-01/"),
        (date(2025, 12, 29), "/agenda/2025/12/", "/agenda/2026/semana-01/"),
    ],
)
def test_weeks_are_numbered_as_iso_8601_says(day: date, month: str, week: str) -> None:
    assert (month_path(day), week_path(day)) == (month, week)
    assert day_path(day) == f"{month}{day:%d}/"


def event(slug: str, **details: Any) -> Story:
    return story(slug, kind=kind("evento"), details={"place": "Plaza", **details})


def test_on_a_day_what_goes_on_comes_first_then_whole_days_then_hours() -> None:
    early = event("temprano", start="2026-11-28 08:00")
    given = [
        event("tarde", start="2026-11-28 18:00"),
        early,
        event("todo-el-dia", start="2026-11-28"),
        event("sigue", start="2026-11-27 20:00", end="2026-11-28 20:00"),
    ]
    found = [each for each in occasions_of(given, NOW) if each.day == date(2026, 11, 28)]

    assert [each.story.slug for each in found] == ["sigue", "todo-el-dia", "temprano", "tarde"]
    assert [each.continues for each in found] == [True, False, False, False]


EVENT = article(tipo="evento", inicio="2026-12-05 10:00", lugar="Plaza", fecha="2026-11-20")


def problems(folder: Path, files: dict[str, str]) -> list[Problem]:
    write_files(folder, BASE | files)
    return list(read_content(folder, moment=NOW).problems)


@pytest.mark.parametrize(
    "address",
    [
        "/agenda/2026/12/",
        "/agenda/2026/semana-49/",
        "/agenda/2026/12/05/",
        "/departamentos/cultura/agenda/",
    ],
)
def test_articles_can_link_to_the_pages_that_exist(tmp_path: Path, address: str) -> None:
    link = article(f"[Fechas]({address})")

    assert not problems(tmp_path, {"cultura/fiesta.md": EVENT, "cultura/nota.md": link})
    (tmp_path / "cultura/fiesta.md").unlink()
    [missing] = problems(tmp_path, {"cultura/nota.md": link})
    assert address in missing.message


@pytest.mark.parametrize(
    "address", ["/agenda/2019/05/", "/agenda/2026/semana-49/", "/departamentos/cultura/agenda/"]
)
def test_no_earlier_address_can_take_them(tmp_path: Path, address: str) -> None:
    [problem] = problems(
        tmp_path, {"cultura/nota.md": article(direcciones_anteriores=f"[{address}]")}
    )

    assert problem.message == f"la dirección anterior {address} ya es de una parte del sitio"


def test_no_standing_page_can_take_them(tmp_path: Path) -> None:
    [problem] = problems(
        tmp_path, {"paginas/agenda.md": "---\ntitulo: Agenda\nresumen: Fechas.\n---\nTexto.\n"}
    )

    assert problem.message == "la dirección /agenda/ ya es de una lista del sitio"
