"""What the press is told of something that takes place, and nobody else: an entry of the «pauta»."""

from dataclasses import dataclass
from datetime import time, timedelta

from plugins.spanish import Stated

_HALF_A_DAY = timedelta(hours=12)

NOT_LIVE, LIVE = "no", "sí"


@dataclass(frozen=True, slots=True, kw_only=True)
class PressCall:
    """When and where journalists are expected, who speaks to them, and how they get in."""

    arrival: time
    """By when they arrive, on Santiago's clocks; on each of its dates."""

    place: str = ""
    """Where, if that is not where it takes place."""

    spokesperson: str = ""
    post: str = ""
    live: str = ""
    """`NOT_LIVE`, `LIVE`, or where it is shown: an address with https or some words; nothing if unknown."""

    accreditation: str = ""
    """How one is let in, in words."""

    accreditation_until: Stated | None = None
    notes: str = ""

    @property
    def speaker(self) -> str:
        """Who speaks, with the post."""
        return ", ".join(filter(None, (self.spokesperson, self.post)))

    def arrival_for(self, start: Stated) -> Stated:
        """Return by when they arrive for what is at *start*: late on the day before what is after midnight."""
        hours = timedelta(hours=self.arrival.hour, minutes=self.arrival.minute)
        arrival = start.whole_day().later(hours)
        if start.has_hour and arrival.moment - start.moment > _HALF_A_DAY:
            return start.whole_day().later(hours - timedelta(days=1))
        return arrival
