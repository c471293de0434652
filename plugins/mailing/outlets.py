"""The two steps of an issue, as `outbox` sends them: each looks first, and then asks for it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from plugins.mailing.services.service import ListService, State
from plugins.mailing.step import Part, Step, key_of
from plugins.outbox import Failure, Manner, Outlet, Parents, Place, Remote, Trace, Trouble


@dataclass(frozen=True, slots=True)
class _Outlet:
    service: ListService

    def key(self, step: Step) -> str:
        """Return what the service knows the issue of *step* by."""
        return key_of(step.letter.issue.id)

    def prepare(self, step: Step) -> State | None:
        """Ask how the issue of *step* stands."""
        return self.service.state(self.key(step))

    def outcomes(self, ids: Sequence[str]) -> Mapping[str, Remote | str]:  # noqa: ARG002
        """Return nothing: a service is asked for the state of an issue."""
        return {}


class DraftOutlet(_Outlet):
    """Makes the draft of an issue, or brings it up to date."""

    is_keyed = False  # a second draft would be sent to nobody, but it would lie about

    def publish(self, step: Step, ready: State | None, key: str, parents: Parents | None) -> Remote:
        """Make the draft of *step*, if there is none like it."""
        del parents
        if ready and _is_there(ready, step.mark):
            return _remote(ready)
        return _remote(self.service.save(step.letter, key, step.mark, ready))

    def find(self, trace: Trace) -> Remote | None:
        """Return the draft of *trace*, with its content, or what became of it."""
        state = self.service.state(trace.key)
        return _remote(state) if state and _is_there(state, trace.mark) else None


class StartOutlet(_Outlet):
    """Lets a draft go out to the list."""

    @property
    def is_keyed(self) -> bool:
        """Whether starting twice is surely starting once."""
        return self.service.starts_once

    def prepare(self, step: Step) -> State | None:
        """Make sure that the draft is there, is this one, and goes where it should."""
        state = self.service.state(self.key(step))
        if state is None or not _is_there(state, step.mark):
            why = "el borrador ya no está ahí, o alguien lo cambió"
            raise Failure(Trouble(Manner.UNSENT, why))
        if state.is_draft:
            self.service.check(state)
        return state

    def publish(self, step: Step, ready: State | None, key: str, parents: Parents | None) -> Remote:
        """Start the draft of *step*, if nobody has."""
        del step, parents
        if ready is None:
            raise ValueError("there is no draft to start")
        if ready.is_draft:
            try:
                self.service.start(ready)
            except Failure as failed:
                # Somebody else may have started it meanwhile: then it cannot be started.
                if failed.trouble.manner is not Manner.REFUSED or not self._is_going(key):
                    raise
        return _remote(ready)

    def _is_going(self, key: str) -> bool:
        state = self.service.state(key)
        return state is not None and not state.is_draft

    def find(self, trace: Trace) -> Remote | None:
        """Return the issue of *trace* if it was started."""
        state = self.service.state(trace.key)
        return None if state is None or state.is_draft else _remote(state)


def outlet_at(place: Place, service: ListService) -> Outlet[Step]:
    """Return the way out of the step at *place*."""
    return DraftOutlet(service) if place.part == Part.DRAFT else StartOutlet(service)


def _is_there(state: State, mark: str) -> bool:
    return not state.is_draft or state.mark == mark


def _remote(state: State) -> Remote:
    return Remote(state.id, state.address)
