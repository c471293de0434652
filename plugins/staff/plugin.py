"""The door to Pelican."""

from collections.abc import Iterable

from pelican.generators import Generator

from plugins.pressroom import Handed, artefacts_wanted
from plugins.settings import HouseRulesConfig
from plugins.site import Addresses, addresses_wanted
from plugins.staff.channel import ADDRESSES, staff_pages


def register() -> None:
    """Called by Pelican when the plugin is loaded."""
    artefacts_wanted.connect(artefacts_of)
    addresses_wanted.connect(addresses_of)


def addresses_of(_: Generator) -> Addresses:
    """Return what the channel makes."""
    return ADDRESSES


def artefacts_of(generator: Generator) -> Iterable[Handed]:
    """Return the staff's own pages; none in the public edition."""
    context = generator.context
    rules = HouseRulesConfig.load(generator.settings).rules()
    return staff_pages(context["edition"], context["frame"], context["reading"].problems, rules)
