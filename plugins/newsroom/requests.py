"""What the press asks the Municipality: for its own people, and never public."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from plugins.spanish import SANTIAGO, Stated


class RequestState(StrEnum):
    """Where a request stands, as its file says it."""

    RECEIVED = "recibido"
    IN_HAND = "en curso"
    ANSWERED = "respondido"
    CLOSED = "cerrado"
    """Nothing more will be done, answered or not."""

    @property
    def is_open(self) -> bool:
        """Whether somebody still waits for an answer."""
        return self in {RequestState.RECEIVED, RequestState.IN_HAND}


@dataclass(frozen=True, slots=True, kw_only=True)
class PressRequest:
    """One file of `content/requerimientos/`."""

    source: str
    """Its file, relative to `content/`."""

    outlet: str
    """The radio, the newspaper."""

    subject: str
    """In a few words; names nobody."""

    asks: str
    """What they want to know."""

    received: Stated
    due: Stated | None = None
    """Until when an answer is of use to them; None if they did not say."""

    office: str
    """Short name of the department that answers."""

    folder: str
    """Its slug."""

    post: str = ""
    """Who answers there: a post, no name."""

    person: str = ""
    """Personal data: who asks. Nothing once it is not kept any more."""

    reach: str = ""
    """Personal data: how that person is reached."""

    answer: str = ""
    """Plain paragraphs."""

    answered: Stated | None = None
    state: RequestState = RequestState.RECEIVED
    story: str = ""
    """File of the article that tells the answer, relative to `content/`."""

    is_demo: bool = False

    @property
    def has_person(self) -> bool:
        """Whether it holds personal data."""
        return bool(self.person or self.reach)

    def is_late_at(self, moment: datetime) -> bool:
        """Return whether somebody waits for an answer that is of no use any more at *moment*."""
        return self.state.is_open and self.due is not None and self.due.ends <= moment

    def keeps_person_until(self, days: int) -> date:
        """Return the last day on which personal data may be kept, if that is so for *days*."""
        return self.received.day + timedelta(days=days)

    def is_past_keeping(self, moment: datetime, days: int) -> bool:
        """Return whether it holds personal data at *moment* that may be kept for *days* only."""
        today = moment.astimezone(SANTIAGO).date()
        return self.has_person and today > self.keeps_person_until(days)

    def without_person(self) -> "PressRequest":
        """Return it as it is shown once the personal data are not kept any more."""
        return replace(self, person="", reach="")


def by_deadline(requests: Iterable[PressRequest]) -> tuple[PressRequest, ...]:
    """Return *requests*, those that are due first before the rest, those without a deadline last."""
    return tuple(
        sorted(
            requests,
            key=lambda each: (
                each.due is None,
                (each.due or each.received).ends.timestamp(),
                each.received.moment.timestamp(),
                each.source,
            ),
        )
    )
