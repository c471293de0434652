"""Costly bytes are made once, and a damaged store is made again."""

import os
from dataclasses import dataclass
from pathlib import Path

from plugins.pressroom.artefact import Artefact, remembering
from plugins.pressroom.digest import Digester
from plugins.pressroom.rows import Key, rows_of
from plugins.pressroom.store import Store
from tests.pressroom.artefacts import Made

made: list[str] = []


def make(text: str) -> tuple[bytes, bytes]:
    made.append(text)
    return text.encode(), text.upper().encode()


def artefact(text: str, key: str = "llave") -> Artefact:
    return Made(("a", "b"), make, (text,), key)


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


def test_what_it_lacks_is_told_once_for_each_key(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.made(artefact("hecha", key="hecha"))
    asked = [artefact(text, key=text) for text in ("hecha", "falta", "falta", "otra", "")]

    assert store.lacking(asked) == [asked[1], asked[3]]


def test_a_damaged_or_cut_file_is_made_again(tmp_path: Path) -> None:
    made.clear()
    Store(tmp_path).made(artefact("foto"))
    files = sorted(path for path in tmp_path.rglob("*") if path.is_file())
    files[0].write_bytes(files[0].read_bytes()[:-1])
    files[1].write_bytes(b"")

    assert Store(tmp_path).made(artefact("foto")) == (b"foto", b"FOTO")
    assert made == ["foto", "foto"]


def test_what_was_not_used_for_longest_is_thrown_away_first(tmp_path: Path) -> None:
    store = Store(tmp_path)
    old, used, needed = (artefact(text * 100, key=text) for text in ("vieja", "usada", "puesta"))
    for each in (needed, old, used):
        store.made(each)
    for number, file in enumerate(sorted(tmp_path.glob("??/*"))):
        os.utime(file, (number, number))
    store.made(used)
    size = sum(file.stat().st_size for file in tmp_path.glob("??/*"))

    assert store.prune(size, needed=[]) == 0
    assert store.prune(size - 1, needed=[Key("puesta", 2)]) > 0
    made.clear()
    store.made(used)
    store.made(needed)
    assert made == []
    store.made(old)
    assert made == ["vieja" * 100]
    store.prune(0, needed=[Key("puesta", 2)])
    made.clear()
    store.made(needed)
    assert made == []


@dataclass(frozen=True, slots=True)
class Signed(Artefact):
    """What is made of another artefact."""

    photo: Artefact
    name: str

    @property
    def paths(self) -> tuple[str, ...]:
        return self.photo.paths

    def make(self) -> tuple[bytes, ...]:
        return tuple(each + self.name.encode() for each in self.photo.product())


def test_what_is_made_of_something_costly_makes_that_once(tmp_path: Path) -> None:
    made.clear()
    store = Store(tmp_path)
    given = [Signed(artefact("foto"), name) for name in (" Ana", " Eva")]

    with remembering(store):
        assert [store.made(each)[0] for each in given] == [b"foto Ana", b"foto Eva"]
        assert [store.made(each)[0] for each in given] == [b"foto Ana", b"foto Eva"]
    assert made == ["foto"]
    assert given[0].make() == (b"foto Ana", b"FOTO Ana")  # nobody remembers: it is made again
    assert made == ["foto", "foto"]


def test_another_input_of_what_it_needs_is_another_origin() -> None:
    one, other = (Signed(artefact(text), " Ana") for text in ("foto", "otra"))

    assert one.origin(Digester()) == Signed(artefact("foto"), " Ana").origin(Digester())
    assert len({each.origin(Digester()) for each in (one, other, artefact("foto"))}) == 3


def test_what_it_needs_stays_in_the_store(tmp_path: Path) -> None:
    store = Store(tmp_path)
    given = Signed(artefact("foto"), " Ana")
    with remembering(store):
        store.made(given)
    rows = rows_of(b"", [given], lambda _: b"")

    assert rows.keys == (Key("llave", 2),)
    assert store.prune(0, needed=rows.keys) == 0
