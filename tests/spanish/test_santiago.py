"""Santiago's clocks: those of the pinned data, whatever else a machine has."""

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.spanish.moments import SANTIAGO, Stated, iso, parse_moment
from plugins.spanish.santiago import day_begins, day_ends
from tests.conftest import ROOT

SAID = """
import sys
if "before" in sys.argv: import zoneinfo; kept = zoneinfo.ZoneInfo("America/Santiago")
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from plugins.spanish.moments import parse_moment

def said(text): return parse_moment(text)

if __name__ == "__main__":
    print(said("2026-11-20 10:00").isoformat())
    for way in ("fork", "spawn"):
        with ProcessPoolExecutor(1, mp_context=get_context(way)) as pool:
            print(pool.submit(said, "2026-11-20 10:00").result().isoformat())
    from zoneinfo import ZoneInfo
    from datetime import datetime
    print(datetime(2026, 11, 20, 10, tzinfo=ZoneInfo("America/Santiago")).isoformat())
"""


@pytest.fixture
def false_zones(tmp_path: Path) -> Path:
    """Return a folder of zone data in which Santiago has the hour of Tokyo."""
    folder = tmp_path / "zonas"
    (folder / "America").mkdir(parents=True)
    tokyo = (files("tzdata") / "zoneinfo" / "Asia" / "Tokyo").read_bytes()
    (folder / "America" / "Santiago").write_bytes(tokyo)
    return folder


@pytest.mark.parametrize("order", ["before", "after"])
def test_other_zone_data_of_the_machine_change_no_hour(
    tmp_path: Path, false_zones: Path, order: str
) -> None:
    script = tmp_path / "dicho.py"
    script.write_text(SAID)
    environment = {**os.environ, "PYTHONTZPATH": str(false_zones), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, str(script), order],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.split() == ["2026-11-20T10:00:00-03:00"] * 4


def test_the_data_are_those_of_the_package() -> None:
    with (files("tzdata") / "zoneinfo" / "America" / "Santiago").open("rb") as file:
        pinned = ZoneInfo.from_file(file)

    moment = datetime(1900, 1, 1, tzinfo=UTC)
    while moment.year < 2100:
        assert moment.astimezone(SANTIAGO).utcoffset() == moment.astimezone(pinned).utcoffset()
        moment += timedelta(days=7)


@given(st.dates(datetime(1900, 1, 1).date(), datetime(2199, 12, 30).date()))  # noqa: DTZ001
def test_a_day_begins_when_the_one_before_ends(day: object) -> None:
    stated = Stated.on(day)  # type: ignore[arg-type] # a date

    assert stated.day == day
    assert stated.moment == day_begins(stated.day)
    assert (stated.moment - timedelta(microseconds=1)).astimezone(UTC) < stated.moment
    assert (
        timedelta(hours=22)
        < day_ends(stated.day).astimezone(UTC) - stated.moment.astimezone(UTC)
        < timedelta(hours=26)
    )
    assert stated.iso == str(day)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("1926-06-05 09:00", "1926-06-05T13:42:45+00:00"),  # its offset has 45 seconds
        ("1930-06-05 09:00", "1930-06-05T09:00:00-05:00"),
        ("2026-11-20 10:00", "2026-11-20T10:00:00-03:00"),
    ],
)
def test_programs_read_whole_offsets(text: str, told: str) -> None:
    moment = parse_moment(text)

    assert iso(moment) == told
    assert datetime.fromisoformat(told) == moment
