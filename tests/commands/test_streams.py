"""What a command says is read, or lost, wherever it goes; its work is done all the same."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.conftest import ROOT

SAYING = """
import sys
from pathlib import Path
from plugins.commands.ending import begin, guarded

def work():
    sys.stderr.write("Aviso: «año» → sí\\n")
    print("El sitio está en María Elena: ñandú 👇")
    Path(sys.argv[1], "hecho-añil").write_text("x")
    return 0

begin()
sys.exit(guarded(work))
"""


def run(
    folder: Path, redirected: str = "", environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    script, results = folder / "orden.py", folder / "hecho"
    script.write_text(SAYING, encoding="utf-8")
    results.mkdir(exist_ok=True)
    command = f'exec "{sys.executable}" "{script}" "{results}" {redirected}'
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), **(environment or {})},
        capture_output=True,
        check=False,
    )
    assert b"Traceback" not in done.stdout + done.stderr
    assert [os.fsencode(file.name) for file in results.iterdir()] == ["hecho-añil".encode()]
    return done


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    ],
)
def test_without_the_letters_of_spanish_it_can_still_be_read(
    environment: dict[str, str], tmp_path: Path
) -> None:
    done = run(tmp_path, environment=environment)

    assert done.stdout == b"El sitio esta en Maria Elena: nandu ?\n"
    assert done.stderr == b'Aviso: "ano" -> si\n'
    assert done.returncode == 0


def test_where_there_are_its_letters_they_are_written(tmp_path: Path) -> None:
    assert run(tmp_path).stdout.decode() == "El sitio está en María Elena: ñandú 👇\n"
    latin = run(tmp_path, environment={"PYTHONIOENCODING": "latin-1"})
    assert latin.stdout.decode("latin-1") == "El sitio está en María Elena: ñandú ?\n"


def test_words_that_a_full_disk_does_not_take_are_told_by_the_code(tmp_path: Path) -> None:
    done = run(tmp_path, ">/dev/full")
    assert done.returncode == 1
    assert done.stderr.decode().splitlines() == [
        "Aviso: «año» → sí",
        "Lo que el comando dice no se pudo escribir: no queda espacio en el disco.",
    ]
    done = run(tmp_path, "2>/dev/full")
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", ">&- 2>&- <&-"])
def test_a_stream_that_is_closed_is_nobody_listening(closed: str, tmp_path: Path) -> None:
    assert run(tmp_path, closed).returncode == 0
    assert (tmp_path / "hecho/hecho-añil").read_text() == "x"  # and not what was said


def test_a_folder_that_is_gone_is_named(tmp_path: Path) -> None:
    code = "import os\nos.mkdir('x'); os.chdir('x'); os.rmdir('../x')\n"
    done = subprocess.run(
        [sys.executable, "-c", code + SAYING, str(tmp_path)],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    assert done.stderr.startswith("La carpeta desde la que se dio el comando ya no existe.")
    assert done.stderr.count("\n") == 1
