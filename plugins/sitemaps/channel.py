"""The channel: from an edition, and from the pages of the whole site, to what crawlers read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace

from plugins.newsroom import Edition, Site
from plugins.pressroom import Artefact, File, Pages
from plugins.sitemaps.documents import News, news_sitemap, recent, robots


def crawler_files(edition: Edition, site: Site) -> Iterator[Artefact]:
    """Yield `sitemap-news.xml` and `robots.txt`."""
    yield NewsSitemap(site, recent(edition))
    yield File("robots.txt", robots(site))


@dataclass(frozen=True, slots=True)
class NewsSitemap(Artefact):
    """What was published in the last two days."""

    site: Site
    stories: tuple[News, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """At the root."""
        return ("sitemap-news.xml",)

    def make(self) -> tuple[bytes, ...]:
        """Return the file."""
        return (news_sitemap(self.site, self.stories),)


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
        return ("sitemap.xml",)

    def make(self) -> tuple[bytes, ...]:
        """
        Return the sitemap that pelican-sitemap writes for the pages.

        Registered as a plugin, it would have to be told of every page in every build. `_write_out`
        is its own way to write what it was told; a test compares the file with the protocol.
        """
        from pelican.plugins.sitemap.sitemap import SitemapGenerator  # noqa: TID251 - the library

        generator = SitemapGenerator()
        generator.page_queue = [("", page) for page in self.pages.listed]
        with TemporaryDirectory() as folder:
            settings = {"SITEURL": self.url, "SITEMAP": {**self.options, "format": "xml"}}
            generator._write_out(SimpleNamespace(output_path=folder, settings=settings))  # noqa: SLF001 - see above
            return (Path(folder, "sitemap.xml").read_bytes(),)
