"""
What sending an issue is made of: its draft in the list service, and the word that starts it.

A draft reaches nobody, so a second one does no harm; and whichever of them is started, it is one.
"""

from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from plugins.mailing.letter import Letter
from plugins.outbox import Place

MARK: Final = "sala-de-prensa"
DIGITS: Final = 16
"""Of a digest, as a service keeps it."""


class Part(IntEnum):
    """A step of an issue, as the ledger has it."""

    DRAFT = 0
    START = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What one request does."""

    service: str
    part: Part
    letter: Letter
    audience: str
    """To whom, as far as it matters whether it is the same."""

    @property
    def place(self) -> Place:
        """Which it is."""
        return Place(self.service, self.letter.issue.id, self.part)

    @property
    def digest(self) -> str:
        """Of the letter and whom it is for."""
        return self.letter.digest(self.audience)

    @property
    def mark(self) -> str:
        """What the service knows the content by."""
        return shortened(self.digest)


def key_of(issue: str) -> str:
    """Return what a service knows the *issue* of that id by."""
    return f"{MARK}-{issue}"


def shortened(digest: str) -> str:
    """Return what of *digest* a service keeps."""
    return digest[:DIGITS]
