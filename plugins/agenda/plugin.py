"""The door to Pelican."""

from collections.abc import Iterable

from pelican.generators import Generator

from plugins.agenda.channel import calendar_artefacts
from plugins.pressroom import Handed, artefacts_wanted


def register() -> None:
    """Called by Pelican when the plugin is loaded."""
    artefacts_wanted.connect(artefacts_of)


def artefacts_of(generator: Generator) -> Iterable[Handed]:
    """Return the calendars of the pressroom's *generator*."""
    return calendar_artefacts(generator.context["edition"], generator.context["site"])
