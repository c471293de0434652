"""Whenever a run is killed, the next ones post what is missing, and nothing twice."""

import signal
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

import pytest

from tests.publisher.fakes.fake import running
from tests.publisher.kills import Moments, kills, run
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
