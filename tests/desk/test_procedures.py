"""Trámites as editors write them: read whole, or told what is wrong, with line and mend."""

from pathlib import Path

import pytest

from plugins.desk.fields.reviews import due_reviews
from plugins.desk.reading import Reading
from tests.conftest import write_files
from tests.factories import NOW
from tests.reading import read_content
from tests.small_site import BASE, article

FILE = "tramites/carne-de-biblioteca.md"
RIGHT = {
    "titulo": "Carné de la biblioteca",
    "resumen": "Para llevar libros a la casa.",
    "departamento": "cultura",
    "para": "Quien vive en la comuna",
    "costo": "Gratis",
}


def written(**fields: str | None) -> str:
    given = {key: value for key, value in {**RIGHT, **fields}.items() if value is not None}
    lines = "\n".join(f"{key}: {value}" for key, value in given.items())
    return f"---\n{lines}\n---\nSe entrega el mismo día.\n"


def reading(folder: Path, text: str, **others: str) -> Reading:
    write_files(folder, {**BASE, FILE: text, **others})
    return read_content(folder, moment=NOW)


def test_all_that_is_written_is_read(tmp_path: Path) -> None:
    text = written(
        llevar="[Cédula de identidad, Un comprobante de domicilio]",
        horario="martes de 09:00 a 13:00",
        en_linea="https://ejemplo.cl/carne",
        norma="[Ley 18.290]",
        alias="[tarjeta de la biblioteca]",
        portada="1",
        demo="sí",
    )
    told = reading(tmp_path, text)

    assert told.problems == ()
    (procedure,) = told.procedures
    assert procedure.path == "/tramites/carne-de-biblioteca/"
    assert procedure.department.slug == "cultura"
    assert procedure.bring == ("Cédula de identidad", "Un comprobante de domicilio")
    assert procedure.opening == "martes, de 09:00 a 13:00 horas"
    assert (procedure.front, procedure.is_demo, procedure.is_free) == (1, True, True)
    assert "Se entrega el mismo día." in procedure.body
    assert procedure not in told.pages


@pytest.mark.parametrize("written_as", ["cultura", "Cultura", "CULTURA"])
def test_an_office_is_named_by_its_folder_its_name_or_its_acronym(
    tmp_path: Path, written_as: str
) -> None:
    (procedure,) = reading(tmp_path, written(departamento=written_as)).procedures
    assert procedure.department.slug == "cultura"


@pytest.mark.parametrize(
    ("fields", "line", "message", "fix"),
    [
        ({"departamento": "cultira"}, 4, "el departamento «cultira» no existe", "«cultura»"),
        ({"departamento": None}, 2, "departamento", "departamento"),
        ({"para": None}, 2, "para", "para"),
        ({"costo": None}, 2, "costo", "Gratis"),
        ({"en_linea": "ejemplo"}, 7, "no es una dirección web", "https://"),
        ({"horario": "de mañana"}, 7, "no es un horario", "lunes a viernes de 08:30 a 13:30"),
        ({"portada": "primera"}, 7, "primera", "cifras"),
        ({"costos": "Gratis"}, 7, "costos", "costo"),
    ],
)
def test_what_is_wrong_is_told_where_it_stands(
    tmp_path: Path, fields: dict[str, str | None], line: int, message: str, fix: str
) -> None:
    told = reading(tmp_path, written(**fields))
    (problem,) = told.problems
    assert (problem.source, problem.line) == (FILE, line)
    assert message in problem.message
    assert fix in problem.fix
    assert told.procedures == () or "costos" in fields


def test_two_of_one_name_are_told_before_anything_is_built(tmp_path: Path) -> None:
    told = reading(tmp_path, written(), **{"tramites/Carné de biblioteca.md": written()})
    (problem,) = [each for each in told.problems if each.code == "duplicate-slug"]
    assert problem.source in {FILE, "tramites/Carné de biblioteca.md"}
    assert "/tramites/carne-de-biblioteca/" in problem.message
    assert problem.fix == "Cambie el nombre del archivo"


def test_an_article_leads_to_it_by_its_file_and_by_its_address(tmp_path: Path) -> None:
    text = article(
        f"[Uno](../{FILE}) y [otro](/tramites/carne-de-biblioteca/), [todos](/tramites/)."
    )
    told = reading(tmp_path, written(), **{"cultura/nota.md": text})
    assert told.problems == ()
    (story,) = (each for each in told.stories if each.source == "cultura/nota.md")
    assert story.body.count('href="/tramites/carne-de-biblioteca/"') == 2


def test_no_article_takes_its_address(tmp_path: Path) -> None:
    text = article(direcciones_anteriores="[/tramites/carne-de-biblioteca/]")
    told = reading(tmp_path, written(), **{"cultura/nota.md": text})
    assert [each.code for each in told.problems] == ["duplicate-alias"]


def test_another_office_makes_it_be_read_anew(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    content = tmp_path / "content"
    write_files(content, {**BASE, FILE: written()})
    before = read_content(content, moment=NOW, cache=cache)
    office = content / "departamentos/cultura.md"
    office.write_text(
        office.read_text("utf-8").replace("titulo: Cultura", "titulo: Artes"), "utf-8"
    )
    after = read_content(content, moment=NOW, cache=cache)

    assert before.procedures[0].department.name == "Cultura"
    assert after.procedures[0].department.name == "Artes"
    assert after.procedures == read_content(content, moment=NOW).procedures


def test_it_is_read_again_from_time_to_time(tmp_path: Path) -> None:
    text = written(revisado="2026-01-10", revisar_cada="6 meses")
    told = due_reviews(reading(tmp_path, text).procedures, NOW.date())
    assert [each.source for each in told] == [FILE]
