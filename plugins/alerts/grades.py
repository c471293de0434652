"""
How grave, how near and how sure an alert is, in the words of CAP 1.2 (3.2.2), from what a notice says.

The one table of it; docs/alertas.md tells it to who has to decide. Nothing depends on the clock: what
had begun is told by the moment at which the message was sent.
"""

from datetime import datetime, timedelta
from typing import NamedTuple

from plugins.newsroom.kinds import ALERT, CUT, IMPORTANT, PLAIN, URGENT, NoticeDetails

SOON = timedelta(hours=1)
"""CAP 1.2, 3.2.2, `urgency`: «Expected» is within the next hour."""

SEVERITIES = MINOR, MODERATE, SEVERE = ("Minor", "Moderate", "Severe")
"""
From the least to the most. «Extreme» is an extraordinary threat to life or property: no level of a
notice says that, and it is for SENAPRED to declare.
"""

_BY_LEVEL = {PLAIN: MINOR, IMPORTANT: MODERATE, URGENT: SEVERE}
"""What a notice calls urgent is «significant»; what is important, «possible»; the rest, «minimal»."""

_BY_ALERT = {"Temprana Preventiva": MINOR, "Amarilla": MODERATE, "Roja": SEVERE}
_CERTAINTY = {"Temprana Preventiva": "Possible", "Amarilla": "Likely", "Roja": "Observed"}
"""
Decreto 86 of 2023: the first strengthens the watch on what may come, the second is declared when a
threat grows, the third when it has come or needs everything there is.
"""


class Grade(NamedTuple):
    """What a message says of how to take it."""

    category: str
    response: str
    urgency: str
    severity: str
    certainty: str


def grade_of(notice: NoticeDetails, sent: datetime) -> Grade:
    """Return how the message of *notice* that is *sent* at that moment has to be taken."""
    if notice.lifts:
        return Grade(category_of(notice), "AllClear", "Past", MINOR, "Observed")
    begins = notice.since.moment if notice.since else sent
    return Grade(
        category_of(notice),
        _response(notice, begins, sent),
        _urgency(notice.level, begins, sent),
        _severity(notice),
        _certainty(notice, begins, sent),
    )


def ended(grade: Grade) -> Grade:
    """
    Return how the message has to be taken that calls off a notice of that *grade*.

    Nothing is to be done any more. That the danger is over («AllClear») only a notice says that
    lifts it.
    """
    return grade._replace(response="None", urgency="Past")


def replaced(grade: Grade) -> Grade:
    """Return the same where something took its place that is no alert of ours: it may be graver."""
    return grade._replace(response="Monitor", urgency="Unknown")


def category_of(notice: NoticeDetails) -> str:
    """Return what *notice* is of: services are «Infra», streets «Transport», danger «Safety»."""
    if notice.sort == CUT:
        return "Infra"
    if notice.closed:
        return "Transport"
    return "Safety" if notice.sort == ALERT or notice.level != PLAIN else "Other"


def _response(notice: NoticeDetails, begins: datetime, sent: datetime) -> str:
    """Return what one does: keep away, get ready while there is time, or follow what is told."""
    if notice.closed:
        return "Avoid"
    return "Prepare" if notice.what_to_do and begins > sent else "Monitor"


def _urgency(level: str, begins: datetime, sent: datetime) -> str:
    if begins - sent > SOON:
        return "Future"
    return "Immediate" if level == URGENT and begins <= sent else "Expected"


def _severity(notice: NoticeDetails) -> str:
    levels = (_BY_LEVEL[notice.level], _BY_ALERT.get(notice.alert, MINOR))
    return max(levels, key=SEVERITIES.index)


def _certainty(notice: NoticeDetails, begins: datetime, sent: datetime) -> str:
    """Return how sure it is: what has begun is «Observed»; who plans a cut does it, if nothing comes between."""
    if notice.alert:
        return _CERTAINTY[notice.alert]
    return "Observed" if begins <= sent else "Likely"
