"""What happens instead of a post, as whoever posts has to tell it apart."""

from dataclasses import dataclass, replace
from enum import Enum, auto


class Manner(Enum):
    """How an attempt failed."""

    UNSENT = auto()
    """Nothing reached the network."""

    LATER = auto()
    """It takes no more for now, and took nothing."""

    LOCKED = auto()
    """It does not accept who asks."""

    REFUSED = auto()
    """It does not want this post."""

    UNKNOWN = auto()
    """The network may have it or not."""

    UNKNOWABLE = auto()
    """And has no way to say."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """What went wrong."""

    manner: Manner
    why: str
    """In Spanish, in a few words that follow a colon."""

    wait: float | None = None
    """Seconds that the network asks us to wait."""

    is_over: bool = False
    """Whether the network has done with the request: what is not there now will not come."""

    def before_sending(self) -> "Trouble":
        """Return the same of a request that would have published nothing."""
        return replace(self, manner=Manner.UNSENT) if self.manner is Manner.UNKNOWN else self


class Failure(Exception):
    """A request failed; raised `from None`, since what clients raise may hold a token."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.why)
        self.trouble = trouble
