"""Pelican glue: our sitemaps and robots.txt; `sitemap.xml` through pelican-sitemap."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import Any

from pelican.generators import Generator

from plugins.pressroom import Artefact, Pages, artefacts_wanted, pages_told
from plugins.sitemaps.config import SitemapConfig
from plugins.sitemaps.documents import news_sitemap, recent, robots


def register() -> None:
    """Called by Pelican when the plugin is loaded."""
    artefacts_wanted.connect(sitemap_artefacts)
    pages_told.connect(sitemap_of_pages)


def sitemap_artefacts(generator: Generator) -> Iterable[Artefact]:
    """Return `sitemap-news.xml` and `robots.txt`."""
    edition, site = generator.context["edition"], generator.context["site"]
    yield Artefact(paths=("sitemap-news.xml",), make=news_sitemap, inputs=(site, recent(edition)))
    yield Artefact(paths=("robots.txt",), make=robots, inputs=(site,))


def sitemap_of_pages(generator: Generator, *, pages: Pages) -> Iterable[Artefact]:
    """Return `sitemap.xml` of *pages*; only another page, or another date of one, makes it anew."""
    settings = generator.settings
    options = SitemapConfig.load(settings).model_dump(exclude_unset=True)
    inputs = (settings["SITEURL"], options, pages)
    yield Artefact(paths=("sitemap.xml",), make=sitemap, inputs=inputs)


def sitemap(url: str, options: Mapping[str, Any], pages: Pages) -> tuple[bytes]:
    """
    Return the sitemap that pelican-sitemap writes for *pages*.

    Registered as a plugin, it would have to be told of every page in every build. `_write_out` is
    its own way to write what it was told; a test compares the file with the sitemap protocol.
    """
    from pelican.plugins.sitemap.sitemap import SitemapGenerator

    generator = SitemapGenerator()
    generator.page_queue = [("", page) for page in pages.listed]
    with TemporaryDirectory() as folder:
        settings = {"SITEURL": url, "SITEMAP": {**options, "format": "xml"}}
        generator._write_out(SimpleNamespace(output_path=folder, settings=settings))  # noqa: SLF001 - see above
        return (Path(folder, "sitemap.xml").read_bytes(),)
