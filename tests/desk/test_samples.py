"""A copied article that kept its mark of a sample is noticed where samples are the exception."""

from pathlib import Path

import pytest

from plugins.editors.__main__ import main
from plugins.newsroom.problems import Severity
from tests.conftest import write_files
from tests.factories import NOW
from tests.reading import read_content
from tests.small_site import BASE, article


def content(folder: Path, *, real: int, samples: int) -> Path:
    marks = ["no"] * real + ["sí"] * samples
    articles = {
        f"cultura/2026-11-{number:02}-nota-{number}.md": article(
            titulo=f"Nota {number}", fecha=f"2026-11-{number:02}", demo=mark
        )
        for number, mark in enumerate(marks, 1)
    }
    write_files(folder, BASE | articles)
    return folder


def test_a_sample_among_real_articles_is_named(tmp_path: Path) -> None:
    reading = read_content(content(tmp_path, real=3, samples=1), moment=NOW)
    (problem,) = reading.problems
    assert (problem.source, problem.line) == ("cultura/2026-11-04-nota-4.md", 5)
    assert (problem.code, problem.severity) == ("sample", Severity.WARNING)


@pytest.mark.parametrize(("real", "samples"), [(0, 3), (2, 2), (3, 0)])
def test_where_samples_are_the_rule_none_is_named(tmp_path: Path, real: int, samples: int) -> None:
    folder = content(tmp_path, real=real, samples=samples)
    assert read_content(folder, moment=NOW).problems == ()


def test_the_command_counts_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["revisar", "--contenido", str(content(tmp_path / "content", real=1, samples=2))])
    assert "De 3, 2 son de muestra («demo: sí»); la más nueva, cultura/2026-11-03-nota-3.md." in (
        capsys.readouterr().out
    )
