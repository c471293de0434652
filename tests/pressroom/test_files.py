import os
from pathlib import Path

import pytest

from plugins.pressroom.disk import files


def test_a_folder_that_another_process_makes_meanwhile_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    half, other = tmp_path / "half", tmp_path / "tree/fotos/otra.jpg"
    half.write_bytes(b"foto")
    (tmp_path / "tree").mkdir()
    isdir = os.path.isdir

    def late(path: str) -> bool:
        answer = isdir(path)
        if str(path).endswith("/fotos") and not answer:
            other.parent.mkdir()
            other.write_bytes(b"de otro")
        return answer

    monkeypatch.setattr(os.path, "isdir", late)
    files.move(str(half), str(tmp_path / "tree"), "fotos/una.jpg")

    assert (tmp_path / "tree/fotos/una.jpg").read_bytes() == b"foto"
    assert other.read_bytes() == b"de otro"


@pytest.mark.parametrize("kind", ["file", "link", "folder"])
def test_what_is_in_the_way_goes(tmp_path: Path, kind: str) -> None:
    half, way = tmp_path / "half", tmp_path / "tree/fotos"
    half.write_bytes(b"foto")
    way.parent.mkdir()
    if kind == "file":
        way.write_bytes(b"x")
    elif kind == "link":
        way.symlink_to(tmp_path / "nowhere")
    else:
        (way / "una.jpg").mkdir(parents=True)

    files.move(str(half), str(way.parent), "fotos/una.jpg")

    assert (way / "una.jpg").read_bytes() == b"foto"
