"""`make boletin`: what was published in some days, as files to print and to send."""

import shutil
from pathlib import Path

import pytest

from plugins.editors.__main__ import main
from tests.conftest import ROOT, write_files
from tests.desk.test_newsletter import FORM, GOOD
from tests.small_site import BASE, STORIES, article


def command(monkeypatch: pytest.MonkeyPatch, folder: Path, *arguments: str) -> int:
    monkeypatch.chdir(folder)
    try:
        return main(["boletin", *arguments])
    except SystemExit as end:
        return int(end.code or 0)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    older = {
        "cultura/2026-06-05-antigua.md": article(
            titulo="Una noticia de junio", fecha="2026-06-05 10:00"
        )
    }
    write_files(tmp_path / "content", BASE | STORIES | older | {FORM: GOOD})
    for name in ("pelicanconf.py", "publishconf.py"):
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def test_it_holds_what_was_published_in_those_days(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command(monkeypatch, project, "--desde", "2026-06-01", "--hasta", "2026-06-30") == 0

    folder = project / "boletines/2026-06-01_2026-06-30"
    assert {each.name for each in folder.iterdir()} == {
        "boletin.pdf",
        "correo.html",
        "correo.txt",
        "whatsapp.txt",
    }
    text = (folder / "correo.txt").read_text()
    assert "Una noticia de junio" in text
    assert "Boletín de prueba".upper() in text
    assert "Del lunes 1 al martes 30 de junio de 2026" in text
    assert "/boletin/" not in text  # it has no page
    assert "[[baja]]" not in text
    assert "Lo retirado" not in text
    assert "del lunes 1 al martes 30 de junio de 2026" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--desde", "2026-06-30", "--hasta", "2026-06-01"), "es después de HASTA"),
        (("--desde", "2025-01-01", "--hasta", "2026-06-01"), "cabe a lo más un año"),
        (("--desde", "2999-01-01", "--hasta", "2999-01-02"), "todavía no llega"),
        (("--desde", "0001-01-01", "--hasta", "0001-01-02"), "es de antes de todo lo publicado"),
        (("--hasta", "0001-01-01"), "es de antes de todo lo publicado"),
        (("--desde", "1 de junio"), "«1 de junio» no es una fecha"),
    ],
)
def test_days_that_are_wrong_are_told(
    arguments: tuple[str, ...],
    words: str,
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert command(monkeypatch, project, *arguments) != 0
    assert words in capsys.readouterr().err
    assert not (project / "boletines").exists()


@pytest.mark.parametrize(
    ("missing", "words"),
    [(f"content/{FORM}", "Falta la forma del boletín"), ("publishconf.py", "Falta publishconf.py")],
)
def test_what_is_missing_is_told(
    missing: str,
    words: str,
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (project / missing).unlink()

    assert command(monkeypatch, project, "--desde", "2026-06-01", "--hasta", "2026-06-30") != 0
    assert words in capsys.readouterr().err


def test_an_article_with_errors_stops_it(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_files(project / "content", {"cultura/2026-06-10-mala.md": article(vence="ayer")})

    assert command(monkeypatch, project, "--desde", "2026-06-01", "--hasta", "2026-06-30") == 1
    assert "2026-06-10-mala.md" in capsys.readouterr().err
