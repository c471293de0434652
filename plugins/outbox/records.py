"""A line of the ledger."""

from enum import StrEnum

from pydantic import AwareDatetime, BaseModel, ConfigDict

from plugins.outbox.step import Place


class What(StrEnum):
    """What it tells."""

    INTENT = "intent"
    """The step is about to be sent."""

    PUBLISHED = "published"
    """The network has it."""

    UNSENT = "unsent"
    """The network certainly has it not; it may be sent again."""

    REFUSED = "refused"
    """The network does not want it as it is."""

    ASKED = "asked"
    """A request that the service counts (Postiz)."""


class Record(BaseModel):
    """One event, of one step."""

    model_config = ConfigDict(frozen=True)

    what: What
    at: AwareDatetime
    network: str
    post: str = ""
    part: int = 0
    """Number of the part of a thread, from 0."""

    key: str = ""
    """Of an intent: the name that the step has on the network before it has an id there."""

    mark: str = ""
    """Of an intent: what its text is known by (`step.mark_of`)."""

    digest: str = ""
    """Of an intent: of all that was sent."""

    remote: str = ""
    """Id on the network."""

    address: str = ""
    """Where people see it."""

    why: str = ""
    by: str = ""
    """«persona» when somebody settled it."""


def record(what: What, at: AwareDatetime, place: Place, **more: str) -> Record:
    """Return the line that tells *what* happened at *place*."""
    return Record(what=what, at=at, network=place.network, post=place.post, part=place.part, **more)
