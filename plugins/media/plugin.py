"""Pelican glue: photos and documents."""

from collections.abc import Iterable
from pathlib import Path

from pelican.generators import Generator

from plugins.media.channel import media
from plugins.media.places import ADDRESSES
from plugins.pressroom import Handed, artefacts_wanted
from plugins.site import Addresses, addresses_wanted


def register() -> None:
    """Called by Pelican when the plugin is loaded."""
    artefacts_wanted.connect(media_artefacts)
    addresses_wanted.connect(addresses_of)


def addresses_of(_: Generator) -> Addresses:
    """Return what the channel makes."""
    return ADDRESSES


def media_artefacts(generator: Generator) -> Iterable[Handed]:
    """Return the photos and documents of the edition."""
    return media(generator.context["edition"], Path(generator.settings["PATH"]))
