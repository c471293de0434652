"""What a resident and a reader of feeds see of the notices that are read aloud."""

from dataclasses import replace
from datetime import timedelta
from functools import cache

from bs4 import BeautifulSoup

from plugins.feeds.channel import feed_artefacts
from plugins.feeds.config import FeedsConfig
from plugins.newsroom.edition import Edition
from plugins.pages.channel import pages
from plugins.pages.config import PagesConfig
from plugins.pressroom.artefact import Artefact, each_artefact, output_path
from plugins.settings.open_data import OpenDataConfig
from plugins.wording import aloud_in, sounds_in
from tests import factories
from tests.aloud.published import CUT, FEED, NEWS, NOTICES, notice
from tests.factories import NOW, SITE, origin
from tests.pages.published import files_of, frame
from tests.renditions import ORIGINALS

OVER = notice("pasado", expires=NOW - timedelta(hours=1))
EDITION = factories.edition(NEWS, OVER, *NOTICES)


def made(given: Edition = EDITION, *, is_aloud: bool = True) -> dict[str, Artefact]:
    aloud = aloud_in(given) if is_aloud else None
    every = pages(given, frame(), PagesConfig(), OpenDataConfig(), aloud)
    return files_of(each_artefact(every))


@cache
def html(path: str, *, is_aloud: bool = True) -> BeautifulSoup:
    [data] = made(is_aloud=is_aloud)[output_path(path)].make()
    return BeautifulSoup(data, "html.parser")


def test_a_notice_can_be_heard_on_its_page_which_says_what_that_takes() -> None:
    [section] = html(CUT.path).select("section:has(> audio)")
    [player] = section.select("audio")
    [track] = player.select("track")
    sound = {story.slug: each for story, each in sounds_in(EDITION)}["corte"]

    assert player.has_attr("controls")
    assert player["preload"] == "none"
    assert [each["src"] for each in player.select("source")] == [f"{CUT.path}oir.mp3"]
    assert (track["src"], track["srclang"]) == (f"{CUT.path}oir.vtt", "es")
    assert (
        " ".join(section.get_text(" ").split())
        == "Escúchelo Voz sintética, 0:14, 55 kB. Descargar el audio"
    )
    assert sound.seconds == round(sound.size * 8 / 32_000)


def test_its_page_in_words_leads_to_it() -> None:
    links = html(f"/texto{CUT.path}").select(f'a[href="{CUT.path}oir.mp3"]')

    assert len(links) == 1
    assert "(voz sintética, 0:14, 55 kB)" in html(f"/texto{CUT.path}").get_text()


def test_nothing_else_is_heard() -> None:
    for story in (NEWS, OVER):
        assert not html(story.path).select("audio")
        assert "voz sintética" not in html(f"/texto{story.path}").get_text()


def test_its_podcast_is_offered_where_there_is_one() -> None:
    link = f'a[href="/{FEED}"]'

    assert html(CUT.path).select(link)
    assert html(CUT.path).select(f'link[href$="{FEED}"]')
    assert html("/suscribirse/canales/").select(link)
    assert not html(NEWS.path).select(link)
    for path in (CUT.path, "/suscribirse/canales/"):
        assert FEED not in str(html(path, is_aloud=False))


def test_programs_that_follow_everything_find_it() -> None:
    def listed(*, is_aloud: bool) -> bytes:
        every = feed_artefacts(EDITION, SITE, FeedsConfig(), originals=ORIGINALS, is_aloud=is_aloud)
        [data] = files_of(each_artefact(every))["feeds/feeds.opml"].make()
        return data

    assert FEED.encode() in listed(is_aloud=True)
    assert FEED.encode() not in listed(is_aloud=False)


def test_without_the_setting_every_page_is_as_it_was() -> None:
    assert not html(CUT.path, is_aloud=False).select("audio")
    both = made(), made(is_aloud=False)

    assert both[0].keys() == both[1].keys()
    same = output_path(NEWS.path)
    assert origin(both[0][same]) == origin(both[1][same])


def test_its_page_depends_on_its_own_story_only() -> None:
    alone = made(replace(EDITION, stories=(CUT,)))
    path = output_path(CUT.path)

    assert origin(alone[path]) == origin(made()[path])
