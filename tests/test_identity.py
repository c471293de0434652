"""Nobody who follows the site gets a story twice because its address changed."""

from datetime import timedelta
from typing import Any

import feedparser
import pytest

from plugins.feeds.channel import feed_artefacts
from plugins.feeds.config import FeedsConfig
from plugins.networks.every import NETWORKS
from plugins.newsroom.kinds import all_kinds
from plugins.newsroom.story import Story
from plugins.pages.routes.elsewhere.moved import moved_pages
from plugins.pressroom.artefact import each_artefact
from plugins.radio.channel import radio_artefacts
from plugins.radio.config import RadioConfig
from plugins.site.frame import frame_of
from plugins.social_snippets.rss import feed
from plugins.structured_data.graph import news_article
from tests import factories
from tests.conftest import ROOT
from tests.factories import DEPORTES, NOW, REGISTRY, SITE, edition, kind
from tests.recordings import episode
from tests.renditions import ORIGINALS
from tests.social_snippets.told import news_of

FRAME = frame_of(SITE, ROOT / "themes" / "imme", REGISTRY.departments, kinds=all_kinds())
MOVES: dict[str, dict[str, Any]] = {
    "renamed": {"slug": "gran-feria"},
    "another date": {"slug": "feria", "date": NOW - timedelta(days=40)},
    "another department": {"slug": "gran-feria", "department": DEPORTES},
}
BEFORE = factories.story("feria", easy="<p>Hay una feria.</p>")


def moved(how: str) -> Story:
    return factories.story(**MOVES[how], aliases=("/viejo/", BEFORE.path), easy=BEFORE.easy)


def files(story: Story) -> dict[str, bytes]:
    """Return every feed that tells of *story*, by its address."""
    given = edition(story)
    made = [*feed_artefacts(given, SITE, FeedsConfig(), originals=ORIGINALS)]
    made += radio_artefacts(given, SITE, RadioConfig())
    found = {
        path: data
        for each in each_artefact(made)
        for path, data in zip(each.paths, each.make(), strict=True)
    }
    for name, network in NETWORKS.items():
        (found[f"redes/{name}.rss"],) = feed(news_of(story), SITE, network, {})
    return {path: data for path, data in found.items() if path.endswith((".xml", ".rss"))}


def entries(story: Story) -> dict[str, tuple[str, str]]:
    """Return the identity and the link of *story* in each feed."""
    read = {path: feedparser.parse(data).entries for path, data in files(story).items()}
    return {path: (found[0].id, found[0].link) for path, found in read.items() if found}


@pytest.mark.parametrize("how", MOVES)
def test_every_feed_knows_a_story_by_the_first_address_it_had(how: str) -> None:
    story = moved(how)
    before, after = entries(BEFORE), entries(story)

    assert len(before) >= 9
    for path in before.keys() & after.keys():
        assert after[path][0] == before[path][0], path
        assert after[path][1] == SITE.absolute(story.path)
    assert news_article(SITE, story)["@id"] == news_article(SITE, BEFORE)["@id"]
    assert news_article(SITE, story)["url"] == SITE.absolute(story.path)


def test_the_podcast_knows_an_episode_by_it() -> None:
    old = episode("programa")
    new = episode("el-programa", aliases=(old.path,))

    before, after = (entries(each)["feeds/radio.rss.xml"] for each in (old, new))
    assert after[0] == before[0]
    assert after[1] == SITE.absolute(new.path)


def test_an_address_that_only_leads_on_is_no_permalink() -> None:
    before, after = (
        files(BEFORE)["feeds/todo.rss.xml"],
        files(moved("renamed"))["feeds/todo.rss.xml"],
    )

    assert b'isPermaLink="true"' in before
    assert b'isPermaLink="false"' in after


@pytest.mark.parametrize("how", MOVES)
def test_everything_at_the_old_address_leads_on(how: str) -> None:
    story = moved(how)
    pages = {each.paths[0]: each.make()[0].decode() for each in moved_pages(edition(story), FRAME)}

    for old, new in (
        ("viejo/", story.path),
        (BEFORE.path[1:], story.path),
        (f"texto{BEFORE.path}", f"/texto{story.path}"),
        (BEFORE.easy_path[1:], story.easy_path),
    ):
        assert f'content="0; url={new}"' in pages[f"{old}index.html"].replace(SITE.url, "")


def test_hosts_that_can_redirect_are_told_of_calendars_too() -> None:
    details = {"start": "2026-11-28 10:00", "place": "Plaza"}
    story = factories.story(
        "gran-feria", kind=kind("evento"), details=details, aliases=("/viejo/", BEFORE.path)
    )
    *_, file, gone = moved_pages(edition(story), FRAME)

    assert (file.paths, gone.paths) == (("_redirects",), ("_retiradas",))
    new = f"{story.path}gran-feria.ics"
    assert f"{BEFORE.path}feria.ics {new} 301\n" in file.make()[0].decode()


def test_its_own_address_may_stand_first_and_leads_nowhere_else() -> None:
    own = factories.story(aliases=(BEFORE.path, "/noticias/2019/03/otra/"))

    assert own.first_path == own.path
    assert own.earlier_paths == ("/noticias/2019/03/otra/",)
    paths = [each.paths[0] for each in moved_pages(edition(own), FRAME)]
    assert f"{own.path[1:]}index.html" not in paths
