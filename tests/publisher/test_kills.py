"""Whenever a run is killed, the next ones post what is missing, and nothing twice."""

import os
import selectors
import signal
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import mkdtemp

import pytest

from plugins.publisher import ledger as ledger_module
from tests.publisher.fakes.fake import running
from tests.publisher.town import Town, picture, post

KILLS = 100
POSTS = (
    post("a", "mastodon", pictures=[picture()], text="a1", thread=["a2", "a3"]),
    post("b", "bluesky", pictures=[picture()], text="b1", thread=["b2"]),
    post("c", "telegram", pictures=[picture()], text="c1", thread=["c2"]),
    post("d", "x", pictures=[picture()], text="d1", thread=["d2"]),
    post("e", "facebook", text="e1"),
    post("f", "mastodon", text="f1"),
    post("g", "bluesky", text="g1"),
    post("h", "telegram", text="h1"),
)
TEXTS = Counter(text for each in POSTS for text in (each["text"], *each["thread"]))


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


def ended(town: Town, child: int) -> int:
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
    town: Town, moments: Moments | None = None, writing: Callable[[], None] | None = None
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


def proven(town: Town) -> None:
    """Run until all is well, and see that everything is there once."""
    for _ in range(6):
        town.passes(minutes=10)
        if run(town) == 0:
            break
    else:
        pytest.fail("it never ends")
    texts = Counter(text for fake in town.fakes for text in fake.texts())
    assert texts == TEXTS


@contextmanager
def new_town(folder: Path) -> Iterator[Town]:
    """Give a town of its own, with the plan."""
    town = Town(Path(mkdtemp(dir=folder)))
    town.plans(*POSTS)
    try:
        yield town
    finally:
        for fake in town.fakes:
            fake.server_close()


def moments_of_a_run(folder: Path) -> Moments:
    """Return what comes in a run that nobody kills."""
    with new_town(folder) as town, running(*town.fakes):
        assert town.runs() == 0  # here: the clients are loaded before anything is forked
    with new_town(folder) as town:
        whole = Moments(last=0)
        assert run(town, whole) == 0
        whole.writes = len(town.lines())
    return whole


def kills(whole: Moments) -> Iterator[Callable[[Town], int]]:
    """Yield runs that are killed: at each moment that a network sees, and around each write."""
    for last in range(1, whole.count + 1):
        yield partial(run, moments=Moments(last))
    for last in range(1, whole.writes + 1):
        for part in (0, 0.5, 1):
            yield partial(run, writing=dying(last, part))


@pytest.mark.slow
def test_a_hundred_kills_double_and_lose_nothing(tmp_path: Path) -> None:
    whole = moments_of_a_run(tmp_path)
    killed = 0
    for kill in kills(whole):
        with new_town(tmp_path) as town:
            assert kill(town) == -signal.SIGKILL
            killed += 1
            proven(town)
    assert killed >= KILLS
