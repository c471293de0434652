"""A site with a bulletin, the list services, and a run of the command between them."""

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from plugins.commands import ProgramError
from plugins.mailing.order import Order, do
from plugins.mailing.services.accounts import Accounts
from plugins.outbox import Secrets
from plugins.spanish import SANTIAGO
from tests.mailing.fakes import buttondown, listmonk
from tests.publisher.fakes.fake import Fake, Hands

NOW = datetime(2026, 11, 27, 10, 0, tzinfo=SANTIAGO)
NAME = "2026-48"
URL = f"https://www.munimariaelena.cl/boletin/{NAME}/"
CANARIES = (listmonk.TOKEN, buttondown.KEY)
SERVICES = ("listmonk", "buttondown")
TIMEOUT = 1.5
"""Seconds; only a fake that says nothing lets it pass."""

HTML = """<!doctype html>
<html lang="es"><head><!--[if mso]><xml><o:PixelsPerInch>96</o:PixelsPerInch></xml><![endif]-->
<style>@media (prefers-color-scheme:dark){p{color:#fff}}</style></head>
<body><p>Feria &amp; cortes de agua, $5.000.</p><p>Municipalidad. <!-- baja --></p></body></html>
"""
TEXT = "Feria & cortes de agua, <hoy>\n\nMunicipalidad.\n[[baja]]\n"


@dataclass
class Town:
    """What a test stands on."""

    folder: Path
    service: str = "listmonk"
    clock: Hands = field(default_factory=lambda: Hands(NOW))
    said: list[str] = field(default_factory=list)
    environment: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.listmonk = listmonk.FakeListmonk(self.clock)
        self.buttondown = buttondown.FakeButtondown(self.clock)
        self.uses(self.service)

    def uses(self, *services: str) -> None:
        """Have the keys of these *services* only."""
        keys = {
            "listmonk": {
                "LISTMONK_URL": self.listmonk.url,
                "LISTMONK_USER": listmonk.USER,
                "LISTMONK_TOKEN": listmonk.TOKEN,
                "LISTMONK_LISTS": "3",
            },
            "buttondown": {
                "BUTTONDOWN_URL": f"{self.buttondown.url}/v1",
                "BUTTONDOWN_KEY": buttondown.KEY,
            },
        }
        self.environment = {n: v for each in services for n, v in keys[each].items()}

    @property
    def fakes(self) -> tuple[Fake, ...]:
        return self.listmonk, self.buttondown

    @property
    def fake(self) -> listmonk.FakeListmonk | buttondown.FakeButtondown:
        """The service that is used."""
        return self.listmonk if self.service == "listmonk" else self.buttondown

    @property
    def tree(self) -> Path:
        return self.folder / "output"

    @property
    def ledger(self) -> Path:
        return self.folder / "boletin-enviado.jsonl"

    def issues(
        self, name: str = NAME, *, html_: str = HTML, text_: str = TEXT, **changed: Any
    ) -> Path:
        """Build an issue, with these in its files; return its folder."""
        folder = self.tree / "boletin" / name
        folder.mkdir(parents=True, exist_ok=True)
        said = {
            "version": 1,
            "id": name,
            "subject": "Feria y cortes de agua",
            "preheader": "Lo de la semana",
            "issued": (NOW - timedelta(hours=1)).isoformat(),
            "url": URL,
            "html": "correo.html",
            "text": "correo.txt",
            "is_sample": False,
            **changed,
        }
        kept = {key: value for key, value in said.items() if value is not ...}
        (folder / "envio.json").write_text(json.dumps(kept, ensure_ascii=False))
        (folder / "correo.html").write_text(html_)
        (folder / "correo.txt").write_text(text_)
        return folder

    def runs(self, *, sends: str = "si", **given: str) -> int:
        """Give the command; return its code."""
        order = Order(tree=self.tree, ledger=self.ledger, sends=sends, **given)
        accounts = Accounts(self.environment, Secrets(), self.clock, TIMEOUT)
        try:
            # In a thread: where a browser was tested before, the main one has a loop of its own.
            with ThreadPoolExecutor(1) as threads:
                return threads.submit(do, order, accounts, self.said.append).result()
        except ProgramError as error:
            raise AssertionError(error.details) from None

    def passes(self, **time: float) -> None:
        """Let time pass."""
        self.clock.moment += timedelta(**time)

    def until_done(self, *, runs: int = 6) -> None:
        """Run again, as somebody does who was told to, until all is well."""
        for _ in range(runs):
            if not self.runs():
                return
            self.passes(minutes=3)
        raise AssertionError(self.words)

    @property
    def words(self) -> str:
        """All that was said."""
        return "\n".join(self.said)

    def lines(self) -> list[dict[str, Any]]:
        """Return the lines of the ledger."""
        return [json.loads(line) for line in self.ledger.read_text().splitlines()]


def everybody(town: Town) -> dict[str, int]:
    """Return what each person gets when an issue is sent once."""
    people = listmonk.LISTS[3] if town.service == "listmonk" else buttondown.PEOPLE
    return dict.fromkeys(people, 1)
