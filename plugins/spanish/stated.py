"""A date as somebody states it: a day, or a moment of it. The one type of all dates that are written."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Self

from plugins.spanish.santiago import MORNING, SANTIAGO, day_begins, day_ends, real, standard

_LAST_MINUTE = time(23, 59)
"""As many write the end of a day."""

_SMALL_HOURS = timedelta(hours=6)
"""How long an evening may last after midnight."""


@dataclass(frozen=True, slots=True)
class Stated:
    """When something is, as far as it is said: on a day, or at a moment of it."""

    moment: datetime
    """In Santiago; of a day without an hour, the first moment of it."""

    has_hour: bool = True

    @classmethod
    def on(cls, day: date) -> Self:
        """Return *day*, without an hour."""
        return cls(day_begins(day), has_hour=False)

    @property
    def day(self) -> date:
        """The day in Santiago."""
        return self.moment.astimezone(SANTIAGO).date()

    @property
    def ends(self) -> datetime:
        """The moment from which it has passed: a day has when it is over."""
        if not self.has_hour or self.moment.time() == _LAST_MINUTE:
            return day_ends(self.day)
        return self.moment

    @property
    def public_from(self) -> datetime:
        """When what has this date is published: without an hour, in the morning of that day."""
        return self.moment if self.has_hour else datetime.combine(self.day, MORNING, SANTIAGO)

    @property
    def last_day(self) -> date:
        """The last day of what lasts until then: midnight ends one, and begins none."""
        return self.ends.date() - timedelta(days=1) if self.ends_a_day else self.day

    @property
    def ends_a_day(self) -> bool:
        """Whether it passes as a day does: it is one, or an hour that ends one."""
        return self.ends == day_begins(self.ends.date())

    @property
    def evening(self) -> date:
        """The day that people end with it: the small hours end the evening before."""
        return (
            (self.moment.astimezone(SANTIAGO) - _SMALL_HOURS).date() if self.has_hour else self.day
        )

    @property
    def iso(self) -> str:
        """As programs read it (ISO 8601): `2026-12-11`, or `2026-12-11T14:00:00-03:00`."""
        return iso(self.moment) if self.has_hour else self.day.isoformat()

    def is_before(self, moment: datetime) -> bool:
        """Return whether it is over before *moment*: a day is when *moment* is on a later one."""
        return self.moment < moment if self.has_hour else self.ends <= moment

    def whole_day(self) -> "Stated":
        """Return its day, without its hour."""
        return Stated.on(self.day)

    def later(self, length: timedelta) -> "Stated":
        """Return what comes *length* after its hour, as clocks on a wall show it."""
        return Stated(real(self.moment + length))


def iso(moment: datetime) -> str:
    """Return *moment* as programs read it (RFC 3339): `2026-12-11T14:00:00-03:00`."""
    return standard(moment).isoformat()
