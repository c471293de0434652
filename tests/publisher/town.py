"""A site with a plan, the networks it goes to, and a run of the command between them."""

import json
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from PIL import Image

from plugins.commands import ProgramError
from plugins.outbox import Secrets
from plugins.publisher.order import Order, do
from plugins.publisher.outlets.every import Ways
from plugins.spanish import SANTIAGO
from tests.publisher.fakes import bluesky, mastodon, postiz, telegram
from tests.publisher.fakes.fake import Fake, Hands

NOW = datetime(2026, 11, 27, 10, 0, tzinfo=SANTIAGO)
SITE = "https://noticias.munimariaelena.cl"
PICTURE = "fotos/feria.jpg"
CANARIES = (mastodon.TOKEN, bluesky.PASSWORD, telegram.TOKEN, postiz.TOKEN)
TIMEOUT = 1.5
"""Seconds; only a fake that says nothing lets it pass, and no other, however busy the machine is."""


def post(name: str, network: str, **changed: Any) -> dict[str, Any]:
    """Return a post of a plan, as another part of the project writes it."""
    return {
        "id": f"/redes/2026/11/{name}/{network}.txt#dia-antes",
        "story": f"{SITE}/noticias/2026/11/feria/",
        "title": f"Feria {name}",
        "network": network,
        "text": f"Mañana, feria {name} en la plaza.\n\n¡Vengan! & <todos> 👇\n{SITE}/n/{name}",
        "thread": [],
        "pictures": [],
        "link": f"{SITE}/noticias/2026/11/feria/",
        "due": (NOW - timedelta(hours=1)).isoformat(),
        "until": (NOW + timedelta(days=1)).isoformat(),
        "demo": False,
        **changed,
    }


def picture(**changed: Any) -> dict[str, Any]:
    return {
        "file": PICTURE,
        "url": f"{SITE}/{PICTURE}",
        "alt": "Puestos de la feria en la plaza.",
        "type": "image/jpeg",
        **changed,
    }


@dataclass
class Town:
    """What a test stands on."""

    folder: Path
    clock: Hands = field(default_factory=lambda: Hands(NOW))
    said: list[str] = field(default_factory=list)
    environment: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.mastodon = mastodon.FakeMastodon(self.clock)
        self.bluesky = bluesky.FakeBluesky(self.clock)
        self.telegram = telegram.FakeTelegram(self.clock)
        self.postiz = postiz.FakePostiz(self.clock)
        self.environment = {
            "MASTODON_URL": self.mastodon.url,
            "MASTODON_TOKEN": mastodon.TOKEN,
            "BLUESKY_URL": self.bluesky.url,
            "BLUESKY_USUARIO": "muni.bsky.social",
            "BLUESKY_CLAVE": bluesky.PASSWORD,
            "TELEGRAM_URL": self.telegram.url,
            "TELEGRAM_PAGINAS": self.telegram.url,
            "TELEGRAM_TOKEN": telegram.TOKEN,
            "TELEGRAM_CANAL": f"@{telegram.CHANNEL}",
            "POSTIZ_URL": self.postiz.url,
            "POSTIZ_TOKEN": postiz.TOKEN,
            "POSTIZ_CANALES": "x=cx, facebook=cf",
        }

    @property
    def fakes(self) -> tuple[Fake, ...]:
        return self.mastodon, self.bluesky, self.telegram, self.postiz

    @property
    def tree(self) -> Path:
        return self.folder / "output"

    @property
    def ledger(self) -> Path:
        return self.folder / "redes-publicadas.jsonl"

    def plans(self, *posts: Mapping[str, Any], **changed: Any) -> None:
        """Build the site, with a plan of *posts*."""
        page = self.tree / "noticias/2026/11/feria/index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text("<html></html>")
        file = self.tree / PICTURE
        file.parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (40, 30), "teal").save(file)
        plan = {"version": 1, "site": SITE, "posts": posts, **changed}
        (self.tree / "redes").mkdir(exist_ok=True)
        (self.tree / "redes/plan.json").write_text(json.dumps(plan))

    def runs(self, *, publishes: str = "si", **given: str) -> int:
        """Give the command; return its code."""
        order = Order(tree=self.tree, ledger=self.ledger, publishes=publishes, **given)
        ways = Ways(self.environment, Secrets(), self.clock, TIMEOUT)
        try:
            # In a thread: where a browser was tested before, the main one has a loop of its own.
            with ThreadPoolExecutor(1) as threads:
                return threads.submit(do, order, ways, self.said.append).result()
        except ProgramError as error:
            raise AssertionError(error.details) from None

    def passes(self, **time: float) -> None:
        """Let time pass."""
        self.clock.moment += timedelta(**time)

    @property
    def words(self) -> str:
        """All that was said."""
        return "\n".join(self.said)

    def lines(self) -> list[dict[str, Any]]:
        """Return the lines of the ledger."""
        return [json.loads(line) for line in self.ledger.read_text().splitlines()]
