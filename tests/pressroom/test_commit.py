"""A site is shown whole or not at all."""

from pathlib import Path

import pytest

from plugins.pressroom import commit
from plugins.pressroom.commit import refuse_unsafe_output, staged
from plugins.pressroom.errors import BuildError
from tests.conftest import tree


def _old_site(tmp_path: Path) -> Path:
    output = tmp_path / "output"
    output.mkdir()
    (output / "index.html").write_text("viejo")
    (output / "retirada.html").write_text("retirada")
    return output


@pytest.mark.parametrize("has_exchange", [True, False], ids=["renameat2", "fallback"])
def test_the_new_site_replaces_the_old_one_and_leaves_nothing_behind(
    has_exchange: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not has_exchange:
        monkeypatch.setattr(commit, "_exchanged", lambda *_: False)
    output = _old_site(tmp_path)
    with staged(output) as stage:
        (stage / "index.html").write_text("nuevo")
        assert (output / "index.html").read_text() == "viejo"

    assert tree(output) == {"index.html": b"nuevo"}
    assert sorted(path.name for path in tmp_path.iterdir()) == [".output.lock", "output"]


def test_a_failure_leaves_the_old_site(tmp_path: Path) -> None:
    output = _old_site(tmp_path)
    before = tree(output)
    with pytest.raises(FileNotFoundError), staged(output) as stage:
        (stage / "no existe" / "index.html").write_text("a medias")

    assert tree(output) == before
    assert not (tmp_path / ".output.next").exists()


def test_what_a_killed_build_left_is_not_shown(tmp_path: Path) -> None:
    (tmp_path / ".output.next").mkdir()
    (tmp_path / ".output.next/resto.html").write_text("de otra vez")
    with staged(tmp_path / "output") as stage:
        (stage / "index.html").write_text("nuevo")

    assert tree(tmp_path / "output") == {"index.html": b"nuevo"}


def test_the_output_may_not_hold_what_it_is_made_from(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    with pytest.raises(BuildError, match="elija otra"):
        refuse_unsafe_output(tmp_path, tmp_path / "content")
    refuse_unsafe_output(tmp_path / "output", tmp_path / "content")
