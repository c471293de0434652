"""Which list service the bulletin goes through, by the keys that are in the environment."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from plugins.commands import BuildError
from plugins.mailing.services.account import NEEDED, Account
from plugins.mailing.services.service import ListService
from plugins.outbox import TIMEOUT, Clock, Secrets, given, service_address

SECRET: Final = ("LISTMONK_TOKEN", "BUTTONDOWN_KEY")
BUTTONDOWN: Final = "https://api.buttondown.com/v1"


@dataclass(frozen=True, slots=True)
class Accounts:
    """What the environment says of list services."""

    environment: Mapping[str, str]
    secrets: Secrets
    clock: Clock
    timeout: float = TIMEOUT

    def keep_secrets(self) -> None:
        """Let nobody read the keys."""
        self.secrets.keep(*(given(self.environment, name) for name in SECRET))

    def missing(self) -> str:
        """Return what is not said yet, in Spanish; "" if a service can be asked."""
        begun = {slug: self._absent(slug) for slug, names in NEEDED.items() if self._has(names)}
        if not begun:
            return (
                "falta decir por qué servicio de listas: LISTMONK_URL, LISTMONK_USER, LISTMONK_TOKEN"
                " y LISTMONK_LISTS, o BUTTONDOWN_KEY"
            )
        absent = min(begun.values(), key=len)
        return f"falta decir {' y '.join(absent)}" if absent else ""

    def account(self) -> Account:
        """
        Return the account the bulletin goes through; nothing of it is `missing`.

        Raises:
            BuildError: There are two, or a variable is not what it should be.
        """
        whole = [slug for slug in NEEDED if not self._absent(slug)]
        if len(whole) > 1:
            raise BuildError(
                "Hay claves de dos servicios, listmonk y Buttondown, y el boletín sale por uno solo."
                " Quite las variables del que no usa."
            )
        if whole == ["listmonk"]:
            lists = self._lists()
            address = service_address(self.environment, "LISTMONK_URL")
            audience = ",".join(map(str, lists))
            return Account(slug="listmonk", audience=audience, address=address, lists=lists)
        address = service_address(self.environment, "BUTTONDOWN_URL", BUTTONDOWN)
        return Account(slug="buttondown", audience="", address=address)

    def open(self, account: Account) -> ListService:
        """
        Return the way to *account*.

        Raises:
            BuildError: Its client is not installed.
        """
        try:
            if account.slug == "listmonk":
                from plugins.mailing.services.listmonk import Listmonk

                user = given(self.environment, "LISTMONK_USER")
                token = given(self.environment, "LISTMONK_TOKEN")
                return Listmonk(account, f"{user}:{token}", self.clock, self.timeout)
            from plugins.mailing.services.buttondown import Buttondown

            key = given(self.environment, "BUTTONDOWN_KEY")
            return Buttondown(account, key, self.clock, self.timeout)
        except ModuleNotFoundError as error:
            raise BuildError(
                f"Falta el programa «{error.name}», con que se envía. Use make enviar-boletin, que lo"
                " instala."
            ) from None

    def _has(self, names: tuple[str, ...]) -> bool:
        return any(given(self.environment, name) for name in names)

    def _absent(self, slug: str) -> list[str]:
        return [name for name in NEEDED[slug] if not given(self.environment, name)]

    def _lists(self) -> tuple[int, ...]:
        said = given(self.environment, "LISTMONK_LISTS")
        parts = [part.strip() for part in said.split(",")]
        if not all(part.isascii() and part.isdecimal() and int(part) for part in parts):
            raise BuildError(
                f"LISTMONK_LISTS son los números de las listas, como 3 o 3,4; dice «{said}»."
            )
        return tuple(sorted({int(part) for part in parts}))
