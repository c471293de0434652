"""Outlets that the Municipality has accredited: they get what is under an embargo ahead."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from plugins.spanish import Stated


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """One entry of `content/registros/medios.yaml`."""

    slug: str
    name: str
    until: Stated
    """Until when it is accredited."""

    turn: int = 1
    """Which of its folders is in use: another number makes another, for when an address went round."""

    aliases: tuple[str, ...] = ()
    is_demo: bool = False

    def is_accredited_at(self, moment: datetime) -> bool:
        """Return whether it still gets anything at *moment*."""
        return self.until.ends > moment


def accredited(outlets: Iterable[Outlet], moment: datetime) -> tuple[Outlet, ...]:
    """Return those of *outlets* that get something at *moment*, by their slugs."""
    found = (each for each in outlets if each.is_accredited_at(moment))
    return tuple(sorted(found, key=lambda each: each.slug))
