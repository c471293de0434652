"""Advice that is followed, one message after another, ends: in no error, and soon."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.desk.front_matter.source import decoded
from plugins.newsroom.problems import Problem, Severity
from tests.conftest import write_files
from tests.desk.slips import NOTHING
from tests.desk.test_proposals import (
    COURSE,
    EVENT,
    JOB,
    NOTICE,
    PHOTO,
    RADIO,
    RELEASE,
    WORDS,
    problems_of,
)
from tests.factories import NOW
from tests.reading import read_content
from tests.small_site import BASE, DEPARTMENT, article

STEPS = 3


def errors_of(folder: Path, text: str) -> list[Problem]:
    return [each for each in problems_of(folder, text) if each.severity is Severity.ERROR]


def followed(folder: Path, text: str) -> list[Problem]:
    """Return the errors that are left once the first proposal has been applied, `STEPS` times."""
    for _ in range(STEPS):
        found = errors_of(folder, text)
        proposed = [each for each in found if each.proposal]
        if not proposed:
            return found
        text = proposed[0].proposal.applied(decoded(text.encode()))
    return errors_of(folder, text)


def written(fields: dict[str, str]) -> str:
    text = article(**fields)
    for key, value in fields.items():
        text = text.replace(f"{key}: {NOTHING}\n", "") if value == NOTHING else text
    return text


MISTAKES: list[dict[str, str]] = [
    {"resumen": '"Uno."\n- x'},
    {"resumen": "Uno.\n- x\n- y"},
    {"resumen": "Uno: dos.\n- x"},
    {"temas": "Patrimonio\n- Patrimonio"},
    {"temas": "[Patrimonio]\n  - Patrimonio"},
    {"titulo": "[Urgente corte"},
    {"titulo": "{Urgente corte"},
    {"titulo": '["Urgente corte"'},
    {"titulo": "[Urgente] corte]"},
    {"resumen": "|\nUno dos\ntres"},
    {"resumen": "|\n    Uno dos\n  tres"},
    {"resumen": ">\nUno: dos\ntres"},
    {"lectura_facil": "|\n- Uno\n- Dos"},
    {"lectura_facil": "|\n\nHay una feria: en la plaza.\n\nVenga."},
    {"titulo": "Taller: uno", "vence": "31/12/2026", "resumen": "Otro: dos"},
    {"correcciones": "2026-11-21: El horario"},
    {"correcciones": "\n  - 2026-11-21: El horario"},
    {"direcciones_anteriores": "https://www.ejemplo.cl/noticias/2026/10/feria/"},
    {"temas": "[Patrimonoi; Patrimonio]"},
    {"redes": "Hola: uno"},
    {**RELEASE, "citas": "[{frase: Uno, autor: Ana}]"},
    {**RELEASE, "citas": "\n  - “Uno” — Ana"},
    {**RELEASE, "citas": "\n  texto: Uno\n  de: Ana"},
    {**EVENT, "termino": "20:30"},
    {**EVENT, "repite": "todos los sábados"},
    {**EVENT, "repite": "[2026-12-05]", "situacion": "reprogramado"},
    {**EVENT, "repite": "[2026-12-05]", "fecha_anterior": "2026-11-27 10:00"},
    {**EVENT, "inicio": "28/11/2026 de 10:00 a 13:00 hrs"},
    {**COURSE, "sesiones": "[2026-12-07 10:00-13:00]"},
    {**COURSE, "sesiones": "7/12/2026 10:00 a 13:00; 9/12/2026 10:00"},
    {**NOTICE, "desde": "28/11/2026 10:00-13:00"},
    {**JOB, "jornada": "44 horas"},
    {**RADIO, "capitulos": "00:00 Saludo, 00:30 Despedida"},
    {**PHOTO, "imagen": "“Operativo.JPEG”"},
    *(
        {**wrong.right, **wrong.changed}
        for wrong in WORDS
        if wrong.after is not None and not {"inicio", "tipo"} & wrong.changed.keys()
    ),
]


@pytest.mark.parametrize("fields", MISTAKES, ids=lambda fields: str(fields)[-90:])
def test_advice_that_is_followed_ends_in_no_error(tmp_path: Path, fields: dict[str, str]) -> None:
    assert followed(tmp_path, written(fields)) == []


SIGNS = st.text(st.sampled_from("ab []{}\"':,#&*!|>-?%@«»"), min_size=1, max_size=12)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(title=SIGNS, following=st.sampled_from(["", "sigue: así", "- x", "  y más"]))
def test_whatever_stands_in_a_line_the_first_advice_leads_on(
    tmp_path: Path, title: str, following: str
) -> None:
    """No proposal gives the same message at the same place again."""
    text = article(titulo=f"Feria {title}\n{following}".rstrip(), resumen=f"{title}".strip() or "x")
    for problem in errors_of(tmp_path, text):
        if problem.proposal:
            after = problem.proposal.applied(decoded(text.encode()))
            assert after != decoded(text.encode())
            same = (problem.code, problem.message, problem.line)
            assert same not in {
                (each.code, each.message, each.line) for each in errors_of(tmp_path, after)
            }


@pytest.mark.parametrize("fields", MISTAKES, ids=lambda fields: str(fields)[-90:])
def test_nothing_half_said_is_proposed(tmp_path: Path, fields: dict[str, str]) -> None:
    for problem in problems_of(tmp_path, written(fields)):
        lines = [line for edit in problem.proposal.edits for line in edit.lines]
        assert not [line for line in lines if ": …" in line], problem


@pytest.mark.parametrize(
    ("fields", "advice"),
    [
        ({"retirada": "2026-11-22"}, "complete «motivo»: {fecha: 2026-11-22, motivo: …}"),
        ({"situacion": "retirada"}, "agregue «retirada» con la fecha y, en sus palabras, por qué"),
        ({**EVENT, "situacion": "retirada"}, "Si el evento se suspendió, escriba «cancelado»"),
        ({**RELEASE, "citas": "[Uno, Dos]"}, "complete «de»: [{texto: Uno, de: …}, {texto: Dos"),
        ({"correcciones": "[{fecha: 2026-11-21}]"}, "Agregue «texto», o «decia» y «dice»"),
        ({"documentos": "bases.pdf"}, "complete «nombre»: [{archivo: bases.pdf, nombre: …}]"),
    ],
)
def test_what_only_a_person_knows_is_advice(
    tmp_path: Path, fields: dict[str, str], advice: str
) -> None:
    [problem] = errors_of(tmp_path, article(**fields))
    assert advice in problem.fix
    assert not problem.proposal


def test_a_line_that_is_no_yaml_hides_nothing_of_the_others(tmp_path: Path) -> None:
    text = article(titulo="Taller: uno", resumen="Otro: dos", vence="31/12/2026", temas="[Pan]")
    assert [each.line for each in errors_of(tmp_path, text)] == [2, 4, 5, 6]


def test_what_is_read_as_it_is_meant_keeps_every_line_at_its_number(tmp_path: Path) -> None:
    text = article(resumen="Uno\nque sigue aquí: mucho", vence="31/12/2026")
    _, late = errors_of(tmp_path, text)
    assert late.line == 6
    assert "vence: 2026-12-31" in late.proposal.applied(text).split("\n")


def test_the_keys_of_a_department_are_known_where_its_colon_is_missing(tmp_path: Path) -> None:
    text = DEPARTMENT.format(name="Cultura").replace("nombre_corto:", "nombre_corto")
    write_files(tmp_path, {**BASE, "departamentos/cultura.md": text})
    [problem] = read_content(tmp_path, moment=NOW).problems
    assert problem.message == "faltan los dos puntos después de «nombre_corto»"


def test_what_nobody_understands_says_that_there_may_be_more(tmp_path: Path) -> None:
    [problem] = errors_of(tmp_path, "---\ntitulo: Uno\n[a]: b\n---\nTexto.\n")
    assert "puede haber más errores" in problem.fix
