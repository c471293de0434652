"""An account on a list service."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

NEEDED: Final[Mapping[str, tuple[str, ...]]] = {
    "listmonk": ("LISTMONK_URL", "LISTMONK_USER", "LISTMONK_TOKEN", "LISTMONK_LISTS"),
    "buttondown": ("BUTTONDOWN_KEY",),
}
"""Service -> its variables."""

NAMES: Final[Mapping[str, str]] = {"listmonk": "listmonk", "buttondown": "Buttondown"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A list service, and which of its lists."""

    slug: str
    audience: str
    """To whom, the same for the same list; part of what is sent."""

    address: str
    lists: tuple[int, ...] = ()

    @property
    def name(self) -> str:
        """Its name, for people."""
        return NAMES[self.slug]

    @property
    def to(self) -> str:
        """To whom, in words: «a la lista 3»."""
        if not self.lists:
            return "a todas las personas suscritas"
        numbers = [str(number) for number in self.lists]
        if len(numbers) == 1:
            return f"a la lista {numbers[0]}"
        return f"a las listas {', '.join(numbers[:-1])} y {numbers[-1]}"
