"""What every kind shares: corrections, withdrawal, minors, documents, series, organisations."""

from pathlib import Path

import pytest

from plugins.newsroom.problems import Severity
from plugins.newsroom.story import CorrectionSort
from tests.conftest import write_files
from tests.desk.slips import SOURCE, slips
from tests.factories import NOW
from tests.reading import read_content
from tests.small_site import BASE, article, jpeg

PHOTO = {"imagen": "foto.jpg", "imagen_alt": "Niños juegan en la plaza."}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with the files that articles name."""
    series = "---\ntitulo: Revista Matinal\nresumen: La radio.\nalias: [la revista]\n---\nHola.\n"
    club = "club: {nombre: Club, tipo: club deportivo, localidad: Quillagua}\n"
    files: dict[str, str | bytes] = {
        "cultura/foto.jpg": jpeg("white"),
        "cultura/bases.pdf": b"%PDF-1.7",
        "series/revista-matinal.md": series,
        "registros/organizaciones.yaml": club,
    }
    write_files(tmp_path, files)
    return tmp_path


@pytest.mark.parametrize(
    ("fields", "line", "message", "fix"),
    [
        (
            {"correcciones": "[{fecha: 2026-11-21, clase: rectificación, texto: Cambió.}]"},
            5,
            "«correcciones», parte 1: una rectificación dice qué decía y qué dice ahora",
            "Agregue «decia» y «dice»",
        ),
        (
            {"correcciones": "[{fecha: 2026-11-21, decia: Lunes}]"},
            5,
            "«correcciones», parte 1: «decia» y «dice» van juntos",
            "Escriba los dos, o ninguno",
        ),
        (
            {"correcciones": "[{fecha: 2026-11-21, texto: X., clase: aclaración}]"},
            5,
            "«correcciones», parte 1: «aclaración» no es fe de erratas o rectificación",
            "Use fe de erratas o rectificación",
        ),
        (
            {"correcciones": "[{fecha: 2026-11-19, texto: Antes.}]"},
            5,
            "una corrección es anterior a la publicación",
            "Revise su fecha, o quítela: nadie leyó lo que decía antes",
        ),
        (
            {"retirada": "{fecha: 2026-11-19, motivo: Error.}"},
            5,
            "el artículo se retira antes de publicarse",
            "Revise «retirada» y la fecha, o use «estado: borrador»",
        ),
        (
            {"retirada": "{fecha: 2026-11-21}"},
            5,
            "en «retirada» falta «motivo»",
            "Escriba por ejemplo «retirada: {fecha: 2026-11-22, motivo: Se publicó por error.}»",
        ),
        (
            {**PHOTO, "menores": "sí"},
            7,
            "la foto muestra a menores que se reconocen y no dice que haya autorización",
            "Agregue «autorizacion_menores: sí» si la hay por escrito; si no, use otra foto",
        ),
        (
            PHOTO,
            6,
            "según su texto alternativo, una foto muestra «Niños», y no dice si se reconocen",
            (
                "Agregue «menores: no» si no se reconocen, o «autorizacion_menores: sí» si hay"
                " autorización escrita"
            ),
        ),
        (
            {"documentos": "[{archivo: bases.pdf, nombre: Bases}]"},
            5,
            "«documentos», parte 1: «bases.pdf» es un PDF y no dice qué contiene",
            "Agregue «texto» con lo esencial, para quien no puede abrirlo",
        ),
        (
            {"documentos": "[{archivo: base.csv, nombre: Bases}]"},
            5,
            "el archivo «base.csv» no existe",
            "Revise el nombre, o ponga el archivo junto al artículo",
        ),
        (
            {"documentos": "[{archivo: foto.jpg, nombre: Bases}]"},
            5,
            "«foto.jpg» no es un documento que se pueda publicar",
            (
                "Use uno de estos tipos: csv, docx, ics, m4a, mp3, mp4, odp, ods, odt, ogg, pdf, pptx,"
                " rtf, txt, vtt, xlsx"
            ),
        ),
        (
            {"series": "[Revista Matutina]"},
            5,
            "la serie «Revista Matutina» no existe",
            "¿Quiso decir «Revista Matinal»?",
        ),
        (
            {"organizaciones": "[Junta]"},
            5,
            "la organización «Junta» no está en el registro",
            "Use una de content/registros/organizaciones.yaml, o agréguela ahí",
        ),
    ],
)
def test_each_slip_is_told_with_its_line_and_mend(
    folder: Path, fields: dict[str, str], line: int, message: str, fix: str
) -> None:
    assert slips(folder, {}, **fields) == [(line, message, fix)]


@pytest.mark.parametrize(
    "fields",
    [
        {**PHOTO, "menores": "no"},
        {**PHOTO, "autorizacion_menores": "sí"},
        {**PHOTO, "menores": "sí", "autorizacion_menores": "sí"},
        {**PHOTO, "imagen_alt": "La plaza."},
        {"series": "[la revista]", "organizaciones": "[club]"},
    ],
)
def test_what_is_right_is_read(folder: Path, fields: dict[str, str]) -> None:
    assert slips(folder, fields) == []


def test_children_in_a_photo_of_the_text_count_too(folder: Path) -> None:
    text = article("Hola.\n\n![Una niña lee](foto.jpg)")
    write_files(folder, BASE | {SOURCE: text})

    (problem,) = read_content(folder, moment=NOW).problems
    assert (problem.line, problem.code) == (8, "minors")


def test_a_correction_says_what_it_said_and_what_it_says(folder: Path) -> None:
    told = "[{fecha: 2026-11-21, clase: rectificación, decia: el lunes, dice: el martes}]"
    write_files(folder, BASE | {SOURCE: article(correcciones=told)})

    (story,) = read_content(folder, moment=NOW).stories
    (correction,) = story.corrections
    assert correction.sort is CorrectionSort.RIGHT
    assert correction.text == "Decía «el lunes»; dice «el martes»."
    assert story.updated == correction.date.moment


def test_documents_are_published_and_described(folder: Path) -> None:
    told = "[{archivo: bases.pdf, nombre: Las bases, texto: Quién puede postular.}]"
    write_files(folder, BASE | {SOURCE: article(documentos=told)})

    (story,) = read_content(folder, moment=NOW).stories
    assert [(each.title, each.text) for each in story.documents] == [
        ("Las bases", "Quién puede postular.")
    ]
    assert story.attachments == tuple(each.attachment for each in story.documents)


@pytest.mark.parametrize(
    "text",
    ["Lorem ipsum dolor.", "A las XX:XX horas.", "TODO: la foto.", "[completar] Dice.", "XXXX"],
)
def test_what_was_to_be_filled_in_is_pointed_at(folder: Path, text: str) -> None:
    write_files(folder, BASE | {SOURCE: article(f"Uno.\n\n{text}")})

    (problem,) = read_content(folder, moment=NOW).problems
    assert (problem.line, problem.code, problem.severity) == (8, "placeholder", Severity.WARNING)


@pytest.mark.parametrize(
    "text", ["Del siglo XX.", "El lugar está por confirmar.", "TODO EL PUEBLO"]
)
def test_what_only_looks_like_it_is_not(folder: Path, text: str) -> None:
    write_files(folder, BASE | {SOURCE: article(text)})

    assert read_content(folder, moment=NOW).problems == ()
