"""The bulletin: a digest of each week, as its form and the desk say."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from plugins.spanish import SANTIAGO

BULLETINS = "/boletin/"
"""The page of all issues; each is below it."""

BULLETIN_NAME = "Boletín"

_A_WEEK = timedelta(days=7)
_NAME = re.compile(r"(?P<year>(?:19|2[01])\d{2})-(?P<week>[0-5]\d)", re.ASCII)
"""The years are those of all dates here."""


class IssueNumber(NamedTuple):
    """Which bulletin: that of a week, by its year and number (ISO 8601)."""

    year: int
    week: int

    @property
    def name(self) -> str:
        """`2026-48`."""
        return f"{self.year}-{self.week:02}"

    @property
    def path(self) -> str:
        """Its page."""
        return f"{BULLETINS}{self.name}/"

    @classmethod
    def of(cls, day: date) -> "IssueNumber":
        """Return that of the week of *day*."""
        year, week, _ = day.isocalendar()
        return cls(year, week)

    @classmethod
    def read(cls, name: str) -> "IssueNumber":
        """
        Return the one that is called *name*: `2026-48`.

        Raises:
            ValueError: No week is called so.
        """
        found = _NAME.fullmatch(name)
        if not found:
            raise ValueError(name)
        number = cls(int(found["year"]), int(found["week"]))
        date.fromisocalendar(number.year, number.week, 1)
        return number


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueEdit:
    """What an editor decided about one issue: `content/boletin/2026-48.yaml`."""

    greeting: str = ""
    first: tuple[str, ...] = ()
    """Files of the stories that open it, in their order."""

    left_out: tuple[str, ...] = ()
    """Files of the stories that are not in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Newsletter:
    """The form of the bulletin, whatever the week: `content/boletin/boletin.yaml`."""

    name: str
    weekday: int
    """On which it comes out, from 0, a Monday."""

    hour: time
    """On Santiago's clocks."""

    greeting: str = ""
    since: date | None = None
    """No bulletin is of a week before the one of this day."""

    edits: Mapping[IssueNumber, IssueEdit] = field(default_factory=dict, hash=False)

    def issued(self, number: IssueNumber) -> datetime:
        """Return when the issue *number* comes out, in UTC."""
        day = date.fromisocalendar(number.year, number.week, self.weekday + 1)
        return self._at(day)

    def begins(self, number: IssueNumber) -> datetime:
        """Return when the week that the issue *number* tells of begins: when the one before came out."""
        day = date.fromisocalendar(number.year, number.week, self.weekday + 1)
        return self._at(day - _A_WEEK)

    def number_at(self, moment: datetime) -> IssueNumber:
        """Return the issue that tells of what becomes public at *moment*: the first to come out then or later."""
        day = moment.astimezone(SANTIAGO).date()
        number = IssueNumber.of(day)
        return number if moment <= self.issued(number) else IssueNumber.of(day + _A_WEEK)

    def edit_of(self, number: IssueNumber) -> IssueEdit:
        """Return what an editor decided about the issue *number*; nothing, if nobody did."""
        return self.edits.get(number, IssueEdit())

    def _at(self, day: date) -> datetime:
        # In UTC: Python compares moments of one zone by what clocks show, also when that comes twice.
        return datetime.combine(day, self.hour, SANTIAGO).astimezone(UTC)
