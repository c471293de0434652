"""Lists of one kind: of a department, of a locality."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from plugins.newsroom.edition import Edition
from plugins.newsroom.narrowing import narrowed_paths
from plugins.newsroom.registry import Registry
from plugins.newsroom.story import Story
from plugins.pages.routes.subjects import subject_pages
from plugins.pressroom.artefact import Group
from plugins.spanish.moments import Stated
from plugins.structured_data.head import HOME
from tests.factories import (
    CULTURA,
    DEPORTES,
    NOW,
    QUILLAGUA,
    REGISTRY,
    edition,
    kind,
    origin,
    stories,
    story,
)
from tests.pages.published import JOB, artefacts, frame, hrefs, page, words

HERE: dict[str, Any] = {"department": DEPORTES, "locality": QUILLAGUA}
PLAIN = stories(5, **HERE)
OFFER = replace(JOB, **HERE)
DATE = story(
    "encuentro",
    kind=kind("evento"),
    details={"start": "2026-12-05 10:00", "place": "Plaza"},
    **HERE,
)
KINDS = ("agenda", "empleos", "noticias")
PLACES = ("/departamentos/deportes/", "/localidades/quillagua/")
MIXED = artefacts(edition(*PLAIN, OFFER, DATE))


@pytest.mark.parametrize("place", PLACES)
def test_a_place_leads_to_what_it_has_of_each_kind(place: str) -> None:
    soup = page(MIXED, place)

    assert hrefs(soup, ".filters a") == [place, *(f"{place}{name}/" for name in KINDS)]
    assert words(soup, ".filters") == "Por tipo Todo (7) Agenda (1) Empleos (1) Noticias (5)"
    assert soup.select_one(".filters [aria-current]") is soup.select_one(".filters a")


@pytest.mark.parametrize(
    ("address", "title", "listed"),
    [
        ("/departamentos/deportes/empleos/", "Empleos de Deportes", [OFFER]),
        ("/localidades/quillagua/empleos/", "Empleos en Quillagua", [OFFER]),
        ("/departamentos/deportes/agenda/", "Agenda de Deportes", [DATE]),
        ("/localidades/quillagua/agenda/", "Agenda de Quillagua", [DATE]),
        ("/localidades/quillagua/noticias/", "Noticias de Quillagua", PLAIN[:3]),
        ("/localidades/quillagua/noticias/pagina/1/", "Noticias de Quillagua página 1", PLAIN[3:]),
    ],
)
def test_each_has_a_page_of_its_own(address: str, title: str, listed: list[Story]) -> None:
    soup = page(MIXED, address)
    shown = [href for href in hrefs(soup) if href.startswith("/noticias/2026/")]

    assert words(soup, "h1") == title
    assert shown == [each.path for each in listed]
    steps = hrefs(soup, ".breadcrumbs a")
    parent = f"/{address.split('/')[1]}/"
    assert steps[:3] == [HOME.path, parent, f"{parent}{address.split('/')[2]}/"]


def test_the_whole_list_of_a_kind_leads_to_who_has_any_and_where() -> None:
    cultural = stories(2, department=CULTURA)
    soup = page(artefacts(edition(*PLAIN, OFFER, *cultural, DATE)), "/noticias/")

    # Culture has news alone, so its own page is the list of its news; one locality is no choice.
    assert hrefs(soup, ".filters a") == [
        CULTURA.path,
        "/departamentos/deportes/noticias/",
    ]
    assert words(soup, ".filters") == "Por departamento Cultura (2) Deportes (5)"


def test_who_has_one_kind_alone_has_nothing_to_choose() -> None:
    given = artefacts(edition(*PLAIN))

    for place in PLACES:
        assert not page(given, place).select(".filters")
    assert not [path for path in given if "/deportes/noticias/" in path]


@pytest.mark.parametrize("slug", ["empleo", "noticia"])
def test_an_address_stays_when_all_it_listed_has_expired(slug: str) -> None:
    over = replace(
        OFFER if slug == "empleo" else PLAIN[0],
        expires=Stated(NOW - timedelta(days=1)),
        ended=Stated(NOW - timedelta(days=1)),
    )
    others = [DATE, *(PLAIN if slug == "empleo" else [OFFER])]
    given = artefacts(edition(over, *others))
    address = f"/departamentos/deportes/{kind(slug).path[1:]}"
    soup = page(given, address)

    assert "Por ahora no hay nada vigente aquí." in words(soup)
    assert over.title not in words(soup)
    assert kind(slug).path in hrefs(soup)
    assert soup.select('meta[name="robots"][content="noindex"]')
    assert given[f"{address[1:]}index.html"].page is None
    assert address not in hrefs(page(given, "/departamentos/deportes/"))


def test_another_text_of_one_story_changes_none_of_its_lists() -> None:
    other = replace(PLAIN[0], body="<p>Otro texto.</p>")
    after = artefacts(edition(other, *PLAIN[1:], OFFER, DATE))

    changed = {path for path in MIXED if origin(MIXED[path]) != origin(after[path])}
    assert changed == {f"{other.path[1:]}index.html", f"texto{other.path}index.html"}


def test_a_new_story_changes_only_the_narrowed_lists_it_is_in() -> None:
    after = artefacts(
        edition(*PLAIN, OFFER, DATE, story("otra", date=NOW - timedelta(minutes=1), **HERE))
    )

    same = [path for path in MIXED if origin(MIXED[path]) == origin(after[path])]
    assert "localidades/quillagua/noticias/pagina/1/index.html" in same
    assert "localidades/quillagua/noticias/index.html" not in same


def test_the_parts_of_a_list_cost_no_group_of_their_own() -> None:
    def groups(given: Edition) -> list[str]:
        handed = subject_pages(given, frame(), 2)
        return [each.name for each in handed if isinstance(each, Group)]

    assert groups(edition(*PLAIN, OFFER, DATE)) == groups(edition(*PLAIN))


def test_articles_may_link_to_the_narrowed_lists_there_are() -> None:
    assert narrowed_paths([*PLAIN, OFFER, DATE])["/localidades/quillagua/"] == {
        f"/localidades/quillagua/{name}/" for name in KINDS
    }
    assert narrowed_paths(PLAIN) == {}


def test_many_departments_are_folded() -> None:
    many = tuple(replace(CULTURA, slug=f"d{n}", short_name=f"D {n}") for n in range(6))
    given = edition(
        *(story(f"n{each.slug}", department=each) for each in many),
        registry=Registry(departments=many, localities=REGISTRY.localities),
    )
    soup = page(artefacts(given), "/noticias/")

    assert len(hrefs(soup, "details.filters__group a")) == 6
