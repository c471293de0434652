"""What any way out of this machine can do."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol, TypeVar

from plugins.outbox.step import Parents, Remote, Sendable, Trace

StepT = TypeVar("StepT", bound=Sendable, contravariant=True)


class Outlet(Protocol[StepT]):
    """A service that takes what we send. Each of its methods may raise `Failure`."""

    @property
    def is_keyed(self) -> bool:
        """Whether the same key never makes two posts, however late the first request arrives."""

    def key(self, step: StepT) -> str:
        """Return the name that *step* gets before it is sent; kept from its first attempt on."""

    def prepare(self, step: StepT) -> Any:
        """Do what comes before and publishes nothing: sign in, upload; return it for `publish`."""

    def publish(self, step: StepT, ready: Any, key: str, parents: Parents | None) -> Remote:
        """Publish *step*, of which *ready* was prepared, after its *parents*."""

    def find(self, trace: Trace) -> Remote | None:
        """Return the step of *trace* if the service has it; None if it certainly has not."""

    def outcomes(self, ids: Sequence[str]) -> Mapping[str, Remote | str]:
        """
        Return what became of posts that a service in between took for the network.

        Args:
            ids: Those of which nothing more is known.

        Returns:
            Id -> the post, or why there will be none; those still on their way are left out.
        """
