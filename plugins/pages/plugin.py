"""Hands the pages over to the pressroom."""

from collections.abc import Iterable

from pelican.generators import Generator

from plugins.pages.channel import addresses, pages
from plugins.pages.config import PagesConfig
from plugins.pressroom import Handed, artefacts_wanted
from plugins.settings import AloudConfig, OpenDataConfig
from plugins.site import Addresses, addresses_wanted


def register() -> None:
    """Called by Pelican when the plugin is loaded."""
    artefacts_wanted.connect(wanted_pages)
    addresses_wanted.connect(addresses_of)


def addresses_of(generator: Generator) -> Addresses:
    """Return what the channel makes with the options of *generator*."""
    return addresses(PagesConfig.load(generator.settings).page_size)


def wanted_pages(generator: Generator) -> Iterable[Handed]:
    """Return every page of the pressroom's edition, in its frame."""
    config = PagesConfig.load(generator.settings)
    terms = OpenDataConfig.load(generator.settings)
    edition = generator.context["edition"]
    aloud = None
    if AloudConfig.load(generator.settings).notices:
        from plugins.wording import aloud_in  # takes its time to load

        aloud = aloud_in(edition)
    return pages(edition, generator.context["frame"], config, terms, aloud)
