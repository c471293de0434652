"""Closed streets for drivers' maps, of a town that does not exist."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from plugins.newsroom.registry import Registry, Street
from plugins.newsroom.story import Story
from tests.alerts.notices import ENDS, MINUTE, PUBLISHED, corrected, notice, site, withdrawn
from tests.alerts.strangers import CLOSURES, files_of
from tests.factories import edition
from tests.newsroom.test_streets import FIRST, SECOND, TOWN

SCHEMA = json.loads(Path(__file__).with_name("cifs.schema.json").read_text())
CLOSED = {
    "area": "Centro",
    "since": "2026-11-26 08:00",
    "until": "2026-11-26 17:00",
    "closed": ["Calle Uno entre Calle Dos y Calle Tres"],
}
LINE = "-30.000000 -70.500000 -30.001000 -70.500000 -30.002000 -70.500000"
LATER = PUBLISHED + timedelta(hours=3)


def closing(closed: object = None, **values: Any) -> Story:
    details = {**CLOSED, "closed": closed or CLOSED["closed"]}
    return notice("cierre", details, **{"title": "Obras en Calle Uno", "locality": TOWN, **values})


def incidents(
    *stories: Story, moment: Any = PUBLISHED, streets: tuple[Street, ...] = ()
) -> list[Any]:
    registry = Registry(streets=streets or (FIRST, SECOND))
    files = files_of(edition(*stories, moment=moment, registry=registry), site())
    found = json.loads(files[CLOSURES])
    jsonschema.validate(found, SCHEMA)
    return [each["incident"] for each in found["incidents"]]


def test_a_closed_street_says_which_when_and_where() -> None:
    (told,) = incidents(closing())
    assert told == {
        "id": "2026-11-cierre.calle-uno.1",
        "type": "ROAD_CLOSED",
        "street": "Calle Uno",
        "polyline": LINE,
        "direction": "BOTH_DIRECTIONS",
        "starttime": "2026-11-26T08:00:00-03:00",
        "endtime": "2026-11-26T17:00:00-03:00",
        "description": "Obras en Calle Uno (Calle Uno, entre Calle Dos y Calle Tres)",
        "creationtime": "2026-11-24T09:00:00-03:00",
        "updatetime": "2026-11-24T09:00:00-03:00",
    }


def test_one_way_is_the_order_of_its_points_and_a_cause_is_a_subtype() -> None:
    part = {"calle": "Calle Uno", "desde": "Calle Tres", "hasta": "Calle Dos", "sentido": "uno"}
    (told,) = incidents(closing([{**part, "motivo": "obras"}]))
    assert told["direction"] == "ONE_DIRECTION"
    assert told["polyline"] == " ".join(
        f"{a} {b}"
        for a, b in reversed(list(zip(LINE.split()[::2], LINE.split()[1::2], strict=True)))
    )
    assert told["subtype"] == "ROAD_CLOSED_CONSTRUCTION"


def test_it_keeps_its_name_when_it_changes() -> None:
    (first,), (second,) = incidents(closing()), incidents(corrected(closing(), LATER), moment=LATER)
    assert first["id"] == second["id"]
    assert second["updatetime"] == "2026-11-24T12:00:00-03:00"


def test_a_street_is_there_until_its_notice_ends() -> None:
    assert len(incidents(closing(), moment=ENDS - MINUTE)) == 1
    assert incidents(closing(), moment=ENDS) == []
    assert incidents(withdrawn(closing(), LATER), moment=LATER) == []


@pytest.mark.parametrize(
    ("story", "streets"),
    [
        (closing(["Calle Nueve"]), ()),
        (closing(["Calle Dos"]), ()),
        (closing(["Calle Uno entre Calle Dos y Calle Nueve"]), ()),
        (closing(), (replace(FIRST, is_demo=True),)),
        (closing(is_demo=True), ()),
        (closing(is_draft=True), ()),
    ],
)
def test_what_nobody_measured_and_what_is_no_real_closure_is_told_to_no_map(
    story: Story, streets: tuple[Street, ...]
) -> None:
    assert incidents(story, streets=streets) == []


def test_without_a_beginning_it_is_closed_since_it_was_told() -> None:
    open_end = notice("cierre", {"area": "Centro", "closed": ["Calle Uno"]}, locality=TOWN)
    (told,) = incidents(open_end)
    assert told["starttime"] == "2026-11-24T09:00:00-03:00"
    assert "endtime" not in told
