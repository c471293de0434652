"""The raw numbers, as they are kept in a file."""

import json
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path
from statistics import median
from typing import Any

LIVE = "live"
"""The scenario «save, and read the new page from the running server»; has no processor time."""


@dataclass(frozen=True, slots=True)
class Run:
    """One repetition."""

    seconds: float
    cpu_seconds: float | None = None
    peak_bytes: int | None = None
    changed: int | None = None
    """Output files whose bytes changed, with those added and removed; None if not counted."""

    total: int | None = None
    """Output files after the build."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """All repetitions of one scenario."""

    generator: str
    size: int
    scenario: str
    version: str
    date: str
    """ISO 8601, day only."""

    trial: bool
    """Whether the machine had other work, so that the numbers only prove that all works."""

    load: float
    """The machine's load, over a minute, before the first repetition."""

    runs: tuple[Run, ...] = ()
    problem: str = ""
    """In Spanish: why there are no runs."""

    def median(self, what: str) -> float | None:
        """Return the median of the field *what* of its runs; None if it was not measured."""
        values = [getattr(run, what) for run in self.runs]
        known = [value for value in values if value is not None]
        return float(median(known)) if known else None


@dataclass(slots=True)
class Results:
    """Every row measured on one machine."""

    machine: dict[str, str]
    rows: list[Row] = field(default_factory=list)

    def put(self, row: Row) -> None:
        """Add *row* in place of the earlier one of its generator, size and scenario."""
        self.rows = [old for old in self.rows if _name(old) != _name(row)]
        self.rows.append(row)

    def find(self, generator: str, size: int, scenario: str) -> Row | None:
        """Return the row of that name."""
        wanted = (generator, size, scenario)
        return next((row for row in self.rows if _name(row) == wanted), None)

    def save(self, file: Path) -> None:
        """Write everything to *file*."""
        file.parent.mkdir(parents=True, exist_ok=True)
        rows = [asdict(row) for row in sorted(self.rows, key=_name)]
        text = json.dumps({"machine": self.machine, "rows": rows}, ensure_ascii=False, indent=1)
        file.write_text(text + "\n", encoding="utf-8")


def load(file: Path) -> Results:
    """
    Read what `Results.save` wrote.

    Raises:
        FileNotFoundError: There is no such file.
    """
    data: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    rows = [
        Row(**{**row, "runs": tuple(Run(**run) for run in row["runs"])}) for row in data["rows"]
    ]
    return Results(data["machine"], rows)


def file_of(file: Path, machine: dict[str, str]) -> Path:
    """
    Return where the numbers of *machine* are kept: *file*, or one beside it if that is another's.

    Machines are never mixed: `results.json` of one, `results-3f9a01c2.json` of another.
    """
    if not file.exists() or load(file).machine == machine:
        return file
    facts = json.dumps(machine, sort_keys=True).encode()
    return file.with_name(f"{file.stem}-{sha256(facts).hexdigest()[:8]}{file.suffix}")


def continued(file: Path, machine: dict[str, str]) -> Results:
    """Return the results in *file*, which `file_of` told, to go on with on *machine*."""
    return load(file) if file.exists() else Results(machine)


def _name(row: Row) -> tuple[str, int, str]:
    return row.generator, row.size, row.scenario
