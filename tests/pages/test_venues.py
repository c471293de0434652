"""How to get to a place: in words, in the telephone's own map, on the plan of the town."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from plugins.newsroom.coordinates import Coordinates
from plugins.newsroom.registry import Locality, Venue
from plugins.newsroom.venue import BLOCKS, ON_PLAZA, OUTSIDE, Venues
from plugins.pages.venues import VenueShown
from tests.conftest import write_files
from tests.factories import NOW, QUILLAGUA, REGISTRY, edition, kind, story
from tests.pages.published import artefacts, hrefs, page, words
from tests.reading import read_content
from tests.small_site import BASE

TOWN = Locality(slug="maria-elena", name="María Elena")
MIDDLE = Coordinates(-22.3, -69.6)
PLAZA = Venue(
    slug="plaza", name="Plaza de María Elena", locality=TOWN, block="plaza", coordinates=MIDDLE
)
SEDE = Venue(slug="sede", name="Sede vecinal", locality=QUILLAGUA, aliases=("la sede",))
METRE = 1 / 111_320


def at(place: str, **fields: Any) -> BeautifulSoup:
    event = story(
        kind=kind("evento"), details={"start": "2026-11-28 10:00", "place": place}, **fields
    )
    told = edition(event, registry=replace(REGISTRY, venues=(PLAZA, SEDE)))
    return page(artefacts(told), event.path)


def test_an_event_at_a_known_place_tells_how_to_get_there() -> None:
    soup = at("plaza de maría elena")
    assert "En el plano, el punto está en la plaza" in words(soup, ".venue")
    assert "geo:-22.30000,-69.60000" in hrefs(soup)
    assert "22,30000° S, 69,60000° O" in words(soup, ".venue")
    plan = soup.select_one(".venue svg[role=img]")
    assert plan
    assert plan["aria-label"] == "Plano del pueblo: Plaza de María Elena está en la plaza."


def test_a_place_without_a_plan_is_told_in_words() -> None:
    soup = at("La sede", locality=QUILLAGUA)
    assert words(soup, ".venue") == "Cómo llegar Sede vecinal Quillagua"
    assert not soup.select(".venue svg, .venue a")


@pytest.mark.parametrize("place", ["Gimnasio", "sede"])
def test_an_unknown_place_or_one_elsewhere_shows_nothing(place: str) -> None:
    assert not at(place, locality=TOWN).select(".venue")


def test_no_page_asks_another_site_for_a_map() -> None:
    soup = at("Plaza de María Elena")
    asked = [str(each.get("src", "")) for each in soup.select("img, script, iframe, link")]
    assert not [each for each in asked if "//" in each and "example.com" not in each]


@given(st.sampled_from(range(8)), st.integers(ON_PLAZA + 5, OUTSIDE - 5))
def test_coordinates_tell_the_side_of_the_plaza(side: int, metres: int) -> None:
    north, east = ((1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1))[side]
    step = metres * METRE / (2**0.5 if north and east else 1)
    point = Coordinates(MIDDLE.latitude + north * step, MIDDLE.longitude + east * step / 0.925)
    venue = Venue(slug="x", name="X", locality=TOWN, coordinates=point)
    assert Venues([PLAZA, venue]).block_of(venue) == BLOCKS[1 + side]


@pytest.mark.parametrize(
    ("metres", "block"), [(0, "plaza"), (ON_PLAZA - 1, "plaza"), (OUTSIDE + 1, "")]
)
def test_the_plaza_has_an_edge_and_so_has_the_town(metres: int, block: str) -> None:
    point = Coordinates(MIDDLE.latitude + metres * METRE, MIDDLE.longitude)
    venue = Venue(slug="x", name="X", locality=TOWN, coordinates=point)
    assert Venues([PLAZA, venue]).block_of(venue) == block


def test_without_the_plaza_coordinates_are_on_no_plan() -> None:
    venue = Venue(slug="x", name="X", locality=TOWN, coordinates=MIDDLE)
    assert Venues([venue]).block_of(venue) == ""


@pytest.mark.parametrize("block", BLOCKS)
def test_every_block_is_inside_the_plan(block: str) -> None:
    spot = VenueShown(PLAZA, block).spot
    assert spot
    assert 10 <= spot.x <= 110
    assert 10 <= spot.y <= 110
    assert "plaza" in spot.words


def register(line: str) -> dict[str, str | bytes]:
    text = f"x:\n  nombre: Sede\n  localidad: Quillagua\n{line}"
    return BASE | {
        "registros/lugares.yaml": text,
        "registros/localidades.yaml": "quillagua:\n  nombre: Quillagua\n",
    }


@pytest.mark.parametrize(
    "written",
    [
        *("-22.5, -69.5", "'-22.5 -69.5'", "[-22.5, -69.5]", "(-22.5; -69.5)"),
        *("""22°30'00"S 69°30'00"W""", """22°30'0.0"S, 69°30'0,0"O"""),
    ],
)
def test_coordinates_are_read_as_maps_give_them(tmp_path: Path, written: str) -> None:
    write_files(tmp_path, register(f"  coordenadas: {written}\n"))
    told = read_content(tmp_path, moment=NOW)
    assert told.problems == ()
    assert told.registry.venues[0].coordinates == (-22.5, -69.5)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("  coordenadas: plaza\n", "no son unas coordenadas"),
        ("  coordenadas: -69.5, -22.5\n", "no es un punto de Chile"),
        ("  coordenadas: 22.5, 69.5\n", "no es un punto de Chile"),
        ("  manzana: centro\n", "centro"),
        ("  manzana: noreste\n", "«noreste» no es plaza, norte"),
        ("  manzana: norte\n", "es del plano de María Elena, y este lugar está en Quillagua"),
        ("  direcion: x\n", "direcion"),
    ],
)
def test_what_is_wrong_in_the_register_is_told(tmp_path: Path, line: str, message: str) -> None:
    write_files(tmp_path, register(line))
    (problem,) = read_content(tmp_path, moment=NOW).problems
    assert (problem.source, problem.line) == ("registros/lugares.yaml", 4)
    assert message in problem.message
