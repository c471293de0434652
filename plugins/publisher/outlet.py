"""What any way out to a network can do."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

from plugins.publisher.step import Parents, Remote, Step, Trace


class Clock(Protocol):
    """The time, and how it passes."""

    def now(self) -> datetime:
        """Return this moment, with its zone."""

    def sleep(self, seconds: float) -> None:
        """Let *seconds* pass."""


class Outlet(Protocol):
    """A network we can post to. Each of its methods may raise `Failure`."""

    @property
    def is_keyed(self) -> bool:
        """Whether the same key never makes two posts, however late the first request arrives."""

    def key(self, step: Step) -> str:
        """Return the name that *step* gets before it is sent; kept from its first attempt on."""

    def prepare(self, step: Step) -> Any:
        """Do what comes before and publishes nothing: sign in, upload; return it for `publish`."""

    def publish(self, step: Step, ready: Any, key: str, parents: Parents | None) -> Remote:
        """Publish *step*, of which *ready* was prepared, as a reply to its *parents*."""

    def find(self, trace: Trace) -> Remote | None:
        """Return the step of *trace* if the network has it; None if it certainly has not."""

    def outcomes(self, ids: Sequence[str]) -> Mapping[str, Remote | str]:
        """
        Return what became of posts that a service in between took for the network.

        Args:
            ids: Those of which nothing more is known.

        Returns:
            Id -> the post, or why there will be none; those still on their way are left out.
        """
