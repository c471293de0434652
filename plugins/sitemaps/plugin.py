"""Pelican glue: our sitemaps and robots.txt; `sitemap.xml` through pelican-sitemap."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace

from pelican.generators import Generator

from plugins.pressroom import Artefact, Pages, artefacts_wanted, output_path, pages_told
from plugins.site import Addresses, addresses_wanted
from plugins.sitemaps.channel import ADDRESSES, crawler_files
from plugins.sitemaps.config import SitemapConfig
from plugins.sitemaps.documents import SITEMAP


def register() -> None:
    """Called by Pelican when the plugin is loaded."""
    artefacts_wanted.connect(artefacts_of)
    pages_told.connect(sitemap_of_pages)
    addresses_wanted.connect(addresses_of)


def addresses_of(_: Generator) -> Addresses:
    """Return what the channel makes."""
    return ADDRESSES


def artefacts_of(generator: Generator) -> Iterable[Artefact]:
    """Return `sitemap-news.xml` and `robots.txt`."""
    return crawler_files(generator.context["edition"], generator.context["site"])


def sitemap_of_pages(generator: Generator, *, pages: Pages) -> Iterable[Artefact]:
    """Return `sitemap.xml` of *pages*."""
    if generator.context["site"].is_staff:
        return []
    options = SitemapConfig.load(generator.settings).model_dump(exclude_unset=True)
    return [Sitemap(generator.settings["SITEURL"], options, pages)]


@dataclass(frozen=True, slots=True)
class Sitemap(Artefact):
    """Every page; only another page, or another date of one, makes it anew."""

    url: str
    """Of the site."""

    options: Mapping[str, object]
    """Those of pelican-sitemap."""

    pages: Pages

    @property
    def paths(self) -> tuple[str, ...]:
        """At the root."""
        return (output_path(SITEMAP),)

    def make(self) -> tuple[bytes, ...]:
        """
        Return the sitemap that pelican-sitemap writes for the pages.

        Registered as a plugin, it would have to be told of every page in every build. `_write_out`
        is its own way to write what it was told; a test compares the file with the protocol.
        """
        from pelican.plugins.sitemap.sitemap import SitemapGenerator  # takes its time to load

        generator = SitemapGenerator()
        generator.page_queue = [("", page) for page in self.pages.listed]
        with TemporaryDirectory() as folder:
            settings = {"SITEURL": self.url, "SITEMAP": {**self.options, "format": "xml"}}
            generator._write_out(SimpleNamespace(output_path=folder, settings=settings))  # noqa: SLF001 - see above
            return (Path(folder, "sitemap.xml").read_bytes(),)
