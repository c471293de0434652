"""The hub is told of what changed, once, whatever goes wrong."""

from pathlib import Path

import pytest

from plugins.commands import BuildError
from plugins.hub.__main__ import main
from tests.hub.town import URL, Town
from tests.publisher.fakes.fake import Fault

RSS, JSON = f"{URL}/feeds/todo.rss.xml", f"{URL}/feeds/todo.json"


def test_nothing_is_sent_unless_asked_for(town: Town) -> None:
    assert town.runs(sends="") == 0

    assert town.hub.requests == []
    assert not town.ledger.exists()
    assert RSS in town.words
    assert "ENVIAR=si" in town.words


@pytest.mark.parametrize("status", [200, 202, 204])
def test_the_hub_is_told_of_each_document_once(town: Town, status: int) -> None:
    town.hub.status = status
    assert town.runs() == town.runs() == 0

    assert town.hub.told == [RSS, JSON]
    assert "Nada cambió" in town.said[-1]


def test_it_is_told_of_what_changed_and_nothing_else(town: Town) -> None:
    town.runs()
    town.files["feeds/todo.json"] = "dos"
    town.files["feeds/prensa.json"] = "nueva"
    town.build()

    assert town.runs() == 0
    assert town.hub.told == [RSS, JSON, JSON, f"{URL}/feeds/prensa.json"]


def test_another_hub_knows_nothing_yet(town: Town) -> None:
    town.runs()
    town.build(hub=f"{town.hub.url}/otro")

    assert town.runs() == 0
    assert town.hub.told == [RSS, JSON] * 2


@pytest.mark.parametrize("fault", [Fault.DROPPED, Fault.BROKEN, Fault.BUSY])
def test_what_did_not_arrive_is_told_again_in_the_same_run(town: Town, fault: Fault) -> None:
    town.hub.faults.extend([fault, fault])

    assert town.runs() == 0
    assert town.hub.told == [RSS, JSON]
    assert town.clock.slept


@pytest.mark.parametrize(
    "fault",
    [Fault.DROPPED_AFTER, Fault.BROKEN_AFTER, Fault.GATEWAY_AFTER, Fault.SILENT_AFTER],
)
def test_what_may_have_arrived_is_told_again_which_does_no_harm(town: Town, fault: Fault) -> None:
    town.hub.faults.append(fault)

    assert town.runs() == 0
    assert set(town.hub.told) == {RSS, JSON}
    assert town.hub.told[-1] == JSON


def test_a_hub_that_is_down_is_left_alone_until_the_next_run(town: Town) -> None:
    town.hub.faults.extend([Fault.BROKEN] * 4)
    assert town.runs() == 1
    assert len(town.hub.requests) == 4  # of the first document only
    assert "no se pudo avisar" in town.words

    assert town.runs() == 0
    assert town.hub.told == [RSS, JSON]


def test_what_the_hub_does_not_want_is_not_repeated_until_it_changes(town: Town) -> None:
    town.hub.faults.append(Fault.UNWANTED)
    assert town.runs() == 1
    assert town.runs() == 0
    assert town.hub.told == [JSON]

    town.files["feeds/todo.rss.xml"] = "dos"
    town.build()
    assert town.runs() == 0
    assert town.hub.told == [JSON, RSS]


def test_a_hub_that_takes_nobody_is_told_nothing_more(town: Town) -> None:
    town.hub.faults.append(Fault.LOCKED)

    assert town.runs() == 1
    assert len(town.hub.requests) == 1
    assert "«hub»" in town.words


def test_a_hub_that_nobody_answers_for(town: Town) -> None:
    town.build(hub="http://127.0.0.1:9/")

    assert town.runs() == 1
    assert "no se pudo conectar" in town.words


def test_a_site_without_a_hub_says_how_to_have_one(town: Town) -> None:
    town.build(hub="")

    assert town.runs() == 0
    assert "NEWSROOM" in town.words
    assert town.hub.requests == []


def test_nobody_is_told_of_what_only_this_machine_can_open(town: Town) -> None:
    town.build(hub="https://hub.munimariaelena.cl/", url="http://localhost:8000")

    with pytest.raises(BuildError, match="SITEURL"):
        town.runs()


def test_a_tree_that_is_not_built_or_not_whole_is_refused(town: Town) -> None:
    (town.tree / "feeds/todo.json").unlink()
    with pytest.raises(BuildError, match="make build"):
        town.runs()

    town.build(topics=[f"{URL}/../otra/cosa"])
    with pytest.raises(BuildError, match="make build"):
        town.runs()

    town.build(version=2)
    with pytest.raises(BuildError, match="no se entiende"):
        town.runs()

    (town.tree / "cable/websub.json").unlink()
    with pytest.raises(BuildError, match=r"no está cable/websub.json"):
        town.runs()


def test_the_command_says_what_it_would_do(
    town: Town, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)

    assert main([str(town.tree)]) == 0
    assert RSS in capsys.readouterr().out
    assert main([str(town.tree), "--enviar", "quizás"]) == 1
    assert "ENVIAR=" in capsys.readouterr().err
