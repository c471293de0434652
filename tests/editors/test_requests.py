"""`make respuesta` and `make requerimientos-limpiar`: what they write, and what they never do."""

import re
from pathlib import Path

import pytest

from plugins.editors.__main__ import main
from tests.conftest import write_files
from tests.desk.test_requests import ANSWERED, FILE, GOOD
from tests.small_site import BASE, CANARY, article

Capture = pytest.CaptureFixture[str]


def content_with(folder: Path, text: str, **more: str) -> Path:
    write_files(folder / "content", BASE | {FILE: text} | more)
    return folder / "content"


def done(capsys: Capture, *arguments: str, content: Path) -> tuple[int, str]:
    """Return how the command ends, and what it says."""
    code = main([*arguments, "--contenido", str(content)])
    said = capsys.readouterr()
    return code, said.out + said.err


def answered(capsys: Capture, content: Path, *more: str) -> tuple[int, str]:
    return done(capsys, "respuesta", "--ruta", str(content / FILE), *more, content=content)


def drafts(content: Path) -> list[Path]:
    return sorted((content / "deportes").glob("*.md"))


@pytest.mark.parametrize("kind", ["comunicado", "noticia"])
def test_an_answer_becomes_a_draft_that_is_in_order(
    kind: str, tmp_path: Path, capsys: Capture
) -> None:
    content = content_with(tmp_path, ANSWERED)
    code, said = answered(capsys, content, "--tipo", kind)

    assert code == 0, said
    [draft] = drafts(content)
    text = draft.read_text("utf-8")
    assert re.fullmatch(r"\d{4}-\d\d-\d\d-horario-de-la-piscina\.md", draft.name)
    assert f"tipo: {kind}\nestado: borrador\n" in text
    assert "titulo: Horario de la piscina\n" in text
    assert text.endswith("---\nAbre el 15 de diciembre.\n")
    assert CANARY not in text
    assert (content / FILE).read_text("utf-8") == f"{ANSWERED}noticia: deportes/{draft.name}\n"
    code, said = done(capsys, "revisar", content=content)
    assert code == 0, said


def test_it_is_written_once(tmp_path: Path, capsys: Capture) -> None:
    content = content_with(tmp_path, ANSWERED)
    answered(capsys, content)
    [draft] = drafts(content)
    before = draft.read_bytes()
    code, said = answered(capsys, content)
    assert (code, draft.read_bytes()) == (1, before)
    assert f"ya lo cuenta content/deportes/{draft.name}" in said

    (content / FILE).write_text(ANSWERED, "utf-8")
    code, said = answered(capsys, content)
    assert (code, draft.read_bytes()) == (1, before)
    assert "no se escribe encima" in said
    assert f"«noticia: deportes/{draft.name}»" in said


@pytest.mark.parametrize(
    ("text", "path", "words"),
    [
        (GOOD, FILE, "falta «respuesta»"),
        (ANSWERED, "", "Falta RUTA"),
        (ANSWERED, "requerimientos/otro.yaml", "No existe"),
        (ANSWERED, "departamentos/cultura.md", "no es un requerimiento"),
        (ANSWERED.replace("deportes", "depor"), FILE, "el departamento «depor» no existe"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_written(
    text: str, path: str, words: str, tmp_path: Path, capsys: Capture
) -> None:
    content = content_with(tmp_path, text)
    ruta = str(content / path) if path else ""
    code, said = done(capsys, "respuesta", "--ruta", ruta, content=content)

    assert code == 1
    assert words in said
    assert "→" in said
    assert drafts(content) == []
    assert (content / FILE).read_text("utf-8") == text


def test_another_kind_is_refused(tmp_path: Path, capsys: Capture) -> None:
    code, said = answered(capsys, content_with(tmp_path, ANSWERED), "--tipo", "evento")

    assert code == 1
    assert "Va comunicado o noticia" in said


def test_an_answer_that_makes_no_article_leaves_nothing(tmp_path: Path, capsys: Capture) -> None:
    text = ANSWERED.replace("Abre el", "Vea https://ejemplo.cl/foto.jpg y ![x](no-esta.jpg). Abre")
    content = content_with(tmp_path, text)
    code, said = answered(capsys, content)

    assert code == 1, said
    assert drafts(content) == []


def test_a_text_that_names_who_asked_is_told(tmp_path: Path, capsys: Capture) -> None:
    text = ANSWERED.replace("Abre el", f"Persona {CANARY} supo que abre el")
    _, said = answered(capsys, content_with(tmp_path, text))

    assert "La respuesta nombra a quien preguntó" in said


def old(text: str) -> str:
    return text.replace("2026-11-2", "2020-11-2")


def test_what_is_kept_too_long_is_shown_first_and_taken_out_when_asked(
    tmp_path: Path, capsys: Capture
) -> None:
    text = old(ANSWERED).replace("Abre el", f"Persona {CANARY} supo que abre el")
    content = content_with(tmp_path, text)
    code, said = done(capsys, "requerimientos", content=content)
    assert code == 0
    assert "Se quitaría quién pidió y cómo ubicarlo de 1 requerimiento" in said
    assert "recibido el 20 de noviembre de 2020; «respuesta» también lo nombra" in said
    assert CANARY not in said
    assert (content / FILE).read_text("utf-8") == text

    code, said = done(capsys, "requerimientos", "--limpiar", "si", content=content)
    left = (content / FILE).read_text("utf-8")
    assert code == 0
    assert "historial" in said
    assert "periodista" not in left
    assert "contacto" not in left
    assert done(capsys, "requerimientos", content=content)[1].startswith("Nada que quitar")


def test_it_is_kept_for_as_long_as_the_settings_say(tmp_path: Path, capsys: Capture) -> None:
    content = content_with(tmp_path, old(GOOD))
    (tmp_path / "internaconf.py").write_text('PRESS_REQUESTS = {"kept_days": 3650}\n')

    assert done(capsys, "requerimientos", content=content)[1].startswith("Nada que quitar")
    assert "kept-too-long" not in done(capsys, "revisar", "--json", content=content)[1]


def test_a_setting_that_is_none_is_told(tmp_path: Path, capsys: Capture) -> None:
    content = content_with(tmp_path, old(GOOD))
    (tmp_path / "internaconf.py").write_text('PRESS_REQUESTS = {"kept_days": 0}\n')
    code, said = done(capsys, "requerimientos", content=content)

    assert code == 1
    assert "PRESS_REQUESTS: «kept_days» debe ser un número desde 1" in said


def test_what_nobody_can_look_at_is_told(tmp_path: Path, capsys: Capture) -> None:
    content = content_with(tmp_path, old(GOOD).replace("deportes", "depor"))
    code, said = done(capsys, "requerimientos", "--limpiar", "si", content=content)

    assert code == 1
    assert "De estos no se sabe" in said


def test_a_check_tells_of_requests_too(tmp_path: Path, capsys: Capture) -> None:
    nota = article(titulo="Otra cosa")
    content = content_with(tmp_path, old(GOOD), **{"cultura/2026-11-20-feria.md": nota})
    code, said = done(capsys, "revisar", content=content)

    assert code == 0
    assert "guarda los datos de una persona más de 180 días" in said
    assert CANARY not in said
