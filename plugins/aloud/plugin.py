"""The door to Pelican."""

from collections.abc import Iterable

from pelican.generators import Generator

from plugins.aloud.places import addresses
from plugins.pressroom import Handed, artefacts_wanted
from plugins.settings import AloudConfig
from plugins.site import Addresses, addresses_wanted


def register() -> None:
    """Called by Pelican when the plugin is loaded."""
    artefacts_wanted.connect(artefacts_of)
    addresses_wanted.connect(addresses_of)


def addresses_of(generator: Generator) -> Addresses:
    """Return what the channel makes with the options of *generator*."""
    return addresses(is_aloud=AloudConfig.load(generator.settings).notices)


def artefacts_of(generator: Generator) -> Iterable[Handed]:
    """
    Return the notices of the pressroom's *generator* read aloud, if that is set.

    Raises:
        VoiceError: It is, and the voice is not installed.
    """
    if not AloudConfig.load(generator.settings).notices:
        return ()
    from plugins.aloud.channel import aloud_artefacts  # what speaks takes its time to load
    from plugins.voice import program

    program()  # before any work is done
    return aloud_artefacts(generator.context["edition"], generator.context["site"])
