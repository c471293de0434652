"""What takes the place of another came after it: else both would be gone, in silence."""

from pathlib import Path

import pytest

from tests.conftest import write_files
from tests.factories import NOW
from tests.reading import read_content
from tests.small_site import BASE, article

ONE, TWO, THREE = (f"cultura/2026-11-2{day}-aviso-{day}.md" for day in (0, 1, 2))


def notice(day: int, replaces: str = "") -> str:
    fields = {"tipo": "aviso", "sector": "Centro", "fecha": f"2026-11-2{day} 10:00"}
    if replaces:
        fields["reemplaza"] = replaces.partition("/")[2]
    return article(**fields)


def told(folder: Path, files: dict[str, str]) -> list[tuple[str, str, int]]:
    write_files(folder, BASE | files)
    problems = read_content(folder, moment=NOW).problems
    return [(each.source, each.code, each.line) for each in problems]


def test_each_may_replace_the_one_before(tmp_path: Path) -> None:
    files = {ONE: notice(0), TWO: notice(1, ONE), THREE: notice(2, TWO)}
    assert told(tmp_path, files) == []


@pytest.mark.parametrize(
    "files",
    [
        {ONE: notice(0, TWO), TWO: notice(1)},
        {ONE: notice(0, TWO), TWO: notice(1, ONE)},
        {ONE: notice(0, THREE), TWO: notice(1, ONE), THREE: notice(2, TWO)},
    ],
    ids=["older", "circle", "longer circle"],
)
def test_none_replaces_a_later_one(tmp_path: Path, files: dict[str, str]) -> None:
    assert told(tmp_path, files) == [(ONE, "replaces-newer", 7)]
