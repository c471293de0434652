"""Pelican glue: photos, documents and cards."""

from collections.abc import Iterable
from itertools import chain
from logging import getLogger
from pathlib import Path

from pelican.generators import Generator

from plugins.cards import undrawn
from plugins.media.channel import cards, media
from plugins.media.places import addresses
from plugins.newsroom import Story
from plugins.pressroom import Handed, artefacts_wanted
from plugins.settings import SocialConfig
from plugins.site import Addresses, addresses_wanted

log = getLogger(__name__)


def register() -> None:
    """Called by Pelican when the plugin is loaded."""
    artefacts_wanted.connect(media_artefacts)
    addresses_wanted.connect(addresses_of)


def addresses_of(generator: Generator) -> Addresses:
    """Return what the channel makes."""
    return addresses(SocialConfig.load(generator.settings).house())


def media_artefacts(generator: Generator) -> Iterable[Handed]:
    """Return the photos, documents and cards of the edition."""
    edition = generator.context["edition"]
    for told in filter(None, map(_undrawn, (*edition.stories, *edition.expired))):
        log.warning(told)
    site = generator.context["site"]
    files = media(edition, Path(generator.settings["PATH"]), site.house)
    return chain(files, cards(edition, site))


def _undrawn(story: Story) -> str:
    """Return what an editor has to know of the card of *story*: which signs of its title it lacks."""
    lost = "" if story.photo else undrawn(story.title)
    if not lost:
        return ""
    signs = ", ".join(f"«{each}»" for each in lost)
    return (
        f"{story.source}: del título, {signs} no sale en la tarjeta que acompaña al enlace.\n"
        "    → Escríbalo con otras letras o déjelo fuera; con una foto, no lleva tarjeta."
    )
