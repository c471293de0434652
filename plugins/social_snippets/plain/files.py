"""The files of the desk for a site that is not ours: all but its pages, which need our theme."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from plugins.newsroom import Audience, Edition, Registry
from plugins.pressroom import output_path
from plugins.site import at_desk
from plugins.social_snippets.channel import NEWEST
from plugins.social_snippets.document import schema, story_document, story_texts
from plugins.social_snippets.occasions import current_occasion
from plugins.social_snippets.places import (
    PLAN,
    SNIPPETS_SCHEMA,
    documents,
    network_feed,
    networks_at,
    networks_of,
    one_line_feed,
    texts,
)
from plugins.social_snippets.plain.site import PlainSite
from plugins.social_snippets.plain.story import PlainStory
from plugins.social_snippets.plan import plan_of, planned_at
from plugins.social_snippets.plan_files import plan_document
from plugins.social_snippets.rss import feed


def of_desk(
    stories: Iterable[PlainStory], site: PlainSite, moment: datetime
) -> tuple[PlainStory, ...]:
    """Return those of *stories* that the desk works with at *moment*."""
    # What is public is for Pelican to say, also of what has a date ahead.
    edition = Edition(
        moment=moment,
        audience=Audience.PUBLIC,
        stories=tuple(stories),
        expired=(),
        registry=Registry(),
        kinds=(),
    )
    return tuple(each for each in at_desk(edition, site.house) if isinstance(each, PlainStory))


def files_of(
    stories: Iterable[PlainStory],
    site: PlainSite,
    moment: datetime,
    lengths: Mapping[str, int],
) -> Iterator[tuple[str, bytes]]:
    """
    Yield every file: its path in the output, and its bytes.

    Texts, feeds and plan are of what the desk works with; of what is older there is the data alone.

    Args:
        stories: All that are public, no two of them in one folder.
        site: Where they are, and how its desk posts.
        moment: The one «now».
        lengths: Root-relative address of a picture -> its bytes.
    """
    told = [story for story in stories if networks_of(story, site.house)]
    desk = of_desk(told, site, moment)
    is_at_desk = set(desk)
    for story in told:
        made = story_texts(story, site) if story in is_at_desk else ()
        yield from zip(map(output_path, texts(story, site.house)), made, strict=False)
        for path in documents(story):
            data = story_document(story, site, is_at_desk=story in is_at_desk)
            yield output_path(path), data
    newest = sorted(desk, key=_age, reverse=True)
    for network in networks_at(site.house):
        told_there = tuple(
            (story, current_occasion(story)) for story in newest if story.is_for(network.slug)
        )[:NEWEST]
        for place, is_one_line in ((network_feed, False), (one_line_feed, True)):
            (made_feed,) = feed(told_there, site, network, lengths, is_one_line=is_one_line)
            yield output_path(place(network)), made_feed
    plan = plan_of(planned_at(moment, desk), site)
    yield output_path(PLAN), plan_document(plan, site)
    yield output_path(SNIPPETS_SCHEMA), schema(has_cards=False)


def _age(story: PlainStory) -> tuple[float, str]:
    return current_occasion(story).due.timestamp(), story.path
