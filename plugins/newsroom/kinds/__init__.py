"""The kinds of article: one module each, found by itself. docs/tipos.md says how to add one."""

from importlib import import_module
from pkgutil import iter_modules

from plugins.newsroom.kinds.base import (
    MOST_REVISIONS,
    NOTHING_YET,
    Details,
    Fact,
    Kind,
    Occurrence,
    Order,
)
from plugins.newsroom.kinds.empleo import COMPETITION, OFFER, JobDetails
from plugins.newsroom.kinds.empleo import KIND as JOB_KIND
from plugins.newsroom.kinds.radio import Chapter, RadioDetails

DEFAULT = "noticia"


def all_kinds() -> tuple[Kind, ...]:
    """Return every kind: the `KIND` of each module here that has one, by name of module."""
    modules = (import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__))
    return tuple(module.KIND for module in modules if hasattr(module, "KIND"))


__all__ = [
    "COMPETITION",
    "JOB_KIND",
    "MOST_REVISIONS",
    "NOTHING_YET",
    "OFFER",
    "Chapter",
    "Details",
    "Fact",
    "JobDetails",
    "Kind",
    "Occurrence",
    "Order",
    "RadioDetails",
]
