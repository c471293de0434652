"""The door to Pelican."""

from collections.abc import Iterable

from pelican.generators import Generator

from plugins.pressroom import Handed, artefacts_wanted
from plugins.site import Addresses, addresses_wanted
from plugins.wire.channel import ADDRESSES, wire_artefacts


def register() -> None:
    """Called by Pelican when the plugin is loaded."""
    artefacts_wanted.connect(artefacts_of)
    addresses_wanted.connect(addresses_of)


def addresses_of(_: Generator) -> Addresses:
    """Return what the channel makes."""
    return ADDRESSES


def artefacts_of(generator: Generator) -> Iterable[Handed]:
    """Return the wire of the edition."""
    return wire_artefacts(generator.context["edition"], generator.context["site"])
