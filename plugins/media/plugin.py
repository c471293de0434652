"""Pelican glue: photos and documents."""

from collections.abc import Iterable
from pathlib import Path

from pelican.generators import Generator

from plugins.media.channel import media
from plugins.pressroom import Handed, artefacts_wanted


def register() -> None:
    """Called by Pelican when the plugin is loaded."""
    artefacts_wanted.connect(media_artefacts)


def media_artefacts(generator: Generator) -> Iterable[Handed]:
    """Return the photos and documents of the edition."""
    return media(generator.context["edition"], Path(generator.settings["PATH"]))
