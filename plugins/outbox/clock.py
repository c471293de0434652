"""The time, as whoever sends something needs it."""

import time
from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """The time, and how it passes."""

    def now(self) -> datetime:
        """Return this moment, with its zone."""

    def sleep(self, seconds: float) -> None:
        """Let *seconds* pass."""


class Machine:
    """The clock of this machine."""

    def now(self) -> datetime:
        """Return this moment."""
        return datetime.now().astimezone()  # noqa: TID251 - the one clock of what is sent

    def sleep(self, seconds: float) -> None:
        """Let *seconds* pass."""
        time.sleep(seconds)
