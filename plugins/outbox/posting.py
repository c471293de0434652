"""
What happens to one step: it is sent, and however that ends, the ledger knows, or the network is asked.

Nothing is sent twice: a step whose intent has no end is looked for before anything else, and sent
again only when the network surely has it not. Nothing is lost: whatever is not known to be there
stays open, and is told.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from enum import Enum, auto
from typing import Any, Final, TypeVar

from plugins.outbox.clock import Clock
from plugins.outbox.ledger import Ledger, Standing
from plugins.outbox.outlet import Outlet
from plugins.outbox.records import What, record
from plugins.outbox.step import Parents, Place, Remote, Sendable, Trace
from plugins.outbox.troubles import Failure, Manner, Trouble

ATTEMPTS: Final = 4
"""Of one step in one run."""

PATIENCE: Final = 60.0
"""Seconds that a run waits for a network; for longer, the next run does."""

QUIET: Final = timedelta(minutes=2)
"""After that long, a request that the network has not answered is not under way any more."""

BACKOFF: Final = (1.0, 2.0, 4.0)
"""Seconds between attempts, where the network does not say."""


StepT = TypeVar("StepT", bound=Sendable)


class End(Enum):
    """How a step ended in this run."""

    PUBLISHED = auto()
    REFUSED = auto()
    """By the network; it is not tried again as it is."""

    FAILED = auto()
    """It is surely not there, and is tried in the next run."""

    LATER = auto()
    """The same, as the network wants it."""

    LOCKED = auto()
    """The same: the network does not accept us."""

    WAITING = auto()
    """It may be there; the next run will know."""

    DOUBT = auto()
    """It may be there, and somebody has to look."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How, and why."""

    end: End
    why: str = ""
    wait: float | None = None
    remote: Remote = field(default=Remote(""))

    @property
    def closes(self) -> bool:
        """Whether nothing more is asked of that network in this run."""
        return self.end not in {End.PUBLISHED, End.REFUSED}


@dataclass(frozen=True, slots=True)
class Posting:
    """Sends steps, and finds out what became of those that nobody saw end."""

    ledger: Ledger
    clock: Clock

    def settle(self, place: Place, outlet: Outlet[Any]) -> Ended:
        """Ask the network of the open step at *place* whether it is there, and write down what it says."""
        standing = self.ledger.standing(place)
        is_quiet = standing.at is not None and self.clock.now() - standing.at >= QUIET
        return self._found(place, outlet, is_over=is_quiet)

    def send(self, step: StepT, outlet: Outlet[StepT], parents: Parents | None) -> Ended:
        """Send *step*, which is surely not there, as often as its network lets us."""
        ended = Ended(End.FAILED)
        for attempt in range(ATTEMPTS):
            if attempt and not self._waited(ended, attempt):
                break
            ended = self._attempt(step, outlet, parents)
            if ended.end not in {End.FAILED, End.LATER}:
                break
        return ended

    def _waited(self, ended: Ended, attempt: int) -> bool:
        """Wait until the next attempt, and return whether there is one: not if it would take long."""
        wait = BACKOFF[attempt - 1] if ended.wait is None else ended.wait
        if wait > PATIENCE:
            return False
        self.clock.sleep(wait)
        return True

    def _attempt(self, step: StepT, outlet: Outlet[StepT], parents: Parents | None) -> Ended:
        key = self.ledger.standing(step.place).key or outlet.key(step)
        try:
            ready = outlet.prepare(step)
        except Failure as failure:
            return self._failed(step, outlet, failure.trouble.before_sending())
        self._write(What.INTENT, step.place, key=key, mark=step.mark, digest=step.digest)
        try:
            remote = outlet.publish(step, ready, key, parents)
        except Failure as failure:
            return self._failed(step, outlet, failure.trouble)
        return self._published(step.place, remote)

    def _failed(self, step: StepT, outlet: Outlet[StepT], trouble: Trouble) -> Ended:
        match trouble.manner:
            case Manner.UNKNOWN | Manner.UNKNOWABLE:
                return self._found(step.place, outlet, is_over=trouble.is_over, why=trouble.why)
            case Manner.REFUSED:
                self._write(What.REFUSED, step.place, why=trouble.why, digest=step.digest)
                return Ended(End.REFUSED, trouble.why)
            case manner:
                if self.ledger.standing(step.place).what is What.INTENT:
                    self._write(What.UNSENT, step.place, why=trouble.why)
                if manner is Manner.LATER:
                    return Ended(End.LATER, trouble.why, trouble.wait)
                end = End.LOCKED if manner is Manner.LOCKED else End.FAILED
                return Ended(end, trouble.why)

    def _found(self, place: Place, outlet: Outlet[Any], *, is_over: bool, why: str = "") -> Ended:
        try:
            remote = outlet.find(self._trace(place))
        except Failure as failure:
            trouble = failure.trouble
            if trouble.manner is Manner.UNKNOWABLE:
                return Ended(End.DOUBT, trouble.why)
            return Ended(End.WAITING, why or trouble.why)
        if remote:
            return self._published(place, remote)
        if not (is_over or outlet.is_keyed):
            return Ended(End.WAITING, why)
        self._write(What.UNSENT, place, why=why or "no está ahí")
        return Ended(End.FAILED, why or "no llegó a publicarse")

    def _trace(self, place: Place) -> Trace:
        standing: Standing = self.ledger.standing(place)
        return Trace(
            place=place,
            key=standing.key,
            mark=standing.mark,
            since=standing.at or self.clock.now(),
            taken=self.ledger.taken(place.network),
        )

    def _published(self, place: Place, remote: Remote) -> Ended:
        self._write(What.PUBLISHED, place, remote=remote.id, address=remote.address)
        return Ended(End.PUBLISHED, remote=remote)

    def _write(self, what: What, place: Place, **more: str) -> None:
        self.ledger.write(record(what, self.clock.now(), place, **more))

    def outcomes(self, outlet: Outlet[Any], ids: Sequence[str]) -> Mapping[str, Remote | str]:
        """Return what became of posts that a service took for a network; nothing if it cannot say now."""
        try:
            return outlet.outcomes(ids)
        except Failure:
            return {}
