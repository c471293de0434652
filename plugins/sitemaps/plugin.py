"""Pelican glue: our sitemaps and robots.txt; `sitemap.xml` through pelican-sitemap."""

from collections.abc import Iterable

from pelican.generators import Generator

from plugins.pressroom import Artefact, Pages, artefacts_wanted, pages_told
from plugins.sitemaps.channel import Sitemap, crawler_files
from plugins.sitemaps.config import SitemapConfig


def register() -> None:
    """Called by Pelican when the plugin is loaded."""
    artefacts_wanted.connect(artefacts_of)
    pages_told.connect(sitemap_of_pages)


def artefacts_of(generator: Generator) -> Iterable[Artefact]:
    """Return `sitemap-news.xml` and `robots.txt`."""
    return crawler_files(generator.context["edition"], generator.context["site"])


def sitemap_of_pages(generator: Generator, *, pages: Pages) -> Iterable[Artefact]:
    """Return `sitemap.xml` of *pages*."""
    options = SitemapConfig.load(generator.settings).model_dump(exclude_unset=True)
    return [Sitemap(generator.settings["SITEURL"], options, pages)]
