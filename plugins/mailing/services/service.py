"""What any list service can do, and how it stands with an issue there."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from plugins.mailing.letter import Letter


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """An issue as the service has it."""

    id: str
    is_draft: bool
    """Whether nobody has started it."""

    mark: str = ""
    """Of its content: `step.Step.mark`."""

    address: str
    """Where whoever keeps the list sees it."""

    words: str
    """How it stands, in Spanish: «enviado»."""

    is_wrong: bool = False
    """Whether somebody has to look at it there."""


class ListService(Protocol):
    """An account on one. Each of its methods may raise `Failure`."""

    @property
    def starts_once(self) -> bool:
        """Whether it surely refuses to start what was started, however late it is asked to."""

    def state(self, key: str) -> State | None:
        """Return how the issue of that *key* stands there; None if it has none."""

    def save(self, letter: Letter, key: str, mark: str, before: State | None) -> State:
        """Make the draft of *letter*, or bring the one from *before* up to date."""

    def check(self, draft: State) -> None:
        """Make sure that *draft* would go where it was asked to."""

    def start(self, draft: State) -> None:
        """Send *draft* to the list."""

    def try_out(self, letter: Letter, draft: State, addresses: Sequence[str]) -> None:
        """Send *draft*, which is *letter*, to these *addresses* only."""
