"""Notices read aloud: which, what is heard, and what players are told of them."""

import json
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from functools import cache
from io import BytesIO
from itertools import pairwise
from types import SimpleNamespace
from typing import Any

import feedparser
import mutagen
import podcastparser
import pytest
import webvtt
from lxml import etree

from plugins.aloud import addresses
from plugins.aloud.channel import aloud_artefacts
from plugins.aloud.plugin import addresses_of, artefacts_of
from plugins.newsroom.problems import SettingError
from plugins.newsroom.registry import Registry
from plugins.newsroom.story import Audience
from plugins.pressroom.artefact import each_artefact, output_path
from plugins.settings import AloudConfig
from plugins.voice import VoiceError, audio_file
from plugins.wording import Sound, sounds_in
from tests import factories
from tests.aloud.published import CUT, DEMO, FEED, NEWS, NOTICES, notice, published
from tests.factories import NOW, SITE, origin

SOUND, WORDS = "noticias/2026/11/corte/oir.mp3", "noticias/2026/11/corte/oir.vtt"


@cache
def files() -> dict[str, bytes]:
    return published(factories.edition(NEWS, *NOTICES))


def played(data: bytes) -> Any:
    info: Any = mutagen.File(BytesIO(data)).info
    return info


def captions(data: bytes) -> list[Any]:
    return [*webvtt.WebVTT.from_string(data.decode()).iter_slice()]


def seconds(stamp: str) -> float:
    """Return what «00:01:02.500» is, in seconds."""
    hours, minutes, rest = stamp.split(":")
    return (int(hours) * 60 + int(minutes)) * 60 + float(rest)


def sound(*stories: Any, registry: Registry = factories.REGISTRY) -> Sound:
    [(_, found)] = sounds_in(replace(factories.edition(*stories), registry=registry))
    return found


def test_each_notice_is_read_aloud_and_nothing_else() -> None:
    assert files().keys() == {
        *(FEED, SOUND, WORDS),
        *("noticias/2026/11/ficticio/oir.mp3", "noticias/2026/11/ficticio/oir.vtt"),
    }


def test_it_is_a_sound_of_its_length_that_old_telephones_play() -> None:
    heard = played(files()[SOUND])
    last = captions(files()[WORDS])[-1]

    assert (heard.layer, heard.channels, heard.sample_rate) == (3, 1, 16_000)
    assert heard.bitrate == 32_000
    assert abs(heard.length - seconds(last.end)) < 0.2  # LAME's own delay
    assert heard.length > 8


def test_its_words_stand_as_they_are_written_by_the_time_they_are_heard() -> None:
    cues = captions(files()[WORDS])

    assert [each.text for each in cues] == [
        "Le habla una voz sintética.",
        "Se corta el agua en María Elena.",
        "Por trabajos en la matriz, de 9:00 a 13:30 horas.",
        "El lugar: toda la comuna.",
    ]
    assert cues[0].start == "00:00:00.000"
    for one, following in pairwise(cues):
        assert seconds(one.start) < seconds(one.end) < seconds(following.start)


def test_what_is_heard_is_said_as_one_says_it() -> None:
    assert [each.said for each in sound(CUT).sentences] == [
        "Le habla una voz sintética.",
        "Se corta el agua en María Elena.",
        "Por trabajos en la matriz, de nueve de la mañana a una y media de la tarde.",
        "El lugar: toda la comuna.",
    ]


def test_sample_content_says_so_before_anything_of_it_is_heard() -> None:
    texts = [each.text for each in captions(files()["noticias/2026/11/ficticio/oir.vtt"])]

    assert texts[1] == "Lo que sigue es contenido de muestra, y no anuncia nada real."
    assert texts[2:] == ["Hay vacunas, a $12.500."]  # what its editor wrote for the ear


def test_no_sign_of_a_text_is_taken_for_a_tag_of_captions() -> None:
    data = published(factories.edition(notice(title="Agua --> <b>ya</b> & luz")))[WORDS]

    assert b"<" not in data
    assert b"Agua --&gt; &lt;b&gt;ya&lt;/b&gt; &amp; luz." in data


def test_the_same_notice_is_the_same_bytes() -> None:
    assert published(factories.edition(NEWS, *NOTICES)) == files()


@pytest.mark.parametrize(
    "values",
    [{"body": "<p>Otro.</p>"}, {"topics": (factories.PATRIMONIO,)}],
    ids=["body", "topics"],
)
def test_what_is_not_said_makes_nothing_anew(values: dict[str, Any]) -> None:
    assert origin(sound(notice(**values))) == origin(sound(CUT))
    assert sound(notice(**values)).key == sound(CUT).key


def test_other_words_are_another_sound_under_the_same_identity() -> None:
    def told(story: Any) -> tuple[str, str]:
        [item] = feedparser.parse(published(factories.edition(story))[FEED]).entries
        return item.id, item.enclosures[0].href

    one, other = told(CUT), told(notice(summary="De 9:00 a 15:00 horas."))

    assert one[0] == other[0] == f"{SITE.absolute(CUT.path)}#oir"
    assert one[1] != other[1]
    assert one[1].partition("?")[0] == other[1].partition("?")[0] == f"{SITE.url}/{SOUND}"


def test_the_house_says_its_own_words() -> None:
    form: Any = SimpleNamespace(pronunciations=(("matriz", "cañería", ""),), words_per_minute=160)

    said = sound(CUT, registry=replace(factories.REGISTRY, broadcast=form)).sentences
    assert "cañería" in said[2].said
    assert "matriz" in said[2].written


def test_the_feed_tells_players_what_there_is() -> None:
    show = podcastparser.parse(f"{SITE.url}/{FEED}", BytesIO(files()[FEED]))
    [first, second] = show["episodes"]

    assert not feedparser.parse(files()[FEED]).bozo
    assert show["title"] == "Avisos para oír"
    assert "voz sintética" in show["description"]
    assert (first["title"], second["title"]) == (DEMO.title, CUT.title)
    assert first["description"].startswith("Contenido de muestra. ")
    assert "Lo lee una voz sintética." in second["description"]
    [enclosure] = second["enclosures"]
    assert (enclosure["file_size"], enclosure["mime_type"]) == (len(files()[SOUND]), "audio/mpeg")
    assert abs(second["total_time"] - played(files()[SOUND]).length) <= 1
    told = etree.fromstring(files()[FEED]).xpath("//item[2]/*[local-name()='transcript']")
    assert [(each.get("url"), each.get("type")) for each in told] == [
        (f"{SITE.url}/{WORDS}", "text/vtt")
    ]


HIDDEN = {
    "expired": {"expires": NOW - timedelta(hours=1)},
    "embargoed": {"published": NOW + timedelta(hours=1)},
    "draft": {"is_draft": True},
    "internal": {"audience": Audience.STAFF},
}


@pytest.mark.parametrize("values", HIDDEN.values(), ids=HIDDEN)
def test_what_is_not_offered_is_in_nothing(values: dict[str, Any]) -> None:
    edition = factories.edition(CUT, notice("oculto", **values))
    made = [*each_artefact(aloud_artefacts(edition, SITE))]

    assert {path for each in made for path in each.paths} == {SOUND, WORDS, FEED}


def test_what_is_declared_is_made() -> None:
    edition = factories.edition(NEWS, *NOTICES)
    declared = addresses(is_aloud=True)
    beside = {output_path(address) for _, address in declared.of_stories(edition)}

    assert beside | set(map(output_path, declared.of_edition(edition))) == files().keys()


def generator(**settings: Any) -> Any:
    context = {"edition": factories.edition(NEWS, *NOTICES), "site": SITE}
    return SimpleNamespace(context=context, settings=settings)


def test_without_the_setting_nothing_is_made_or_declared() -> None:
    assert list(artefacts_of(generator())) == []
    assert not list(addresses_of(generator()).of_stories(factories.edition(CUT)))


def test_with_it_all_of_it_is() -> None:
    asked = generator(ALOUD={"notices": True})

    made = {path for each in each_artefact(artefacts_of(asked)) for path in each.paths}
    assert made == files().keys()
    assert list(addresses_of(asked).of_edition(asked.context["edition"])) == [f"/{FEED}"]


def test_without_the_setting_nothing_that_speaks_is_loaded() -> None:
    program = (
        "import sys, json, plugins.aloud.plugin, plugins.pages.plugin, plugins.feeds.plugin;"
        "print(json.dumps([each for each in sys.modules if each.split('.')[-1] in"
        " ('voice', 'wording', 'spoken', 'lameenc', 'py_nanotts')]))"
    )
    done = subprocess.run((sys.executable, "-c", program), capture_output=True, check=True)

    assert json.loads(done.stdout) == []


def test_without_the_voice_a_build_stops_before_it_begins(monkeypatch: pytest.MonkeyPatch) -> None:
    audio_file.program.cache_clear()
    monkeypatch.setattr(audio_file, "_PROGRAMS", ("no-hay-tal-voz",))

    with pytest.raises(VoiceError, match="Instálela con «make voz»"):
        artefacts_of(generator(ALOUD={"notices": True}))


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"notices": "sí"}, "«notices» debe ser True o False"),
        ({"avisos": True}, "ALOUD no tiene la opción «avisos»"),
    ],
)
def test_a_wrong_option_is_told(given: dict[str, Any], message: str) -> None:
    with pytest.raises(SettingError) as caught:
        AloudConfig.load({"ALOUD": given})

    assert message in str(caught.value)
