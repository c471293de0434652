"""Which networks can be posted to, by the tokens that are in the environment."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from plugins.commands import BuildError
from plugins.outbox import (
    TIMEOUT,
    Clock,
    Ledger,
    Outlet,
    Record,
    Secrets,
    What,
    given,
    service_address,
)
from plugins.publisher.step import Step

NEEDED: Final[Mapping[str, tuple[str, ...]]] = {
    "mastodon": ("MASTODON_URL", "MASTODON_TOKEN"),
    "bluesky": ("BLUESKY_USUARIO", "BLUESKY_CLAVE"),
    "telegram": ("TELEGRAM_TOKEN", "TELEGRAM_CANAL"),
}
"""Network -> its variables."""

POSTIZ: Final = ("POSTIZ_TOKEN", "POSTIZ_CANALES")
"""Of all the others."""

SECRET: Final = ("MASTODON_TOKEN", "BLUESKY_CLAVE", "TELEGRAM_TOKEN", "POSTIZ_TOKEN")
BY_HAND: Final = frozenset({"whatsapp", "sms"})
"""Networks to which no program may post."""

DEFAULTS: Final[Mapping[str, str]] = {
    "BLUESKY_URL": "https://bsky.social",
    "POSTIZ_URL": "https://api.postiz.com/public/v1",
    "TELEGRAM_URL": "https://api.telegram.org",
    "TELEGRAM_PAGINAS": "https://t.me",
}


def by_postiz(network: str) -> bool:
    """Return whether *network* is reached through Postiz, which takes a thread in one request."""
    return network not in NEEDED


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways out, of which one is opened when something goes through it."""

    environment: Mapping[str, str]
    secrets: Secrets
    clock: Clock
    timeout: float = TIMEOUT

    def keep_secrets(self) -> None:
        """Let nobody read the tokens."""
        self.secrets.keep(*(given(self.environment, name) for name in SECRET))

    def missing(self, network: str) -> str:
        """Return why *network* cannot be posted to, in Spanish; "" if it can."""
        if network in BY_HAND:
            return "se publica a mano, desde el tablero de redes"
        names = NEEDED.get(network, POSTIZ)
        absent = [name for name in names if not given(self.environment, name)]
        if absent:
            return f"falta decir {' y '.join(absent)}"
        if by_postiz(network) and network not in self._channels():
            return f"POSTIZ_CANALES no dice cuál es su canal ({network}=…)"
        return ""

    def open(self, network: str, ledger: Ledger) -> Outlet[Step]:
        """
        Return the way out to *network*, of which nothing is `missing`.

        Raises:
            BuildError: A client is not installed, or an address sends tokens in clear.
        """
        makers: Mapping[str, Callable[[], Outlet[Step]]] = {
            "mastodon": self._mastodon,
            "bluesky": self._bluesky,
            "telegram": self._telegram,
        }
        try:
            if network in makers:
                return makers[network]()
            return self._postiz(network, ledger)
        except ModuleNotFoundError as error:
            raise BuildError(
                f"Falta el programa «{error.name}», con que se publica. Use make publicar-redes, que"
                " lo instala."
            ) from None

    def _mastodon(self) -> Outlet[Step]:
        from plugins.publisher.outlets.mastodon import MastodonOutlet

        return MastodonOutlet(
            self._address("MASTODON_URL"), self._token("MASTODON_TOKEN"), self.clock, self.timeout
        )

    def _bluesky(self) -> Outlet[Step]:
        from plugins.publisher.outlets.bluesky import BlueskyOutlet

        account = self._token("BLUESKY_USUARIO").lstrip("@"), self._token("BLUESKY_CLAVE")
        return BlueskyOutlet(
            self._address("BLUESKY_URL"), account, self.clock, self.secrets, self.timeout
        )

    def _telegram(self) -> Outlet[Step]:
        from plugins.publisher.outlets.telegram import TelegramOutlet
        from plugins.publisher.outlets.telegram_page import ChannelPage

        # «@canal», «canal» or «https://t.me/canal»; or the number of a private one.
        name = self._token("TELEGRAM_CANAL").rpartition("/")[2].removeprefix("@")
        is_number = name.removeprefix("-").isdecimal()
        channel = name if is_number else f"@{name}"
        page = None
        if not is_number:
            page = ChannelPage(self._address("TELEGRAM_PAGINAS"), name, self.timeout)
        return TelegramOutlet(
            self._token("TELEGRAM_TOKEN"),
            channel,
            self.clock,
            url=self._address("TELEGRAM_URL"),
            page=page,
            timeout=self.timeout,
        )

    def _postiz(self, network: str, ledger: Ledger) -> Outlet[Step]:
        from plugins.publisher.outlets.postiz import PER_HOUR, SERVICE, Budget, Postiz, PostizOutlet

        def note() -> None:
            ledger.write(Record(what=What.ASKED, at=self.clock.now(), network=SERVICE))

        limit = given(self.environment, "POSTIZ_POR_HORA")
        if limit and not (limit.isascii() and limit.isdecimal() and int(limit) > 2):
            raise BuildError(f"POSTIZ_POR_HORA es un número de pedidos, como 30; dice «{limit}».")
        asked = ledger.asked.setdefault(SERVICE, [])
        budget = Budget(self.clock, asked, note, int(limit or PER_HOUR))
        token = self._token("POSTIZ_TOKEN")
        postiz = Postiz(self._address("POSTIZ_URL"), token, budget, self.clock, self.timeout)
        return PostizOutlet(postiz, network, self._channels()[network])

    def _channels(self) -> dict[str, str]:
        """Return network -> id of its channel on Postiz."""
        pairs = given(self.environment, "POSTIZ_CANALES").replace(";", ",").split(",")
        channels = dict(each.strip().split("=", 1) for each in pairs if "=" in each)
        return {name.strip().lower(): channel.strip() for name, channel in channels.items()}

    def _token(self, name: str) -> str:
        return given(self.environment, name)

    def _address(self, name: str) -> str:
        return service_address(self.environment, name, DEFAULTS.get(name, ""))
