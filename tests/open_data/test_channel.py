"""The open data, as programs and spreadsheets read it."""

import csv
import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from io import StringIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from plugins.handouts.tables import FORMULA
from plugins.newsroom.edition import Edition
from plugins.newsroom.problems import SettingError
from plugins.newsroom.story import Story, Withdrawal
from plugins.open_data.channel import ADDRESSES, NEWEST, data_artefacts
from plugins.pressroom.artefact import Artefact, output_path
from plugins.settings.open_data import OpenDataConfig
from plugins.site.open_data import DATASETS, MONTH
from plugins.spanish.moments import SANTIAGO, Stated
from tests.conftest import ROOT
from tests.factories import NOW, SITE, edition, origin, stories, story
from tests.pages.published import (
    CANCELLED,
    CLOSED,
    COURSE,
    EVENT,
    EXPIRED,
    JOB,
    NEWS,
    ROUNDS,
    WITHDRAWN,
    full_edition,
)

TERMS = OpenDataConfig()
STORY_NAMES = {
    *(
        "url",
        "title",
        "summary",
        "kind",
        "state",
        "outcome",
        "department",
        "topics",
        "locality",
        "series",
    ),
    *("organisations", "published", "updated", "expires", "photo", "facts", "is_sample"),
}


def artefacts(given_edition: Edition) -> list[Artefact]:
    return list(data_artefacts(given_edition, SITE, TERMS))


def made(given_edition: Edition) -> dict[str, bytes]:
    """Return every file, by its address below `/api/v1/`."""
    return {
        path.removeprefix("api/v1/"): data
        for artefact in artefacts(given_edition)
        for path, data in zip(artefact.paths, artefact.make(), strict=True)
    }


def read(files: Mapping[str, bytes], name: str) -> Any:
    return json.loads(files[f"{name}.json"])


def table(files: Mapping[str, bytes], name: str) -> list[dict[str, str]]:
    text = files[f"{name}.csv"].decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text, newline=""), delimiter=";", strict=True))


FULL = made(full_edition())
DOCUMENTS = {
    "stories": ("stories", "stories"),
    "stories/2026-11": ("month", "stories"),
    "events": ("events", "events"),
    "jobs": ("jobs", "jobs"),
    "departments": ("departments", "departments"),
}
"""Name of a document -> that of its schema, and the key of its records."""


def validator(schema: str) -> Draft202012Validator:
    return Draft202012Validator(
        read(FULL, f"schemas/{schema}"), format_checker=Draft202012Validator.FORMAT_CHECKER
    )


def test_every_address_is_reserved_and_every_reserved_one_exists() -> None:
    months = {output_path(f"/api/v1/stories/2026-11.{ending}") for ending in ("json", "csv")}
    paths = {f"api/v1/{name}" for name in FULL}

    assert {output_path(each) for each in ADDRESSES.always} == paths - months
    assert months < paths


@pytest.mark.parametrize("schema", [each.name for each in DATASETS])
def test_every_schema_is_one(schema: str) -> None:
    found = read(FULL, f"schemas/{schema}")

    Draft202012Validator.check_schema(found)
    assert found["$id"] == SITE.absolute(f"/api/v1/schemas/{schema}.json")
    key = next(each.records for each in DATASETS if each.name == schema)
    fields = found["properties"][key]["items"]["properties"]
    assert all(each["description"] for each in fields.values())


@pytest.mark.parametrize("full", [True, False], ids=["full", "empty"])
@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_document_follows_the_schema_it_names(name: str, full: bool) -> None:
    schema, key = DOCUMENTS[name]
    expired = story("vencida", expires=NOW - timedelta(hours=1))
    files = FULL if full else made(edition(expired))
    document = read(files, name)

    validator(schema).validate(document)
    assert document["$schema"] == SITE.absolute(f"/api/v1/schemas/{schema}.json")
    assert document["url"] == SITE.absolute(f"/api/v1/{name}.json")
    assert document["license"] == {
        "name": "CC BY 4.0",
        "url": "https://creativecommons.org/licenses/by/4.0/deed.es",
    }
    assert bool(document[key]) is (full or key == "departments")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_table_says_the_same(name: str) -> None:
    document, rows = read(FULL, name)[DOCUMENTS[name][1]], table(FULL, name)

    assert len(rows) == len(document)
    for record, row in zip(document, rows, strict=True):
        assert {
            key for key in row if key.split("_")[0] not in record and key not in record
        } == set()
        for key, value in record.items():
            if isinstance(value, dict):
                for part, text in value.items():
                    assert plain(row[f"{key}_{part}"]) == text
            elif value is None:
                assert row.get(key, "") == ""
            elif isinstance(value, list):
                assert len(list(filter(None, row[key].split(" | ")))) == len(value)
                for item in value:
                    text = item if isinstance(item, str) else item.get("name", item.get("text"))
                    assert text is None or text in row[key]
            else:
                assert plain(row[key]) == (
                    str(value).lower() if isinstance(value, bool) else str(value)
                )


def plain(cell: str) -> str:
    """Return what *cell* says, without the apostrophe that keeps it a text."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(FORMULA) else cell


def test_a_table_opens_in_a_spreadsheet_with_a_double_click() -> None:
    data = FULL["stories.csv"]

    assert data.startswith(b"\xef\xbb\xbfurl;title;summary;")
    assert data.endswith(b"\r\n")
    assert all(line.endswith(b"\r") for line in data.split(b"\n")[:-1])  # RFC 4180, 2.1


@given(
    st.text(st.characters(exclude_categories=["Cs"])),
    st.sampled_from(["", *FORMULA, "  =", "\n@"]),
    st.text("\";',|=+-@", max_size=3),
)
def test_no_spreadsheet_computes_what_somebody_wrote(text: str, start: str, more: str) -> None:
    title = f"{start}{text}{more}"
    files = made(edition(story(title=title, summary=title)))
    [record], [row] = read(files, "stories")["stories"], table(files, "stories")

    assert not row["title"].startswith(FORMULA)
    assert row["title"].removeprefix("'") == record["title"].removeprefix("'")
    assert row["is_sample"] == "false"  # still in its column


def test_a_story_is_told_with_everything_but_its_text() -> None:
    files = FULL
    [found] = [
        each
        for each in read(files, "stories")["stories"]
        if each["url"] == SITE.absolute(NEWS.path)
    ]

    assert found.keys() == STORY_NAMES
    assert found["title"] == NEWS.title
    assert found["department"]["name"] == "Cultura, Biblioteca y Patrimonio"
    assert [each["name"] for each in found["topics"]] == ["Patrimonio", "Centenario"]
    assert found["locality"]["url"] == SITE.absolute("/localidades/quillagua/")
    assert found["published"] == "2026-11-22T12:00:00-03:00"
    assert found["updated"] == "2026-11-23T10:00:00-03:00"
    assert found["photo"]["alt"] == "La plaza de María Elena al atardecer."
    assert found["photo"]["url"].endswith("-1600.jpg")
    assert found["is_sample"] is True
    assert not any(b"<" in data for data in files.values())


def test_each_date_is_an_event_of_its_own_and_keeps_what_became_of_it() -> None:
    found: dict[str, list[Any]] = {}
    for each in read(FULL, "events")["events"]:
        found.setdefault(each["url"].removeprefix(SITE.url), []).append(each)

    assert [each["start"] for each in found[COURSE.path]] == [
        "2026-12-01T18:00:00-03:00",
        "2026-12-03T18:00:00-03:00",
    ]
    assert found[EVENT.path][0]["end"] == "2026-11-28T14:00:00-03:00"
    assert found[CANCELLED.path][0]["status"] == "cancelled"
    assert CLOSED.path in found  # nobody can join any more, and it goes on
    starts = [each["start"] for each in read(FULL, "events")["events"]]
    assert starts == sorted(starts)


def test_what_became_of_an_event_is_told_of_it_and_of_its_story() -> None:
    details = {
        "start": "2026-12-05 10:00",
        "place": "Plaza",
        "state": "reprogramado",
        "previous_start": "2026-11-28 10:00",
    }
    given = (CANCELLED, story("cicletada", kind=EVENT.kind, details=details), NEWS)
    files = made(edition(*given))
    stories_told = {each["url"]: each for each in read(files, "stories")["stories"]}
    events_told = {each["url"]: each for each in read(files, "events")["events"]}
    off, on, plain_news = (SITE.absolute(each.path) for each in given)

    assert [stories_told[each]["state"] for each in (off, on)] == ["cancelled", "rescheduled"]
    assert stories_told[off]["outcome"] == "Cancelado"
    assert stories_told[plain_news]["state"] is None
    assert stories_told[plain_news]["outcome"] == ""
    assert events_told[on]["state"] == "rescheduled"
    assert events_told[on]["previous_start"] == "2026-11-28T10:00:00-03:00"
    assert events_told[off]["previous_start"] is None
    row = next(each for each in table(files, "events") if each["url"] == on)
    assert (row["state"], row["previous_start"]) == ("rescheduled", "2026-11-28T10:00:00-03:00")
    validator("events").validate(read(files, "events"))
    for wrong in ("confirmed", "Cancelado"):
        assert not validator("stories").is_valid(
            {**read(files, "stories"), "stories": [{**stories_told[off], "state": wrong}]}
        )


def test_events_hold_sixty_days_and_a_whole_day_has_no_hour() -> None:
    def event(slug: str, start: datetime) -> Story:
        details = {"start": f"{start:%Y-%m-%d}", "place": "Plaza"}
        return replace(story(slug, kind=EVENT.kind, details=details, date=NOW - timedelta(days=90)))

    recent, old = (event(f"hace-{days}", NOW - timedelta(days=days)) for days in (60, 61))
    [found] = read(made(edition(recent, old)), "events")["events"]

    assert (found["start"], found["all_day"], found["end"]) == ("2026-09-24", True, None)


def test_each_round_is_an_event_with_its_own_place() -> None:
    found = read(made(edition(ROUNDS)), "events")["events"]
    told = [(each["start"], each["place"]) for each in found]

    assert told[:3] == [
        ("2026-11-30T08:00:00-03:00", "Sector norte, María Elena"),
        ("2026-12-03T08:00:00-03:00", "Sector norte, María Elena"),
        ("2026-12-04T08:00:00-03:00", "Sector sur, María Elena"),
    ]
    assert len(told) == 10


def test_jobs_are_those_one_can_apply_for_and_close_first() -> None:
    [found] = read(FULL, "jobs")["jobs"]
    assert found["url"] == SITE.absolute(JOB.path)
    assert found["deadline"] == "2026-12-11"
    assert found["requirements"] == ["Enseñanza media completa"]

    sooner = replace(
        JOB,
        slug="pronto",
        details=JOB.details.model_copy(
            update={"deadline": Stated(datetime(2026, 12, 1, 12, tzinfo=SANTIAGO))}
        ),
    )
    later = datetime(2026, 12, 13, tzinfo=SANTIAGO)
    open_jobs = read(made(edition(JOB, sooner)), "jobs")["jobs"]
    assert [each["url"].split("/")[-2] for each in open_jobs] == ["pronto", "empleo"]
    assert read(made(edition(JOB, moment=later)), "jobs")["jobs"] == []


def test_a_department_says_when_it_opens_by_number_of_day() -> None:
    office = read(FULL, "departments")["departments"][0]

    assert office["hours"] == [
        {"days": [1, 2, 3, 4, 5], "opens": "08:30", "closes": "13:30"},
        {"days": [6], "opens": "10:00", "closes": "12:00"},
    ]
    row = table(FULL, "departments")[0]
    assert office["phone"] == row["phone"] == "tel:+56552123456"
    assert "sábado: 10:00-12:00" in row["hours"]


def test_what_is_not_offered_is_nowhere() -> None:
    hidden = [
        story("borrador", title="Canario", is_draft=True),
        story("embargo", title="Canario", published=NOW + timedelta(hours=1)),
        story("vencida", title="Canario", expires=NOW - timedelta(hours=1)),
        story(
            "retirada",
            title="Canario",
            withdrawal=Withdrawal(date=Stated(NOW - timedelta(hours=1)), reason="Canario."),
        ),
    ]
    for files in (made(edition(*hidden, story())), FULL):
        for data in files.values():
            for word in ("Canario", EXPIRED.title, WITHDRAWN.title):
                assert word.encode() not in data


def test_the_index_leads_to_every_month_and_holds_the_newest() -> None:
    old = story("octubre", date=datetime(2026, 10, 31, 23, 59, tzinfo=SANTIAGO))
    files = made(edition(*stories(NEWEST + 5), old))
    index = read(files, "stories")

    assert [(each["month"], each["count"]) for each in index["months"]] == [
        ("2026-11", NEWEST + 5),
        ("2026-10", 1),
    ]
    for month in index["months"]:
        for address in (month["url"], month["csv"]):
            assert address.removeprefix(SITE.absolute("/api/v1/")) in files
    assert len(index["stories"]) == NEWEST
    moments = [each["published"] for each in index["stories"]]
    assert moments == sorted(moments, reverse=True)


def test_another_text_changes_no_data_and_another_end_does() -> None:
    def origins(**values: Any) -> list[bytes]:
        given_story = story(**{"expires": NOW + timedelta(days=1), **values})
        return [origin(each) for each in artefacts(edition(given_story))]

    assert origins(body="<p>Uno</p>") == origins(body="<p>Dos</p>")
    assert origins() != origins(expires=NOW + timedelta(days=2))
    assert origins() != origins(is_demo=True)


def test_another_story_changes_its_month_and_the_index_alone() -> None:
    old = story("octubre", date=datetime(2026, 10, 31, 12, tzinfo=SANTIAGO))
    before, after = (
        {each.paths[0]: origin(each) for each in artefacts(edition(*given_stories))}
        for given_stories in ([old, story()], [old, story(), story("otra")])
    )

    changed = {path for path, made_from in before.items() if after[path] != made_from}
    assert changed == {"api/v1/stories.json", "api/v1/stories/2026-11.json"}


def test_the_same_edition_gives_the_same_bytes() -> None:
    assert made(full_edition()) == FULL


@pytest.mark.parametrize("dataset", DATASETS, ids=lambda each: each.name)
def test_the_sample_that_the_page_shows_is_like_a_record(dataset: Any) -> None:
    shapes = read(FULL, f"schemas/{dataset.name}")["properties"][dataset.records]["items"]

    for key, value in json.loads(dataset.sample).items():
        shape = shapes["properties"][key]
        if value is not None or dataset is not MONTH:
            Draft202012Validator(shape).validate(value)


def test_the_readme_has_every_option() -> None:
    readme = (ROOT / "plugins/open_data/README.md").read_text()

    assert "| `license` | `CC BY 4.0` |" in readme
    assert f"| `license_url` | `{TERMS.license_url}` |" in readme


@pytest.mark.parametrize("wrong", [{"license": ""}, {"license_url": "creativecommons.org"}])
def test_a_licence_has_a_name_and_an_address(wrong: dict[str, str]) -> None:
    with pytest.raises(SettingError, match="OPEN_DATA"):
        OpenDataConfig.load({"OPEN_DATA": wrong})
