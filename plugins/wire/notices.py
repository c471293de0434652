"""What a notice says to the media: who declared an alert, who gave word of a cut, how urgent it is."""

from typing import Final

from plugins.newsroom import Story
from plugins.newsroom.kinds import NoticeDetails
from plugins.spanish import clean_line
from plugins.web import Json
from plugins.wire.things import told

PLAIN_URGENCY: Final = 5
_BY_PROMINENCE: Final = {1: 3, 2: 1}
"""Of what every page shows, and of what people must know at once (`Details.prominence`); 1 is the highest."""

_BY_ALERT: Final = {"Temprana Preventiva": 3, "Amarilla": 2, "Roja": 1}
"""Of an alert by its level (Decreto 86 of 2023): none is less than a cut that is important."""


def urgency_of(story: Story) -> int:
    """Return how urgent *story* is, from 1, the most, to 9; an alert at least as its level says."""
    details = story.details
    urgency = _BY_PROMINENCE.get(details.prominence, PLAIN_URGENCY)
    if isinstance(details, NoticeDetails) and not details.lifts:
        return min(urgency, _BY_ALERT.get(details.alert, PLAIN_URGENCY))
    return urgency


def byline_of(story: Story) -> str:
    """Return who tells *story*, and of an alert who declared it: «Obras, con información de SENAPRED»."""
    department, issuer = clean_line(story.department.name), _issuer(story)
    return f"{department}, con información de {issuer}" if issuer else department


def declared_by(story: Story) -> str:
    """Return, for who edits, who declared the alert that *story* tells of; nothing of what is none."""
    details = story.details
    if not isinstance(details, NoticeDetails) or not details.issuer:
        return ""
    alert = f"Alerta {details.alert}"
    what = f"Término de la {alert}: lo" if details.lifts else f"{alert}: la"
    teller = story.department.name
    return f"{what} emite {details.issuer}; quien informa aquí es {teller}."


def origins_of(story: Story) -> list[Json]:
    """Return who declared what *story* tells, and who gave word of it, as sources of information."""
    details = story.details
    if not isinstance(details, NoticeDetails):
        return []
    issuer = told(name=clean_line(details.issuer), role="issuer")
    origin = told(name=clean_line(details.origin), role="source")
    return [each for each in (issuer, origin) if "name" in each]


def _issuer(story: Story) -> str:
    details = story.details
    return clean_line(details.issuer) if isinstance(details, NoticeDetails) else ""
