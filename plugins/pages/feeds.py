"""The subscriptions and the calendars that go with a page."""

from collections.abc import Iterable
from dataclasses import replace

from plugins.newsroom import Edition, Story, Subject
from plugins.site import (
    NOTICES_ALOUD,
    PODCAST,
    Link,
    Subscription,
    offered_calendars,
    subscription_to,
    subscriptions_of,
)


def subscriptions_at(path: str, edition: Edition) -> tuple[Subscription, ...]:
    """Return what shows the same stories as the page at *path*, without those stories."""
    bare = replace(edition, stories=(), expired=(), withdrawn=())
    return tuple(each for each in subscriptions_of(bare) if each.path == path)


def subscriptions_for(story: Story, *, is_aloud: bool = False) -> tuple[Subscription, ...]:
    """Return what *story*, which may be read aloud, comes in that a reader of it may want: podcasts, subjects."""
    subjects: tuple[Subject, ...] = (story.department, *story.series, *story.topics)
    heard = (PODCAST,) if story.kind.is_podcast else ()
    aloud = (NOTICES_ALOUD,) if is_aloud else ()
    return (*heard, *aloud, *(subscription_to(subject) for subject in subjects))


def follow_links(offered: Iterable[Subscription]) -> tuple[Link, ...]:
    """Return the RSS feed of each of *offered*, for people to follow."""
    return tuple(Link(each.feed_path("rss"), each.title) for each in offered)


def calendars_by_page(edition: Edition) -> dict[str, str]:
    """Return the address of a page -> that of the calendar with its dates, if that has any."""
    return {each.page_path: each.path for each in offered_calendars(edition)}
