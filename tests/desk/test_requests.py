"""What the press asks, as somebody of the staff writes it; and who never reads it."""

from datetime import timedelta
from pathlib import Path

import pytest

from plugins.desk.reading import Reading
from plugins.desk.requests import Register, cleaned, read_requests, with_story
from plugins.newsroom import RequestState, Severity
from tests.conftest import write_files
from tests.factories import NOW
from tests.reading import read_content
from tests.small_site import BASE, CANARY, STORIES

FILE = "requerimientos/2026-11-20-radio.yaml"
GOOD = f"""medio: Radio de ejemplo
asunto: Horario de la piscina
pide: Desde cuándo abre.
recibido: 2026-11-20 10:00
plazo: 2026-11-24 18:00
responde: deportes
periodista: Persona {CANARY}
contacto: {CANARY}@ejemplo.cl
"""
ANSWERED = f"""{GOOD}estado: respondido
respondido: 2026-11-21 09:00
respuesta: Abre el 15 de diciembre.
"""


def register(
    folder: Path, text: str = GOOD, *, name: str = FILE, days: int = 180, later: int = 0
) -> Register:
    write_files(folder, BASE | STORIES | {name: text})
    reading: Reading = read_content(folder, moment=NOW)
    moment = NOW + timedelta(days=later)
    return read_requests(folder, reading.registry, reading.stories, moment, lambda: days)


def test_it_says_who_asks_what_and_who_answers(tmp_path: Path) -> None:
    found = register(tmp_path)
    [request] = found.requests

    assert found.problems == ()
    assert (request.outlet, request.office, request.folder) == (
        "Radio de ejemplo",
        "Deportes",
        "deportes",
    )
    assert request.state is RequestState.RECEIVED
    assert request.has_person
    assert not request.without_person().has_person


@pytest.mark.parametrize(
    ("text", "line", "message", "fix"),
    [
        (GOOD.replace("medio: Radio de ejemplo\n", ""), 1, "falta «medio»", "«medio: Radio"),
        (
            GOOD.replace("deportes", "deporte"),
            6,
            "el departamento «deporte» no existe",
            "¿Quiso decir «deportes»?",
        ),
        (GOOD.replace("plazo:", "plaso:"), 5, "«plaso»", "¿Quiso decir «plazo»?"),
        (
            f"{GOOD}estado: contestado\n",
            9,
            "«contestado» no es recibido, en curso, respondido o cerrado",
            "¿Quiso decir «respondido»?",
        ),
        (
            GOOD.replace("2026-11-24 18:00", "2026-11-19"),
            5,
            "el plazo es de antes de que llegara el requerimiento",
            "Corrija «plazo» o «recibido»",
        ),
        (
            f"{GOOD}estado: respondido\nrespondido: 2026-11-21\n",
            9,
            "dice que está respondido, y no qué se respondió",
            "Agregue «respuesta», o vuelva a «estado: en curso»",
        ),
        (
            ANSWERED.replace("respondido: 2026-11-21 09:00\n", ""),
            9,
            "dice que está respondido, y no cuándo",
            "Agregue «respondido»",
        ),
        (
            ANSWERED.replace("estado: respondido", "estado: en curso"),
            10,
            "dice cuándo se respondió, y que está «en curso»",
            "Escriba «estado: respondido», o quite «respondido»",
        ),
        (
            ANSWERED.replace("2026-11-21 09:00", "2026-11-19"),
            10,
            "la respuesta es de antes de que llegara el requerimiento",
            "Corrija «respondido» o «recibido»",
        ),
        (
            f"{GOOD}noticia: cultura/2026-11-20-fera.md\n",
            9,
            "«cultura/2026-11-20-fera.md» no es un artículo",
            "¿Quiso decir «cultura/2026-11-20-feria.md»?",
        ),
        (f"{GOOD}noticia: ../otra.md\n", 9, "no es un artículo", "Escriba la carpeta"),
        (f"{GOOD}pide: Otra cosa.\n", 9, "la clave «pide» está dos veces", "Deje una sola"),
        (GOOD.replace("2026-11-20 10:00", "ayer"), 4, "ayer", ""),
        (GOOD.replace("Desde cuándo abre.", "a" * 4001), 3, "tiene 4001 caracteres", "principal"),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_its_mend(
    text: str, line: int, message: str, fix: str, tmp_path: Path
) -> None:
    found = register(tmp_path, text)

    assert found.requests == ()
    [problem] = found.problems
    assert (problem.source, problem.line, problem.severity) == (FILE, line, Severity.ERROR)
    assert message in problem.message
    assert fix in problem.fix
    assert CANARY not in str(problem)


@pytest.mark.parametrize(
    ("name", "fix"),
    [
        ("requerimientos/Radio de ejemplo.yaml", "requerimientos/radio-de-ejemplo.yaml"),
        ("requerimientos/radio.yml", "requerimientos/radio.yaml"),
        ("requerimientos/2026/radio.yaml", "requerimientos/radio.yaml"),
        ("requerimientos/radio.md", "requerimientos/radio.yaml"),
        ("Requerimientos/radio.yaml", "requerimientos/radio.yaml"),
    ],
)
def test_a_file_that_nobody_would_read_is_told(name: str, fix: str, tmp_path: Path) -> None:
    [problem] = register(tmp_path, name=name).problems

    assert problem.source == name
    assert fix in problem.fix


def test_of_personal_data_nothing_is_repeated(tmp_path: Path) -> None:
    text = GOOD.replace(f"Persona {CANARY}", f"[{CANARY}]").replace(
        f"{CANARY}@ejemplo.cl", f"{CANARY} " * 30
    )
    problems = register(tmp_path, text).problems

    assert [each.line for each in problems] == [7, 8]
    assert CANARY not in "".join(map(repr, problems))


@pytest.mark.parametrize(("later", "is_warned"), [(6, False), (8, True)])
def test_who_asked_is_kept_for_as_many_days_as_is_set(
    later: int, is_warned: bool, tmp_path: Path
) -> None:
    found = register(tmp_path, days=10, later=later)
    told = [each for each in found.problems if each.code == "kept-too-long"]

    assert bool(told) is is_warned
    assert [each.is_past_keeping(NOW + timedelta(days=later), 10) for each in found.requests] == [
        is_warned
    ]
    for each in told:
        assert (each.line, each.severity) == (7, Severity.WARNING)
        assert "más de 10 días" in each.message
        assert "make requerimientos-limpiar" in each.fix


def test_the_setting_is_asked_only_if_somebody_is_named(tmp_path: Path) -> None:
    rows = [row for row in GOOD.splitlines() if CANARY not in row]
    write_files(tmp_path, BASE | {FILE: "\n".join(rows)})

    def never() -> int:
        raise AssertionError

    reading = read_content(tmp_path, moment=NOW)
    assert len(read_requests(tmp_path, reading.registry, (), NOW, never).requests) == 1


def test_a_date_to_come_is_doubted(tmp_path: Path) -> None:
    text = GOOD.replace("2026-11-20 10:00", "2026-11-23 18:00")
    [problem] = register(tmp_path, text).problems

    assert (problem.line, problem.code) == (4, "date-to-come")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (GOOD, GOOD.split("periodista", maxsplit=1)[0]),
        (
            f"periodista: >\n  Persona\n  {CANARY}\n{GOOD.split('periodista', maxsplit=1)[0]}# fin\n",
            f"{GOOD.split('periodista', maxsplit=1)[0]}# fin\n",
        ),
        (f"{{{', '.join(GOOD.splitlines())}}}\n", None),
    ],
)
def test_the_personal_fields_are_taken_out_and_nothing_else(
    text: str, left: str | None, tmp_path: Path
) -> None:
    register(tmp_path, text)
    kept = cleaned(tmp_path, FILE)

    assert CANARY not in kept
    assert left is None or kept == left
    assert register(tmp_path, kept).problems == ()


def test_a_request_is_told_which_story_answers_it(tmp_path: Path) -> None:
    register(tmp_path, ANSWERED)
    text = with_story(tmp_path, FILE, "cultura/2026-11-20-feria.md")
    [request] = register(tmp_path, text).requests

    assert text.startswith(ANSWERED.rstrip("\n"))
    assert request.story == "cultura/2026-11-20-feria.md"


@pytest.mark.parametrize("folder", ["requerimientos", "Requerimientos"])
def test_who_reads_articles_does_not_look_at_them(folder: str, tmp_path: Path) -> None:
    write_files(
        tmp_path,
        BASE
        | {
            f"{folder}/roto.yaml": "{",
            f"{folder}/2026-11-20-nota.md": "sin nada",
            f"{folder}/{CANARY}.md.txt": "---\ntitulo: x\n---\n",
        },
    )
    (tmp_path / folder / "enlace.md").symlink_to("roto.yaml")

    assert read_content(tmp_path, moment=NOW).problems == ()
