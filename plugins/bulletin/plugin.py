"""The door to Pelican."""

from collections.abc import Iterable

from pelican.generators import Generator

from plugins.bulletin.channel import addresses, bulletin_artefacts
from plugins.pressroom import Handed, artefacts_wanted
from plugins.settings import AloudConfig
from plugins.site import Addresses, addresses_wanted


def register() -> None:
    """Called by Pelican when the plugin is loaded."""
    artefacts_wanted.connect(artefacts_of)
    addresses_wanted.connect(addresses_of)


def addresses_of(generator: Generator) -> Addresses:
    """Return what the channel makes with the options of *generator*."""
    return addresses(is_aloud=AloudConfig.load(generator.settings).bulletin)


def artefacts_of(generator: Generator) -> Iterable[Handed]:
    """
    Return the bulletins, also to hear if that is set.

    Raises:
        VoiceError: It is, and the voice is not installed.
    """
    edition, aloud = generator.context["edition"], None
    if AloudConfig.load(generator.settings).bulletin:
        from plugins.voice import program  # what speaks takes its time to load
        from plugins.wording import aloud_in

        program()  # before any work is done
        aloud = aloud_in(edition)
    return bulletin_artefacts(edition, generator.context["frame"], aloud)
