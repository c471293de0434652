"""The door to Pelican."""

from collections.abc import Iterable

from pelican.generators import Generator

from plugins.alerts.channel import addresses, alert_artefacts
from plugins.pressroom import Handed, artefacts_wanted
from plugins.settings import AlertsConfig
from plugins.site import Addresses, addresses_wanted


def register() -> None:
    """Called by Pelican when the plugin is loaded."""
    artefacts_wanted.connect(artefacts_of)
    addresses_wanted.connect(addresses_of)


def addresses_of(generator: Generator) -> Addresses:
    """Return what the channel makes with the options of *generator*."""
    return addresses(AlertsConfig.load(generator.settings).policy())


def artefacts_of(generator: Generator) -> Iterable[Handed]:
    """Return the alerts of the pressroom's *generator*."""
    return alert_artefacts(generator.context["edition"], generator.context["site"])
