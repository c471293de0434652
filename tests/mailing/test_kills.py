"""Whenever a run is killed, the next ones send what is missing, and nothing twice."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

import pytest

from tests.mailing.town import SERVICES, Town, everybody
from tests.publisher.fakes.fake import running
from tests.publisher.kills import Moments, kills, run

KILLS = 20


def proven(town: Town) -> None:
    """Run until all is well, and see that everybody has it once."""
    for _ in range(6):
        town.passes(minutes=3)
        if run(town) == 0:
            break
    else:
        pytest.fail("it never ends")
    assert town.fake.deliveries() == everybody(town)
    assert town.fake.drafts() == 0


@contextmanager
def new_town(folder: Path, service: str) -> Iterator[Town]:
    """Give a town of its own, with an issue."""
    town = Town(Path(mkdtemp(dir=folder)), service)
    town.issues()
    try:
        yield town
    finally:
        for fake in town.fakes:
            fake.server_close()


def moments_of_a_run(folder: Path, service: str) -> Moments:
    """Return what comes in a run that nobody kills."""
    with new_town(folder, service) as town, running(*town.fakes):
        assert town.runs() == 0  # here: the client is loaded before anything is forked
    with new_town(folder, service) as town:
        whole = Moments(last=0)
        assert run(town, whole) == 0
        whole.writes = len(town.lines())
    return whole


@pytest.mark.slow
@pytest.mark.parametrize("service", SERVICES)
def test_no_kill_doubles_or_loses_anything(tmp_path: Path, service: str) -> None:
    whole = moments_of_a_run(tmp_path, service)
    killed = 0
    for kill in kills(whole):
        with new_town(tmp_path, service) as town:
            assert kill(town) == -signal.SIGKILL
            killed += 1
            proven(town)
    assert killed >= KILLS
