"""Costly bytes are made once, and a damaged store is made again."""

from pathlib import Path

from plugins.pressroom.artefact import Artefact
from plugins.pressroom.store import Store

made: list[str] = []


def make(text: str) -> tuple[bytes, bytes]:
    made.append(text)
    return text.encode(), text.upper().encode()


def artefact(text: str, key: str = "llave") -> Artefact:
    return Artefact(paths=("a", "b"), make=make, inputs=(text,), key=key)


def test_bytes_with_a_key_are_made_once(tmp_path: Path) -> None:
    made.clear()
    first = Store(tmp_path).made(artefact("foto"))
    second = Store(tmp_path).made(artefact("foto"))

    assert first == second == (b"foto", b"FOTO")
    assert made == ["foto"]


def test_bytes_without_a_key_are_always_made(tmp_path: Path) -> None:
    made.clear()
    for _ in range(2):
        Store(tmp_path).made(artefact("página", key=""))

    assert made == ["página", "página"]
    assert not any(tmp_path.iterdir())


def test_a_damaged_or_cut_file_is_made_again(tmp_path: Path) -> None:
    made.clear()
    Store(tmp_path).made(artefact("foto"))
    files = sorted(path for path in tmp_path.rglob("*") if path.is_file())
    files[0].write_bytes(files[0].read_bytes()[:-1])
    files[1].write_bytes(b"")

    assert Store(tmp_path).made(artefact("foto")) == (b"foto", b"FOTO")
    assert made == ["foto", "foto"]
