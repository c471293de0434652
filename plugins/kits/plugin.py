"""The door to Pelican."""

from collections.abc import Iterable
from logging import getLogger
from pathlib import Path

from pelican.generators import Generator

from plugins.kits.channel import ADDRESSES, kit_artefacts
from plugins.kits.left_out import left_out_words
from plugins.pressroom import Handed, Place, artefacts_wanted
from plugins.site import Addresses, addresses_wanted, with_kit

log = getLogger(__name__)


def register() -> None:
    """Called by Pelican when the plugin is loaded."""
    artefacts_wanted.connect(artefacts_of)
    addresses_wanted.connect(addresses_of)


def addresses_of(_: Generator) -> Addresses:
    """Return what the channel makes."""
    return ADDRESSES


def artefacts_of(generator: Generator) -> Iterable[Handed]:
    """Return the kits of the edition, and say what there is no room for."""
    edition, site = generator.context["edition"], generator.context["site"]
    for told in filter(None, (left_out_words(each, site) for each in with_kit(edition))):
        log.warning(told)
    return kit_artefacts(edition, site, Place(Path(generator.settings["PATH"])))
