"""The ledger outlives what kills a run, and refuses what somebody changed."""

import json
import os
from pathlib import Path

import pytest

from plugins.commands import BuildError
from plugins.outbox import Place, Secrets, What, read_ledger, record, writing
from tests.publisher.fakes.fake import Fault
from tests.publisher.town import NOW, Town, post

PLACE = Place("x", "/redes/a.txt#hoy", 0)


def written(file: Path, *whats: What) -> None:
    with writing(file, Secrets()) as ledger:
        for what in whats:
            ledger.write(record(what, NOW, PLACE, remote="1" if what is What.PUBLISHED else ""))


def standing(file: Path) -> What | None:
    return read_ledger(file, Secrets()).standing(PLACE).what


def test_every_cut_of_its_last_line_is_understood(tmp_path: Path) -> None:
    file = tmp_path / "registro.jsonl"
    written(file, What.INTENT, What.PUBLISHED)
    whole = file.read_bytes()
    start = whole.index(b"\n") + 1
    for end in range(start, len(whole) + 1):
        file.write_bytes(whole[:end])
        assert standing(file) is (What.PUBLISHED if end >= len(whole) - 1 else What.INTENT)
        written(file, What.PUBLISHED)
        assert standing(file) is What.PUBLISHED
        written(file, What.PUBLISHED)  # and it can still be read
        assert file.read_bytes().startswith(whole[:end])  # it is only ever added to


def test_a_tail_of_zeros_is_understood(tmp_path: Path) -> None:
    file = tmp_path / "registro.jsonl"
    written(file, What.INTENT)
    file.write_bytes(file.read_bytes() + bytes(100))

    assert standing(file) is What.INTENT
    written(file, What.PUBLISHED)
    assert standing(file) is What.PUBLISHED


def test_a_line_that_somebody_changed_stops_everything(town: Town) -> None:
    town.plans(post("a", "mastodon"))
    town.runs()
    lines = town.ledger.read_text().splitlines()
    town.ledger.write_text("\n".join(["{no", *lines[1:], ""]))

    for publishes in ("si", ""):
        with pytest.raises(BuildError, match="línea 1: alguien lo cambió"):
            town.runs(publishes=publishes)
    assert len(town.mastodon.posts) == 1


def test_two_runs_do_not_interleave(town: Town) -> None:
    town.plans(post("a", "mastodon"))
    with writing(town.ledger, Secrets()):
        with pytest.raises(BuildError, match="Ya se está publicando"):
            town.runs()
        assert town.runs(publishes="") == 0  # looking does no harm
    assert town.mastodon.posts == []
    assert town.runs() == 0


def test_an_intent_is_on_the_disk_before_and_its_end_after(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[list[str]] = []
    safe = [0]  # bytes
    town.plans(post("a", "mastodon"))
    real = os.fsync

    def fsync(handle: int) -> None:
        real(handle)
        safe.append(town.ledger.stat().st_size)

    monkeypatch.setattr("plugins.outbox.ledger.os.fsync", fsync)

    def look(_side: str) -> bool:
        if town.mastodon.requests[-1] == "POST /api/v1/statuses":
            seen.append([line["what"] for line in town.lines()])
            assert safe[-1] == town.ledger.stat().st_size
        return False

    town.mastodon.around = look
    town.runs()
    assert seen == [["intent"], ["intent"]]
    last = town.lines()[-1]
    assert safe[-1] == town.ledger.stat().st_size
    assert (last["what"], last["remote"]) == ("published", "101")
    assert last["address"].startswith("http")


def test_a_full_disk_posts_nothing_that_is_not_written_down(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int, _data: bytes) -> int:
        raise OSError(28, "No space left on device")

    town.plans(post("a", "mastodon"))
    with monkeypatch.context() as patched:
        patched.setattr("plugins.outbox.ledger.os.write", full)
        with pytest.raises(OSError, match="No space"):
            town.runs()
    assert town.mastodon.posts == []
    assert town.ledger.stat().st_size == 0
    assert town.runs() == 0


def test_its_lines_are_plain_json_for_other_programs(town: Town) -> None:
    town.plans(post("a", "mastodon"))
    town.mastodon.faults.append(Fault.UNWANTED)
    town.runs()

    for line in town.ledger.read_text().splitlines():
        assert json.loads(line)["network"] == "mastodon"
