import pickle
from pathlib import Path

from plugins.newsroom.story import Story
from plugins.pressroom.artefact import Artefact, each_artefact
from plugins.site.frame import frame_of
from plugins.site.networks import NETWORKS
from plugins.social_snippets.channel import NEWEST, social_artefacts
from tests.factories import NOW, SITE, edition, origin, photo, stories, story
from tests.social_snippets.examples import news

THEME = Path(__file__).parents[2] / "themes" / "imme"
FRAME = frame_of(SITE, THEME, ())
FEEDS = {f"feeds/redes/{slug}.rss.xml" for slug in NETWORKS}


def artefacts(*told: Story, lengths: dict[str, int] | None = None) -> list[Artefact]:
    handed = social_artefacts(edition(*told), SITE, frame=FRAME, lengths=lengths or {})
    return list(each_artefact(handed))


def files(*told: Story, lengths: dict[str, int] | None = None) -> dict[str, bytes]:
    return {
        path: content
        for artefact in artefacts(*told, lengths=lengths)
        for path, content in zip(artefact.paths, artefact.make(), strict=True)
    }


def test_every_story_has_its_texts_beside_its_address() -> None:
    texts = {f"redes/2026/11/operativo/{slug}.txt" for slug in NETWORKS}

    assert {
        "redes/2026/11/operativo/x.txt",
        "redes/2026/11/operativo/facebook.txt",
        "redes/2026/11/operativo/instagram.txt",
        "redes/2026/11/operativo/snippets.json",
    } | texts <= files(news()).keys()


def test_board_feeds_schema_and_script_are_there_without_stories() -> None:
    paths = set(files())

    script = {path for path in paths if path.startswith("assets/redes-")}
    assert len(script) == 1
    assert paths - script == {
        "redes/index.html",
        "redes/snippets.schema.json",
        *FEEDS,
    }


def test_the_board_and_feeds_have_the_newest_and_the_months_all() -> None:
    made = files(*stories(NEWEST + 5))

    assert made["redes/index.html"].count(b"<article") == NEWEST
    assert made["feeds/redes/x.rss.xml"].count(b"<item>") == NEWEST
    assert made["redes/2026/11/index.html"].count(b"<article") == NEWEST + 5
    assert b'href="/redes/2026/11/"' in made["redes/index.html"]


def test_what_is_not_public_has_no_text() -> None:
    draft = story("borrador", title="Canario borrador", is_draft=True)
    past = story("vencida", title="Canario vencido", expires=NOW)

    assert not any(b"Canario" in content for content in files(draft, past).values())


def test_the_length_of_the_picture_reaches_the_feed() -> None:
    path = NETWORKS["x"].picture(photo()).path

    made = files(story(photo=photo()), lengths={path: 77, "/otra.jpg": 1})

    assert b'length="77"' in made["feeds/redes/x.rss.xml"]


def test_the_body_of_a_story_touches_nothing() -> None:
    before, after = (artefacts(story(body=body)) for body in ("<p>Uno</p>", "<p>Dos</p>"))

    assert [origin(each) for each in before] == [origin(each) for each in after]


def test_another_story_touches_only_the_lists() -> None:
    alone = {each.paths: origin(each) for each in artefacts(news())}
    both = {each.paths: origin(each) for each in artefacts(news(), story("otra", date=NOW))}

    changed = {paths[0] for paths, made_from in alone.items() if both[paths] != made_from}
    assert changed == {
        "redes/index.html",
        "redes/2026/11/index.html",
        *FEEDS,
    }


def test_artefacts_can_be_made_in_another_process() -> None:
    for artefact in artefacts(news()):
        assert pickle.loads(pickle.dumps(artefact)).make() == artefact.make()  # noqa: S301
