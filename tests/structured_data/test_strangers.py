"""The linked data of real pages, before programs that others wrote and the rules of Google."""

import copy
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from plugins.newsroom.kinds import all_kinds
from plugins.newsroom.kinds.base import Details
from plugins.newsroom.story import Correction, Story
from plugins.pressroom.artefact import output_path
from plugins.spanish.moments import SANTIAGO, Stated
from tests.factories import (
    ANNIVERSARY,
    CLUB,
    DEPORTES,
    NOW,
    PATRIMONIO,
    QUILLAGUA,
    REGISTRY,
    edition,
    kind,
    photo,
    story,
)
from tests.pages.published import ABOUT, EPISODE, OFFICE, OWN_VIDEO, VIDEO, artefacts, made
from tests.structured_data.strangers import (
    RULES,
    Graph,
    Issue,
    broken_rules,
    google_issues,
    graph_of,
    nodes_in,
    vocabulary_errors,
)

JOB = {
    "employer": "Empresa de ejemplo",
    "position": "Auxiliar de aseo",
    "place": "María Elena",
    "apply": "En la OMIL",
    "deadline": "2026-12-11 14:00",
}
COURSE = {
    "sessions": ["2026-12-01 18:00", "2026-12-03 18:00"],
    "minutes": "90",
    "hours": "3",
    "place": "Biblioteca municipal",
    "teacher": "OMIL",
    "registration": "En la OMIL",
    "registration_until": "2026-11-27",
}
EVENT = {"start": "2026-11-28 10:00", "end": "2026-11-28 14:00", "place": "Plaza de armas"}


def given(slug: str, kind_: str, details: dict[str, Any], **values: Any) -> Story:
    """Return a story that is no sample, offered until its own end."""
    read = kind(kind_).details.model_validate(details)
    return story(slug, kind=kind(kind_), details=read, **{"expires": read.offered_until, **values})


# name -> a story of each kind and state that search engines are told of. A new kind is one more.
STORIES = {
    "noticia": story(
        photo=photo(),
        topics=(PATRIMONIO,),
        locality=QUILLAGUA,
        corrections=(Correction(date=Stated(NOW), text="La hora era 10:00."),),
    ),
    "noticia-sin-foto": story("breve"),
    "noticia-que-vence": story("vence", expires=datetime(2026, 12, 1, tzinfo=SANTIAGO)),
    "comunicado": given("comunicado", "comunicado", {"contact": "Comunicaciones"}),
    "aviso": given("aviso", "aviso", {"level": "urgente", "area": "Sector norte"}),
    "empleo": given("oferta", "empleo", JOB),
    "empleo-completo": given(
        "oferta-completa",
        "empleo",
        {**JOB, "vacancies": "2", "hours": "parcial", "pay": "$600.000 a $700.000"},
    ),
    "empleo-concurso": given(
        "concurso",
        "empleo",
        {
            **JOB,
            "sort": "concurso",
            "contract": "contrata",
            "pay": "$850.000",
            "stages": [{"etapa": "Entrevistas", "desde": "2026-12-14", "hasta": "2026-12-16"}],
        },
    ),
    "curso": given("curso", "curso", {**COURSE, "cost": "$2.000 por persona"}),
    "curso-en-linea": given(
        "en-linea", "curso", {**COURSE, "mode": "en línea", "place": "", "cost": "Gratis"}
    ),
    "evento": given(
        "feria-libre",
        "evento",
        {**EVENT, "cost": "Gratis", "organiser": "Junta de vecinos", "address": "frente al teatro"},
        locality=QUILLAGUA,
    ),
    "evento-un-dia": given("un-dia", "evento", {"start": "2026-11-28", "place": "Plaza"}),
    "evento-varios-dias": given(
        "varios-dias", "evento", {**EVENT, "start": "2026-11-27", "end": "2026-11-29"}
    ),
    "evento-cancelado": given("cancelado", "evento", {**EVENT, "state": "cancelado"}),
    "evento-postergado": given("postergado", "evento", {**EVENT, "state": "postergado"}),
    "evento-reprogramado": given(
        "reprogramado",
        "evento",
        {**EVENT, "state": "reprogramado", "previous_start": "2026-11-21 10:00"},
    ),
    "ronda": given(
        "ronda",
        "ronda",
        {
            "service": "Ronda de salud",
            "cost": "Gratis",
            "rounds": [
                {"donde": "Quillagua", "fechas": "2026-12-05 10:00-13:00"},
                {
                    "donde": "Sector norte",
                    "cada_semana": "lunes desde las 08:00",
                    "desde": "2026-11-30",
                    "hasta": "2026-12-31",
                    "excepto": ["2026-12-07"],
                },
            ],
        },
    ),
    "radio": EPISODE,
    "video-en-otro-sitio": VIDEO,
    "video-propio": OWN_VIDEO,
    "evento-movido": given("movido", "evento", {**EVENT, "previous_place": "Teatro"}),
}
TEAM = replace(CLUB, summary="Fútbol y básquetbol.", contact=OFFICE.contact)
LISTS = {
    "inicio": "/",
    "departamento": OFFICE.path,
    "departamento-sin-datos": DEPORTES.path,
    "departamentos": "/departamentos/",
    "tema": PATRIMONIO.path,
    "localidad": QUILLAGUA.path,
    "serie": ANNIVERSARY.path,
    "organizacion": TEAM.path,
    "organizaciones": "/organizaciones/",
    "correcciones": "/correcciones/",
    "archivo": "/archivo/2026/11/",
    "acerca": "/acerca/",
} | {f"lista-{each.slug}": each.path for each in all_kinds()}

EDITION = edition(
    *STORIES.values(),
    pages=(ABOUT,),
    registry=replace(REGISTRY, departments=(OFFICE, DEPORTES), organisations=(TEAM,)),
)
SITE_PAGES = artefacts(EDITION, page_size=10)
PAGES = {
    name: made(SITE_PAGES[output_path(address)])
    for name, address in ({name: each.path for name, each in STORIES.items()} | LISTS).items()
}
GRAPHS = {name: graph_of(html) for name, html in PAGES.items()}

LEFT_OUT = {
    ("JobPosting", "applicantLocationRequirements"): "only work from home has any",
    ("JobPosting", "jobLocationType"): "the same",
    ("JobPosting", "baseSalary"): "an offer may not tell its pay",
    ("JobPosting", "employmentType"): "nor its hours and contract",
    ("JobPosting", "identifier"): "the Municipality numbers no offers",
    ("VideoObject", "contentUrl"): "a video elsewhere is only linked",
    ("VideoObject", "embedUrl"): "no page loads anything from another host",
    ("VideoObject", "expires"): "videos stay",
    ("VideoObject", "hasPart"): "nobody marks chapters",
    ("VideoObject", "publication"): "only for what is live",
    ("VideoObject", "ineligibleRegion"): "everybody may see them",
    ("VideoObject", "regionsAllowed"): "the same",
    ("VideoObject", "interactionStatistic"): "nobody is counted",
    ("VideoObject", "interactionCount"): "the same",
}
"""What Google recommends and a page may lack -> why."""


Change = Callable[[dict[str, Any]], object]


def with_fault(page: str, type_: str, change: Change) -> Graph:
    """Return the graph of *page* with a *change* in its first node of *type_*."""
    graph = copy.deepcopy(GRAPHS[page])
    change(next(node for node in nodes_in(graph) if node["@type"] == type_))
    return graph


def test_every_kind_that_search_engines_are_told_of_is_tried() -> None:
    telling = {
        each.slug for each in all_kinds() if each.details.linked_data is not Details.linked_data
    }

    assert telling <= {each.kind.slug for each in STORIES.values()}
    for name, each in STORIES.items():
        if each.kind.slug in telling:
            about = {node["@type"] for node in GRAPHS[name]["@graph"]}
            assert about > {"NewsArticle", "BreadcrumbList"}, name


# Google's rules, as a program of Adobe has them.


def without_country(node: dict[str, Any]) -> object:
    return node["jobLocation"]["address"].pop("addressCountry")


@pytest.fixture(scope="module")
def said_of_pages() -> dict[str, list[Issue]]:
    faulty = json.dumps(with_fault("empleo", "JobPosting", without_country))
    return google_issues(
        {**PAGES, "faulty": f'<script type="application/ld+json">{faulty}</script>'}
    )


@pytest.mark.parametrize("name", PAGES)
def test_pages_break_no_rule_of_google(name: str, said_of_pages: dict[str, list[Issue]]) -> None:
    told = [
        issue
        for issue in said_of_pages[name]
        if issue.severity == "ERROR"
        or not all((issue.type, field) in LEFT_OUT for field in issue.fields)
    ]

    assert told == []


def test_a_job_nowhere_is_found(said_of_pages: dict[str, list[Issue]]) -> None:
    [error] = [issue for issue in said_of_pages["faulty"] if issue.severity == "ERROR"]

    assert error.fields == ("jobLocation.address.addressCountry",)


def test_whatever_may_be_left_out_is_left_out_somewhere(
    said_of_pages: dict[str, list[Issue]],
) -> None:
    told = {
        (issue.type, field)
        for name in PAGES
        for issue in said_of_pages[name]
        for field in issue.fields
    }

    assert told == LEFT_OUT.keys()


# The words of schema.org, as its types for TypeScript have them.

FAULTS: dict[str, tuple[str, str, Change]] = {
    "unknown-property": ("evento", "Event", lambda node: node.update(bogusProperty="x")),
    "unknown-status": (
        "evento-cancelado",
        "Event",
        lambda node: node.update(eventStatus="https://schema.org/EventCanceled"),
    ),
    "unknown-type": ("noticia", "NewsArticle", lambda node: node.update({"@type": "Noticia"})),
    "unknown-deep": (
        "empleo-completo",
        "QuantitativeValue",
        lambda node: node.update(minimum=node["minValue"]),
    ),
}
"""Name -> a page, and what is done to its first node of a type."""


@pytest.fixture(scope="module")
def said_of_words(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    faulty = {name: with_fault(*fault) for name, fault in FAULTS.items()}
    return vocabulary_errors(tmp_path_factory.mktemp("words"), {**GRAPHS, **faulty})


@pytest.mark.parametrize("name", PAGES)
def test_pages_speak_the_words_of_schema_org(
    name: str, said_of_words: dict[str, list[str]]
) -> None:
    assert said_of_words[name] == []


@pytest.mark.parametrize("name", FAULTS)
def test_a_word_that_does_not_exist_is_found(
    name: str, said_of_words: dict[str, list[str]]
) -> None:
    assert said_of_words[name]


# Google's rules for what no program checks.


@pytest.mark.parametrize("name", PAGES)
def test_pages_have_what_google_asks_of_articles_and_events(name: str) -> None:
    assert broken_rules(GRAPHS[name]) == []


def test_every_rule_is_tried() -> None:
    told = {node["@type"] for graph in GRAPHS.values() for node in nodes_in(graph)}

    assert told >= RULES.keys()


@pytest.mark.parametrize(
    ("page", "type_", "change", "rule"),
    [
        ("noticia", "NewsArticle", lambda node: node["author"].pop("name"), "author.name"),
        ("noticia", "NewsArticle", lambda node: node.update(image=["/foto.jpg"]), "image"),
        (
            "noticia",
            "NewsArticle",
            lambda node: node.update(dateModified="2026-11-22T12:00:00"),
            "dateModified",
        ),
        ("evento", "Event", lambda node: node["location"].pop("address"), "location.address"),
        ("evento-cancelado", "Event", lambda node: node.pop("startDate"), "startDate"),
        (
            "evento-un-dia",
            "Event",
            lambda node: node.update(startDate="2026-11-28T00:00:00-03:00"),
            "startDate",
        ),
    ],
)
def test_what_is_missing_is_found(page: str, type_: str, change: Change, rule: str) -> None:
    assert broken_rules(with_fault(page, type_, change)) == [f"{type_}: {rule}"]


def test_an_event_that_changed_says_how() -> None:
    def told(name: str) -> dict[str, Any]:
        return next(node for node in nodes_in(GRAPHS[name]) if node["@type"] == "Event")

    for name in ("evento-cancelado", "evento-postergado"):  # the old date stays
        assert told(name)["startDate"] == told("evento")["startDate"]
    moved = told("evento-reprogramado")
    assert moved["previousStartDate"] == "2026-11-21T10:00:00-03:00"
    assert moved["startDate"] == told("evento")["startDate"]
    assert {
        told(name)["eventStatus"].rpartition("/")[2] for name in STORIES if "evento" in name
    } == {
        "EventScheduled",
        "EventCancelled",
        "EventPostponed",
        "EventRescheduled",
    }
