import json
import pickle
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import feedparser
import pytest

from plugins.networks import NETWORKS, Network
from plugins.newsroom.own_post import OwnPost
from plugins.newsroom.site import HouseStyle, Site
from plugins.newsroom.story import Story, Withdrawal
from plugins.pressroom.artefact import Artefact, each_artefact, output_path, remembering
from plugins.site.frame import frame_of
from plugins.social_snippets.channel import NEWEST, addresses, social_artefacts
from plugins.social_snippets.picture import picture_for
from plugins.spanish.moments import Stated
from tests.factories import AT_DESK, NOW, SITE, edition, kind, origin, photo, stories, story
from tests.renditions import LENGTH, ORIGINALS, AllOfOneLength
from tests.social_snippets.examples import news

THEME = Path(__file__).parents[2] / "themes" / "imme"
FEEDS = {f"feeds/redes/{slug}{form}.rss.xml" for slug in NETWORKS for form in ("", ".linea")}


def artefacts(*told: Story, site: Site = SITE) -> list[Artefact]:
    frame = frame_of(site, THEME, ())
    handed = social_artefacts(edition(*told), site, frame=frame, originals=ORIGINALS)
    return list(each_artefact(handed))


def files(*told: Story, site: Site = SITE) -> dict[str, bytes]:
    with remembering(AllOfOneLength()):
        return {
            path: content
            for artefact in artefacts(*told, site=site)
            for path, content in zip(artefact.paths, artefact.make(), strict=True)
        }


def test_every_story_has_its_texts_beside_its_address() -> None:
    texts = {f"redes/2026/11/operativo/{slug}.txt" for slug in NETWORKS}

    assert {"redes/2026/11/operativo/snippets.json"} | texts <= files(news()).keys()


def test_feeds_schema_and_plan_are_there_without_stories() -> None:
    assert set(files()) == {"redes/snippets.schema.json", "redes/plan.json", *FEEDS}


def test_the_desks_own_pages_and_tables_are_there_only_if_a_setting_asks() -> None:
    public, desk = set(files(news())), set(files(news(), site=AT_DESK))
    own = {path for path in desk - public if not path.startswith("assets/redes-")}

    assert public < desk
    assert {"redes/index.html", "redes/2026/11/operativo/index.html", "redes/plan.ics"} <= own
    assert {path.rpartition(".")[2] for path in own} == {"html", "ics", "csv"}
    assert not any(path.endswith((".html", ".csv", ".ics")) for path in public)


def test_a_story_out_of_the_window_leaves_only_its_data() -> None:
    old = story("vieja", date=NOW - timedelta(days=90))
    made = {path for path in files(news(), old, site=AT_DESK) if "/vieja/" in path}

    assert made == {f"redes/{old.path.removeprefix('/noticias/')}snippets.json"}


def test_what_is_still_to_come_stays_in_the_window() -> None:
    details = {"start": "2026-12-12 10:00", "place": "Plaza"}
    old = story("fiesta", date=NOW - timedelta(days=90), kind=kind("evento"), details=details)

    assert any(path.endswith("/fiesta/x.txt") for path in files(old))


def test_a_month_that_was_asked_for_is_at_the_desk_again() -> None:
    old = story("vieja", date=NOW - timedelta(days=90))
    asked = replace(SITE, house=HouseStyle(has_board=True, months=(old.month,)))

    assert any(path.endswith("/vieja/index.html") for path in files(old, site=asked))


def test_only_the_networks_that_the_desk_posts_on_get_anything() -> None:
    two = replace(SITE, house=HouseStyle(networks=("x", "whatsapp"), has_board=True))
    made = files(news(), site=two)

    assert {path for path in made if path.endswith(".txt")} == {
        "redes/2026/11/operativo/x.txt",
        "redes/2026/11/operativo/whatsapp.txt",
    }
    assert not any("facebook" in path for path in made)
    assert b"anuncio-facebook" not in made["redes/2026/11/operativo/index.html"]


def test_the_feeds_have_the_newest_and_the_board_all_of_the_window() -> None:
    made = files(*stories(NEWEST + 5), site=AT_DESK)

    assert made["feeds/redes/x.rss.xml"].count(b"<item>") == NEWEST
    assert made["redes/index.html"].count(b'data-day="2026-11') >= NEWEST + 5


def test_a_story_is_nowhere_on_a_network_that_it_is_not_for() -> None:
    told = replace(news(), social={"x": OwnPost(is_left_out=True)})
    made = files(told, story())

    assert "redes/2026/11/operativo/x.txt" not in made
    assert "redes/2026/11/operativo/facebook.txt" in made
    assert set(json.loads(made["redes/2026/11/operativo/snippets.json"])["networks"]) == {
        *NETWORKS
    } - {"x"}
    assert b"Operativo social" not in made["feeds/redes/x.rss.xml"]
    assert b"Operativo social" in made["feeds/redes/facebook.rss.xml"]


def test_nothing_is_made_of_a_story_that_is_for_no_network() -> None:
    none = dict.fromkeys(NETWORKS, OwnPost(is_left_out=True))
    made = files(replace(news(), social=none))

    assert made.keys() == files().keys()
    assert not any(b"Operativo" in content for content in made.values())


def test_a_feed_has_the_newest_that_are_for_its_network() -> None:
    left_out = {"x": OwnPost(is_left_out=True)}
    told = [replace(each, social=left_out) for each in stories(NEWEST)] + [news()]
    made = files(*told)

    assert made["feeds/redes/x.rss.xml"].count(b"<item>") == 1
    assert made["feeds/redes/facebook.rss.xml"].count(b"<item>") == NEWEST


@pytest.mark.parametrize("left_out", [(), ("x",), tuple(NETWORKS)])
def test_the_addresses_that_are_told_are_those_that_are_made(left_out: tuple[str, ...]) -> None:
    own = dict.fromkeys(left_out, OwnPost(is_left_out=True))
    told = edition(replace(news(), social=own), story())
    said = {
        path
        for apart in addresses().apart
        for each in apart.stories(told)
        for path in apart.addresses(each)
    }
    said |= set(addresses().of_edition(told))

    made = {path for path in files(*told.stories) if not path.startswith("assets/")}
    assert {output_path(path) for path in said} == made


def test_the_feed_has_the_photo_that_an_editor_chose_for_the_network() -> None:
    other = photo(digest="5a" * 32, alt="La plaza, de noche.", credit="")
    made = files(replace(news(), social={"x": OwnPost(photo=other)}))

    assert made["feeds/redes/x.rss.xml"].count(NETWORKS["x"].picture(other).path.encode()) == 2
    assert f'length="{LENGTH}"'.encode() in made["feeds/redes/x.rss.xml"]
    assert other.stem.encode() not in made["feeds/redes/facebook.rss.xml"]
    assert b"Comunicaciones IMME" not in made["redes/2026/11/operativo/x.txt"]


def test_what_was_withdrawn_is_told_by_nothing_but_that_and_why() -> None:
    since = Stated(NOW - timedelta(hours=2))
    gone = story(
        "mala",
        title="Canario de lo retirado",
        summary="Canario.",
        withdrawal=Withdrawal(date=since, reason="Tenía datos de una persona."),
    )
    made = files(gone, site=AT_DESK)

    assert not any(b"Canario" in content for content in made.values())
    feed = feedparser.parse(made["feeds/redes/x.rss.xml"])
    assert feed.entries[0].title == (
        "RETIRADA: una publicación del 22 de noviembre de 2026 ya no está disponible"
    )
    assert feed.entries[0].id.endswith("/mala/x.txt#retirada")
    assert "Tenía datos de una persona." in feed.entries[0].description
    plan = json.loads(made["redes/plan.json"])["posts"]
    assert {post["id"].partition("#")[2] for post in plan} == {"retirada"}
    assert all(post["title"].startswith("RETIRADA: ") for post in plan)


def test_what_is_not_public_has_no_text() -> None:
    draft = story("borrador", title="Canario borrador", is_draft=True)
    past = story("vencida", title="Canario vencido", expires=NOW)

    assert not any(b"Canario" in content for content in files(draft, past).values())


@pytest.mark.parametrize("network", NETWORKS.values(), ids=NETWORKS)
def test_the_length_of_the_picture_reaches_the_feed(network: Network) -> None:
    feed = files(story(photo=photo()))[f"feeds/redes/{network.slug}.rss.xml"]

    address = SITE.absolute(network.picture(photo()).path)
    assert f'<enclosure url="{address}" length="{LENGTH}" type="image/jpeg" />'.encode() in feed


def test_the_pictures_of_a_photo_are_needed_once_for_all_networks() -> None:
    feeds = [each for each in artefacts(story(photo=photo())) if each.needs]

    assert {each.paths[0] for each in feeds} == FEEDS
    assert len({need.key for each in feeds for need in each.needs}) == 1


@pytest.mark.parametrize("network", NETWORKS.values(), ids=NETWORKS)
def test_the_length_of_a_card_is_told_by_what_draws_it(network: Network) -> None:
    feed = files(story())[f"feeds/redes/{network.slug}.rss.xml"]

    picture = picture_for(story(), network)
    address, media_type = SITE.absolute(picture.path), picture.media_type
    assert f'<enclosure url="{address}" length="{LENGTH}" type="{media_type}" />'.encode() in feed


def test_words_about_a_photo_need_no_other_pictures() -> None:
    [one, *_], [other, *_] = (
        [need for each in artefacts(story(photo=photo(**words))) for need in each.needs]
        for words in ({}, {"alt": "Otra vista.", "caption": "Pie."})
    )

    assert one == other


def test_the_body_of_a_story_touches_nothing() -> None:
    before, after = (artefacts(story(body=body)) for body in ("<p>Uno</p>", "<p>Dos</p>"))

    assert [origin(each) for each in before] == [origin(each) for each in after]


def test_another_story_touches_only_the_lists() -> None:
    alone = {each.paths: origin(each) for each in artefacts(news())}
    both = {each.paths: origin(each) for each in artefacts(news(), story("otra", date=NOW))}

    changed = {paths[0] for paths, made_from in alone.items() if both[paths] != made_from}
    assert changed == {"redes/plan.json", *FEEDS}


def test_artefacts_can_be_made_in_another_process() -> None:
    with remembering(AllOfOneLength()):
        for artefact in artefacts(news()):
            assert pickle.loads(pickle.dumps(artefact)).make() == artefact.make()  # noqa: S301
