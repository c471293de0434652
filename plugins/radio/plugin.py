"""The door to Pelican."""

from collections.abc import Iterable

from pelican.generators import Generator

from plugins.pressroom import Handed, artefacts_wanted
from plugins.radio.channel import radio_artefacts
from plugins.radio.config import RadioConfig


def register() -> None:
    """Called by Pelican when the plugin is loaded."""
    artefacts_wanted.connect(artefacts_of)


def artefacts_of(generator: Generator) -> Iterable[Handed]:
    """Return the podcast of the pressroom's *generator*."""
    return radio_artefacts(
        generator.context["edition"],
        generator.context["site"],
        RadioConfig.load(generator.settings),
    )
