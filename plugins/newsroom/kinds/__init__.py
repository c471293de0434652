"""The kinds of article: one module each, found by itself. docs/tipos.md says how to add one."""

from collections.abc import Iterable
from importlib import import_module
from pkgutil import iter_modules

from plugins.newsroom.kinds.aviso import (
    ALERT,
    CUT,
    IMPORTANT,
    OTHER,
    PLAIN,
    SORTS,
    URGENT,
    NoticeDetails,
)
from plugins.newsroom.kinds.base import (
    MOST_REVISIONS,
    NOTHING_YET,
    Details,
    Fact,
    FieldPart,
    Kind,
    Occurrence,
    Offer,
    Order,
)
from plugins.newsroom.kinds.clip import Clip
from plugins.newsroom.kinds.closure import ACTIVITY, DANGER, ONE_WAY, WORKS, ClosedStreet
from plugins.newsroom.kinds.comunicado import ReleaseDetails
from plugins.newsroom.kinds.empleo import COMPETITION, OFFER, JobDetails
from plugins.newsroom.kinds.empleo import KIND as JOB_KIND
from plugins.newsroom.kinds.posts import (
    BETWEEN_PARTS,
    BULLET,
    TO_DO,
    WHEN_SIGN,
    WHERE_SIGN,
    WOULD_BE,
    PostLine,
    Rank,
    Setting,
    lowered,
    when_line,
    where_line,
    within,
)
from plugins.newsroom.kinds.radio import Chapter, RadioDetails
from plugins.spanish import folded

DEFAULT = "noticia"


def all_kinds() -> tuple[Kind, ...]:
    """Return every kind: the `KIND` of each module here that has one, by name of module."""
    modules = (import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__))
    return tuple(module.KIND for module in modules if hasattr(module, "KIND"))


def kind_meant(word: str, kinds: Iterable[Kind]) -> str:
    """Return the one of *kinds* that *word* is another name of, or nothing."""
    wanted = folded(word).replace(" ", "_")
    plural = wanted.removesuffix("s")
    found = (each.slug for each in kinds if {wanted, plural} & {each.slug, *each.other_names})
    return next(found, "")


__all__ = [
    "ACTIVITY",
    "ALERT",
    "BETWEEN_PARTS",
    "BULLET",
    "COMPETITION",
    "CUT",
    "DANGER",
    "DEFAULT",
    "IMPORTANT",
    "JOB_KIND",
    "MOST_REVISIONS",
    "NOTHING_YET",
    "OFFER",
    "ONE_WAY",
    "OTHER",
    "PLAIN",
    "SORTS",
    "TO_DO",
    "URGENT",
    "WHEN_SIGN",
    "WHERE_SIGN",
    "WORKS",
    "WOULD_BE",
    "Chapter",
    "Clip",
    "ClosedStreet",
    "Details",
    "Fact",
    "FieldPart",
    "JobDetails",
    "Kind",
    "NoticeDetails",
    "Occurrence",
    "Offer",
    "Order",
    "PostLine",
    "RadioDetails",
    "Rank",
    "ReleaseDetails",
    "Setting",
    "all_kinds",
    "kind_meant",
    "lowered",
    "when_line",
    "where_line",
    "within",
]
