"""A build that is killed leaves no process behind that would hold the lock, or write, after it."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import ROOT

MAKING = """
import time
from tests.pressroom.artefacts import Made, Opened
from plugins.pressroom.work import FEW, do_all
from tests.pressroom.artefacts import Made

def job(artefact):
    print("x", end="", flush=True)
    time.sleep({slow})
    return []

artefacts = [Made((str(n),), job, ()) for n in range(FEW * 9)]
list(do_all(artefacts, job, workers=2))
"""
READING = """
import time
from plugins.desk.memory.packing import Packing
from plugins.newsroom.registry import Registry
from plugins.desk.workers import mapped

def read(number):
    print("x", end="", flush=True)
    time.sleep({slow})
    return str(number)

mapped(read, range(999), 2, Packing(Registry(), ()))
"""


def children_of(process: int) -> list[int]:
    """Return the processes that *process* started (Linux)."""
    tasks = Path(f"/proc/{process}/task/{process}/children")
    return [int(child) for child in tasks.read_text().split()]


def is_alive(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z"


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="asks Linux")
@pytest.mark.parametrize("program", [MAKING, READING], ids=["making", "reading"])
@pytest.mark.parametrize("slow", [0.01, 60], ids=["between two pieces of work", "in the middle"])
def test_workers_end_with_a_build_that_is_killed(program: str, slow: float) -> None:
    command = [sys.executable, "-c", program.format(slow=slow)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as build:
        assert build.stdout
        assert build.stdout.read(2) == b"xx"  # they are at work
        workers = children_of(build.pid)
        assert len(workers) == 2
        os.kill(build.pid, signal.SIGKILL)
        build.wait()
    end = time.monotonic() + 20
    while any(map(is_alive, workers)) and time.monotonic() < end:
        time.sleep(0.05)

    assert not [worker for worker in workers if is_alive(worker)]
