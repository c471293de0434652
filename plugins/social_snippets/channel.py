"""Everything the social-media desk gets of an edition."""

from collections.abc import Iterator, Mapping

from plugins.newsroom import Announcements, Edition, Site, Story
from plugins.pressroom import Artefact, Group, Handed, output_path
from plugins.site import BOARD, NETWORKS, SNIPPETS_SCHEMA, Frame, Network, network_feed, posts
from plugins.social_snippets.board import (
    Month,
    board_page,
    month_page,
    months_of,
    script,
    script_path,
)
from plugins.social_snippets.document import schema, story_files
from plugins.social_snippets.picture import picture_for
from plugins.social_snippets.rss import feed

NEWEST = 30
"""Stories on the board's first page and in each feed."""


def social_artefacts(
    edition: Edition, site: Site, *, frame: Frame, lengths: Mapping[str, int]
) -> Iterator[Handed]:
    """
    Return the texts of every story, the board, the feeds, the schema and the script.

    Args:
        edition: What may be public.
        site: Its name and address.
        frame: What the board's pages are rendered in.
        lengths: Root-relative address of a picture -> its bytes, for the feeds.
    """
    months = months_of(edition.stories)
    for month, stories in months.items():
        yield Group(
            name=month.path.strip("/"),
            expand=month_of_posts,
            inputs=(frame, site, month, Announcements(stories), script_path()),
        )
    newest = edition.stories[:NEWEST]
    yield Artefact(
        paths=(output_path(BOARD),),
        make=_board_page,
        inputs=(frame, Announcements(newest), tuple(months), script_path()),
    )
    for network in NETWORKS.values():
        yield _feed(newest, site, network, lengths)
    yield Artefact(paths=(output_path(SNIPPETS_SCHEMA),), make=_schema, inputs=())
    yield Artefact(paths=(output_path(script_path()),), make=_script, inputs=(), lingers=True)


def month_of_posts(
    frame: Frame, site: Site, month: Month, told: Announcements, script: str
) -> Iterator[Artefact]:
    """Yield the texts of every story of *month*, and its page of the board."""
    for story in told.stories:
        yield _files(story, site)
    yield Artefact(
        paths=(output_path(month.path),), make=_month_page, inputs=(frame, month, told, script)
    )


def _files(story: Story, site: Site) -> Artefact:
    return Artefact(
        paths=tuple(map(output_path, posts(story))),
        make=_files_of,
        inputs=(Announcements((story,)), site),
    )


def _feed(
    stories: tuple[Story, ...], site: Site, network: Network, lengths: Mapping[str, int]
) -> Artefact:
    return Artefact(
        paths=(output_path(network_feed(network)),),
        make=_feed_of,
        inputs=(Announcements(stories), site, network, lengths),
    )


def _files_of(told: Announcements, site: Site) -> tuple[bytes, ...]:
    return story_files(told.stories[0], site)


def _board_page(
    frame: Frame, told: Announcements, months: tuple[Month, ...], script: str
) -> tuple[bytes, ...]:
    return board_page(frame, told.stories, months, script)


def _month_page(frame: Frame, month: Month, told: Announcements, script: str) -> tuple[bytes, ...]:
    return month_page(frame, month, told.stories, script)


def _feed_of(
    told: Announcements, site: Site, network: Network, lengths: Mapping[str, int]
) -> tuple[bytes, ...]:
    pictures = {picture_for(story, network).path for story in told.stories}
    known = {path: length for path in pictures if (length := lengths.get(path)) is not None}
    return feed(told.stories, site, network, tuple(sorted(known.items())))


def _schema() -> tuple[bytes, ...]:
    return (schema(),)


def _script() -> tuple[bytes, ...]:
    return (script(),)
