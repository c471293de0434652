"""The door to Pelican."""

from collections.abc import Iterable
from pathlib import Path

from pelican.generators import Generator

from plugins.pressroom import Handed, Place, artefacts_wanted
from plugins.publisher import published_in
from plugins.settings import SocialConfig
from plugins.site import Addresses, addresses_wanted
from plugins.social_snippets.channel import addresses, social_artefacts
from plugins.social_snippets.plain import plugin as plain


def register() -> None:
    """Called by Pelican when the plugin is loaded."""
    artefacts_wanted.connect(artefacts_of)
    addresses_wanted.connect(addresses_of)
    plain.register()


def addresses_of(generator: Generator) -> Addresses:
    """Return what the channel makes."""
    return addresses(SocialConfig.load(generator.settings).house())


def artefacts_of(generator: Generator) -> Iterable[Handed]:
    """Return the desk's files; the *generator*'s context has the edition and the frame."""
    ledger = Path(SocialConfig.load(generator.settings).ledger)
    return social_artefacts(
        generator.context["edition"].for_public(),
        generator.context["site"].for_public(),
        frame=generator.context["frame"],
        originals=Place(Path(generator.settings["PATH"])),
        published=published_in(ledger),
    )
