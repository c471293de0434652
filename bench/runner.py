"""Measures scenarios, one process at a time, and keeps every row as soon as it is known."""

import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bench.aside import HEAP, put_aside
from bench.generator import ROOT, Generator
from bench.live import measure_live
from bench.outputs import Seen, changes, look
from bench.pieces import Corpus
from bench.process import TooSlow, run_measured
from bench.results import LIVE, Row, Run
from bench.scenarios import SCENARIOS, Scenario
from bench.site import Site

CONTENT = ROOT / "content"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How to measure."""

    work: Path
    """A folder on a disk, for sites and what generators are installed in."""

    repeat: int
    limit: float
    """Seconds one build may take."""

    patience: float
    """Seconds: a scenario that has taken longer is not repeated again."""

    trial: bool


def measure(
    generator: Generator,
    corpus: Corpus,
    scenarios: Sequence[str],
    plan: Plan,
    keep: Callable[[Row], None],
) -> None:
    """
    Measure *scenarios* on a new site of *corpus*, giving each row to *keep*.

    Raises:
        BuildFailed: A build ended badly.
        NotShown: A build did not show what was changed.
    """
    size = len(corpus.pieces)
    folder = plan.work / "sites" / f"{size}-{generator.key}"
    put_aside(folder, plan.work / HEAP)
    generator.write_site(corpus, folder)
    session = _Session(Site(generator, corpus, folder), plan)
    for key in scenarios:
        load = os.getloadavg()[0]
        runs, problem = session.runs(key)
        row = Row(
            generator=generator.key,
            size=size,
            scenario=key,
            version=generator.version(),
            date=datetime.now(UTC).date().isoformat(),
            trial=plan.trial,
            load=round(load, 2),
            runs=tuple(runs),
            problem=problem,
        )
        keep(row)
        if problem:
            break  # the other scenarios need what this one did not finish
    put_aside(folder, plan.work / HEAP)


class _Session:
    """One site while it is measured."""

    def __init__(self, site: Site, plan: Plan) -> None:
        self.site = site
        self.plan = plan
        self.tokens = 0
        self.is_counted = site.generator.key == "ours"
        self.seen: dict[str, Seen] | None = None
        """The output after the last build that was looked at."""

    def runs(self, key: str) -> tuple[list[Run], str]:
        """Return the repetitions of one scenario, or why there are none."""
        try:
            return (self._live() if key == LIVE else self._repeated(SCENARIOS[key])), ""
        except TooSlow as problem:
            return [], str(problem)

    def _repeated(self, scenario: Scenario) -> list[Run]:
        self._prepare(scenario)
        runs: list[Run] = []
        start = time.perf_counter()
        while len(runs) < self.plan.repeat:
            runs.append(self._once(scenario))
            if time.perf_counter() - start > self.plan.patience:
                break
        return runs

    def _prepare(self, scenario: Scenario) -> None:
        missing = self.plan.repeat - len(self.site.added) if scenario.needs_added else 0
        for _ in range(missing):
            self.site.add()
        is_built = (self.site.folder / "out").exists() and missing <= 0
        if scenario.starts_built and not is_built:
            self._build()
        if self.is_counted and scenario.starts_built:
            self.seen = look(self.site.folder / "out", self.seen)

    def _once(self, scenario: Scenario) -> Run:
        self.tokens += 1
        check = scenario.change(self.site, f"cambio{self.tokens}fin")
        run = self._build()
        check()
        return self._counted(run) if self.is_counted and scenario.starts_built else run

    def _build(self) -> Run:
        os.sync()  # the disk is not still writing what was done before
        command = self.site.generator.command(self.site.folder)
        log = self.site.folder / "log.txt"
        usage = run_measured(command, log, limit=self.plan.limit)
        return Run(
            round(usage.seconds, 4),
            round(usage.cpu_seconds, 4),
            usage.peak_bytes,
        )

    def _counted(self, run: Run) -> Run:
        before = self.seen or {}
        self.seen = look(self.site.folder / "out", before)
        found = changes(before, self.seen)
        changed = found.changed + found.added + found.removed
        return Run(run.seconds, run.cpu_seconds, run.peak_bytes, changed, found.total)

    def _live(self) -> list[Run]:
        log = self.site.folder / "log.txt"
        return measure_live(self.site, log, repeat=self.plan.repeat, limit=self.plan.limit)
