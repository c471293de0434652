"""Pelican glue: our sitemaps, and the edition's moment for pelican-sitemap."""

from collections.abc import Iterable

from pelican import signals
from pelican.generators import ArticlesGenerator, Generator
from pelican.plugins.sitemap import sitemap

from plugins.pressroom.artefact import Artefact
from plugins.pressroom.signals import artefacts_wanted
from plugins.sitemaps.documents import news_sitemap, recent, robots


def register() -> None:
    """Called by Pelican when the plugin is loaded."""
    signals.article_generator_finalized.connect(set_sitemap_moment)
    artefacts_wanted.connect(sitemap_artefacts)


def set_sitemap_moment(generator: ArticlesGenerator) -> None:
    """Give pelican-sitemap the edition's moment: it would date undated pages by the clock."""
    sitemap.generator.now = generator.context["edition"].moment
    sitemap.generator.page_queue = []  # a build that failed before this one left its pages there


def sitemap_artefacts(generator: Generator) -> Iterable[Artefact]:
    """Return `sitemap-news.xml` and `robots.txt`."""
    edition, site = generator.context["edition"], generator.context["site"]
    yield Artefact(paths=("sitemap-news.xml",), make=news_sitemap, inputs=(site, recent(edition)))
    yield Artefact(paths=("robots.txt",), make=robots, inputs=(site,))
