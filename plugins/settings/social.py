"""What can be set of how the desk posts on the networks."""

import re
from typing import ClassVar

from pydantic import Field, field_validator

from plugins.networks import unknown_network
from plugins.newsroom import HouseStyle
from plugins.newsroom.kinds import all_kinds
from plugins.settings.config import Config, OneLine, unfit

_MONTH = re.compile(r"20\d\d-(?:0[1-9]|1[0-2])")


class SocialConfig(Config):
    """The `SOCIAL` setting."""

    setting: ClassVar[str] = "SOCIAL"

    untagged_kinds: list[str] = Field(default=[], examples=[["comunicado"]])
    """Kinds of article whose posts have no hashtags."""

    networks: list[str] = Field(default=[], examples=[["x", "facebook", "whatsapp"]])
    """Those the desk posts on; all there are, if it names none."""

    days: int = Field(default=60, ge=1, le=3650)
    """How long it works with a story, unless something of it is still to come."""

    board: bool = False
    """Whether the desk's pages and tables are made: they are for the desk, not for the public."""

    months: list[str] = Field(default=[], examples=[["2026-01"]])
    """Months of older stories that have their pages at the desk too."""

    ledger: OneLine = "redes-publicadas.jsonl"
    """File that says what was posted, beside the settings; the desk's pages show it."""

    @field_validator("networks")
    @classmethod
    def _of_networks(cls, value: list[str]) -> list[str]:
        if unknown := next(filter(None, map(unknown_network, value)), None):
            raise unfit(unknown.message, unknown.fix)
        return value

    @field_validator("months")
    @classmethod
    def _of_the_calendar(cls, value: list[str]) -> list[str]:
        for each in value:
            if not _MONTH.fullmatch(each):
                raise unfit(f"«{each}» no es un mes", "Escríbalo así: 2026-01")
        return value

    @field_validator("untagged_kinds")
    @classmethod
    def _of_kinds(cls, value: list[str]) -> list[str]:
        known = [kind.slug for kind in all_kinds()]
        if unknown := [each for each in value if each not in known]:
            raise unfit(f"no hay artículos de tipo «{unknown[0]}»", f"Existen: {', '.join(known)}")
        return value

    def house(self) -> HouseStyle:
        """Return it as texts use it."""
        return HouseStyle(
            untagged_kinds=frozenset(self.untagged_kinds),
            networks=tuple(self.networks),
            days=self.days,
            has_board=self.board,
            months=tuple((int(each[:4]), int(each[5:])) for each in self.months),
        )
