"""The home page ends: tasks before structure, nothing twice, six screens of a telephone."""

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser

from plugins.newsroom.edition import Edition
from plugins.newsroom.procedure import Procedure
from plugins.newsroom.story import Story
from plugins.pages.config import PagesConfig
from plugins.pages.lists.front import front_of
from plugins.pages.routes.home import home_page
from plugins.site.frame import frame_of
from tests.demo import demo, demo_frame
from tests.factories import CULTURA, SITE, edition, kind, stories, story
from tests.pages.browsing import HOST, host_of
from tests.pages.published import CANCELLED, EPISODE, EVENT, JOB, NOTICE, THEME, VIDEO, artefacts

SCREEN = 740
"""Height of a telephone 360 pixels wide."""

MOST = 6
"""Screens."""


def shown(given: Edition, **options: Any) -> BeautifulSoup:
    frame = frame_of(SITE, THEME, given.registry.departments, kinds=given.kinds)
    html = home_page(given, frame, PagesConfig(**options)).make()[0]
    return BeautifulSoup(html, "html.parser")


def paths(soup: BeautifulSoup, selector: str = "main a") -> list[str]:
    return [str(link["href"]) for link in soup.select(selector)]


@pytest.mark.browser
@pytest.mark.parametrize("is_scripted", [True, False])
def test_it_ends_within_six_screens_of_a_telephone(browser: Browser, is_scripted: bool) -> None:
    home = home_page(demo(), demo_frame(), PagesConfig())
    context = browser.new_context(
        viewport={"width": 360, "height": SCREEN}, java_script_enabled=is_scripted
    )
    others = artefacts(edition())
    context.route("**/*", host_of({**others, "index.html": home, "texto/index.html": home}))
    page = context.new_page()
    page.goto(f"{HOST}/")

    height = page.evaluate("document.documentElement.scrollHeight")
    assert height <= MOST * SCREEN
    context.close()


def test_nothing_stands_on_it_twice() -> None:
    every = (EVENT, NOTICE, JOB, EPISODE, VIDEO, CANCELLED, *stories(6))
    counted = Counter(each for each in paths(shown(edition(*every))) if "/noticias/2" in each)
    assert counted
    assert set(counted.values()) == {1}
    demo_home = home_page(demo(), demo_frame(), PagesConfig())
    soup = BeautifulSoup(demo_home.make()[0], "html.parser")
    counted = Counter(paths(soup, "main a"))
    assert {path for path, count in counted.items() if count > 1} == set()


def test_an_event_that_leads_is_not_told_again_among_what_comes() -> None:
    led = replace(EVENT, front=1)
    front = front_of(edition(led, CANCELLED), PagesConfig(lead_stories=1))
    assert [each.path for each in front.leads.stories] == [led.path]
    assert led.path not in {each.path for each in front.coming.stories}


def test_what_is_heard_or_watched_has_its_own_row_unless_an_editor_says_so() -> None:
    front = front_of(edition(EPISODE, story()), PagesConfig())
    assert front.leads.stories == (edition(story()).stories)
    placed = replace(EPISODE, front=1)
    assert front_of(edition(placed), PagesConfig()).leads.stories[0].path == placed.path


def test_no_day_that_has_passed_leads_what_comes() -> None:
    def lasting(slug: str, start: str, end: str) -> Story:
        return story(slug, kind=kind("evento"), details={"start": start, "end": end, "place": "X"})

    began = lasting("muestra", "2026-11-10", "2026-11-29")
    begins = lasting("feria", "2026-11-28 10:00", "2026-11-28 14:00")
    leaves = shown(edition(began, begins), lead_stories=0).select(".leaf")
    assert [each.select_one(".leaf__day").get_text() for each in leaves] == ["28", "29"]  # type: ignore[union-attr]
    assert "Hasta el domingo 29 de noviembre" in leaves[1].get_text().replace("\xa0", " ")


def task(slug: str, front: int | None) -> Procedure:
    return Procedure(
        source=f"tramites/{slug}.md",
        slug=slug,
        title=slug.title(),
        summary="",
        body="",
        department=CULTURA,
        audience="Todos",
        cost="Gratis",
        front=front,
    )


def test_the_tasks_that_editors_placed_come_before_the_offices() -> None:
    placed = (task("b", 2), task("a", 1), task("c", None), task("d", 3))
    soup = shown(replace(edition(story()), procedures=placed), tasks=2)
    found = paths(soup)
    assert [each for each in found if each.startswith("/tramites/")] == [
        "/tramites/",
        "/tramites/a/",
        "/tramites/b/",
    ]
    assert found.index("/tramites/b/") < found.index("/departamentos/cultura/")


def test_the_offices_are_a_line_and_not_told_again_in_the_foot() -> None:
    soup = shown(edition(story()))
    assert "/departamentos/cultura/" in paths(soup, ".home__offices p a")
    assert "/departamentos/cultura/" not in paths(soup, "body > footer a")
