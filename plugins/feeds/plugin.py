"""The door to Pelican."""

from collections.abc import Iterable
from pathlib import Path

from pelican.generators import Generator

from plugins.feeds.channel import addresses, feed_artefacts
from plugins.feeds.config import FeedsConfig
from plugins.pressroom import Handed, Place, artefacts_wanted
from plugins.settings import AloudConfig
from plugins.site import Addresses, addresses_wanted


def register() -> None:
    """Called by Pelican when the plugin is loaded."""
    artefacts_wanted.connect(artefacts_of)
    addresses_wanted.connect(addresses_of)


def addresses_of(generator: Generator) -> Addresses:
    """Return what the channel makes with the options of *generator*."""
    return addresses(FeedsConfig.load(generator.settings).size)


def artefacts_of(generator: Generator) -> Iterable[Handed]:
    """Return the feeds of the pressroom's *generator*."""
    return feed_artefacts(
        generator.context["edition"],
        generator.context["site"],
        FeedsConfig.load(generator.settings),
        originals=Place(Path(generator.settings["PATH"])),
        is_aloud=AloudConfig.load(generator.settings).notices,
    )
