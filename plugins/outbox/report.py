"""What is told while something is sent."""

import sys
from collections.abc import Callable
from dataclasses import dataclass


def write_line(line: str) -> None:
    """Show *line* at once: what is sent may take long, and end in its midst."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


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
