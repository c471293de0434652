"""The door to Pelican."""

from collections.abc import Iterable

from pelican.generators import Generator

from plugins.pressroom import Handed, artefacts_wanted
from plugins.search.channel import search
from plugins.search.config import SearchConfig


def register() -> None:
    """Called by Pelican when the plugin is loaded."""
    artefacts_wanted.connect(artefacts_of)


def artefacts_of(generator: Generator) -> Iterable[Handed]:
    """Return the search of the pressroom's *generator*."""
    return search(
        generator.context["edition"],
        generator.context["frame"],
        SearchConfig.load(generator.settings),
    )
