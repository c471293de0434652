"""Running one process and measuring it whole: time, processor and memory of all its children."""

import os
import signal
import subprocess
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bench.generator import Command

INTERVAL: Final = 0.025
"""Seconds between two looks at the memory."""

SHARE: Final = 0.05
"""Looking takes at most this part of one core; big processes are looked at less often."""


class BuildFailed(RuntimeError):
    """The command ended badly; says what it printed last."""


class TooSlow(RuntimeError):
    """The command did not end in the time it was given."""


@dataclass(frozen=True, slots=True)
class Usage:
    """What one process cost, with every process it started and waited for."""

    seconds: float
    """From just before it starts to just after it ends."""

    cpu_seconds: float
    """User and system."""

    peak_bytes: int
    """The largest sum of the PSS of all its processes that was seen."""


def run_measured(command: Command, log: Path, *, limit: float) -> Usage:
    """
    Run *command* to its end, what it prints going to *log*, for at most *limit* seconds.

    Raises:
        BuildFailed: It ended with another code than 0.
        TooSlow: It was still running after *limit*; it has been ended.
    """
    with log.open("wb") as output:
        start = time.perf_counter()
        child = started(command, output.fileno())
        watch = _MemoryWatch(child.pid)
        watch.start()
        alarm = threading.Timer(limit, end_session, (child.pid,))
        alarm.start()
        try:
            _, status, usage = os.wait4(child.pid, 0)
            seconds = time.perf_counter() - start
        except BaseException:
            end_session(child.pid)  # interrupted: leave nothing running
            raise
        finally:
            alarm.cancel()
            watch.stop()
        child.returncode = os.waitstatus_to_exitcode(status)
    if seconds >= limit:
        raise TooSlow(f"pasó de {limit:.0f} s")
    if child.returncode != 0:
        tail = log.read_text(encoding="utf-8", errors="replace")[-2000:]
        raise BuildFailed(
            f"«{' '.join(command.arguments)}» terminó con {child.returncode}:\n{tail}"
        )
    return Usage(seconds, usage.ru_utime + usage.ru_stime, watch.peak)


def started(command: Command, output: int) -> subprocess.Popen[bytes]:
    """Start *command* in a session of its own, all it prints going to the file *output*."""
    return subprocess.Popen(
        command.arguments,
        cwd=command.folder,
        env=command.variables(),
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=output,
        start_new_session=True,
    )


def end_session(leader: int) -> None:
    """End at once the processes of the session that *leader*, a child of ours, leads."""
    for pid in _session(leader):
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            continue  # it ended by itself meanwhile


class _MemoryWatch(threading.Thread):
    """Looks again and again at the memory of a session, until it is stopped."""

    def __init__(self, leader: int) -> None:
        super().__init__(daemon=True)
        self.leader = leader
        self.peak = 0
        self._stopped = threading.Event()

    def run(self) -> None:
        pause = 0.0
        while not self._stopped.wait(pause):
            start = time.perf_counter()
            self.peak = max(self.peak, sum(map(_pss, _session(self.leader))))
            pause = max(INTERVAL, (time.perf_counter() - start) / SHARE)

    def stop(self) -> None:
        self._stopped.set()
        self.join()


def _session(leader: int) -> list[int]:
    """Return the processes of a session: children stay in it when their parent has ended."""
    pids = []
    for entry in os.scandir("/proc"):
        if not entry.name.isdigit():
            continue
        try:
            stat = Path(entry.path, "stat").read_bytes()
        except (FileNotFoundError, ProcessLookupError):
            continue
        # The name, in parentheses, may hold anything; the fields after it are numbers.
        if int(stat.rpartition(b")")[2].split()[3]) == leader:
            pids.append(int(entry.name))
    return pids


def _pss(pid: int) -> int:
    """Return the bytes of memory of process *pid*, shared ones split among those who share."""
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_bytes()
    except (FileNotFoundError, ProcessLookupError, PermissionError):
        return 0  # it has just ended
    for line in text.splitlines():
        if line.startswith(b"Pss:"):
            return int(line.split()[1]) * 1024
    return 0
