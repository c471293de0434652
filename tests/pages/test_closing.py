"""What is offered until some moment is listed by when it closes, and told to search engines until then."""

import json
from datetime import timedelta
from typing import Any

import pytest
from bs4 import Tag

from plugins.newsroom.story import Story
from plugins.structured_data.head import NOINDEX
from tests.factories import NOW, SITE, edition, kind, origin, story
from tests.pages.published import artefacts, hrefs, page, words

FIELDS = {
    "employer": "Empresa de ejemplo",
    "position": "Auxiliar",
    "place": "María Elena",
    "apply": "En la OMIL",
}
COURSE = {
    "sessions": "2026-12-01 18:00",
    "place": "Biblioteca",
    "teacher": "OMIL",
    "registration": "En la OMIL",
    "registration_until": "2026-11-27",
}


def job(slug: str, deadline: str, **values: Any) -> Story:
    details = kind("empleo").details.model_validate({**FIELDS, "deadline": deadline})
    return story(
        slug, kind=kind("empleo"), details=details, expires=details.offered_until, **values
    )


SOON = job("pronto", "2026-11-24 14:00", date=NOW - timedelta(days=3))
LATER = job("despues", "2026-12-11", date=NOW - timedelta(days=1))
CLOSED = job("cerrado", "2026-11-23 12:00", date=NOW - timedelta(days=5))


def things(story: Story) -> dict[str, dict[str, Any]]:
    """Return all that the page of *story* tells search engines of, by its sort."""
    soup = page(artefacts(edition(story)), story.path)
    [script] = soup.select("script[type='application/ld+json']")
    return {node["@type"]: node for node in json.loads(script.get_text())["@graph"]}


def test_what_closes_first_stands_first_and_what_is_closed_nowhere() -> None:
    soup = page(artefacts(edition(LATER, CLOSED, SOON)), "/empleos/")

    links = [href for href in hrefs(soup) if href.startswith("/noticias/")]
    assert links == [SOON.path, LATER.path]
    assert "Postulaciones hasta el martes 24 de noviembre de 2026, 14:00 horas" in words(soup)
    assert "Postulaciones hasta el viernes 11 de diciembre de 2026" in words(soup)


def test_a_new_day_makes_neither_list_nor_article_anew_and_what_closes_does() -> None:
    today = artefacts(edition(LATER, SOON))
    tonight = artefacts(edition(LATER, SOON, moment=NOW.replace(hour=23)))
    tomorrow = artefacts(edition(LATER, SOON, moment=NOW + timedelta(days=1)))
    after = artefacts(edition(LATER, SOON, moment=NOW + timedelta(days=2)))
    path, own = "empleos/index.html", LATER.path.strip("/") + "/index.html"

    assert origin(today[path]) == origin(tonight[path]) == origin(tomorrow[path])
    assert origin(tomorrow[path]) != origin(after[path])
    assert origin(today[own]) == origin(after[own])


def test_without_offers_the_list_says_so() -> None:
    assert "Por ahora no hay postulaciones abiertas." in words(
        page(artefacts(edition()), "/empleos/")
    )


def test_a_closed_one_keeps_its_page_which_says_so() -> None:
    soup = page(artefacts(edition(CLOSED)), CLOSED.path)

    assert "Ya no se puede postular Venció el lunes 23 de noviembre" in words(soup)
    assert [meta["content"] for meta in soup.select("meta[name=robots]")] == [NOINDEX]


def test_until_when_is_said_once_and_as_the_editor_said_it() -> None:
    text = words(page(artefacts(edition(LATER)), LATER.path))

    assert text.count("11 de diciembre de 2026") == 1
    assert "Vigente hasta" not in text


def test_search_engines_are_told_while_one_can_apply() -> None:
    assert "JobPosting" in things(LATER)
    assert "JobPosting" not in things(CLOSED)


def test_search_engines_are_told_of_no_sample() -> None:
    assert "JobPosting" not in things(job("muestra", "2026-12-11", is_demo=True))


def test_the_thing_announced_has_an_address_of_its_own() -> None:
    posting = things(LATER)["JobPosting"]

    assert posting["url"] == SITE.absolute(LATER.path)
    assert posting["@id"] == f"{posting['url']}#aviso"


def test_courses_close_like_jobs_and_tell_search_engines() -> None:
    details = kind("curso").details.model_validate(COURSE)
    course = story("curso", kind=kind("curso"), details=details, expires=details.offered_until)
    text = words(page(artefacts(edition(course)), "/cursos/"))

    assert "Inscripciones hasta el viernes 27 de noviembre de 2026" in text
    assert things(course)["Course"]["provider"]["name"] == "OMIL"


@pytest.mark.parametrize("is_ended", [False, True])
def test_who_has_joined_a_course_finds_its_calendar_unless_it_ended(
    is_ended: bool,
) -> None:
    details = kind("curso").details.model_validate(COURSE)
    course = story(
        "curso",
        kind=kind("curso"),
        details=details,
        expires=details.offered_until,
        ended=NOW if is_ended else None,
    )
    soup = page(artefacts(edition(course, moment=NOW + timedelta(days=6))), course.path)

    assert "Ya no recibe inscripciones" in words(soup)
    assert bool(soup.select(".story__calendar a")) is not is_ended


@pytest.mark.parametrize(
    ("end", "last"),
    [("2026-11-23 18:00", "2026-11-23"), ("2026-11-24 00:00", "2026-11-23"), ("2026-11-24 00:01", "2026-11-24")],
)  # fmt: skip
def test_who_counts_the_days_left_is_told_the_last_one(end: str, last: str) -> None:
    [card] = card_of_list(job("oferta", end)).select("[data-closes]")

    assert card["data-closes"] == last
    assert card["data-over"] == f"{end.replace(' ', 'T')}:00-03:00"


def card_of_list(given: Story) -> Tag:
    [card] = page(artefacts(edition(given)), "/empleos/").select(".card")
    return card
