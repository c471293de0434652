"""Long work shows a bar on a terminal, and nothing anywhere else."""

import os
import pty
import subprocess
import sys

import pytest

PROGRAM = """
from plugins.commands.progress_bar import progress
with progress("Leyendo", {total}) as advance:
    advance({total} // 2)
"""


def shown(total: int) -> str:
    """Return what a person sees of work on *total* things."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "80"}
    program = [sys.executable, "-c", PROGRAM.format(total=total)]
    subprocess.run(program, check=True, stdout=theirs, stderr=theirs, env=environment)
    os.close(theirs)
    seen = b""
    try:
        while part := os.read(ours, 4096):
            seen += part
    except OSError:  # Linux: the other end is closed
        pass
    finally:
        os.close(ours)
    return seen.decode()


def test_long_work_shows_how_far_it_is() -> None:
    seen = shown(1000)

    assert "Leyendo" in seen
    assert "500/1000" in seen


def test_short_work_shows_nothing() -> None:
    assert shown(100) == ""


def test_a_file_gets_no_bar(capfd: pytest.CaptureFixture[str]) -> None:
    subprocess.run([sys.executable, "-c", PROGRAM.format(total=1000)], check=True)

    assert capfd.readouterr() == ("", "")
