"""Accounts on the networks: who has them, and who an article may call."""

from pathlib import Path

import pytest

from plugins.newsroom.problems import Problem, Severity
from tests.conftest import write_files
from tests.factories import NOW
from tests.reading import read_content
from tests.small_site import BASE, article

INSTITUTIONS = "registros/instituciones.yaml"
SENCE = (
    "sence: {nombre: SENCE, web: 'https://sence.gob.cl/', alias: [Servicio de Capacitación],"
    ' redes: {x: "@sence", instagram: sence.chile}}\n'
)
CLUB = (
    "club: {nombre: El Club, tipo: club deportivo, localidad: Quillagua,"
    ' redes: {facebook: "@elclub.me"}}\n'
)
CULTURA = """---
titulo: Cultura
nombre_corto: Cultura
resumen: Lo que hace Cultura.
redes: {x: muni_cultura, instagram: "＠muni.cultura"}
---
Atiende a las y los vecinos.
"""
FILES = BASE | {
    INSTITUTIONS: SENCE,
    "registros/organizaciones.yaml": CLUB,
    "departamentos/cultura.md": CULTURA,
}
SOURCE = "cultura/nota.md"


def problems(folder: Path, **files: str) -> list[Problem]:
    write_files(folder, FILES | files)
    return list(read_content(folder, moment=NOW).problems)


def told(folder: Path, **fields: str) -> list[Problem]:
    """Return what is said of the mentions in an article with *fields*."""
    found = problems(folder, **{SOURCE: article(**fields)})
    return [each for each in found if each.code == "unknown-handle"]


def test_departments_organisations_and_institutions_have_accounts(tmp_path: Path) -> None:
    write_files(tmp_path, FILES)
    reading = read_content(tmp_path, moment=NOW)
    registry = reading.registry
    [institution] = registry.institutions
    [organisation] = registry.organisations

    assert not reading.problems
    assert (institution.name, institution.website) == ("SENCE", "https://sence.gob.cl/")
    assert institution.aliases == ("Servicio de Capacitación",)
    assert institution.handles == {"x": "@sence", "instagram": "@sence.chile"}
    assert organisation.handles == {"facebook": "@elclub.me"}
    assert registry.departments[0].handles == {"x": "@muni_cultura", "instagram": "@muni.cultura"}
    assert registry.handles["@sence"] == ("x",)


@pytest.mark.parametrize(
    ("handles", "message", "fix"),
    [
        ('{x: "@con-guion"}', "«@con-guion» no puede ser una cuenta de X", "Escriba la cuenta"),
        ("{x: de_mas_de_quince_letras}", "no puede ser una cuenta de X: son hasta 15", ""),
        ("{facebook: abc}", "no puede ser una cuenta de Facebook: son de 5 a 50", ""),
        ("{instagram: .abc}", "no puede ser una cuenta de Instagram", ""),
        ("{x: https://x.com/sence}", "no puede ser una cuenta de X", "¿Quiso decir «@sence»?"),
        ("{twitter: sence}", "la red «twitter» no existe", "¿Quiso decir «x»?"),
        ("{tuiter: sence}", "la red «tuiter» no existe", ""),
        ("{zzz: sence}", "la red «zzz» no existe", "Existen: x, facebook, instagram"),
        ("sence", "aquí va la cuenta de cada red", 'Escríbalo así: {x: "@cuenta"}'),
        ("[sence]", "aquí va la cuenta de cada red", 'Escríbalo así: {x: "@cuenta"}'),
    ],
)
def test_an_account_that_cannot_be_is_told(
    tmp_path: Path, handles: str, message: str, fix: str
) -> None:
    text = f"a: {{nombre: A}}\nsence:\n  nombre: SENCE\n  redes: {handles}\n"
    [problem] = problems(tmp_path, **{INSTITUTIONS: text})

    assert (problem.source, problem.line) == (INSTITUTIONS, 4)
    assert message in problem.message
    assert fix in problem.fix
    assert problem.severity is Severity.ERROR


def test_the_line_of_an_account_that_cannot_be_is_its_own(tmp_path: Path) -> None:
    text = "a:\n  nombre: A\n  redes:\n    x: uno\n    instagram: con-guion\n"
    [problem] = problems(tmp_path, **{INSTITUTIONS: text})

    assert (problem.line, problem.code) == (5, "bad-value")


def test_an_article_and_a_register_say_the_same_of_an_unknown_network(tmp_path: Path) -> None:
    text = "a: {nombre: A, redes: {facebok: sence.chile}}\n"
    found = problems(tmp_path, **{INSTITUTIONS: text, SOURCE: article(redes="{facebok: Hola}")})

    assert {each.message.removeprefix("«redes»: ") for each in found} == {
        "la red «facebok» no existe"
    }
    assert {(each.code, each.fix) for each in found} == {
        ("unknown-network", "¿Quiso decir «facebook»?")
    }
    assert {each.source for each in found} == {INSTITUTIONS, SOURCE}


def test_an_account_without_its_quotes_is_told_with_them(tmp_path: Path) -> None:
    [problem] = problems(tmp_path, **{INSTITUTIONS: "a:\n  nombre: A\n  redes:\n    x: @sence\n"})

    assert (problem.source, problem.line) == (INSTITUTIONS, 4)
    assert '"@sence"' in problem.fix


@pytest.mark.parametrize(
    "fields",
    [
        {"titulo": "Curso con @sence"},
        {"resumen": "Lo dicta (@SENCE)."},
        {"redes": '{x: "Lo dictan @sence y @muni_cultura."}'},
        {"redes": "{instagram: Lo dicta @sence.chile.}"},
        {"titulo": "Niñ@s y vecin@s a la plaza"},
        {"resumen": "Escriba a contacto@muni.cl o a peñ@muni.cl."},
        {"redes": '{x: "Escriba a contacto@muni.cl"}'},
    ],
)
def test_a_registered_account_and_what_calls_nobody_need_no_word(
    tmp_path: Path, fields: dict[str, str]
) -> None:
    assert told(tmp_path, **fields) == []


@pytest.mark.parametrize(
    ("fields", "line", "message"),
    [
        ({"titulo": "Curso con @sense"}, 2, "nadie tiene la cuenta «@sense» en los registros"),
        ({"resumen": "Con @quien, otra vez @quien"}, 4, "nadie tiene la cuenta «@quien»"),
        ({"resumen": "Con:@quien"}, 4, "nadie tiene la cuenta «@quien»"),
        ({"redes": "{x: Con @quien}"}, 5, "nadie tiene la cuenta «@quien»"),
        ({"redes": "{instagram: Con @sence}"}, 5, "no está en los registros como cuenta de Inst"),
    ],
)
def test_an_account_in_no_register_is_told(
    tmp_path: Path, fields: dict[str, str], line: int, message: str
) -> None:
    [problem] = told(tmp_path, **fields)

    assert (problem.source, problem.line) == (SOURCE, line)
    assert problem.severity is Severity.WARNING
    assert message in problem.message
    assert "agréguela con «redes: {" in problem.fix


def test_the_nearest_account_is_proposed(tmp_path: Path) -> None:
    [problem] = told(tmp_path, titulo="Curso con @sense")

    assert problem.fix.startswith("¿Quiso decir «@sence»?")
    [edit] = problem.proposal.edits
    assert edit.lines == ("titulo: Curso con @sence",)
    assert not problem.proposal.is_sure


def test_an_account_of_another_network_is_not_proposed(tmp_path: Path) -> None:
    [problem] = told(tmp_path, redes="{instagram: Con @sense}")

    assert "¿Quiso decir" not in problem.fix


def test_an_account_that_is_added_ends_the_warning_of_what_is_remembered(tmp_path: Path) -> None:
    content, cache = tmp_path / "content", tmp_path / "cache"
    write_files(content, FILES | {SOURCE: article(titulo="Feria con @muni_nueva")})

    def warned() -> bool:
        reading = read_content(content, moment=NOW, cache=cache)
        assert reading == read_content(content, moment=NOW)
        return any(each.code == "unknown-handle" for each in reading.problems)

    assert warned()
    more = 'otra: {nombre: Otra, redes: {x: "@muni_nueva"}}\n'
    write_files(content, {INSTITUTIONS: SENCE + more})
    assert not warned()
    write_files(content, {INSTITUTIONS: SENCE})
    assert warned()


def test_another_account_of_its_department_makes_a_story_another(tmp_path: Path) -> None:
    content, cache = tmp_path / "content", tmp_path / "cache"
    write_files(content, FILES | {SOURCE: article()})
    before = read_content(content, moment=NOW, cache=cache).stories[0]
    write_files(content, {"departamentos/cultura.md": CULTURA.replace("muni_cultura", "otra")})
    after = read_content(content, moment=NOW, cache=cache).stories[0]

    assert after.department.handles["x"] == "@otra"
    assert before.post_digest != after.post_digest


def test_hashtags_are_counted_as_they_are_posted(tmp_path: Path) -> None:
    text = '{instagram: "Hola ＃uno #d\u200bos #tres#cuatro#cinco #seis"}'
    found = problems(tmp_path, **{SOURCE: article(redes=text)})

    assert [each.message for each in found if each.code == "too-many-hashtags"] == [
        "el texto para Instagram lleva 6 etiquetas y se permiten 5"
    ]
