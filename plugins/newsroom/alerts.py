"""Which notices the Municipality issues as alerts by itself, and which are somebody else's."""

from plugins.newsroom.kinds.aviso import ALERT, NoticeDetails
from plugins.newsroom.site import TOWN, AlertPolicy
from plugins.newsroom.story import Audience, Story
from plugins.spanish import folded

_OURS = frozenset(
    {
        "imme",
        "municipalidad",
        f"municipalidad de {folded(TOWN)}",
    }
)


def is_issued(story: Story, policy: AlertPolicy) -> bool:
    """
    Return whether *story* is an alert of the Municipality's own.

    One that SENAPRED declared is not (Ley 21.364, Decreto 86 of 2023): whoever told it on as its own
    would make two alerts of one.
    """
    details = story.details
    if not isinstance(details, NoticeDetails) or story.audience is not Audience.PUBLIC:
        return False
    if details.sort not in policy.sorts:
        return False
    return details.sort != ALERT or is_ours(details.issuer)


def is_quoted(story: Story) -> bool:
    """Return whether *story* tells of an alert that somebody else declared."""
    details = story.details
    return (
        isinstance(details, NoticeDetails)
        and story.audience is Audience.PUBLIC
        and details.sort == ALERT
        and not is_ours(details.issuer)
    )


def is_ours(issuer: str) -> bool:
    """Return whether *issuer*, as an editor writes it, is the Municipality."""
    name = folded(issuer).strip(" .").removeprefix("la ").removeprefix("ilustre ")
    return name in _OURS
