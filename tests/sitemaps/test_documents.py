from datetime import datetime, timedelta
from urllib.robotparser import RobotFileParser

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from plugins.newsroom.story import Story
from plugins.sitemaps.documents import NEWS_LIMIT, news_sitemap, recent, robots
from tests.factories import NOW, SITE, edition, stories, story

NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "n": "http://www.google.com/schemas/sitemap-news/0.9",
}


def sitemap(*given_stories: Story) -> etree._Element:
    return etree.fromstring(news_sitemap(SITE, recent(edition(*given_stories))))


def texts(root: etree._Element, path: str) -> list[str]:
    return [element.text for element in root.iterfind(path, NAMES)]


def test_only_stories_of_the_last_two_days_newest_first() -> None:
    just = story("justo", date=NOW - timedelta(days=2) + timedelta(seconds=1))
    old = story("vieja", date=NOW - timedelta(days=2))
    new = story("nueva", date=NOW - timedelta(hours=1))

    assert texts(sitemap(old, just, new), "s:url/s:loc") == [
        SITE.absolute(new.path),
        SITE.absolute(just.path),
    ]


def test_what_is_not_offered_is_not_in_it() -> None:
    hidden = (
        story("borrador", is_draft=True),
        story("futura", date=NOW + timedelta(minutes=1)),
        story("vencida", expires=NOW),
    )

    assert texts(sitemap(*hidden), "s:url/s:loc") == []


def test_it_holds_at_most_what_one_file_may() -> None:
    many = [
        story(f"nota-{number}", date=NOW - timedelta(seconds=number))
        for number in range(NEWS_LIMIT + 5)
    ]

    locations = texts(sitemap(*many), "s:url/s:loc")
    assert len(locations) == NEWS_LIMIT == 1000
    assert locations[0] == SITE.absolute(many[0].path)


def test_each_entry_has_the_required_children_in_their_order() -> None:
    root = sitemap(*stories(3))

    entries = root.findall("s:url", NAMES)
    assert len(entries) == 3
    for entry in entries:
        news = entry.find("n:news", NAMES)
        assert [etree.QName(child).localname for child in entry] == ["loc", "news"]
        assert [etree.QName(child).localname for child in news] == [
            "publication",
            "publication_date",
            "title",
        ]
        assert [etree.QName(child).localname for child in news[0]] == ["name", "language"]
    assert set(texts(root, ".//n:name")) == {SITE.name}
    assert set(texts(root, ".//n:language")) == {"es"}


def test_the_date_is_that_of_publication_with_its_zone() -> None:
    published = NOW - timedelta(hours=3)
    (date,) = texts(sitemap(story(published=published)), ".//n:publication_date")

    assert datetime.fromisoformat(date) == published
    assert date.endswith("-03:00")


@given(st.text(st.characters(), min_size=1, max_size=110))
def test_any_title_gives_valid_xml(title: str) -> None:
    (shown,) = sitemap(story(title=f"A{title}Z")).iterfind(".//n:title", NAMES)

    assert shown.text.startswith("A")
    assert shown.text.endswith("Z")


def test_markup_in_a_title_stays_words() -> None:
    title = "]]></news:title><script>x</script> & «más»"

    assert texts(sitemap(story(title=title)), ".//n:title") == [title]


def test_robots_lead_to_both_sitemaps_and_forbid_nothing() -> None:
    rules = RobotFileParser()
    rules.parse(robots(SITE).decode().splitlines())

    assert rules.site_maps() == [
        SITE.absolute("/sitemap.xml"),
        SITE.absolute("/sitemap-news.xml"),
    ]
    # A crawler learns that the board is noindex only by reading it.
    assert rules.can_fetch("Googlebot", SITE.absolute("/redes/"))
    assert rules.can_fetch("Googlebot", SITE.absolute("/noticias/2026/11/feria/"))
    assert rules.can_fetch("Googlebot", SITE.absolute("/"))
