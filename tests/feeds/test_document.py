from dataclasses import replace
from datetime import timedelta

import pytest

from plugins.feeds.document import About, Document, documents
from plugins.newsroom.edition import Edition
from plugins.site.subscriptions import subscriptions_of
from tests import factories
from tests.renditions import ORIGINALS

BASE = "https://mariaelena.example.com/feeds"


def documents_of(edition: Edition, name: str = "todo", size: int = 4) -> list[Document]:
    """The feed called *name*, then its archives from the oldest."""
    subscription = next(each for each in subscriptions_of(edition) if each.name == name)
    about = About(replace(subscription, stories=()), factories.SITE, ORIGINALS)
    return list(documents(about, subscription.stories, size=size))


def urls(document: Document) -> list[str]:
    return [item.url for item in document.items]


def test_the_feed_has_the_newest_stories_and_no_more() -> None:
    edition = factories.edition(*factories.stories(9))

    feed = documents_of(edition)[0]

    assert urls(feed) == [factories.SITE.absolute(each.path) for each in edition.stories[:4]]
    assert not feed.is_archive


def test_few_stories_need_no_archives() -> None:
    assert len(documents_of(factories.edition(*factories.stories(4)))) == 1


@pytest.mark.parametrize("count", range(5, 17))
@pytest.mark.parametrize("size", [1, 2, 3, 4])
def test_feed_and_archives_hold_every_story_and_each_archive_has_a_neighbour(
    count: int, size: int
) -> None:
    edition = factories.edition(*factories.stories(count))

    feed, *archives = documents_of(edition, size=size)

    held = {url for document in (feed, *archives) for url in urls(document)}
    assert held == {factories.SITE.absolute(story.path) for story in edition.stories}
    assert all(
        archive.addresses("rss").previous or archive.addresses("rss").following
        for archive in archives
    )


def test_archives_are_linked_in_both_directions() -> None:
    feed, first, second, third = documents_of(factories.edition(*factories.stories(7)))

    assert (
        feed.addresses("rss").previous
        == third.addresses("rss").own
        == f"{BASE}/todo/archivo-3.rss.xml"
    )
    assert feed.addresses("rss").following == ""
    assert [third.addresses("rss").previous, second.addresses("rss").previous] == [
        second.addresses("rss").own,
        first.addresses("rss").own,
    ]
    assert [first.addresses("rss").following, second.addresses("rss").following] == [
        second.addresses("rss").own,
        third.addresses("rss").own,
    ]
    assert first.addresses("rss").previous == third.addresses("rss").following == ""
    assert {each.addresses("rss").current for each in (first, second, third)} == {
        feed.addresses("rss").own
    }


def test_more_in_json_is_never_what_the_feed_has_already() -> None:
    feed, first, second, third = documents_of(factories.edition(*factories.stories(7)))

    assert set(urls(third)) <= set(urls(feed))
    assert (
        feed.addresses("json").previous
        == second.addresses("json").own
        == f"{BASE}/todo/archivo-2.json"
    )
    assert third.addresses("json").previous == second.addresses("json").own
    assert second.addresses("json").previous == first.addresses("json").own


def test_a_new_story_leaves_the_archives_as_they_are() -> None:
    before = factories.stories(8)
    newest = factories.story("nueva", date=factories.NOW)

    _, *old = documents_of(factories.edition(*before))
    _, *new = documents_of(factories.edition(newest, *before))

    assert new == old


def test_the_newest_archive_only_learns_of_the_next_one() -> None:
    before = factories.stories(7)
    newest = factories.story("nueva", date=factories.NOW)

    _, *old = documents_of(factories.edition(*before))
    _, *new = documents_of(factories.edition(newest, *before))

    assert len(new) == len(old) + 1
    assert new[:2] == old[:2]
    assert new[2].items == old[2].items
    assert new[2].addresses("atom").following == new[3].addresses("atom").own


def test_it_was_updated_when_its_newest_change_was() -> None:
    late = factories.NOW - timedelta(minutes=5)
    first, second = factories.stories(2)
    corrected = factories.story("nota-1", date=second.date, updated=late)

    assert documents_of(factories.edition(first, second))[0].updated == first.updated
    assert documents_of(factories.edition(first, corrected))[0].updated == late


def test_without_stories_the_clock_is_not_asked() -> None:
    early = documents_of(factories.edition())[0]
    late = documents_of(factories.edition(moment=factories.NOW + timedelta(days=9)))[0]

    assert early == late


def test_titles_name_the_subscription_and_the_site() -> None:
    edition = factories.edition()

    assert documents_of(edition)[0].title == "Municipalidad de María Elena"
    assert documents_of(edition, "prensa")[0].title == "Prensa · Municipalidad de María Elena"
