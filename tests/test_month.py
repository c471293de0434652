"""
Days go by, and at every moment each channel shows what it should, and nothing else.

The site is built on top of what was there whenever it says that it will change, whenever it should
and a second before, and at several hours of each day; what it must show stands in `tests/months`.
At the end of each day it is also built from nothing: the same, byte for byte.
"""

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from plugins.spanish.moments import SANTIAGO
from tests.conftest import write_files
from tests.months.april import APRIL
from tests.months.channels import Published, check
from tests.months.september import SEPTEMBER
from tests.months.stretch import Stretch, at
from tests.project import Project
from tests.test_incremental import everything

HOURS = (12, 23)
"""Of each day in UTC, besides when something happens."""

EVERYTHING_ON_ONE_PAGE = 'PAGES={"page_size": 50, "lead_stories": 50, "coming_events": 50}'


class Walk:
    """Through the days of a stretch."""

    def __init__(self, folder: Path, stretch: Stretch) -> None:
        self.folder = folder
        self.stretch = stretch
        self.project = Project(folder / "project")
        write_files(self.project.content, stretch.files)
        self.edits = list(stretch.edits)
        self.announced: set[float] = set()

    def build(self, name: str, now: float) -> dict[str, bytes]:
        moment = datetime.fromtimestamp(now, SANTIAGO).isoformat(sep=" ")
        code = self.project.built(
            self.folder / name,
            "-e",
            f'NEWSROOM={{"moment": "{moment}"}}',
            EVERYTHING_ON_ONE_PAGE,
            "PRESSROOM_GRACE=0",
            environment={"SOURCE_DATE_EPOCH": str(int(now))},
        )
        assert code == 0, self.project.said.read_text()
        return everything(self.folder / name)

    def step(self, now: float) -> float:
        """Let it be *now*; return when the site says that it will change by itself."""
        while self.edits and at(self.edits[0].moment) <= now:
            edit = self.edits.pop(0)
            [row] = [row for row in self.stretch.rows if row.slug == edit.slug]
            text = row._replace(fields={**row.fields, **edit.fields}).text
            write_files(self.project.content, {row.file: text})
        try:
            check(Published(self.build("output", now)), self.stretch, now)
        except AssertionError as error:
            error.add_note(f"at {datetime.fromtimestamp(now, SANTIAGO)}")
            raise
        told = json.loads((self.folder / ".output.state" / "next.json").read_text())
        due = datetime.fromisoformat(told["next"]).timestamp()
        assert due > now
        self.announced.add(due)
        return due

    def compare(self, now: float) -> None:
        """Build the same from nothing."""
        for name in ("clean", ".clean.state", ".clean.next", "clean-cache/reading"):
            shutil.rmtree(self.folder / name, ignore_errors=True)
        assert self.build("clean", now) == everything(self.folder / "output")


def day_of(moment: float) -> str:
    return f"{datetime.fromtimestamp(moment, SANTIAGO):%Y-%m-%d}"


def hours(stretch: Stretch) -> set[float]:
    """Return several moments of each day."""
    return {
        float(moment)
        for moment in range(int(at(stretch.start)), int(at(stretch.end)), 3600)
        if datetime.fromtimestamp(moment, UTC).hour in HOURS
    }


@pytest.mark.slow
@pytest.mark.parametrize("stretch", [APRIL, SEPTEMBER], ids=["april", "september"])
def test_days_go_by(tmp_path: Path, stretch: Stretch) -> None:
    walk = Walk(tmp_path, stretch)
    changes = stretch.boundaries | {at(edit.moment) for edit in stretch.edits}
    planned = {at(stretch.start)} | changes | {each - 1 for each in changes} | hours(stretch)
    now = min(planned)
    while now < at(stretch.end):
        following = min([walk.step(now), *(moment for moment in planned if moment > now)])
        if day_of(following) != day_of(now):
            walk.compare(now)
        now = following

    assert stretch.boundaries <= walk.announced
