"""What the Communications Area prepares for an event: for its own people, and never public."""

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One line of the «minuto a minuto»."""

    hour: time
    """On Santiago's clocks, of the day of the event."""

    what: str
    who: str = ""
    """Who answers for it; nothing if that is who answers for all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """Something that has to be there: the poster, the sound, somebody with a camera."""

    what: str
    who: str = ""
    due: date | None = None
    """The last day on which it still helps; None if nobody said."""

    is_ready: bool = False

    def is_late_on(self, day: date) -> bool:
        """Return whether it should have been ready before *day*."""
        return not self.is_ready and self.due is not None and self.due < day


@dataclass(frozen=True, slots=True, kw_only=True)
class Coordination:
    """Who does what, and when."""

    responsible: str
    steps: tuple[Step, ...] = ()
    """By their hours."""

    needs: tuple[Need, ...] = ()
    """By the day they are due, those without one last."""

    note: str = ""

    @property
    def missing(self) -> tuple[Need, ...]:
        """What is not ready yet."""
        return tuple(each for each in self.needs if not each.is_ready)
