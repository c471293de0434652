"""What can be set of how the desk posts on the networks."""

from typing import ClassVar

from pydantic import Field, field_validator

from plugins.newsroom import HouseStyle
from plugins.newsroom.kinds import all_kinds
from plugins.settings.config import Config, unfit


class SocialConfig(Config):
    """The `SOCIAL` setting."""

    setting: ClassVar[str] = "SOCIAL"

    untagged_kinds: list[str] = Field(default=[], examples=[["comunicado"]])
    """Kinds of article whose posts have no hashtags."""

    @field_validator("untagged_kinds")
    @classmethod
    def _of_kinds(cls, value: list[str]) -> list[str]:
        known = [kind.slug for kind in all_kinds()]
        if unknown := [each for each in value if each not in known]:
            raise unfit(f"no hay artículos de tipo «{unknown[0]}»", f"Existen: {', '.join(known)}")
        return value

    def house(self) -> HouseStyle:
        """Return it as texts use it."""
        return HouseStyle(untagged_kinds=frozenset(self.untagged_kinds))
