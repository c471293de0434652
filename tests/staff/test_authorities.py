"""The report of each month on authorities: only the staff's edition has it."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from plugins.house_rules.rules import HouseRules
from plugins.newsroom import Registry, Story, edition_at
from plugins.newsroom.authorities import Authority
from plugins.newsroom.edition import Edition
from plugins.newsroom.story import Audience
from plugins.pressroom import output_path
from plugins.staff import ADDRESSES, staff_pages
from plugins.staff.authorities import AuthoritiesPage
from tests.factories import DEPORTES, NOW, REGISTRY, origin, story
from tests.pages.published import frame

FRAME = frame()
WITH = replace(REGISTRY, authorities=(Authority(slug="alcaldia", post="alcaldesa"),))


def edition(*stories: Story, registry: Registry = WITH) -> Edition:
    return edition_at(NOW, stories, registry=registry, kinds=(), audience=Audience.STAFF)


def reports(edition: Edition, rules: HouseRules = HouseRules(most=1)) -> list[AuthoritiesPage]:  # noqa: B008
    made = staff_pages(edition, FRAME, (), rules)
    return [each for each in made if isinstance(each, AuthoritiesPage)]


def told(slug: str, days: int, **values: Any) -> Story:
    moment = NOW - timedelta(days=days)
    return story(slug, body="<p>Vino la alcaldesa.</p>", date=moment, published=moment, **values)


def test_a_month_counts_by_department() -> None:
    now, before, *others = reports(
        edition(told("a", 1), told("b", 2), told("c", 3, department=DEPORTES), told("d", 40))
    )

    assert [(each.department, each.articles, each.named, each.pictured) for each in now.rows] == [
        ("Cultura", 2, 2, 0),
        ("Deportes", 1, 1, 0),
    ]
    assert [(each.link.path, each.excess) for each in now.told] == [
        (told("a", 1).path, "2 artículos en 30 días"),
        (told("b", 2).path, ""),
        (told("c", 3).path, ""),
    ]
    assert [each.articles for each in before.rows] == [1]
    assert len(others) == 10
    assert not any(each.rows for each in others)


def test_each_month_is_at_its_address_and_they_lead_to_each_other() -> None:
    now, before, *_ = reports(edition())

    assert now.trail[-1].path == "/preparacion/autoridades/"
    assert before.trail[-1].path == "/preparacion/autoridades/2026-10/"
    assert now.trail[-1].path in {each.path for each in before.others}
    assert before.trail[-1].path in {each.path for each in now.others}
    assert now.month_words == "Noviembre de 2026"


def test_the_pages_are_those_that_are_declared() -> None:
    staff = edition(told("a", 1))
    made = {path for each in staff_pages(staff, FRAME, (), HouseRules()) for path in each.paths}

    assert made == set(map(output_path, ADDRESSES.of_edition(staff)))


def test_without_authorities_and_for_the_public_there_is_none() -> None:
    assert not reports(edition(told("a", 1), registry=REGISTRY))
    assert not reports(edition(told("a", 1)).for_public())


def test_another_month_does_not_change_the_report_of_one() -> None:
    _, before, *_ = reports(edition(told("d", 40)))
    _, again, *_ = reports(edition(told("d", 40), told("a", 1)))

    assert origin(before) == origin(again)
