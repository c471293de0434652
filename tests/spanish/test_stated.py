"""A date without an hour stays a date, on every page and in every channel."""

import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from plugins.desk.reading import Reading
from plugins.feeds.item import item_of
from plugins.newsroom.due import next_due
from plugins.newsroom.story import Story
from plugins.spanish import capital
from plugins.spanish.moments import (
    SANTIAGO,
    Stated,
    parse_moment,
    parse_stated,
    since_until_words,
    span_words,
    until_words,
)
from tests.conftest import write_files
from tests.desk.slips import slips
from tests.factories import NOW, SITE, edition, kind, posted_lines, story, when_posted
from tests.newsroom.test_due import shown
from tests.pages.published import artefacts, page, words
from tests.reading import read_content
from tests.renditions import ORIGINALS
from tests.small_site import BASE, article

SOURCE = "cultura/2026-11-20-nota.md"
NOTICE = {"level": "urgente", "area": "Todos", "since": "2026-12-01", "until": "2026-12-11"}


def read(folder: Path, moment: Any = NOW, **fields: str) -> Reading:
    write_files(folder, BASE | {SOURCE: article(**fields)})
    return read_content(folder, moment=moment)


def notice() -> Story:
    details = kind("aviso").details.model_validate(NOTICE)
    return story(
        "aviso",
        kind=kind("aviso"),
        details=details,
        expires=details.offered_until,
        summary="Aviso.",
        body="<p>Aviso.</p>",
    )


def made(*given: Story) -> dict[str, str]:
    """Return every file that the channels make of *given*, as text."""
    return {
        path: data.decode("utf-8", "replace")
        for path, each in artefacts(edition(*given)).items()
        for data in [each.make()[0]]
    }


def test_a_notice_ends_with_its_last_day() -> None:
    given = notice()

    assert given.details.when == "desde el martes 1 hasta el viernes 11 de diciembre de 2026"
    assert when_posted(given) == "Desde el martes 1 hasta el viernes 11 de diciembre"
    last = parse_moment("2026-12-11 23:59")
    assert edition(given, moment=last).stories
    assert not edition(given, moment=last + timedelta(minutes=1)).stories


def test_no_page_says_the_hour_of_a_day() -> None:
    for path, whole in made(notice()).items():
        # From when on it is over is a moment, and no browser shows it.
        text = re.sub(r'data-(from|until|over)="[^"]+"', "", whole)
        assert "12 de diciembre" not in text, path
        assert "00:00 horas" not in text, path
        assert "2026-12-12" not in text, path
        if path != "datos/index.html":  # which has an example of its own
            assert not re.search(r"2026-12-(01|11)T", text), path


def test_programs_get_days_as_days() -> None:
    text = made(notice())["noticias/2026/11/aviso/index.html"]

    assert '"expires": "2026-12-11"' in text or '"expires":"2026-12-11"' in text
    assert 'property="article:expiration_time" content="2026-12-11"' in text


@pytest.mark.parametrize(
    ("since", "until", "told"),
    [
        ("2026-12-11", "2026-12-11", "viernes 11 de diciembre de 2026"),
        ("2026-11-30", "2026-12-11", "desde el lunes 30 de noviembre hasta el viernes 11 de diciembre de 2026"),
        ("2026-12-31", "2027-01-02", "desde el jueves 31 de diciembre de 2026 hasta el sábado 2 de enero de 2027"),
        ("2026-12-01 08:00", "2026-12-11", "desde el martes 1 de diciembre de 2026, 08:00 horas, hasta el viernes 11 de diciembre"),
        ("2026-12-01", "2026-12-11 17:00", "desde el martes 1 de diciembre de 2026 hasta el viernes 11 de diciembre, 17:00 horas"),
        ("2026-12-01 08:00", "2026-12-01", "martes 1 de diciembre de 2026, desde las 08:00 horas"),
        ("2026-12-01", "2026-12-01 17:00", "martes 1 de diciembre de 2026, hasta las 17:00 horas"),
        ("2026-12-01 08:00", "2026-12-12 00:00", "desde el martes 1 de diciembre de 2026, 08:00 horas, hasta el viernes 11 de diciembre"),
    ],
)  # fmt: skip
def test_spans_say_the_hours_they_have(since: str, until: str, told: str) -> None:
    assert since_until_words(parse_stated(since), parse_stated(until)) == told


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        ("2027-04-03 22:00", "2027-04-04 14:00", "del sábado 3 de abril de 2027, 22:00 horas, al domingo 4, 14:00 horas"),
        ("2026-12-31 22:00", "2027-01-01 14:00", "del jueves 31 de diciembre, 22:00 horas, al viernes 1 de enero de 2027, 14:00 horas"),
        ("2026-11-28 22:00", "2026-11-29 14:00", "del sábado 28 de noviembre, 22:00 horas, al domingo 29, 14:00 horas"),
        ("2026-11-30 22:00", "2026-12-01 14:00", "del lunes 30 de noviembre, 22:00 horas, al martes 1 de diciembre, 14:00 horas"),
        ("2027-04-03", "2027-04-04", "del sábado 3 al domingo 4 de abril de 2027"),
        ("2026-12-31", "2027-01-02", "del jueves 31 de diciembre al sábado 2 de enero de 2027"),
        ("2027-04-03 10:00", "2027-04-03 14:00", "sábado 3 de abril de 2027, de 10:00 a 14:00 horas"),
        ("2026-11-28 10:00", "2026-11-28", "sábado 28 de noviembre, 10:00 horas"),
    ],
)  # fmt: skip
def test_a_post_says_the_year_once_and_only_another_one(start: str, end: str, told: str) -> None:
    given = story(kind=kind("evento"), details={"start": start, "end": end, "place": "Plaza"})

    assert when_posted(given) == capital(told)
    assert given.details.when.count("2027") == (2027 in {int(start[:4]), int(end[:4])})


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        ("2026-11-28 19:00", "2026-11-29 01:00", "sábado 28 de noviembre, de 19:00 a 01:00 horas"),
        ("2026-12-31 22:00", "2027-01-01 05:59", "jueves 31 de diciembre, de 22:00 a 05:59 horas"),
        ("2026-11-28 19:00", "2026-11-29 06:00", "del sábado 28 de noviembre, 19:00 horas, al domingo 29, 06:00 horas"),
        ("2026-11-28 08:00", "2026-11-29 01:00", "del sábado 28 de noviembre, 08:00 horas, al domingo 29, 01:00 horas"),
        ("2026-11-27 19:00", "2026-11-29 01:00", "del viernes 27 de noviembre, 19:00 horas, al domingo 29, 01:00 horas"),
    ],
)  # fmt: skip
def test_the_small_hours_end_the_evening_before(start: str, end: str, told: str) -> None:
    given = story(kind=kind("evento"), details={"start": start, "end": end, "place": "Plaza"})

    assert when_posted(given) == capital(told)


def test_whatever_became_of_it() -> None:
    given = story(
        kind=kind("evento"),
        details={
            "start": "2027-04-03 22:00",
            "end": "2027-04-04 14:00",
            "place": "Plaza",
            "state": "cancelado",
        },
    )

    assert posted_lines(given) == [
        "Era: del sábado 3 de abril de 2027, 22:00 horas, al domingo 4, 14:00 horas, Plaza"
    ]


def test_publication_and_changes_are_told_as_they_were_written(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        fecha="2026-11-20",
        cambios="[{fecha: 2026-11-22, texto: Se agregó el mapa.}]",
        vence="2026-12-31",
    )
    [found] = reading.stories
    text = words(page(artefacts(edition(found)), found.path))
    soup = page(artefacts(edition(found)), found.path)

    assert "Publicado el viernes 20 de noviembre de 2026 . Actualizado" in text
    assert "Actualizado el domingo 22 de noviembre de 2026" in text
    assert "Vigente hasta el jueves 31 de diciembre de 2026" in text
    assert "horas" not in text.split("Texto de la nota")[0]
    times = [str(each["datetime"]) for each in soup.select(".story__dates time")]
    assert times == ["2026-11-20", "2026-11-22", "2026-12-31"]
    assert found.published == parse_moment("2026-11-20 09:00")  # as the manual says


def test_a_day_on_which_it_was_published_is_not_before_it(tmp_path: Path) -> None:
    told = "[{fecha: 2026-11-20, texto: Era otra la hora.}]"

    assert slips(tmp_path, {"fecha": "2026-11-20 18:00", "correcciones": told}) == []
    [wrong] = slips(tmp_path, {"fecha": "2026-11-21 00:00", "correcciones": told})
    assert "anterior a la publicación" in wrong.message


def test_a_session_without_an_hour_is_a_day() -> None:
    details = {
        "sessions": ["2026-12-01", "2026-12-03 18:00"],
        "minutes": "90",
        "place": "Biblioteca",
        "teacher": "OMIL",
        "registration": "En la OMIL",
        "registration_until": "2026-12-01",
    }
    given = story(kind=kind("curso"), details=details)

    assert (
        "1 de diciembre de 2026; 3 de diciembre de 2026, 18:00 horas"
        in dict(given.details.facts).values()
    )
    assert [each.all_day for each in given.details.occurrences] == [True, False]


def test_an_event_without_hours_may_not_say_that_it_has_some(tmp_path: Path) -> None:
    right = {"tipo": "evento", "inicio": "2026-11-28", "lugar": "Plaza", "todo_el_dia": "no"}

    [(_, message, _)] = slips(tmp_path, right)
    assert message == "el evento no dura el día entero y no dice a qué hora empieza"
    assert slips(tmp_path, right, todo_el_dia="sí") == []


def test_hours_that_end_a_day_are_told_as_its_day() -> None:
    assert until_words(parse_stated("2026-12-11 23:59")) == "viernes 11 de diciembre de 2026"
    assert span_words(Stated(NOW)) == "lunes 23 de noviembre de 2026, 12:00 horas"


LATER = {
    "correcciones": "[{fecha: 2026-11-28, texto: Era canarioamarillo.}]",
    "cambios": "[{fecha: 2026-11-25 10:00, texto: Hay canarioamarillo.}]",
    "actualizado": "2026-11-26",
}


@pytest.mark.parametrize("key", LATER)
def test_what_is_dated_later_is_not_told_before(tmp_path: Path, key: str) -> None:
    reading = read(tmp_path, **{key: LATER[key]})
    [found] = reading.stories
    [warned] = reading.problems

    assert warned.line == 5
    assert f"«{key}» lleva una fecha que aún no llega" in warned.message
    [told] = edition(found).stories
    assert told.updated == found.published
    assert told.digest != found.digest
    assert item_of(told, SITE, ORIGINALS).updated == found.published
    for path, text in made(found).items():
        assert "canarioamarillo" not in text, path
        assert "Actualizado" not in text or "estilo" in path, path

    due = next_due([found], NOW + timedelta(days=2) - timedelta(hours=12))
    everything = [found, story("siempre", date=NOW - timedelta(days=30))]
    day = found.updated.astimezone(SANTIAGO)
    assert next_due(everything, day - timedelta(minutes=1)).moment == day
    assert due.moment <= day
    assert shown(everything, day - timedelta(minutes=1)) != shown(everything, day)
    assert edition(found, moment=day).stories == (found,)


def test_a_correction_of_today_is_told_at_once(tmp_path: Path) -> None:
    early = parse_moment("2026-11-21 07:00")
    reading = read(tmp_path, early, correcciones="[{fecha: 2026-11-21, texto: Era otra.}]")

    [told] = edition(*reading.stories, moment=early).stories
    assert told.corrections
    assert told.updated == parse_moment("2026-11-21 00:00") <= early
    assert reading.problems == ()


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"fecha": "2062-11-20 10:00"}, "«fecha» está a más de un año"),
        ({"embargo": "2036-11-20"}, "«embargo» está a más de un año"),
        ({"vence": "2062-12-31"}, "«vence» dice el año 2062, 36 años después de publicarse"),
        ({"tipo": "evento", "lugar": "Plaza", "inicio": "2062-11-28"}, "«inicio» dice el año 2062"),
        (
            {"tipo": "evento", "lugar": "Plaza", "inicio": "2026-11-28", "repite": "[2062-11-28]"},
            "«repite» dice el año 2062",
        ),
    ],
)
def test_a_year_far_ahead_is_said(tmp_path: Path, fields: dict[str, str], said: str) -> None:
    [warned] = read(tmp_path, **fields).problems

    assert said in warned.message
    assert warned.severity == "aviso"
    written = article(**fields).split("\n")
    assert written[warned.line - 1].startswith([*fields][-1])


def test_a_draft_may_wait_as_long_as_it_likes(tmp_path: Path) -> None:
    assert read(tmp_path, fecha="2062-11-20", estado="borrador").problems == ()
