"""However a command ends, people read one sentence, shells get a code, and nobody sees a traceback."""

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.commands.ending import DETAILS, ending_of, guarded
from plugins.commands.errors import FAULT, SOFTWARE, BuildError, LostWorkerError, ProgramError
from plugins.commands.refusals import refusal
from plugins.pressroom.artefact import Artefact
from plugins.pressroom.work import FEW, Put, do_all
from tests.conftest import ROOT, hears_ctrl_c
from tests.pressroom.artefacts import Made


def fails(error: BaseException) -> Callable[[], int]:
    def work() -> int:
        raise error

    return work


@pytest.mark.parametrize("error", [KeyError("es"), TypeError("cannot pickle"), RecursionError("x")])
def test_what_nobody_expected_is_one_sentence_and_a_file(
    error: Exception, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert guarded(fails(error), tmp_path / "estado") == SOFTWARE

    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "Traceback" not in said
    assert type(error).__name__ not in said
    file = tmp_path / "estado" / DETAILS
    assert f"«{file}»" in said
    assert f"{type(error).__name__}: {error}" in file.read_text()
    assert "Traceback" in file.read_text()


def test_it_says_so_if_even_that_file_cannot_be_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".cache").write_text("un archivo donde va la carpeta")

    assert guarded(fails(KeyError("es")), tmp_path / ".cache/x") == SOFTWARE
    assert "no se pudo escribir" in capsys.readouterr().err


@pytest.mark.parametrize(
    "error",
    [
        OSError(number, os.strerror(number), "/x/output/index.html")
        for number in (errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EDQUOT, errno.EIO)
    ]
    + [MemoryError()],
)
def test_what_the_system_refuses_is_told_in_spanish(
    error: Exception, capsys: pytest.CaptureFixture[str]
) -> None:
    assert guarded(fails(error)) == FAULT
    said = capsys.readouterr().err
    assert said == f"{refusal(error)}\n"
    assert os.strerror(getattr(error, "errno", None) or errno.ENOMEM) not in said


def test_what_is_ours_is_told_as_it_is() -> None:
    assert ending_of(BuildError("Falta «resumen».")) == ("Falta «resumen».", FAULT)


def test_nobody_who_listens_no_more_sees_a_traceback() -> None:
    code = (
        "import sys\nfrom plugins.commands.ending import guarded\n"
        "sys.exit(guarded(lambda: print('x\\n' * 10**6) or 0))\n"
    )
    reader = f'{sys.executable} -c "$CODE" | head -1; exit ${{PIPESTATUS[0]}}'
    done = subprocess.run(
        ["bash", "-c", reader],
        cwd=ROOT,
        env={**os.environ, "CODE": code},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.stdout, done.stderr, done.returncode) == ("x\n", "", 128 + signal.SIGPIPE)


def broken(text: str) -> tuple[bytes]:
    raise ValueError(text)


def killed(_text: str) -> tuple[bytes]:
    os.kill(os.getpid(), signal.SIGKILL)
    return (b"",)


def job(artefact: Artefact) -> list[Put]:
    artefact.make()
    return []


def many(make: Callable[..., tuple[bytes]]) -> list[Artefact]:
    return [Made((str(n),), make, ("ay",)) for n in range(FEW * 3)]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_fault_in_any_process_keeps_its_traceback(workers: int, tmp_path: Path) -> None:
    with pytest.raises(ProgramError) as caught:
        list(do_all(many(broken), job, workers=workers))

    ending = ending_of(caught.value, [tmp_path])
    assert ending.code == SOFTWARE
    assert "Traceback" not in ending.text
    assert "in broken\n" in (tmp_path / DETAILS).read_text()


def test_a_process_that_is_killed_ends_the_build_instead_of_holding_it_for_ever(
    tmp_path: Path,
) -> None:
    with pytest.raises(LostWorkerError) as caught:
        list(do_all(many(killed), job, workers=2))
    ending = ending_of(caught.value, [tmp_path])
    assert "memoria" in ending.text
    assert "PRESSROOM_WORKERS = 1" in ending.text
    assert ending.code == FAULT
    assert not (tmp_path / DETAILS).exists()  # nothing of it is for a programmer


WORKING = """
import signal
import sys
from plugins.commands.ending import end_on_signals
end_on_signals(lambda: "El sitio sigue como estaba.")
from plugins.pressroom.work import FEW, do_all
from tests.pressroom.artefacts import Made

def job(artefact):
    print("x", end="", flush=True)
    signal.pause()
    return []

artefacts = [Made((str(n),), job, ()) for n in range(FEW * 9)]
list(do_all(artefacts, job, workers=int(sys.argv[1])))
"""


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize(
    ("number", "code", "sentence"),
    [(signal.SIGINT, 130, "Interrumpido."), (signal.SIGTERM, 143, "Se pidió terminar.")],
)
@pytest.mark.parametrize("whole_group", [True, False])
def test_a_signal_ends_it_with_the_code_of_shells(
    number: signal.Signals, code: int, sentence: str, workers: int, whole_group: bool
) -> None:
    command = [sys.executable, "-c", WORKING, str(workers)]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        start_new_session=True,
        preexec_fn=hears_ctrl_c,
    ) as build:
        assert build.stdout
        assert build.stderr
        assert build.stdout.read(workers) == b"x" * workers  # they are at work
        if whole_group:
            os.killpg(build.pid, number)
        else:
            os.kill(build.pid, number)
        said = build.stderr.read().decode()  # until the last of its processes has ended

    assert build.returncode == code
    assert said == f"{sentence} El sitio sigue como estaba.\n"
