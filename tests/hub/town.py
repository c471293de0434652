"""A built site that names a hub, the hub, and a run of the command between them."""

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from plugins.commands import ProgramError
from plugins.hub.order import Order, do
from plugins.spanish import SANTIAGO
from tests.publisher.fakes.fake import Asked, Fake, Hands

NOW = datetime(2026, 11, 27, 10, 0, tzinfo=SANTIAGO)
URL = "https://www.munimariaelena.cl"
TIMEOUT = 0.3
"""Seconds; only a hub that says nothing lets it pass."""


class FakeHub(Fake):
    """Takes what PubSubHubbub 0.3 says (section 7.1), and nothing else."""

    def __init__(self, clock: Hands) -> None:
        super().__init__(clock)
        self.told: list[str] = []
        self.status = 204
        """What it answers when all is well: 204 by the protocol; some say 200 or 202."""

    def publishes(self, asked: Asked) -> bool:
        return asked.method == "POST"

    def answer(self, asked: Asked) -> tuple[int, Any]:
        kind = asked.headers.get("content-type", "")
        if kind != "application/x-www-form-urlencoded" or asked.field("hub.mode") != "publish":
            return 400, "hub.mode"
        if not asked.field("hub.url"):
            return 400, "hub.url"
        self.told.append(asked.field("hub.url"))
        return self.status, ""


@dataclass
class Town:
    """What a test stands on."""

    folder: Path
    clock: Hands = field(default_factory=lambda: Hands(NOW))
    said: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.hub = FakeHub(self.clock)
        self.files = {"feeds/todo.rss.xml": "uno", "feeds/todo.json": "uno"}
        self.build()

    @property
    def tree(self) -> Path:
        return self.folder / "output"

    @property
    def ledger(self) -> Path:
        return self.folder / "hub-avisado.jsonl"

    def build(self, *, hub: str | None = None, url: str = URL, **changed: Any) -> None:
        """Write the site with its files as they are now."""
        for name, text in self.files.items():
            (self.tree / name).parent.mkdir(parents=True, exist_ok=True)
            (self.tree / name).write_text(text)
        address = self.hub.url + "/" if hub is None else hub
        topics = [f"{url}/{name}" for name in self.files]
        said = {"version": 1, "hub": address, "topics": topics, **changed}
        (self.tree / "cable").mkdir(parents=True, exist_ok=True)
        (self.tree / "cable/websub.json").write_text(json.dumps(said))

    def runs(self, *, sends: str = "si") -> int:
        """Give the command; return its code."""
        order = Order(tree=self.tree, ledger=self.ledger, sends=sends)
        try:
            # In a thread: where a browser was tested before, the main one has a loop of its own.
            with ThreadPoolExecutor(1) as threads:
                given = threads.submit(do, order, self.clock, self.said.append, TIMEOUT)
                return given.result()
        except ProgramError as error:
            raise AssertionError(error.details) from None

    @property
    def words(self) -> str:
        """All that was said."""
        return "\n".join(self.said)
