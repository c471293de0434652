"""The channel: from an edition to the artefacts of its feeds."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from importlib.resources import files

from plugins.feeds.config import FeedsConfig
from plugins.feeds.document import About, Document, documents, path_of
from plugins.feeds.opml import OPML, Outline, opml
from plugins.newsroom import Edition, Site, Stories
from plugins.pressroom import Artefact, Group, Handed, output_path
from plugins.site import FORMATS, STYLESHEET, Subscription, subscriptions_of
from plugins.spanish import clean_line

SUBSCRIBE = "/suscribirse/"
"""The page that explains every feed to people."""


def feed_artefacts(
    edition: Edition, site: Site, config: FeedsConfig, *, lengths: Mapping[str, int]
) -> Iterator[Handed]:
    """
    Yield a group for each subscription, the list of feeds and their style.

    Args:
        edition: What may be public.
        site: Where it is published.
        config: The plugin's options.
        lengths: Address of the largest JPEG of each lead photo (`/fotos/…`) -> its bytes.
    """
    offered = subscriptions_of(edition)
    for subscription in (each for each in offered if not each.is_podcast):
        yield Group(
            name=f"feeds/{subscription.name}",
            expand=documents_of,
            inputs=(
                replace(subscription, stories=()),
                Stories(subscription.stories),
                site,
                lengths,
                config.size,
            ),
        )
    yield Artefact(
        paths=(output_path(OPML),),
        make=feed_list,
        inputs=(
            clean_line(site.name),
            site.language,
            tuple(_outline(subscription, site) for subscription in offered),
        ),
    )
    yield Artefact(
        paths=(output_path(STYLESHEET),),
        make=stylesheet,
        inputs=(
            files(__package__).joinpath("feed.css").read_text("utf-8"),
            site.absolute(SUBSCRIBE),
        ),
    )


def documents_of(
    subscription: Subscription,
    told: Stories,
    site: Site,
    lengths: Mapping[str, int],
    size: int,
) -> Iterator[Artefact]:
    """Yield one artefact for each document of *subscription* to the stories *told*."""
    about = About(subscription, site, lengths)
    for document in documents(about, told.stories, size=size):
        paths = (path_of(subscription, form, document.number) for form in FORMATS)
        yield Artefact(
            paths=tuple(map(output_path, paths)),
            make=feeds_of,
            inputs=(document,),
            order=f"{document.updated:%Y-%m-%d}",
        )


def feeds_of(document: Document) -> tuple[bytes, ...]:
    """Return *document* in each of `FORMATS`."""
    # feedgen and lxml take their time to load; a build that changes no feed does not need them.
    from plugins.feeds.formats import writers

    return tuple(written(document) for written in writers())


def feed_list(title: str, language: str, outlines: tuple[Outline, ...]) -> tuple[bytes, ...]:
    """Return the OPML document of *outlines*."""
    return (opml(title, language, outlines),)


def stylesheet(css: str, subscribe_url: str) -> tuple[bytes, ...]:
    """Return *css*, which tells people who open a feed in a browser about *subscribe_url*."""
    quoted = subscribe_url.replace("\\", "\\\\").replace('"', '\\"')
    return (css.replace("{subscribe_url}", quoted).encode(),)


def _outline(subscription: Subscription, site: Site) -> Outline:
    return Outline(
        group=subscription.group,
        title=clean_line(subscription.title),
        summary=clean_line(subscription.summary),
        feed_url=site.absolute(subscription.feed_path("rss")),
        page_url=site.absolute(subscription.path),
    )
