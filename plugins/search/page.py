"""The page one searches in, and what tells browsers of it."""

import re
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import NamedTuple

from plugins.newsroom import Department, Locality
from plugins.newsroom.kinds import Kind
from plugins.pressroom import LastingFile, output_path
from plugins.search.document import PAGE
from plugins.search.places import FOLDER, SEARCH
from plugins.search.shard import Shard
from plugins.site import Frame, Link
from plugins.structured_data import HOME
from plugins.webpage import PlainPage

HERE = Link(SEARCH, "Buscar")

RECENT_YEARS = 2
"""This year and the last one are searched at once; earlier ones when somebody asks for them."""

_ASIDE = re.compile(r"^\s*(?://.*)?|[ ]+// .*$", re.MULTILINE)


class Choice(NamedTuple):
    """One thing to narrow a search by."""

    value: str
    name: str


class Filter(NamedTuple):
    """What all choices of one sort are called, and what they are."""

    name: str
    label: str
    every: str
    """What the choice of all of them is called."""

    choices: tuple[Choice, ...]


class Parts(NamedTuple):
    """The names of the parts of the index, the newest first."""

    recent: tuple[str, ...]
    older: tuple[str, ...]


def parts_of(shards: tuple[Shard, ...]) -> Parts:
    """Return which of *shards* are searched at once, and which when asked for."""
    newest = max((shard.year for shard in shards), default=0)
    recent = tuple(shard.name for shard in shards if newest - shard.year < RECENT_YEARS)
    return Parts(recent, tuple(shard.name for shard in shards[len(recent) :]))


def filters_of(
    kinds: tuple[Kind, ...],
    departments: tuple[Department, ...],
    localities: tuple[Locality, ...],
    parts: Parts,
) -> tuple[Filter, ...]:
    """Return what a search can be narrowed by; the names are those of `document.py`."""
    years = dict.fromkeys(name[:4] for name in (*parts.recent, *parts.older))
    found = (
        Filter(
            "tipo",
            "Tipo",
            "Todos",
            (
                *(Choice(each.slug, each.plural) for each in kinds),
                Choice(PAGE, "Páginas del sitio"),
            ),
        ),
        Filter(
            "departamento",
            "Departamento",
            "Todos",
            tuple(Choice(each.slug, each.short_name) for each in departments),
        ),
        Filter(
            "localidad",
            "Localidad",
            "Toda la comuna",
            tuple(Choice(each.slug, each.name) for each in localities),
        ),
        Filter("anio", "Año", "Todos", tuple(Choice(year, year) for year in years)),
    )
    return tuple(each for each in found if len(each.choices) > 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage(PlainPage):
    """
    The page; it knows what can be chosen and which parts there are, and no story.

    Without its script it is a page of good lists and an honest note.
    """

    template = "search.html"
    schema_type = "SearchResultsPage"

    parts: Parts
    filters: tuple[Filter, ...]
    script: str
    """Address of the script."""

    folder: str = FOLDER
    """Address of the index."""

    @property
    def robots(self) -> str:
        """They may show it, though no sitemap lists it."""
        return ""


def search_page(frame: Frame, parts: Parts, filters: tuple[Filter, ...]) -> SearchPage:
    """Return the page, whose script knows the *parts* of the index."""
    return SearchPage(
        frame=frame,
        trail=(HOME, HERE),
        summary="Buscar en las noticias, avisos, agenda y páginas del sitio.",
        parts=parts,
        filters=filters,
        script=script_path(),
    )


def script_file() -> LastingFile:
    """Return the script of the page, named by its content."""
    return LastingFile(output_path(script_path()), _script())


def script_path() -> str:
    """Return the address of the script."""
    return f"/assets/buscar-{sha256(_script()).hexdigest()[:12]}.js"


@cache
def _script() -> bytes:
    """Return the program in one piece; margins and comments are for us, and stay here."""
    folder = files(__package__)
    whole = "".join(folder.joinpath(name).read_text("utf-8") for name in ("words.js", "search.js"))
    return _ASIDE.sub("", whole).encode()
