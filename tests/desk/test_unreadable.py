"""What the system does not let us read is an error that names it; it is never «empty»."""

import errno
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from plugins.desk.memory import read as memory
from plugins.newsroom.problems import Problem
from tests.conftest import write_files
from tests.factories import NOW
from tests.reading import read_content
from tests.recordings import mp3, vtt
from tests.small_site import SITE, article
from tests.unprivileged import as_nobody, open_folder

HOUR = 3600 * 10**9
FEAST = "cultura/2026-11-20-feria.md"
PROGRAMME = "cultura/2026-11-12-programa.md"
FILES: dict[str, str | bytes] = SITE | {
    PROGRAMME: article(
        tipo="radio", audio="programa.mp3", transcripcion="programa.vtt", fecha="2026-11-12"
    ),
    "cultura/programa.mp3": mp3(8),
    "cultura/programa.vtt": vtt("Hola."),
    "deportes/notas/2026-11-11-copa.md": article(fecha="2026-11-11"),
    "series/centenario.md": "---\ntitulo: Centenario\nresumen: Cien años.\n---\nTexto.\n",
}


@pytest.fixture(autouse=True)
def _all_is_old(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if every file had been written long ago: a reading believes what it remembers."""
    monkeypatch.setattr(memory, "_GRAIN", -HOUR)


@pytest.fixture
def folder() -> Iterator[Path]:
    with open_folder() as folder:
        write_files(folder / "content", FILES)
        (folder / "cache").mkdir()
        (folder / "cache").chmod(0o777)
        # Nobody may not even load what a reading loads when it is needed: it is loaded here.
        read_content(folder / "content", moment=NOW)
        yield folder
        for path in (folder / "content").rglob("*"):
            path.chmod(0o755)


def told(folder: Path) -> list[Problem]:
    """Return what is told to somebody who is not root, in a reading that remembers the last one."""

    def reading() -> Any:
        found = read_content(folder / "content", moment=NOW, cache=folder / "cache").problems
        return [(each.source, each.code, each.message, each.fix) for each in found]

    return [Problem(s, 1, m, f, c) for s, c, m, f in as_nobody(reading)]


@pytest.mark.parametrize(
    ("path", "who"),
    [
        ("deportes", ["deportes"]),
        ("deportes/notas", ["deportes/notas"]),
        ("departamentos", ["departamentos"]),
        ("departamentos/cultura.md", ["departamentos/cultura.md"]),
        ("registros", ["registros"]),
        ("registros/temas.yaml", ["registros/temas.yaml"]),
        ("series", ["series"]),
        ("series/centenario.md", ["series/centenario.md"]),
        ("paginas", ["paginas"]),
        ("paginas/acerca.md", ["paginas/acerca.md"]),
        ("paginas/edificio.jpg", ["paginas/acerca.md"]),
        ("paginas/organigrama.csv", ["paginas/acerca.md"]),
        (FEAST, [FEAST]),
        ("cultura/plaza.jpg", [FEAST]),
        ("cultura/bases.csv", [FEAST]),
        ("cultura/programa.mp3", [PROGRAMME]),
        ("cultura/programa.vtt", [PROGRAMME]),
    ],
)
def test_whatever_becomes_unreadable_is_told_and_never_dropped(
    folder: Path, path: str, who: list[str]
) -> None:
    assert told(folder) == []
    (folder / "content" / path).chmod(0)

    found = [problem for problem in told(folder) if problem.code == "unreadable"]
    assert {problem.source for problem in found} >= set(who)
    for problem in found:
        assert "falta permiso" in problem.message
        assert "permisos" in problem.fix
    assert told(folder), "what was read in the last reading hides it"

    (folder / "content" / path).chmod(0o755)
    assert told(folder) == []


def test_a_folder_whose_files_may_not_be_looked_at_is_told(folder: Path) -> None:
    """Names can be listed and nothing else (`r--`)."""
    (folder / "content/deportes").chmod(0o444)

    assert {problem.source for problem in told(folder)} >= {
        "deportes/2026-11-21-taller.md",
        "deportes/notas",
    }


def test_one_cause_is_told_once(folder: Path) -> None:
    (folder / "content/departamentos").chmod(0)
    assert [problem.source for problem in told(folder)] == ["departamentos"]


def test_a_link_into_it_says_so(folder: Path) -> None:
    (folder / "content/deportes").chmod(0)
    [problem] = [problem for problem in told(folder) if problem.source == FEAST]
    assert problem.message.startswith("«../deportes/2026-11-21-taller.md» está donde no se puede")


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.EACCES, "falta permiso"),
        (errno.EIO, "el disco falla"),
        (errno.ESTALE, "la carpeta de red se desconectó"),
        (errno.EMFILE, "hay demasiados archivos abiertos"),
        (errno.EUCLEAN, f"error {errno.EUCLEAN} del sistema"),
    ],
)
def test_no_error_of_the_system_means_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    write_files(tmp_path, FILES)
    scandir = os.scandir

    def refusing(path: str) -> object:
        if path.endswith("/deportes"):
            raise OSError(number, os.strerror(number), path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)
    problems = read_content(tmp_path, moment=NOW).problems
    assert ("deportes", f"no se puede leer: {said}") in {
        (problem.source, problem.message) for problem in problems
    }


def test_what_is_deleted_meanwhile_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_files(tmp_path, FILES)
    scandir = os.scandir

    def deleting(path: str) -> object:
        if str(path).endswith("/notas"):
            shutil.rmtree(path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", deleting)
    assert read_content(tmp_path, moment=NOW).problems == ()


@pytest.mark.parametrize("kind", ["nothing", "file"])
def test_without_content_it_says_what_is_missing(tmp_path: Path, kind: str) -> None:
    if kind == "file":
        (tmp_path / "content").write_text("")

    [problem] = read_content(tmp_path / "content", moment=NOW).problems
    assert f"«{tmp_path / 'content'}», no se puede leer" in problem.message
