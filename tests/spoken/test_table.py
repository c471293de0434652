"""Written → spoken pairs of municipal language, each read aloud."""

from pathlib import Path

import pytest

from plugins.spoken import spoken
from tests.spoken.said import assert_is_said

ARROW = " => "
LINES = (Path(__file__).with_name("table.txt")).read_text("utf-8").splitlines()
PAIRS = [
    tuple(side.replace("\\n", "\n") for side in line.split(ARROW))
    for line in LINES
    if ARROW in line
]


@pytest.mark.parametrize(("written", "said"), PAIRS)
def test_it_is_said_as_an_announcer_says_it(written: str, said: str) -> None:
    assert spoken(written) == said
    assert spoken(said) == said
    assert_is_said(said)


def test_the_table_is_long_and_says_nothing_twice() -> None:
    written = [pair[0] for pair in PAIRS]
    assert len(set(written)) == len(written) >= 260
