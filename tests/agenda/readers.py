"""Programs that people read calendars with."""

import json
import os
import subprocess
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any, NamedTuple

from tests.conftest import ROOT

TOOLS = ROOT / "tests" / "tools"


class Read(NamedTuple):
    """An entry as ical.js, the reader of Thunderbird, understands it."""

    uid: str
    title: str
    place: str
    description: str
    status: str
    sequence: int
    start: datetime | date
    """With the offset the reader found; of a whole day, the day."""

    end: datetime | date


def read_by_ical_js(files: Mapping[str, bytes]) -> dict[str, list[Read]]:
    """Return the entries of each of *files*, in the order of the file."""
    said = subprocess.run(
        ["node", str(TOOLS / "read_calendars.mjs")],
        input=json.dumps({name: data.decode() for name, data in files.items()}),
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return {
        name: [
            Read(**{**each, "start": _moment(each["start"]), "end": _moment(each["end"])})
            for each in entries
        ]
        for name, entries in json.loads(said.stdout).items()
    }


def _moment(told: Mapping[str, Any]) -> datetime | date:
    if told["day"]:
        return date.fromisoformat(told["day"])
    moment = datetime.fromtimestamp(told["seconds"], UTC)
    return moment.astimezone(timezone(timedelta(seconds=told["offset"])))


class Khal:
    """A calendar in the terminal (khal), with a home of its own in a folder of a test."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "entries").mkdir()
        lines = [
            "[calendars]",
            "[[agenda]]",
            f"path = {folder / 'entries'}",
            "[locale]",
            "local_timezone = America/Santiago",
            "default_timezone = America/Santiago",
            "timeformat = %H:%M",
            *(f"{name} = %Y-%m-%d" for name in ("dateformat", "longdateformat")),
            *(f"{name} = %Y-%m-%d %H:%M" for name in ("datetimeformat", "longdatetimeformat")),
        ]
        (folder / "config").write_text("\n".join([*lines, ""]))

    def take(self, calendar: bytes) -> None:
        """Import the file *calendar*, as somebody does who opens it again."""
        (self.folder / "opened.ics").write_bytes(calendar)
        self._said("import", "--batch", "-a", "agenda", str(self.folder / "opened.ics"))

    def listed(self, first: str, last: str, *, each_time: bool = False) -> list[str]:
        """
        Return a line for each entry from *first* to *last*: when, status, title, place.

        What repeats, or lasts for days, is told once, or *each_time*.
        """
        span = "{start-date} {start-time} – {end-date} {end-time}"
        form = f"{span} | {{status}}| {{title}} | {{location}}"
        said = self._said(
            "list",
            *(() if each_time else ("--once",)),
            *("--day-format", "", "--format", form, first, last),
        )
        return [" ".join(line.split()) for line in said.splitlines() if line.strip()]

    def _said(self, *words: str) -> str:
        home = {
            name: str(self.folder)
            for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")
        }
        return subprocess.run(
            ["khal", "--config", str(self.folder / "config"), *words],
            env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8", **home},
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        ).stdout
