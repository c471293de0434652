"""The door to Pelican."""

from collections.abc import Iterable

from pelican.generators import Generator

from plugins.open_data.channel import ADDRESSES, data_artefacts
from plugins.pressroom import Handed, artefacts_wanted
from plugins.settings import OpenDataConfig
from plugins.site import Addresses, addresses_wanted


def register() -> None:
    """Called by Pelican when the plugin is loaded."""
    artefacts_wanted.connect(artefacts_of)
    addresses_wanted.connect(addresses_of)


def addresses_of(_: Generator) -> Addresses:
    """Return what the channel makes."""
    return ADDRESSES


def artefacts_of(generator: Generator) -> Iterable[Handed]:
    """Return the open data of the pressroom's *generator*."""
    return data_artefacts(
        generator.context["edition"],
        generator.context["site"],
        OpenDataConfig.load(generator.settings),
    )
