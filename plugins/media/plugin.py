"""Pelican glue: photos and documents, and the lengths that feeds must tell."""

from collections.abc import Iterable
from pathlib import Path

from pelican import signals
from pelican.generators import ArticlesGenerator, Generator

from plugins.media.channel import PictureLengths, artefact_of, media
from plugins.media.places import ADDRESSES
from plugins.newsroom import Rendition
from plugins.pressroom import Handed, Place, artefacts_wanted
from plugins.site import Addresses, addresses_wanted


def register() -> None:
    """Called by Pelican when the plugin is loaded."""
    signals.article_generator_finalized.connect(share_lengths)
    artefacts_wanted.connect(media_artefacts)
    addresses_wanted.connect(addresses_of)


def addresses_of(_: Generator) -> Addresses:
    """Return what the channel makes."""
    return ADDRESSES


def share_lengths(generator: ArticlesGenerator) -> None:
    """Put `picture_lengths` in the context: address of a picture -> bytes."""
    originals = Place(Path(generator.settings["PATH"]))

    def measure(rendition: Rendition) -> int:
        artefact = artefact_of(rendition, originals)
        return len(artefact.product()[artefact.addresses.index(rendition.path)])

    images = Path(generator.settings["THEME"], "static", "images")
    fixed = {f"/assets/{file.name}": file.stat().st_size for file in images.glob("*.jpg")}
    generator.context["picture_lengths"] = PictureLengths(
        generator.context["edition"], measure, fixed=fixed
    )


def media_artefacts(generator: Generator) -> Iterable[Handed]:
    """Return the photos and documents of the edition."""
    return media(generator.context["edition"], Path(generator.settings["PATH"]))
