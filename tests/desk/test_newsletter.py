"""The form of the bulletin and the files of its issues, as an editor writes them."""

from datetime import date, time
from pathlib import Path

import pytest

from plugins.desk.reading import Reading
from plugins.newsroom import IssueNumber, Severity
from tests.conftest import write_files
from tests.factories import NOW
from tests.reading import read_content
from tests.small_site import BASE, STORIES, article

FORM, ISSUE = "boletin/boletin.yaml", "boletin/2026-48.yaml"
GOOD = "nombre: Boletín de prueba\ndia: viernes\nhora: '09:00'\nsaludo: Buenos días.\ndesde: 2026-11-02\n"
FAIR = "cultura/2026-11-20-feria.md"


def reading(folder: Path, form: str = GOOD, issue: str = "", name: str = ISSUE) -> Reading:
    write_files(folder, BASE | STORIES | {FORM: form} | ({name: issue} if issue else {}))
    return read_content(folder, moment=NOW)


def test_a_form_says_when_it_comes_out(tmp_path: Path) -> None:
    read = reading(tmp_path, issue=f"saludo: Hola.\norden: [content/{FAIR}]\n")
    form = read.registry.newsletter

    assert read.problems == ()
    assert form is not None
    assert (form.name, form.weekday, form.hour, form.greeting, form.since) == (
        "Boletín de prueba",
        4,
        time(9),
        "Buenos días.",
        date(2026, 11, 2),
    )
    assert form.issued(IssueNumber(2026, 48)).isoformat() == "2026-11-27T12:00:00+00:00"
    edit = form.edit_of(IssueNumber(2026, 48))
    assert (edit.greeting, edit.first, edit.left_out) == ("Hola.", (FAIR,), ())


def test_a_story_is_named_by_its_address_too(tmp_path: Path) -> None:
    read = reading(tmp_path, issue="fuera: [/noticias/2026/11/feria/]\n")

    assert read.problems == ()
    assert read.registry.newsletter
    assert read.registry.newsletter.edit_of(IssueNumber(2026, 48)).left_out == (FAIR,)


def test_a_site_needs_no_bulletin(tmp_path: Path) -> None:
    write_files(tmp_path, BASE)

    assert read_content(tmp_path, moment=NOW).registry.newsletter is None


@pytest.mark.parametrize(
    ("form", "line", "message"),
    [
        (GOOD.replace("viernes", "vierns"), 2, "«vierns» no es un día de la semana"),
        (GOOD.replace("'09:00'", "temprano"), 3, "«temprano» no es una hora"),
        (GOOD.replace("nombre: Boletín de prueba\n", ""), 1, "nombre"),
        (GOOD.replace("nombre: Boletín de prueba", "nombre: ''"), 1, "nombre"),
        (GOOD.replace("dia:", "día_de_salida:"), 2, "día_de_salida"),
        (GOOD.replace("2026-11-02", "2026-13-02"), 5, "2026-13-02"),
        (GOOD.replace("saludo: Buenos días.", "saludo: [a, b]"), 4, "saludo"),
        (GOOD.replace("Buenos días.", "Hola " * 80), 4, "el saludo tiene 399 caracteres"),
        (GOOD.replace("Boletín de prueba", "Boletín " * 10), 1, "nombre"),
        ("[]\n", 1, ""),
    ],
)
def test_what_is_wrong_in_the_form_is_told_with_its_line(
    form: str, line: int, message: str, tmp_path: Path
) -> None:
    problems = reading(tmp_path, form).problems

    assert {each.source for each in problems} == {FORM}
    assert any(each.line == line and message in each.message and each.fix for each in problems)


@pytest.mark.parametrize(
    ("name", "issue", "message", "fix"),
    [
        (ISSUE, "orden: [cultura/2026-11-20-fera.md]\n", "«cultura/2026-11-20-fera.md»", "feria"),
        (ISSUE, f"orden: [{FAIR}, {FAIR}]\n", f"«{FAIR}» está dos veces", "Deje una sola"),
        (
            ISSUE,
            f"orden: [{FAIR}]\nfuera: [{FAIR}]\n",
            f"«{FAIR}» está en «orden» y en «fuera»",
            "Deje una de las dos",
        ),
        (ISSUE, "orden: [departamentos/cultura.md]\n", "no es un artículo", "Escriba la carpeta"),
        (ISSUE, "orden: [../otro.md]\n", "sale de la carpeta content/", "Escriba la carpeta"),
        (ISSUE, "primero: [x]\n", "primero", ""),
        (ISSUE, "saludo: Hola\nsaludo: Chao\n", "saludo", ""),
        (ISSUE, f"orden: [{', '.join([FAIR] * 21)}]\n", "van 21 noticias", "Deje hasta 20"),
        (ISSUE, "saludo: 'Vea [[baja]]'\n", "lleva «[[»", "sin ese signo"),
        ("boletin/2026-+8.yaml", "saludo: Hola\n", "no dice de qué semana", "boletin/2026-08"),
        ("boletin/9999-52.yaml", "saludo: Hola\n", "no dice de qué semana", "boletin/2026-48"),
        ("boletin/2026-49.YAML", "saludo: Hola\n", "con minúsculas", "boletin/2026-49.yaml"),
        ("boletin/2026-54.yaml", "saludo: Hola\n", "no dice de qué semana", "boletin/2026-48.yaml"),
        ("boletin/semana-48.yaml", "saludo: Hola\n", "no dice de qué semana", "boletin/2026-48"),
        ("boletin/2026-semana-9.yml", "saludo: Hola\n", "no dice de qué semana", "boletin/2026-09"),
        ("boletin/2026/48.yaml", "saludo: Hola\n", "no dice de qué semana", "boletin/2026-48"),
    ],
)
def test_what_is_wrong_in_an_issue_is_told(
    name: str, issue: str, message: str, fix: str, tmp_path: Path
) -> None:
    [problem] = reading(tmp_path, issue=issue, name=name).problems

    assert problem.source == name
    assert message in problem.message
    assert fix in problem.fix


def test_issues_need_a_form(tmp_path: Path) -> None:
    write_files(tmp_path, BASE | {ISSUE: "saludo: Hola\n"})
    [problem] = read_content(tmp_path, moment=NOW).problems

    assert (problem.source, problem.line) == (ISSUE, 1)
    assert "falta «boletin/boletin.yaml»" in problem.message


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"estado": "borrador"}, "es un borrador"),
        ({"embargo": "2026-12-01 10:00"}, "se publica el"),
        ({"audiencia": "interna"}, "es solo para el personal"),
        ({"vence": "2026-11-26"}, "entonces ya no estará vigente"),
    ],
)
def test_who_puts_first_what_will_not_be_there_is_warned(
    changed: dict[str, str], why: str, tmp_path: Path
) -> None:
    name = "cultura/2026-11-22-otra.md"
    write_files(
        tmp_path,
        BASE
        | {FORM: GOOD, ISSUE: f"saludo: Hola.\norden: [{name}]\n"}
        | {name: article(**changed)},
    )
    problems = [
        each for each in read_content(tmp_path, moment=NOW).problems if each.source == ISSUE
    ]

    [problem] = problems
    assert why in problem.message
    assert problem.line == 2
    assert problem.severity is Severity.WARNING
