"""The page one searches in, and what tells browsers of it."""

from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from typing import NamedTuple

from plugins.newsroom import Department, Locality
from plugins.newsroom.kinds import Kind
from plugins.pressroom import Artefact, LastingFile, output_path
from plugins.search.document import PAGE
from plugins.search.shard import FOLDER, Shard
from plugins.site import SEARCH, Frame, Link, render
from plugins.structured_data import HOME, head_of_page

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
            "localidad", "Localidad", tuple(Choice(each.slug, each.name) for each in localities)
        ),
        Filter("anio", "Año", tuple(Choice(year, year) for year in years)),
    )
    return tuple(each for each in found if len(each.choices) > 1)


@dataclass(frozen=True, slots=True)
class SearchPage(Artefact):
    """
    The page; it knows what can be chosen and which parts there are, and no story.

    Without its script it is a page of good lists and an honest note.
    """

    frame: Frame
    parts: Parts
    filters: tuple[Filter, ...]
    script: str
    """Address of the script."""

    @property
    def paths(self) -> tuple[str, ...]:
        """Its one address."""
        return (output_path(HERE.path),)

    def make(self) -> tuple[bytes, ...]:
        """Return the page."""
        trail = (HOME, HERE)
        page = render(
            self.frame,
            "search.html",
            here=HERE.path,
            head=head_of_page(
                self.frame.site,
                trail,
                description="Buscar en las noticias, avisos, agenda y páginas del sitio.",
                type_="SearchResultsPage",
            ),
            trail=trail,
            folder=FOLDER,
            parts=self.parts,
            filters=self.filters,
            script=self.script,
        )
        return (page,)


def script_file() -> LastingFile:
    """Return the script of the page, named by its content."""
    return LastingFile(output_path(script_path()), _script())


def script_path() -> str:
    """Return the address of the script."""
    return f"/assets/buscar-{sha256(_script()).hexdigest()[:12]}.js"


def _script() -> bytes:
    return files(__package__).joinpath("search.js").read_bytes()
