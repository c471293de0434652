"""The channel: from an edition to what crawlers read besides the list of all pages."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.newsroom import Edition, Site
from plugins.pressroom import Artefact, File, output_path
from plugins.site import Addresses
from plugins.sitemaps.documents import (
    NEWS_SITEMAP,
    ROBOTS,
    SITEMAP,
    News,
    news_sitemap,
    recent,
    robots,
)

NOBODY = b"User-agent: *\nDisallow: /\n"
"""What crawlers are told where nobody from outside may look (RFC 9309)."""

ADDRESSES = Addresses(always=(ROBOTS, NEWS_SITEMAP, SITEMAP))
"""What it makes."""


def crawler_files(edition: Edition, site: Site) -> Iterator[Artefact]:
    """Yield `sitemap-news.xml` and `robots.txt`."""
    if site.is_staff:
        yield File(output_path(ROBOTS), NOBODY)
        return
    yield NewsSitemap(site, recent(edition))
    yield File(output_path(ROBOTS), robots(site))


@dataclass(frozen=True, slots=True)
class NewsSitemap(Artefact):
    """What was published in the last two days."""

    site: Site
    stories: tuple[News, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """At the root."""
        return (output_path(NEWS_SITEMAP),)

    def make(self) -> tuple[bytes, ...]:
        """Return the file."""
        return (news_sitemap(self.site, self.stories),)
