"""Kills a run at each moment that somebody sees of it, and around each line of its ledger."""

import os
import selectors
import signal
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from plugins.outbox import ledger as ledger_module
from tests.publisher.fakes.fake import Fake


class Runs(Protocol):
    """A command, and the services it talks to."""

    @property
    def fakes(self) -> tuple[Fake, ...]: ...

    def runs(self) -> int: ...


@dataclass
class Moments:
    """Counts what the networks see of a run, and kills it at one of these moments."""

    last: int
    count: int = 0
    child: int = 0
    writes: int = 0

    def comes(self, _side: str) -> bool:
        """Count a moment that the networks see; return whether the run was killed at it."""
        self.count += 1
        if self.count != self.last:
            return False
        os.kill(self.child, signal.SIGKILL)
        return True


def forked(work: Callable[[], int]) -> int:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # from Python 3.12 on: of threads, which there are not
        child = os.fork()
    if child:
        return child
    code = 70
    try:
        code = work()
    finally:
        os._exit(code)


def ended(town: Runs, child: int) -> int:
    """Answer for the networks until *child* ends; return its code, negative for a signal."""
    process = os.pidfd_open(child)
    with selectors.DefaultSelector() as waiting:
        for fake in town.fakes:
            waiting.register(fake, selectors.EVENT_READ, fake)
        waiting.register(process, selectors.EVENT_READ)
        while True:
            ready = [key.data for key, _ in waiting.select()]
            for fake in filter(None, ready):
                fake.handle_request()
            if ready == [None]:
                os.close(process)
                return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def run(
    town: Runs, moments: Moments | None = None, writing: Callable[[], None] | None = None
) -> int:
    """Run the command in a process of its own."""

    def work() -> int:
        if writing:
            writing()
        return town.runs()

    child = forked(work)
    if moments:
        moments.child = child
        for fake in town.fakes:
            fake.around = moments.comes
    code = ended(town, child)
    for fake in town.fakes:
        fake.around = lambda _side: False
    return code


def dying(last: int, part: float) -> Callable[[], None]:
    """Return what lets a process die in the middle of a write to the ledger, when *part* is written."""

    def patch() -> None:
        count = 0

        def write(handle: int, data: bytes) -> int:
            nonlocal count
            count += 1
            if count == last:
                real(handle, data[: int(len(data) * part)])
                os.kill(os.getpid(), signal.SIGKILL)
            return real(handle, data)

        real = os.write
        ledger_module.os.write = write  # type: ignore[attr-defined]

    return patch


def kills(whole: Moments) -> Iterator[Callable[[Runs], int]]:
    """Yield runs that are killed: at each moment that a network sees, and around each write."""
    for last in range(1, whole.count + 1):
        yield partial(run, moments=Moments(last))
    for last in range(1, whole.writes + 1):
        for part in (0, 0.5, 1):
            yield partial(run, writing=dying(last, part))
