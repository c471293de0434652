import json
from datetime import datetime
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from plugins.feeds.formats.json import ABOUT_PHOTO
from plugins.newsroom.photo import original, pictures
from tests import factories
from tests.feeds.published import published, varied_edition
from tests.recordings import episode
from tests.renditions import LENGTH

SCHEMA = json.loads(Path(__file__).with_name("jsonfeed-1.1.schema.json").read_text("utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(
    SCHEMA, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
)


def feed_of(files: dict[str, bytes], name: str = "todo") -> Any:
    return json.loads(files[f"feeds/{name}.json"])


def test_every_document_follows_the_schema() -> None:
    files = published(varied_edition()) | published(factories.edition())
    documents = {path: data for path, data in files.items() if path.endswith(".json")}

    for data in documents.values():
        VALIDATOR.validate(json.loads(data))
    assert any("archivo-1" in path for path in documents)


@pytest.mark.parametrize(
    ("field", "value"),
    [("id", 1), ("date_published", "ayer"), ("url", "/noticias/"), ("autor", "")],
)
def test_the_schema_notices_faults(field: str, value: object) -> None:
    feed = feed_of(published(factories.edition(factories.story())))
    feed["items"][0][field] = value

    assert not VALIDATOR.is_valid(feed)


def test_an_item_says_everything() -> None:
    photo = factories.photo(caption="La plaza, el domingo")
    whole = factories.SITE.absolute(original(photo).path)
    story = factories.story(topics=(factories.PATRIMONIO,), photo=photo)
    feed = feed_of(published(factories.edition(story)))
    url = "https://mariaelena.example.com/noticias/2026/11/feria/"
    picture = factories.SITE.absolute(pictures(photo).jpeg[-1].path)

    item = feed["items"][0]
    assert story.body in item.pop("content_html")
    assert item == {
        "id": url,
        "url": url,
        "title": story.title,
        "summary": story.summary,
        "date_published": "2026-11-22T12:00:00-03:00",
        "date_modified": "2026-11-22T12:00:00-03:00",
        "authors": [
            {
                "name": "Cultura, Biblioteca y Patrimonio",
                "url": "https://mariaelena.example.com/departamentos/cultura/",
            }
        ],
        "tags": ["Patrimonio", "Cultura, Biblioteca y Patrimonio", "Noticia"],
        "image": picture,
        "attachments": [
            {
                "url": picture,
                "mime_type": "image/jpeg",
                "title": photo.alt,
                "size_in_bytes": LENGTH,
            },
            {
                "url": whole,
                "mime_type": "image/jpeg",
                "title": photo.alt,
                "size_in_bytes": LENGTH,
            },
        ],
        "_photo": {
            "about": ABOUT_PHOTO,
            "url": whole,
            "caption": "La plaza, el domingo",
            "credit": photo.credit,
            "width": 1600,
            "height": 1200,
        },
    }
    assert feed["language"] == "es-CL"
    assert feed["feed_url"] == "https://mariaelena.example.com/feeds/todo.json"
    assert feed["home_page_url"] == "https://mariaelena.example.com/"


def test_a_correction_keeps_the_identity_and_moves_the_update() -> None:
    before = factories.story()
    after = factories.story(updated=factories.NOW, title="Otro título")

    old, new = (feed_of(published(factories.edition(each)))["items"][0] for each in (before, after))

    assert new["id"] == old["id"]
    assert new["date_published"] == old["date_published"]
    assert datetime.fromisoformat(new["date_modified"]) == factories.NOW


def test_following_more_reaches_every_story_once_past_the_feed() -> None:
    edition = factories.edition(*factories.stories(23))
    files = published(edition, size=4)

    feed = feed_of(files)
    seen = {item["id"] for item in feed["items"]}
    while "next_url" in feed:
        assert feed["next_url"] != feed["feed_url"]
        feed = feed_of(files, feed["next_url"].partition("/feeds/")[2].removesuffix(".json"))
        assert feed["feed_url"] == "https://mariaelena.example.com/feeds/todo.json"
        more = {item["id"] for item in feed["items"]}
        assert more - seen
        seen |= more
    assert seen == {factories.SITE.absolute(story.path) for story in edition.stories}


def test_an_episode_can_be_heard_from_the_feed() -> None:
    feed = feed_of(published(factories.edition(episode(photo=factories.photo()))))

    VALIDATOR.validate(feed)
    [_, _, sound] = feed["items"][0]["attachments"]
    assert sound == {
        "url": "https://mariaelena.example.com/documentos/abababababab/programa.mp3",
        "mime_type": "audio/mpeg",
        "size_in_bytes": 240_000,
        "duration_in_seconds": 60,
    }
