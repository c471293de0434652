"""What must be known now is on every page, and no page is made anew for it."""

import json
from datetime import timedelta
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route

from plugins.newsroom.story import Story
from tests.factories import NOW, edition, kind, origin, stories, story
from tests.pages.browsing import HOST, host_of
from tests.pages.published import NEWS, artefacts, full_edition, hrefs, made, page

FILE = "avisos/vigentes.json"


def notice(slug: str, level: str, **values: Any) -> Story:
    fields = {"level": level, "area": "Toda la comuna"}
    return story(slug, kind=kind("aviso"), title=slug.title(), details=fields, **values)


def shown(*given: Story) -> list[dict[str, str]]:
    """Return the notices that pages load."""
    notices: list[dict[str, str]] = json.loads(made(artefacts(edition(*given))[FILE]))["notices"]
    return notices


def test_the_gravest_comes_first_and_what_only_informs_is_not_there() -> None:
    urgent = notice("urgente", "urgente", date=NOW - timedelta(days=2))
    important = notice("importante", "importante")

    assert shown(important, urgent, notice("informa", "informativo"), story()) == [
        {"level": "urgente", "label": "URGENTE", "title": "Urgente", "path": urgent.path},
        {"level": "importante", "label": "AVISO", "title": "Importante", "path": important.path},
    ]


def test_pages_always_find_the_file() -> None:
    assert shown() == []


def test_it_is_gone_at_its_hour() -> None:
    assert shown(notice("corte", "urgente", expires=NOW)) == []
    assert shown(notice("corte", "urgente", expires=NOW + timedelta(seconds=1)))


def test_more_than_a_page_can_bear_are_left_to_the_list() -> None:
    assert len(shown(*(notice(f"corte-{number}", "urgente") for number in range(5)))) == 3


def test_a_notice_makes_the_file_and_lists_anew_and_no_other_article() -> None:
    before = artefacts(edition(*stories(3)))
    after = artefacts(edition(*stories(3), notice("corte", "urgente")))
    changed = {
        path for path in before.keys() & after.keys() if origin(before[path]) != origin(after[path])
    }

    assert FILE in changed
    assert not [path for path in changed if path.startswith("noticias/2026/")]


def test_the_home_page_shows_it_without_a_script() -> None:
    urgent = notice("urgente", "urgente")

    assert urgent.path in hrefs(page(artefacts(edition(urgent)), "/"), ".home__notices a")
    assert not page(artefacts(edition(story())), "/").select(".home__notices")


SHIFTS = """
window.shifts = [];
window.noted = (entries) => {
  for (const { value, sources } of entries) {
    shifts.push([value, ...sources.map(({ node }) => (node?.outerHTML ?? String(node)).slice(0, 80))]);
  }
};
window.watch = new PerformanceObserver((list) => noted(list.getEntries()));
watch.observe({ type: "layout-shift", buffered: true });
"""
"""Notes every layout shift (https://wicg.github.io/layout-instability/), expected or not."""

MOVED = """async () => {
  // What happened until now is drawn in the next frame, and told of in the one after it.
  for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
  noted(watch.takeRecords());
  return shifts;
}"""
AT_THE_END = "scrollY + innerHeight >= document.documentElement.scrollHeight - 1"

COVERED = """() => {
  const bar = document.querySelector(".banner").getBoundingClientRect();
  const focused = document.activeElement;
  const box = focused.getBoundingClientRect();
  return !focused.closest(".banner") && box.bottom > bar.top + 1;
}"""
WINDOWS = [(360, 640), (640, 360), (1280, 800)]


class Line:
    """Holds back what is asked for until it is let go."""

    def __init__(self) -> None:
        self._held: list[Route] | None = []

    def take(self, route: Route) -> None:
        """Answer *route*, now or later."""
        if self._held is None:
            route.fallback()
        else:
            self._held.append(route)

    def let_go(self) -> None:
        """Answer what was asked for, and from now on at once."""
        held, self._held = self._held or (), None
        for route in held:
            route.fallback()


def opened(
    browser: Browser, address: str, size: tuple[int, int], newest: Line | None = None
) -> Page:
    """
    Return the page at *address* of a site with three notices, once it shows them.

    They come when the page has long been drawn, as on a slow line; the newest stories come when
    *newest* says so.
    """
    many = [notice(f"corte-{number}", "urgente") for number in range(3)]
    notices = Line()
    context = browser.new_context(viewport={"width": size[0], "height": size[1]})
    context.route("**/*", host_of(artefacts(full_edition(*many))))
    context.route(f"**/{FILE}", lambda route: notices.take(route))
    if newest:
        context.route("**/recientes.json", lambda route: newest.take(route))
    context.add_init_script(SHIFTS)
    tab = context.new_page()
    tab.goto(f"{HOST}{address}")
    tab.wait_for_function("performance.getEntriesByName('first-contentful-paint').length")
    assert tab.evaluate(MOVED) == []
    notices.let_go()
    tab.wait_for_selector(".banner__item")
    return tab


@pytest.mark.browser
@pytest.mark.parametrize("size", WINDOWS)
@pytest.mark.parametrize("address", [NEWS.path, "/agenda/", "/404.html"])
def test_it_moves_nothing_of_the_page(
    browser: Browser, address: str, size: tuple[int, int]
) -> None:
    newest = Line()
    tab = opened(browser, address, size, newest)
    tab.mouse.wheel(0, 100_000)
    tab.wait_for_function(AT_THE_END)
    assert tab.evaluate(MOVED) == []

    if address == NEWS.path:  # whoever is faster than the line looks at what still has to come
        tab.locator(".recent").scroll_into_view_if_needed()
        assert tab.evaluate(MOVED) == []
        newest.let_go()
        tab.wait_for_selector(".recent__list")
        assert tab.evaluate(MOVED) == []
    tab.context.close()


@pytest.mark.browser
@pytest.mark.parametrize("size", WINDOWS)
def test_it_covers_nothing_that_has_the_focus_and_nothing_at_the_end(
    browser: Browser, size: tuple[int, int]
) -> None:
    tab = opened(browser, "/agenda/", size)
    for _ in range(tab.locator("a").count()):
        tab.keyboard.press("Tab")
        assert not tab.evaluate(COVERED), tab.evaluate("document.activeElement.outerHTML")
    tab.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    end = "document.querySelector('.colophon__inner').lastElementChild.getBoundingClientRect()"
    top = "document.querySelector('.banner').getBoundingClientRect().top"
    assert tab.evaluate(f"{end}.bottom <= {top}")
    tab.context.close()


@pytest.mark.browser
def test_half_of_the_window_stays_free(browser: Browser) -> None:
    tab = opened(browser, NEWS.path, (320, 256))  # a wide window at 400 % (WCAG 2.2, 1.4.10)

    assert tab.evaluate("document.querySelector('.banner').offsetHeight") <= 128
    tab.context.close()
