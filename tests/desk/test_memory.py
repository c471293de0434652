"""The memory of a reading: whatever became of its files, and however many processes filled it."""

import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.desk.memory.read import CODE
from plugins.pressroom.disk.keeping import sealed
from plugins.pressroom.release import release_of
from tests.conftest import ROOT, write_files
from tests.desk.test_reading_again import whole
from tests.factories import NOW
from tests.reading import read_content
from tests.small_site import SITE, article

MANY = {
    f"cultura/2026-10-{number % 28 + 1:02}-nota-{number}.md": article(
        f"[otra](2026-10-{(number + 1) % 28 + 1:02}-nota-{number + 1}.md) ![Salar](salar.jpg)",
        temas="[Patrimonio]" if number % 3 else "[Patrimonios]",
        imagen="plaza.jpg",
        imagen_alt="La plaza.",
    )
    for number in range(80)
}


class Trap:
    """Writes a file when it is unpickled."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def __reduce__(self) -> tuple[Callable[[str], object], tuple[str]]:
        return os.mkdir, (str(self.file),)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    write_files(tmp_path / "content", SITE)
    return tmp_path / "content"


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (lambda data: data[:-1] + b"x", "está dañada"),
        (lambda data: data[:100], "está dañada"),
        (lambda data: data[:10], "es de otra versión del programa"),
        (lambda _: b"", "es de otra versión del programa"),
        (lambda _: b"una nota de alguien", "es de otra versión del programa"),
        (lambda data: bytes(16) + data[16:], "es de otra versión del programa"),
    ],
    ids=["damaged", "truncated", "cut short", "empty", "foreign", "older"],
)
def test_a_memory_that_is_not_ours_is_told_once_and_made_again(
    content: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    damage: Callable[[bytes], bytes],
    said: str,
) -> None:
    expected = whole(read_content(content, moment=NOW, cache=tmp_path / "cache"))
    for file in (tmp_path / "cache").iterdir():
        file.write_bytes(damage(file.read_bytes()))
    capsys.readouterr()

    assert whole(read_content(content, moment=NOW, cache=tmp_path / "cache")) == expected
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert said in told
    assert whole(read_content(content, moment=NOW, cache=tmp_path / "cache")) == expected
    assert capsys.readouterr().err == ""


def test_a_memory_cannot_run_anything(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    read_content(content, moment=NOW, cache=tmp_path / "cache")
    payload = pickle.dumps((b"", {"x": Trap(tmp_path / "trap")}, {}))
    for file in (tmp_path / "cache").iterdir():
        file.write_bytes(sealed(payload, release_of(CODE)))

    reading = read_content(content, moment=NOW, cache=tmp_path / "cache")
    assert reading.problems == ()
    assert not (tmp_path / "trap").exists()
    assert "no guarda" in capsys.readouterr().err


def test_a_place_that_cannot_be_written_stops_nothing(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "cache").write_text("un archivo")

    reading = read_content(content, moment=NOW, cache=tmp_path / "cache")
    assert whole(reading) == whole(read_content(content, moment=NOW))
    assert "no se puede guardar" in capsys.readouterr().err


def test_one_process_and_two_read_the_same(content: Path, tmp_path: Path) -> None:
    write_files(content, MANY)
    expected = whole(read_content(content, moment=NOW))

    assert whole(read_content(content, moment=NOW, workers=2)) == expected
    for _ in range(2):
        reading = read_content(content, moment=NOW, cache=tmp_path / "cache", workers=2)
        assert whole(reading) == expected


def test_a_reading_is_the_same_whatever_the_seed_of_hashes(content: Path, tmp_path: Path) -> None:
    write_files(content, MANY)
    program = (
        "import sys; from pathlib import Path; from tests.factories import NOW;"
        "from tests.desk.test_reading_again import whole;"
        "from tests.reading import read_content;"
        "print(whole(read_content(Path(sys.argv[1]), moment=NOW, cache=Path(sys.argv[2]))))"
    )
    caches = [tmp_path / "one", tmp_path / "two", tmp_path / "one"]
    told = {
        subprocess.run(
            [sys.executable, "-c", program, str(content), str(cache)],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": str(seed), "PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=True,
        ).stdout
        for seed, cache in enumerate(caches)
    }
    assert len(told) == 1


def test_what_nobody_uses_is_thrown_away_after_a_month(content: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    read_content(content, moment=NOW, cache=cache)
    used = set(cache.iterdir())
    for name, time in (("old", 1_700_000_000), ("new", None)):
        (cache / name).touch()
        os.utime(cache / name, (time, time) if time else None)
    for file in used:
        os.utime(file, (1_700_000_000, 1_700_000_000))
    write_files(content, {"cultura/2026-11-20-feria.md": article()})

    read_content(content, moment=NOW, cache=cache)
    assert set(cache.iterdir()) == used | {cache / "new"}
