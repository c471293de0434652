"""A build that is killed leaves no process behind that would hold the lock, or write, after it."""

import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

MAKING = """
import signal
from plugins.pressroom.work import FEW, do_all
from tests.pressroom.artefacts import Made

def job(artefact):
    print("x", end="", flush=True)
    {then}
    return []

artefacts = [Made((str(n),), job, ()) for n in range(FEW * 9)]
list(do_all(artefacts, job, workers=2))
"""
READING = """
import signal
from plugins.desk.memory.packing import Packing
from plugins.newsroom.registry import Registry
from plugins.desk.workers import mapped

def read(number):
    print("x", end="", flush=True)
    {then}
    return str(number)

mapped(read, range(999), 2, Packing(Registry(), ()))
"""


def children_of(process: int) -> list[int]:
    """Return the processes that *process* started (Linux)."""
    tasks = Path(f"/proc/{process}/task/{process}/children")
    return [int(child) for child in tasks.read_text().split()]


def wait_for_end(handle: int) -> None:
    """Wait until the process of *handle*, whoever started it, has ended (pidfd_open(2))."""
    select.select([handle], [], [])
    os.close(handle)


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="asks Linux")
@pytest.mark.parametrize("program", [MAKING, READING], ids=["making", "reading"])
@pytest.mark.parametrize(
    "then",
    ["sum(range(10**6))", "signal.pause()"],
    ids=["between two pieces of work", "in the middle"],
)
def test_workers_end_with_a_build_that_is_killed(program: str, then: str) -> None:
    command = [sys.executable, "-c", program.format(then=then)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as build:
        assert build.stdout
        assert build.stdout.read(2) == b"xx"  # they are at work
        workers = [os.pidfd_open(child) for child in children_of(build.pid)]
        assert len(workers) == 2
        os.kill(build.pid, signal.SIGKILL)
        build.wait()
    for worker in workers:
        wait_for_end(worker)  # one that lives on lets the test run out of its time
