"""What the staff have to do before something is public, and who does it."""

from datetime import date, timedelta

import pytest

from plugins.house_rules.rules import HouseRules
from plugins.newsroom import (
    Coordination,
    Need,
    Problem,
    Severity,
    Story,
    edition_at,
    with_digests,
)
from plugins.newsroom.story import Audience
from plugins.pressroom import output_path
from plugins.script import ADDRESSES as SCRIPT
from plugins.script import script_pages
from plugins.spanish import Stated
from plugins.staff import ADDRESSES as STAFF
from plugins.staff import staff_pages
from plugins.staff.coordination import coordinated, missing_in, sheet_path
from plugins.staff.preparation import Item, Stage, items_of
from tests.factories import NOW, REGISTRY, story
from tests.pages.published import frame

FRAME = frame()

SOON = NOW + timedelta(days=2)


def items(
    *stories: Story, problems: tuple[Problem, ...] = (), failing: tuple[Story, ...] = ()
) -> tuple[Item, ...]:
    edition = edition_at(
        NOW, stories, registry=REGISTRY, kinds=(), audience=Audience.STAFF, failing=failing
    )
    return items_of(edition, problems)


def error(source: str) -> Problem:
    return Problem(source, 7, "falta el resumen", "Agréguelo", "missing", Severity.ERROR)


@pytest.mark.parametrize(
    ("told", "stage"),
    [
        (story(is_draft=True), Stage.DRAFT),
        (story(date=SOON, published=SOON), Stage.COMING),
        (story(date=NOW - timedelta(days=1), published=SOON), Stage.EMBARGOED),
        (story(expires=Stated(NOW + timedelta(days=3))), Stage.EXPIRING),
    ],
)
def test_each_stands_where_it_is(told: Story, stage: Stage) -> None:
    [item] = items(told)

    assert (item.stage, item.title, item.path) == (stage, told.title, told.path)
    assert item.department == told.department.short_name
    assert item.to_do


def test_what_is_public_and_stays_is_nothing_to_do() -> None:
    assert items(story(), story("otra", expires=Stated(NOW + timedelta(days=30)))) == ()


def test_what_has_errors_says_them_with_their_lines_and_keeps_its_page() -> None:
    wrong = story("mala")
    first, second = items(
        problems=(error(wrong.source), error("cultura/rota.md")), failing=(wrong,)
    )

    assert (first.path, second.path) == (wrong.path, "")
    assert first.stage is second.stage is Stage.FAILING
    assert first.to_do == ("Línea 7: falta el resumen. Agréguelo.",)
    assert (second.title, second.department) == ("rota.md", "cultura")


def test_what_fails_gives_way_to_what_has_its_address() -> None:
    good, twin = story(), story(source="cultura/otra.md")

    [item] = items(good, problems=(error("cultura/otra.md"),), failing=(twin,))

    assert item.path == ""


def test_what_is_missing_is_told_by_its_day_and_who_owes_it() -> None:
    plan = Coordination(
        responsible="Cultura",
        needs=(
            Need(what="Sonido", who="Operaciones", due=NOW.date() - timedelta(days=1)),
            Need(what="Afiche", due=NOW.date(), is_ready=True),
            Need(what="Fotos"),
        ),
    )
    told = story(coordination=plan)
    first, second = missing_in((told,), NOW)

    assert (first.need.what, first.who, first.is_late) == ("Sonido", "Operaciones", True)
    assert (second.need.what, second.who, second.due, second.is_late) == (
        "Fotos",
        "Cultura",
        "",
        False,
    )
    assert first.sheet == sheet_path(told) != told.path


def test_no_edition_but_the_staffs_knows_of_a_coordination() -> None:
    told = story(
        coordination=Coordination(responsible="Cultura", needs=(Need(what="Sonido", due=date.max),))
    )
    public = edition_at(NOW, (told,), registry=REGISTRY, kinds=())
    staff = edition_at(NOW, (told,), registry=REGISTRY, kinds=(), audience=Audience.STAFF)

    assert [each.coordination for each in public.stories] == [None]
    assert public.stories[0].digest == with_digests(story()).digest
    assert coordinated(staff) == (told,)
    assert staff.for_public() == public


def test_the_desk_posts_nothing_that_is_internal() -> None:
    staff = edition_at(
        NOW,
        (story(), story("interna", audience=Audience.STAFF), story("borrador", is_draft=True)),
        registry=REGISTRY,
        kinds=(),
        audience=Audience.STAFF,
    )

    assert {each.slug for each in staff.stories} == {"feria", "interna"}
    assert [each.slug for each in staff.prepared] == ["borrador"]
    assert [each.slug for each in staff.for_public().stories] == ["feria"]
    assert staff.for_public().prepared == ()


def test_its_pages_are_where_they_are_declared() -> None:
    plan = Coordination(responsible="Cultura", needs=(Need(what="Sonido"),))
    edition = edition_at(
        NOW,
        (story(coordination=plan), story("borrador", is_draft=True, coordination=plan)),
        registry=REGISTRY,
        kinds=(),
        audience=Audience.STAFF,
    )
    made = {path for each in staff_pages(edition, FRAME, (), HouseRules()) for path in each.paths}
    made |= {path for each in script_pages(edition, FRAME) for path in each.paths}
    declared = {*STAFF.of_edition(edition), *SCRIPT.of_edition(edition)}

    assert made == set(map(output_path, declared))
    assert list(staff_pages(edition.for_public(), FRAME, (), HouseRules())) == []
    assert list(script_pages(edition.for_public(), FRAME)) == []


def test_what_is_internal_takes_nothing_from_the_public() -> None:
    public = story()
    internal = story("interna", audience=Audience.STAFF, replaces=public.source)
    staff = edition_at(
        NOW, (public, internal), registry=REGISTRY, kinds=(), audience=Audience.STAFF
    )

    assert [each.slug for each in staff.expired] == ["feria"]
    assert [each.slug for each in staff.for_public().stories] == ["feria"]


def test_another_moment_is_told_as_it_will_be() -> None:
    later = NOW + timedelta(hours=2)
    ends = story("vence", expires=Stated(NOW + timedelta(hours=1)))
    begins = story("sale", date=NOW + timedelta(hours=1), published=NOW + timedelta(hours=1))
    staff = edition_at(NOW, (ends, begins), registry=REGISTRY, kinds=(), audience=Audience.STAFF)

    assert [each.slug for each in staff.for_public().stories] == ["vence"]
    assert [each.slug for each in staff.for_public(later).stories] == ["sale"]
