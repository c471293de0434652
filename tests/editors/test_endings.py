"""What editors type ends with a sentence too, whatever happens in it."""

import subprocess
import sys
from pathlib import Path

import pytest

from plugins.editors import __main__ as command
from tests.conftest import ROOT


def test_what_nobody_expected_is_a_sentence_a_file_and_70(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise KeyError("es")

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("plugins.desk.read_content", fail)
    (tmp_path / "content").mkdir()

    assert command.main(["revisar"]) == 70
    said = capsys.readouterr()
    assert "«.cache/falla.txt»" in said.err
    assert "KeyError" not in said.err
    assert "KeyError: 'es'" in (tmp_path / ".cache/falla.txt").read_text()


@pytest.mark.parametrize("name", ["tablas", "esquema"])
def test_a_reader_who_left_is_no_failure(name: str) -> None:
    done = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m plugins.editors {name} | true"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stderr == ""
