"""The plan as files: what a scheduler, a calendar and the publisher read of it."""

import csv
import json
from dataclasses import replace
from datetime import timedelta
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from plugins.networks import NETWORKS
from plugins.newsroom.site import HouseStyle
from plugins.newsroom.story import Story
from plugins.publisher import Plan
from plugins.social_snippets.plan import ScheduledPost, only, plan_of, planned_at
from plugins.social_snippets.plan_calendar import editorial_calendar
from plugins.social_snippets.plan_files import (
    plan_document,
    plan_tables,
    table_paths,
)
from plugins.social_snippets.schedulers import SCHEDULERS
from plugins.social_snippets.schedulers.scheduler import BOM, table
from tests.factories import NOW, SITE, kind, photo, story
from tests.social_snippets.examples import EXAMPLES as KINDS
from tests.social_snippets.states import STATES

EXAMPLES = KINDS | STATES


def fair() -> Story:
    details = {"start": "2026-12-12 10:00", "end": "2026-12-12 14:00", "place": "Plaza"}
    return story("feria", kind=kind("evento"), details=details)


def plan(*told: Story, is_ahead: bool = False) -> tuple[ScheduledPost, ...]:
    planned = planned_at(NOW, told)
    return plan_of(only(planned, after=NOW) if is_ahead else planned, SITE)


def tables(*told: Story) -> dict[str, list[list[str]]]:
    """Return every table as a spreadsheet reads it, by its address."""
    made = zip(
        table_paths(HouseStyle()), plan_tables(plan(*told, is_ahead=True), SITE), strict=True
    )
    return {path: list(csv.reader(StringIO(data.decode("utf-8-sig")))) for path, data in made}


def test_every_post_has_an_identifier_of_its_own() -> None:
    ids = [post.id for post in plan(*(each() for each in EXAMPLES.values()))]

    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("example", EXAMPLES)
def test_reminders_are_true_on_their_day(example: str) -> None:
    for post in plan(EXAMPLES[example]()):
        if post.occasion.lead:
            text = post.snippet.text.replace("*", "")
            assert text.removeprefix("[Muestra] ").startswith(f"{post.occasion.lead}: ")
            assert "este sábado" not in text
            assert post.snippet.network.takes(post.snippet.text, post.snippet.link)


def test_the_publisher_reads_the_plan() -> None:
    read = Plan.model_validate_json(plan_document(plan(fair()), SITE))

    assert {post.network for post in read.posts} == set(NETWORKS)
    first = next(
        post for post in read.posts if post.network == "x" and post.occasion == "El día antes"
    )
    assert first.id == "/redes/2026/11/feria/x.txt#2026-12-12-dia-antes"
    assert first.text.startswith("MAÑANA: La feria vuelve a la plaza")
    assert first.due < first.until
    assert first.pictures[0].url.startswith("https://")


def test_what_is_too_late_is_in_no_plan_and_what_is_due_in_no_table() -> None:
    old = story("vieja", date=NOW - timedelta(days=9))

    assert not plan(old)
    assert {post.occasion.lead for post in plan(story(date=NOW - timedelta(hours=1)))} == {""}
    assert all(len(rows) == 1 for rows in tables(story(date=NOW - timedelta(hours=1))).values())


def test_each_scheduler_gets_the_columns_that_it_asks_for() -> None:
    made = tables(fair())

    assert made["/redes/plan/buffer-x.csv"][0] == ["Text", "Image URL", "Tags", "Posting Time"]
    assert made["/redes/plan/buffer-x.csv"][1][3] == "2026-12-05 10:00"
    header, first, *_ = made["/redes/plan/metricool-todas.csv"]
    assert len(header) == 93
    row = dict(zip(header, first, strict=True))
    assert (row["Date"], row["Time"], row["Twitter/X"], row["Facebook"]) == (
        "2026-12-05",
        "10:00:00",
        "TRUE",
        "FALSE",
    )
    assert row["Alt text picture 1"].startswith("La feria vuelve a la plaza")
    assert len(made["/redes/plan/publer-bluesky.csv"][0]) == 12
    assert all(len({len(row) for row in rows}) == 1 for rows in made.values())


def test_no_program_is_handed_sample_content() -> None:
    made = tables(replace(fair(), is_demo=True))

    assert {path for path, rows in made.items() if len(rows) > 1} == {"/redes/plan/tabla-todas.csv"}


def test_schedulers_and_the_publisher_get_every_picture_that_they_take() -> None:
    taken = tuple(photo(digest=f"{number:02}" * 32, alt=f"Foto {number}.") for number in range(3))
    told = story(date=NOW + timedelta(hours=1), photo=taken[0], photos=taken)
    made = {
        path: [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]
        for path, rows in tables(told).items()
    }

    [buffer] = made["/redes/plan/buffer-x.csv"]
    assert buffer["Image URL"].count("https://") == 1
    metricool = next(row for row in made["/redes/plan/metricool-todas.csv"])
    alts = [metricool[f"Alt text picture {number}"] for number in range(1, 5)]
    assert alts == ["Foto 0.", "Foto 1.", "Foto 2.", ""]
    urls = [metricool[f"Picture Url {number}"] for number in range(1, 4)]
    [publer] = made["/redes/plan/publer-x.csv"]
    assert publer["Media URL(s) - Separated by comma"] == ",".join(urls)
    assert publer["Alt text(s) - Separated by ||"] == "Foto 0.||Foto 1.||Foto 2."
    posts = Plan.model_validate_json(plan_document(plan(told), SITE)).posts
    assert {post.network: len(post.pictures) for post in posts} == {
        slug: 1 if slug == "whatsapp" else 3 for slug in NETWORKS
    }


@pytest.mark.parametrize("scheduler", SCHEDULERS, ids=lambda each: each.slug)
def test_every_scheduler_says_how_to_import_it_and_who_says_so(scheduler: object) -> None:
    assert all(getattr(scheduler, name) for name in ("name", "advice", "source"))


def test_buffer_takes_a_hundred_posts_of_a_channel() -> None:
    many = [
        story(
            f"feria-{number}",
            kind=kind("evento"),
            details={"start": "2026-12-12 10:00", "place": "P"},
        )
        for number in range(60)
    ]

    assert len(tables(*many)["/redes/plan/buffer-x.csv"]) == 101


@settings(deadline=None, derandomize=True)
@given(
    st.lists(
        st.lists(st.text(alphabet=st.characters(exclude_categories=["Cs"])), min_size=2), min_size=1
    )
)
def test_no_cell_is_a_formula_and_none_is_lost(rows: list[list[str]]) -> None:
    data = table(rows).decode()

    assert data.startswith(BOM)
    assert data.endswith("\r\n")
    read = list(csv.reader(StringIO(data.removeprefix(BOM), newline="")))
    assert [[cell.removeprefix(" ") for cell in row] for row in read] == [
        [cell.removeprefix(" ") for cell in row] for row in rows
    ]
    assert not any(
        cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in read for cell in row
    )


def test_the_calendar_has_one_entry_for_each_occasion() -> None:
    told = plan(fair(), is_ahead=True)
    events = Calendar.from_ical(editorial_calendar(told, SITE)).walk("VEVENT")

    assert [str(event["summary"]) for event in events] == [
        "Publicar: EN UNA SEMANA: La feria vuelve a la plaza",
        "Publicar: MAÑANA: La feria vuelve a la plaza",
        "Publicar: HOY: La feria vuelve a la plaza",
    ]
    assert len({str(event["uid"]) for event in events}) == 3
    assert [event.decoded("dtstart") for event in events] == sorted(
        {post.occasion.due for post in told}
    )


def test_the_document_is_json_that_anybody_reads() -> None:
    found = json.loads(plan_document(plan(fair()), SITE))

    assert found["version"] == 1
    assert all(post["due"].endswith("-03:00") for post in found["posts"])
