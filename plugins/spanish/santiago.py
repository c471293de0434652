"""Santiago's clocks, from the pinned `tzdata` package on every machine."""

import zoneinfo
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

_KEY = "America/Santiago"


def _zone() -> ZoneInfo:
    """
    Return the zone as the `tzdata` package has it.

    `zoneinfo` prefers PYTHONTZPATH and the system, which may be years old or somebody's own; without
    a path it reads the package (https://docs.python.org/3/library/zoneinfo.html#data-sources). So
    does then every library that asks it, here and in the processes that work for a build.
    """
    zoneinfo.reset_tzpath(to=())
    ZoneInfo.clear_cache(only_keys=[_KEY])
    return ZoneInfo(_KEY)


SANTIAGO = _zone()
MORNING = time(9)
"""The hour at which what is dated without one is published."""


class Clock(Enum):
    """What Santiago's clocks do at a wall time."""

    PLAIN = "once"
    SKIPPED = "never"
    REPEATED = "twice"


def clock_at(wall: datetime) -> Clock:
    """Return whether the naive *wall* time happens once, never or twice in Santiago."""
    first = wall.replace(tzinfo=SANTIAGO, fold=0)
    second = wall.replace(tzinfo=SANTIAGO, fold=1)
    if first.utcoffset() == second.utcoffset():
        return Clock.PLAIN
    return Clock.REPEATED if real(first).replace(tzinfo=None) == wall else Clock.SKIPPED


def real(moment: datetime) -> datetime:
    """Return *moment* as Santiago's clocks show it: never at an hour that they skip."""
    return moment.astimezone(UTC).astimezone(SANTIAGO)


def day_begins(day: date) -> datetime:
    """Return the first moment of *day*: midnight, or the hour that clocks skip to."""
    return real(datetime.combine(day, time(0), SANTIAGO))


def day_ends(day: date) -> datetime:
    """Return the first moment after *day*."""
    return day_begins(day + timedelta(days=1))


def standard(moment: datetime) -> datetime:
    """
    Return *moment* with an offset that programs can read: in UTC where Santiago's has seconds.

    Before 1927 clocks stood 4 h 42 min 45 s behind Greenwich; offsets are hours and minutes in
    RFC 3339, RFC 5322 (3.3) and HTML (2.3.5.6).
    """
    offset = moment.utcoffset()
    is_whole = offset is not None and offset % timedelta(minutes=1) == timedelta(0)
    return moment if is_whole else moment.astimezone(UTC)
