"""The channel: from an edition to what crawlers read besides the list of all pages."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.newsroom import Edition, Site
from plugins.pressroom import Artefact, File
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
