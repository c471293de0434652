"""What is told while something is sent."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(slots=True)
class Report:
    """Tells what happens as it happens, and knows whether something of it is wrong."""

    tell: Callable[[str], None]
    is_wrong: bool = False

    def say(self, line: str) -> None:
        """Tell what is as it should be."""
        self.tell(line)

    def warn(self, line: str) -> None:
        """Tell what somebody has to do something about."""
        self.is_wrong = True
        self.tell(line)
