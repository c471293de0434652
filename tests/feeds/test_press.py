"""The feed of the «pauta», and the sounds of quotes, as a feed reader finds them."""

import json
from typing import Any

import feedparser
import pytest

from plugins.newsroom.kinds import FieldPart
from plugins.newsroom.named_file import NamedFile, Use
from plugins.newsroom.photo import Attachment
from tests.factories import edition, kind, photo, story
from tests.feeds.published import published

SOUND = NamedFile(
    written="cuna.mp3",
    use=Use.SOUND,
    attachment=Attachment(source="cultura/cuna.mp3", digest="ef" * 32, size=48_000),
    media_type="audio/mpeg",
    seconds=12,
)
ADDRESS = "https://mariaelena.example.com/documentos/efefefefefef/cuna.mp3"


def event(slug: str, title: str = "La feria", **details: Any) -> Any:
    given = {"start": "2026-11-28 10:00", "place": "Plaza", **details}
    return story(slug, title=title, kind=kind("evento"), details=given)


def release(**values: Any) -> Any:
    quote = {"texto": "Hay puestos.", "de": "Área de Comunicaciones", "audio": "cuna.mp3"}
    made = story("c", kind=kind("comunicado"), details={"quotes": [quote]}, **values)
    object.__setattr__(made, "details", made.details.with_files({FieldPart("quotes", 0): SOUND}))
    return made


@pytest.mark.parametrize("form", ["rss.xml", "atom.xml"])
def test_only_what_calls_the_press_is_in_the_feed_of_the_pauta(form: str) -> None:
    called: dict[str, Any] = {"press": {"llegada": "09:30", "lugar": "Portón"}}
    files = published(
        edition(event("a", **called), event("b"), event("c", state="cancelado", **called))
    )
    feed = feedparser.parse(files[f"feeds/pauta.{form}"])

    assert not feed.bozo
    assert feed.feed.title.startswith("Pauta de prensa")
    assert feed.feed.link == "https://mariaelena.example.com/prensa/pauta/"
    titles = [entry.title for entry in feed.entries if not entry.title.startswith("Cancelado")]
    assert sorted(titles) == ["CANCELADO: La feria", "La feria"]
    [going] = [entry for entry in feed.entries if entry.title == "La feria"]
    assert "Llegada de la prensa:</strong> 09:30 horas" in going.content[0].value
    others = {path: data for path, data in files.items() if not path.startswith("feeds/pauta")}
    assert not [path for path, data in others.items() if "Portón".encode() in data]


def test_a_quote_can_be_heard_from_every_feed() -> None:
    files = published(edition(release()))
    rss, atom = (feedparser.parse(files[f"feeds/prensa.{form}.xml"]) for form in ("rss", "atom"))
    [item] = json.loads(files["feeds/prensa.json"])["items"]

    for entry in (rss.entries[0], atom.entries[0]):
        [enclosure] = entry.enclosures
        assert (enclosure.href, enclosure.type, enclosure.length) == (
            ADDRESS,
            "audio/mpeg",
            "48000",
        )
        assert "Escuchar la cita de Área de Comunicaciones" in entry.content[0].value
    [media] = rss.entries[0].media_content
    assert (media["url"], media["medium"], media["duration"]) == (ADDRESS, "audio", "12")
    assert item["attachments"] == [
        {
            "url": ADDRESS,
            "mime_type": "audio/mpeg",
            "title": "Área de Comunicaciones",
            "size_in_bytes": 48_000,
            "duration_in_seconds": 12,
        }
    ]


def test_a_photo_keeps_the_one_enclosure_of_rss() -> None:
    lead = photo()
    [entry] = feedparser.parse(
        published(edition(release(photo=lead, photos=(lead,))))["feeds/prensa.rss.xml"]
    ).entries

    assert [each.type for each in entry.enclosures] == ["image/jpeg"]
    assert ADDRESS in {each["url"] for each in entry.media_content}
