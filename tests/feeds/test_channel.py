import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from pickle import dumps, loads

import feedparser
import pytest

from plugins.feeds.channel import feed_artefacts
from plugins.feeds.config import FeedsConfig
from plugins.newsroom.edition import Edition
from plugins.newsroom.photo import largest_jpeg, original
from plugins.pressroom.artefact import each_artefact, remembering
from plugins.pressroom.digest import Place
from plugins.site.feed_formats import FORMATS
from plugins.site.subscriptions import subscriptions_of
from tests import factories
from tests.feeds.published import artefacts, published, varied_edition
from tests.renditions import AllOfOneLength


def test_every_subscription_is_there_in_every_format() -> None:
    edition = factories.edition()

    assert set(published(edition)) == {
        "feeds/feeds.opml",
        "feeds/feed.css",
        *(
            subscription.feed_path(form).removeprefix("/")
            for subscription in subscriptions_of(edition)
            if subscription.is_of_stories
            for form in FORMATS
        ),
        *(f"feeds/departamentos/{each.slug}.opml" for each in edition.registry.departments),
    }


@pytest.mark.parametrize("form", ["rss", "atom"])
def test_a_reader_that_was_away_finds_every_story(form: str) -> None:
    edition = factories.edition(*factories.stories(75))
    files = published(edition)

    found: list[str] = []
    address = f"https://mariaelena.example.com/feeds/todo{FORMATS[form].extension}"
    while address:
        document = feedparser.parse(files[address.removeprefix("https://mariaelena.example.com/")])
        found += [entry.id for entry in document.entries]
        older = [link.href for link in document.feed.links if link.rel == "prev-archive"]
        address = older[0] if older else ""
    assert set(found) == {factories.SITE.absolute(story.path) for story in edition.stories}


def test_editing_a_text_leaves_the_feeds_without_it_as_they_are() -> None:
    def edition(body: str) -> Edition:
        sport = factories.story("cicletada", department=factories.DEPORTES, body=body)
        return factories.edition(factories.story(topics=(factories.PATRIMONIO,)), sport)

    before, after = published(edition("<p>Uno.</p>")), published(edition("<p>Dos.</p>"))

    changed = {path for path in after if after[path] != before[path]}
    names = ("todo", "departamentos/deportes", "tipos/noticia")
    assert changed == {
        f"feeds/{name}{form.extension}" for name in names for form in FORMATS.values()
    }


def test_what_no_feed_says_changes_no_feed() -> None:
    story = factories.story()
    hidden = replace(
        story, social=factories.own_posts(x="Otro texto"), aliases=("/vieja/",), source="otra.md"
    )

    assert published(factories.edition(hidden)) == published(factories.edition(story))


def test_the_same_edition_gives_the_same_bytes_here_and_in_another_process() -> None:
    edition = varied_edition()
    packed = loads(dumps(artefacts(edition)))  # noqa: S301 - our own bytes

    with remembering(AllOfOneLength()):
        assert [artefact.make() for artefact in packed] == [
            artefact.make() for artefact in artefacts(edition)
        ]


def test_the_moment_of_the_build_is_in_no_feed() -> None:
    story = factories.story()

    assert published(factories.edition(story, moment=factories.NOW.replace(year=2027))) == (
        published(factories.edition(story))
    )


def test_an_expired_story_is_in_no_feed() -> None:
    gone = factories.story("vencida", title="Ya venció", expires=factories.NOW)

    files = published(factories.edition(factories.story(), gone))
    assert not [path for path, data in files.items() if b"vencida" in data]


def test_no_feed_invents_the_length_of_a_photo(tmp_path: Path) -> None:
    edition = factories.edition(factories.story(photo=factories.photo()))

    handed = feed_artefacts(edition, factories.SITE, FeedsConfig(), originals=Place(tmp_path))
    todo = next(each_artefact(handed))
    with pytest.raises(FileNotFoundError, match=r"cultura/foto\.jpg"):
        todo.make()


def test_a_feed_needs_the_pictures_it_tells_the_length_of() -> None:
    shown = [factories.story(f"foto-{n}", photo=factories.photo(digest=f"{n}f" * 32)) for n in "12"]
    todo = artefacts(factories.edition(*shown, factories.story("sin-foto")))[0]
    keeper = AllOfOneLength()
    with remembering(keeper):
        todo.make()

    assert list(todo.needs) == keeper.asked
    assert {path for each in todo.needs for path in each.paths} == {
        form(story.photo).path.removeprefix("/")
        for story in shown
        if story.photo
        for form in (largest_jpeg, original)
    }


def test_other_pictures_are_another_feed_and_other_words_of_them_too() -> None:
    def origins(**values: str) -> list[bytes]:
        told = factories.edition(factories.story(photo=factories.photo(**values)))
        return [factories.origin(each) for each in artefacts(told)]

    assert origins() == origins()
    assert origins(digest="5e" * 32)[0] != origins()[0] != origins(alt="Otra vista.")[0]


def test_the_feed_libraries_wait_until_a_feed_is_made() -> None:
    code = (
        "import sys, plugins.feeds.channel\n"
        "assert not {'feedgen', 'lxml.etree'} & set(sys.modules), 'loaded too early'\n"
    )

    subprocess.run([sys.executable, "-c", code], check=True)
