"""What is left out in silence, or read twice, is told."""

from pathlib import Path

import pytest

from plugins.newsroom.problems import Problem, Severity
from tests.conftest import write_files
from tests.factories import NOW
from tests.media_files.carriers import docx
from tests.reading import read_content
from tests.recordings import mp3
from tests.small_site import BASE, DEPARTMENT, SITE, article


def problems(folder: Path, files: dict[str, str | bytes], *, twice: bool = True) -> list[Problem]:
    """Return what is told of *files*; the same, whether they are read anew or remembered."""
    write_files(folder / "content", BASE | files if files and twice else files)
    found = read_content(folder / "content", moment=NOW, cache=folder / "cache").problems
    if twice:
        assert problems(folder, {}, twice=False) == list(found)
    return list(found)


@pytest.mark.parametrize(
    ("name", "instead"),
    [
        ("2026-11-20-feria.markdown", "cambie su nombre a 2026-11-20-feria.md"),
        ("2026-11-20-feria.md.txt", "cambie su nombre a 2026-11-20-feria.md"),
        ("2026-11-20-feria.MD.TXT", "cambie su nombre a 2026-11-20-feria.md"),
        ("2026-11-20-feria.md ", "cambie su nombre a 2026-11-20-feria.md"),
        ("2026-11-20-feria.md.bak", "cambie su nombre a 2026-11-20-feria.md"),
        ("2026-11-20-feria", "cambie su nombre a 2026-11-20-feria.md"),
        ("2026-11-20-feria.mb", "cambie su nombre a 2026-11-20-feria.md"),
        ("feria.txt", "cambie su nombre a feria.md"),
        ("feria.mdx", "cambie su nombre a feria.md"),
        ("Feria 2.0.docx", "Copie su texto en un archivo Feria 2.0.md"),
        ("feria.md.docx", "Copie su texto en un archivo feria.md"),
        ("feria.DOC", "Copie su texto en un archivo feria.md"),
        ("feria.odt", "Copie su texto en un archivo feria.md"),
        ("feria.pages", "Copie su texto en un archivo feria.md"),
        ("feria.rtf", "Copie su texto en un archivo feria.md"),
        ("feria.html", "Copie su texto en un archivo feria.md"),
    ],
)
@pytest.mark.parametrize("folder", ["cultura", "cultura/notas", "paginas", ""])
def test_what_is_no_article_is_told(tmp_path: Path, folder: str, name: str, instead: str) -> None:
    source = f"{folder}/{name}".removeprefix("/")
    [problem] = problems(tmp_path, {source: "Algo."})

    assert (problem.source, problem.severity) == (source, Severity.WARNING)
    assert "no se lee ni se publica" in problem.message
    assert instead in problem.fix


def test_what_an_article_uses_or_never_was_one_is_not_told(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "cultura/2026-11-20-feria.md": article(
            "[Bases](bases.docx), [más](notas.txt), [acta](2026-11-20-acta.pdf).",
            documentos="[{archivo: ficha.odt, nombre: Ficha}]",
        ),
        "cultura/bases.docx": docx(),
        "cultura/ficha.odt": docx("meta.xml"),
        "cultura/notas.txt": "x",
        "cultura/2026-11-20-acta.pdf": "x",
        "cultura/2026-11-20-foto.jpg": "x",
        "cultura/2026-11-20-foto.heic": "x",
        "cultura/2026-11-20-audio.mp3": mp3(2),
        "cultura/2026-11-20-planilla.xlsx": "x",
        "cultura/.oculto.docx": "x",
        "cultura/~$feria.docx~": "x",
        "cultura/Thumbs.db": "x",
    }
    assert problems(tmp_path, files) == []


def test_a_document_is_told_from_when_nobody_links_it_any_more(tmp_path: Path) -> None:
    name = "cultura/2026-11-20-feria.md"
    files: dict[str, str | bytes] = {
        name: article("[Bases](bases.docx)"),
        "cultura/bases.docx": docx(),
    }
    assert problems(tmp_path, files) == []
    assert [each.source for each in problems(tmp_path, {name: article("Sin bases.")})] == [
        "cultura/bases.docx"
    ]


@pytest.mark.parametrize(
    ("name", "fix"),
    [
        ("registros/temas.yml", "¿Quiso decir «temas»?"),
        ("registros/Localidades.yaml", "¿Quiso decir «localidades»?"),
        ("registros/x.yaml", "Los registros se llaman temas.yaml, localidades.yaml"),
    ],
)
def test_a_register_of_another_name_is_told(tmp_path: Path, name: str, fix: str) -> None:
    [problem] = problems(tmp_path, {name: "a: {nombre: A}\n"})
    assert fix in problem.fix


@pytest.mark.parametrize("body", ["", "\n\n", "<!-- luego -->", "<div></div>", "&nbsp;"])
def test_an_empty_text_is_told(tmp_path: Path, body: str) -> None:
    [problem] = problems(tmp_path, {"cultura/2026-11-20-feria.md": article(body)})
    assert (problem.code, problem.severity) == ("empty-text", Severity.WARNING)
    assert problem.line == 6


def test_a_draft_and_a_text_of_one_picture_may_be_without_words(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "cultura/2026-11-20-a.md": article("", estado="borrador"),
        "cultura/2026-11-20-b.md": article("![Plaza](../paginas/edificio.jpg)"),
    }
    assert problems(tmp_path, files) == []


@pytest.mark.parametrize("file", ["temas", "localidades", "organizaciones"])
def test_a_key_twice_in_a_register_is_told(tmp_path: Path, file: str) -> None:
    entry = "{nombre: Uno, tipo: club deportivo, localidad: Quillagua}"
    if file != "organizaciones":
        entry = "{nombre: Uno}"
    text = f"uno: {entry}\ndos:\n  nombre: Dos\n  nombre: Tres\nuno: {entry}\n"
    told = {
        (each.line, each.message)
        for each in problems(tmp_path, {f"registros/{file}.yaml": text})
        if each.code == "duplicate-key"
    }
    assert told == {
        (4, "la clave «nombre» está dos veces (la primera, en la línea 3)"),
        (5, "la clave «uno» está dos veces (la primera, en la línea 1)"),
    }


def test_two_entries_of_one_name_are_told(tmp_path: Path) -> None:
    text = "feria: {nombre: Ferias}\nmercado: {nombre: Mercado, alias: [FÉRIAS]}\n"
    [problem] = problems(tmp_path, {"registros/temas.yaml": text})
    assert (problem.line, problem.message) == (
        2,
        "«mercado» y «feria» se llaman las dos «ferias»",
    )


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("registros/temas.yaml", f"{'a' * 300}: {{nombre: A}}\n"),
        (f"departamentos/{'a' * 201}.md", DEPARTMENT.format(name="A")),
        (f"series/{'a' * 201}.md", "---\ntitulo: A\nresumen: B.\n---\nC.\n"),
        (f"paginas/{'a' * 201}.md", "---\ntitulo: A\nresumen: B.\n---\nC.\n"),
        (f"cultura/2026-11-20-{'a' * 201}.md", article()),
        ("cultura/2026-11-20-x.md", article(direccion_corta="a" * 201)),
    ],
)
def test_what_becomes_a_path_has_a_length(tmp_path: Path, name: str, text: str) -> None:
    [problem] = problems(tmp_path, {name: text})
    assert "hasta 200 letras" in problem.fix


def test_an_empty_folder_is_told_and_not_taken_for_an_empty_site(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    [problem] = read_content(tmp_path / "content", moment=NOW).problems
    assert problem.code == "no-departments"
    assert str(tmp_path / "content") in problem.message

    write_files(tmp_path / "content", {"cultura/2026-11-20-feria.md": article()})
    [problem] = read_content(tmp_path / "content", moment=NOW).problems
    assert problem.code == "no-departments"


def test_the_sample_and_the_small_site_are_told_nothing(tmp_path: Path) -> None:
    assert problems(tmp_path, SITE) == []


@pytest.mark.parametrize("name", ["nota.md", "2026-11-20-feria.md", "nota", "nota.txt"])
def test_an_article_among_the_registers_is_an_error(tmp_path: Path, name: str) -> None:
    [problem] = problems(tmp_path, {f"registros/{name}": article()})
    assert (problem.source, problem.severity) == (f"registros/{name}", Severity.ERROR)
    assert "Muévalo a la carpeta del departamento" in problem.fix


def test_other_texts_among_the_registers_are_told(tmp_path: Path) -> None:
    [problem] = problems(tmp_path, {"registros/notas.md": "Para no olvidar."})
    assert problem.severity is Severity.WARNING


@pytest.mark.parametrize("start", ["", "\ufeff", "\n\n"])
def test_an_article_whose_name_has_no_ending_is_told(tmp_path: Path, start: str) -> None:
    [problem] = problems(tmp_path, {"cultura/hola": start + article(), "cultura/leeme": "Hola."})
    assert problem.source == "cultura/hola"
    assert "cambie su nombre a hola.md" in problem.fix


def test_what_office_leaves_beside_an_open_file_is_no_article(tmp_path: Path) -> None:
    assert problems(tmp_path, {"cultura/~$hola.md": b"\x03Ana\x00"}) == []


@pytest.mark.parametrize(
    ("name", "fix"),
    [
        ("2026-02-30-hola", "Corrija el día o el mes"),
        ("2026-13-01-hola", "Corrija el día o el mes"),
        ("20-11-2026-hola", "a 2026-11-20-hola.md"),
        ("11-20-2026-hola", "a 2026-11-20-hola.md"),
        ("20261120-hola", "a 2026-11-20-hola.md"),
        ("2026_11_20_hola", "a 2026-11-20-hola.md"),
        ("2026-1-5-hola", "a 2026-01-05-hola.md"),
        ("30-02-2026-hola", "a año-mes-día-hola.md"),
    ],
)
def test_a_date_in_a_name_that_is_none_is_told(tmp_path: Path, name: str, fix: str) -> None:
    [problem] = problems(tmp_path, {f"cultura/{name}.md": article()})
    assert (problem.code, problem.severity) == ("odd-name", Severity.WARNING)
    assert fix in problem.fix


@pytest.mark.parametrize("name", ["hola", "2026-11-20-hola", "50-30-20-metodo", "24-7-hola"])
def test_other_numbers_in_a_name_are_not_told(tmp_path: Path, name: str) -> None:
    assert problems(tmp_path, {f"cultura/{name}.md": article()}) == []


def test_a_name_that_gives_no_address_may_be_any(tmp_path: Path) -> None:
    text = article(direccion_corta="20-11-2026-hola")
    assert problems(tmp_path, {"cultura/20-11-2026-hola.md": text}) == []


BROKEN = [
    ("departamentos/cultura.md", "---\ntitulo: [[[\n---\n"),
    ("departamentos/cultura.md", DEPARTMENT.format(name="Cultura").replace("nombre_corto", "n")),
    ("registros/temas.yaml", "patrimonio: [a\n"),
    ("registros/temas.yaml", "patrimonio: {nombre: Patrimonio, xyz: 1}\n"),
    ("registros/localidades.yaml", "quillagua: {nombre: ''}\n"),
    ("series/radio.md", "---\ntitulo: La Radio\n---\nHola.\n"),
]


@pytest.mark.parametrize(("name", "text"), BROKEN)
def test_what_articles_name_and_is_wrong_is_told_once(tmp_path: Path, name: str, text: str) -> None:
    good: dict[str, str | bytes] = {
        "series/radio.md": "---\ntitulo: La Radio\nresumen: R.\n---\nHola.\n",
        "registros/organizaciones.yaml": "a: {nombre: A, tipo: club deportivo, localidad: Quillagua}\n",
        **{
            f"cultura/2026-11-{day}-nota-{day}.md": article(
                "Vea a [Cultura](/departamentos/cultura/).",
                titulo=f"Nota {day}",
                temas="[Patrimonio]",
                localidad="Quillagua",
                series="[La Radio]",
                organizaciones="[A]",
            )
            for day in range(10, 20)
        },
    }
    assert problems(tmp_path, good) == []
    write_files(tmp_path / "content", {name: text})
    told = problems(tmp_path, {}, twice=False)
    assert {each.source for each in told} == {name}
    assert problems(tmp_path, {}, twice=False) == told

    write_files(tmp_path / "content", {**BASE, **good})
    assert problems(tmp_path, {}, twice=False) == []


def test_where_a_file_lies_that_was_left_behind_is_told(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "deportes/2026-11-20-feria.md": article(
            "[Bases](bases.csv)", imagen="plaza.jpg", imagen_alt="La plaza de noche."
        ),
        "cultura/plaza.jpg": BASE["paginas/edificio.jpg"],
        "cultura/bases.csv": "a;b\n",
        "deportes/viejo/bases.csv": "a;b\n",
    }
    bases, plaza = sorted(problems(tmp_path, files), key=lambda each: each.message)
    assert "Está en «../cultura/»" not in plaza.fix
    assert "Está en «cultura/»: muévalo o cópielo junto al artículo" in plaza.fix
    assert "Está en «cultura/» y en «deportes/viejo/»" in bases.fix
