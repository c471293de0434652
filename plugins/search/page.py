"""The page one searches in, and what tells browsers of it."""

from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from typing import NamedTuple

from plugins.newsroom import Department, Locality
from plugins.newsroom.kinds import Kind
from plugins.pressroom import LastingFile, output_path
from plugins.search.document import PAGE
from plugins.search.shard import FOLDER, Shard
from plugins.site import SEARCH, Frame, Link
from plugins.structured_data import HOME
from plugins.webpage import PlainPage

HERE = Link(SEARCH, "Buscar")

RECENT_YEARS = 2
"""This year and the last one are searched at once; earlier ones when somebody asks for them."""


class Choice(NamedTuple):
    """One thing to narrow a search by."""

    value: str
    name: str


class Filter(NamedTuple):
    """What all choices of one sort are called, and what they are."""

    name: str
    label: str
    choices: tuple[Choice, ...]
    whole: str = "Todos"
    """What it is called not to narrow by it."""


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
            (
                *(Choice(each.slug, each.plural) for each in kinds),
                Choice(PAGE, "Páginas del sitio"),
            ),
        ),
        Filter(
            "departamento",
            "Departamento",
            tuple(Choice(each.slug, each.short_name) for each in departments),
        ),
        Filter(
            "localidad",
            "Localidad",
            tuple(Choice(each.slug, each.name) for each in localities),
            "Toda la comuna",
        ),
        Filter("anio", "Año", tuple(Choice(year, year) for year in years)),
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


def _script() -> bytes:
    return files(__package__).joinpath("search.js").read_bytes()
