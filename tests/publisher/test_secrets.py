"""Nobody reads a token: not on the screen, not in the ledger, not in the details of a failure."""

from pathlib import Path

import pytest

from plugins.commands import ProgramError
from plugins.outbox import Secrets
from plugins.publisher import __main__ as command
from plugins.publisher.outlets.mastodon import MastodonOutlet
from tests.publisher.fakes.bluesky import SESSION
from tests.publisher.fakes.fake import Fault
from tests.publisher.town import CANARIES, Town, picture, post

ALL = (*CANARIES, *SESSION.values())
EVERY = ("mastodon", "bluesky", "telegram", "x")


def leaked(text: str) -> list[str]:
    return [canary for canary in ALL if canary in text]


@pytest.mark.usefixtures("log_of_all")
@pytest.mark.parametrize("fault", [*Fault, None])
def test_whatever_a_network_answers(
    town: Town, fault: Fault | None, capfd: pytest.CaptureFixture[str]
) -> None:
    town.plans(*(post("a", network, pictures=[picture()]) for network in EVERY))
    for fake in town.fakes:
        fake.faults.extend([fault] * 6)
    for publishes in ("", "si", "si"):
        town.runs(publishes=publishes)
        town.passes(minutes=10)

    said = capfd.readouterr()
    assert leaked(town.words + said.out + said.err + town.ledger.read_text()) == []
    assert any(fake.requests for fake in town.fakes)


def test_what_a_client_raises_is_cleaned_where_it_is_kept(
    town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(self: MastodonOutlet, *_: object) -> None:
        raise RuntimeError(f"Authorization: Bearer {self._client.access_token}")

    monkeypatch.setattr(MastodonOutlet, "prepare", fail)
    monkeypatch.chdir(tmp_path)
    for name, value in town.environment.items():
        monkeypatch.setenv(name, value)
    town.plans(post("a", "mastodon"))
    monkeypatch.setattr("plugins.outbox.Machine", lambda: town.clock)

    assert command.main(["--publicar", "si"]) == 70
    said = capsys.readouterr()
    kept = (tmp_path / ".cache/falla.txt").read_text()
    assert "RuntimeError: Authorization: Bearer •••" in kept
    assert leaked(said.out + said.err + kept + town.ledger.read_text()) == []


def fail_inside() -> None:
    try:
        dict[str, str]()["https://x/bota/b c?d/get"]
    except KeyError as inner:
        raise ValueError("a%2Fb%20c%3Fd a/b%20c%3Fd") from inner


def test_a_traceback_of_something_else_is_cleaned_too() -> None:
    secrets = Secrets()
    secrets.keep("a/b c?d")

    with pytest.raises(ProgramError) as error, secrets.kept():
        fail_inside()
    assert "ValueError" in error.value.details
    assert "KeyError" in error.value.details
    assert "a/b%20" not in error.value.details
    assert "a%2Fb" not in error.value.details
    assert "bota/b c?d/get'" not in error.value.details


@pytest.mark.parametrize("url", ["http://social.muni.cl", "social.muni.cl", "ftp://x.cl"])
def test_no_token_travels_in_clear(town: Town, url: str) -> None:
    town.plans(post("a", "mastodon"))
    town.environment["MASTODON_URL"] = url

    with pytest.raises(Exception, match="https://"):
        town.runs()
    assert town.mastodon.requests == []
