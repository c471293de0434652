"""Many articles read anew, in several processes: what one process says, whatever happens to them."""

import os
import pickle
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import pytest

from plugins.commands.errors import BuildError, LostWorkerError
from plugins.desk import reading
from plugins.editors.__main__ import main
from plugins.newsroom import problems
from plugins.newsroom.problems import ContentError, FailureError, report
from plugins.voice.error import NoVoiceError
from tests.conftest import write_files
from tests.desk.test_memory import MANY
from tests.desk.test_reading_again import whole
from tests.desk.test_report import WRONG
from tests.factories import NOW
from tests.project import Project
from tests.reading import read_content
from tests.small_site import SITE, article

GOOD = {
    f"deportes/2026-{number % 10 + 1:02}-{number % 28 + 1:02}-cosa-{number}.md": article(
        f"Texto {number}. [Feria](../cultura/2026-11-20-feria.md)",
        titulo=f"Cosa {number}",
        fecha=f"2026-{number % 10 + 1:02}-{number % 28 + 1:02}",
    )
    for number in range(200)
}
AT = "cultura/2026-10-13-nota-40.md"
"""An article in the midst of the others."""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    write_files(tmp_path / "content", SITE | MANY | GOOD)
    return tmp_path / "content"


@pytest.fixture
def reads_with(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], Any]], None]:
    """Let something happen in the process that reads `AT`."""
    read = vars(reading)["read_manuscript"]

    def happens(what: Callable[[], Any]) -> None:
        def reading_it(source: str, *rest: object) -> object:
            if source == AT:
                what()
            return read(source, *rest)

        monkeypatch.setattr(reading, "read_manuscript", reading_it)

    return happens


def test_two_processes_tell_every_error_as_one_does(content: Path, tmp_path: Path) -> None:
    write_files(content, WRONG)
    alone = read_content(content, moment=NOW)
    assert len({problem.code for problem in alone.problems}) >= 30
    assert len(alone.stories) > 250

    for cache in (None, tmp_path / "cache", tmp_path / "cache"):
        both = read_content(content, moment=NOW, workers=2, cache=cache)
        assert report(both.problems) == report(alone.problems)
        assert whole(both) == whole(alone)


@pytest.mark.slow
def test_two_processes_build_what_one_builds(tmp_path: Path) -> None:
    """From nothing: the same site, and from articles with errors, the same list of them."""
    project = Project(tmp_path)
    write_files(project.content, SITE | GOOD)
    told = {}
    for workers in (1, 2):
        output = tmp_path / f"output-{workers}"
        options = ("-e", f"PRESSROOM_WORKERS={workers}")
        assert project.built(output, *options) == 0, project.said.read_text()
        write_files(project.content, WRONG)
        assert project.built(tmp_path / f"none-{workers}", *options) == 1
        told[workers] = project.said.read_text()
        for name in WRONG:
            (project.content / name).unlink()
        write_files(project.content, SITE)

    assert told[1] == told[2]
    assert "Traceback" not in told[1]
    assert _bytes(tmp_path / "output-1") == _bytes(tmp_path / "output-2")


def _bytes(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def _killed() -> None:
    os.kill(os.getpid(), signal.SIGKILL)  # as the system does when memory runs out


def _out_of_memory() -> NoReturn:
    raise MemoryError


@pytest.mark.parametrize("what", [_killed, _out_of_memory])
def test_a_process_that_is_lost_is_told_in_words(
    content: Path,
    reads_with: Callable[[Callable[[], Any]], None],
    capfd: pytest.CaptureFixture[str],
    what: Callable[[], Any],
) -> None:
    reads_with(what)

    assert main(["revisar", "--contenido", str(content), "--procesos", "2"]) == 1
    said = capfd.readouterr()
    assert "terminó de golpe" in said.err
    assert "PRESSROOM_WORKERS = 1" in said.err
    assert "Traceback" not in said.out + said.err


class _Unsendable(Exception):
    """Can be made once, and not again from what pickle keeps of it."""

    def __init__(self, one: str, two: str) -> None:
        super().__init__(one + two)


def _fails() -> NoReturn:
    raise _Unsendable("algo ", "raro")


@pytest.mark.parametrize("workers", [1, 2])
def test_a_failure_of_the_program_names_the_file(
    content: Path, reads_with: Callable[[Callable[[], Any]], None], workers: int
) -> None:
    reads_with(_fails)

    with pytest.raises(FailureError) as caught:
        read_content(content, moment=NOW, workers=workers)
    assert str(caught.value).startswith(f"«{AT}» no se pudo leer (_Unsendable: algo raro).")
    assert "in _fails" in caught.value.details


def test_what_nobody_can_pack_names_the_file(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = vars(reading)["read_manuscript"]

    def with_a_function(source: str, *rest: object) -> Any:
        manuscript = read(source, *rest)
        return manuscript._replace(digest=lambda: source) if source == AT else manuscript

    monkeypatch.setattr(reading, "read_manuscript", with_a_function)
    with pytest.raises(FailureError, match=AT):
        read_content(content, moment=NOW, workers=2)


def _errors(base: type[BuildError]) -> list[type[BuildError]]:
    return [base, *(each for sub in base.__subclasses__() for each in _errors(sub))]


@pytest.mark.parametrize("kind", _errors(BuildError), ids=lambda kind: kind.__name__)
def test_every_error_of_ours_can_be_sent(kind: type[BuildError]) -> None:
    given: dict[type[BuildError], tuple[Any, ...]] = {
        LostWorkerError: (),
        NoVoiceError: (),
        FailureError: ("a.md", "TypeError: x", "…"),
        ContentError: ([problems.Problem("a.md", 1, "mal", "mejor", "code")],),
    }
    error = kind(*given.get(kind, ("mal",)))
    back = pickle.loads(pickle.dumps(error))  # noqa: S301 - ours, made right here

    assert type(back) is kind
    assert (str(back), vars(back)) == (str(error), vars(error))
