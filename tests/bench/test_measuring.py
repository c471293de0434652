import os
import sys
from pathlib import Path

import pytest
from defusedxml.ElementTree import fromstring

from bench import __main__ as bench_command
from bench import process
from bench.chart import chart
from bench.generator import Command
from bench.machine import filesystem
from bench.outputs import Changes, changes, look
from bench.process import BuildFailed, TooSlow, run_measured
from bench.report import number, report, seconds
from bench.results import Results, Row, Run, continued, file_of, load


def python(code: str, folder: Path) -> Command:
    return Command((sys.executable, "-c", code), folder)


def test_the_cost_of_children_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = tmp_path / "seen"
    os.mkfifo(seen)
    look_at = process._pss
    sizes: list[int] = []

    def pss(pid: int) -> int:
        size = look_at(pid)
        if size > 60_000_000 and not sizes:
            sizes.append(size)
            seen.write_text("visto")
        return size

    monkeypatch.setattr(process, "_pss", pss)
    code = (
        "import os, time\n"
        "if os.fork() == 0:\n"
        "    data = b'x' * 60_000_000\n"
        "    end = time.process_time() + 0.2\n"
        "    while time.process_time() < end: pass\n"
        f"    open({str(seen)!r}).read()\n"  # until its memory has been looked at
        "    os._exit(0)\n"
        "os.wait()"
    )
    usage = run_measured(python(code, tmp_path), tmp_path / "log", limit=60)

    assert usage.seconds >= 0.2
    assert usage.cpu_seconds >= 0.2
    assert usage.peak_bytes > 60_000_000


def test_a_build_that_fails_tells_what_it_printed(tmp_path: Path) -> None:
    with pytest.raises(BuildFailed, match="roto"):
        run_measured(python("raise SystemExit('roto')", tmp_path), tmp_path / "log", limit=60)


def test_a_build_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    with pytest.raises(TooSlow):
        run_measured(python("import signal; signal.pause()", tmp_path), tmp_path / "log", limit=0.3)


def test_files_count_as_changed_by_their_bytes(tmp_path: Path) -> None:
    for name in ("same", "rewritten", "changed", "removed"):
        (tmp_path / name).write_text("antes")
    before = look(tmp_path)
    (tmp_path / "rewritten").write_text("antes")
    (tmp_path / "changed").write_text("después")
    (tmp_path / "removed").unlink()
    (tmp_path / "added").write_text("nuevo")

    found = changes(before, look(tmp_path, before))
    assert found == Changes(changed=1, added=1, removed=1, total=4)


def test_memory_is_no_disk() -> None:
    assert filesystem(Path("/proc")) == "proc"
    assert filesystem(Path("/dev/shm")) == "tmpfs"  # noqa: S108 - only looked at


def results() -> Results:
    rows = [
        Row(
            generator=generator,
            size=100,
            scenario="clean",
            version="1",
            date="2026-11-24",
            trial=True,
            load=0.5,
            runs=tuple(Run(value, value, 2**20 * 50) for value in values),
        )
        for generator, values in (("ours", (3.0, 1.0, 2.0)), ("hugo", (0.25,)))
    ]
    return Results({"Procesador": "de prueba"}, rows)


def test_the_tables_show_medians_and_how_many_there_were() -> None:
    text = report(results())

    assert "| Desde cero | 2,00 | 0,25 ×1 |" in text
    assert "Medidas de prueba" in text
    assert "| Procesador | de prueba |" in text


def test_the_chart_is_svg_and_also_told_in_words() -> None:
    root = fromstring(chart(results()))

    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert "Hugo 0,25" in "".join(root.itertext())


def test_results_are_kept_and_never_mixed_with_another_machine(tmp_path: Path) -> None:
    file, ours, other = tmp_path / "results.json", {"Procesador": "de prueba"}, {"Procesador": "x"}
    assert file_of(file, other) == file  # nobody has measured yet
    results().save(file)
    before = file.read_bytes()

    assert {row.generator for row in load(file).rows} == {"ours", "hugo"}
    assert file_of(file, ours) == file
    assert continued(file, ours).rows
    apart = file_of(file, other)
    assert apart != file
    assert continued(apart, other).rows == []
    continued(apart, other).save(apart)
    assert file_of(file, other) == apart
    assert load(apart).machine == other
    assert file_of(file, {"Procesador": "y"}) not in {file, apart}
    assert file.read_bytes() == before


def test_any_machine_measures_and_reports_its_own_numbers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "results.json"
    results().save(file)
    before = file.read_bytes()
    measured = results().rows[0]
    monkeypatch.setattr(bench_command, "refuse_memory_disk", lambda _work: None)
    monkeypatch.setattr(bench_command, "measure", lambda *given: given[-1](measured))
    options = ["--out", str(file), "--work", str(tmp_path / "work")]

    run = ["run", "--sizes", "20", "--generators", "ours", "--scenarios", "clean"]
    assert bench_command.main([*run, *options]) == 0
    assert bench_command.main(["report", *options, "--folder", str(tmp_path)]) == 0

    [apart] = tmp_path.glob("results-*.json")
    assert f"van en «{apart}»" in capsys.readouterr().out
    assert file.read_bytes() == before
    [tables] = tmp_path.glob("RESULTS*.md")
    assert apart.name in tables.read_text()
    assert "| Procesador | de prueba |" not in tables.read_text()


def test_numbers_are_written_in_spanish() -> None:
    assert (number(1234.5, 1), seconds(0.456), seconds(61.25)) == ("1.234,5", "0,46", "61,2")
