"""What must be known now is on every page, and no page is made anew for it."""

import json
import re
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from plugins.newsroom.story import Story
from tests.factories import NOW, edition, kind, origin, stories, story
from tests.pages.browsing import HOST, host_of
from tests.pages.published import NEWS, artefacts, full_edition, hrefs, made, page
from tests.search.published import page_of

FILE = "avisos/vigentes.json"


def notice(slug: str, level: str, **values: Any) -> Story:
    fields = {"level": level, "area": "Toda la comuna"}
    return story(slug, kind=kind("aviso"), title=slug.title(), details=fields, **values)


def shown(*given: Story) -> list[dict[str, str]]:
    """Return the notices that pages load."""
    notices: list[dict[str, str]] = json.loads(made(artefacts(edition(*given))[FILE]))["notices"]
    return notices


def test_what_is_urgent_is_there_with_its_date_and_the_rest_is_not() -> None:
    urgent = notice("urgente", "urgente", date=NOW - timedelta(days=2))
    important = notice("importante", "importante")

    (said,) = shown(important, urgent, notice("informa", "informativo"), story())
    assert said.pop("id")
    assert said == {
        "label": "URGENTE",
        "title": "Urgente",
        "path": urgent.path,
        "date": urgent.dateline.iso,
    }


def test_what_a_reader_sees_of_it_makes_another_of_it() -> None:
    urgent = notice("urgente", "urgente", date=NOW - timedelta(days=2))
    others = (
        replace(urgent, title="Urgente: hasta mañana"),
        replace(urgent, updated=NOW - timedelta(hours=1)),
    )
    ids = [shown(each)[0]["id"] for each in (urgent, *others)]

    assert ids[0] == shown(urgent)[0]["id"]
    assert len(set(ids)) == 3
    assert shown(others[1])[0]["date"] > shown(urgent)[0]["date"]


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

CLOCK = f"""
const now = new Date("{NOW.isoformat()}").getTime();
window.Date = class extends Date {{
  constructor(...given) {{ super(...(given.length ? given : [now])); }}
  static now() {{ return now; }}
}};
"""
"""Later, what has passed says so. Playwright's own clock would stop what is measured here."""

MOVED = """async () => {
  // What happened until now is drawn in the next frame, and told of in the one after it.
  for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
  noted(watch.takeRecords());
  return shifts;
}"""
AT_THE_END = "scrollY + innerHeight >= document.documentElement.scrollHeight - 1"

COVERED = """() => {
  const banner = document.querySelector(".banner");
  const bar = banner.getBoundingClientRect();
  const focused = document.activeElement;
  if (focused === document.body || getComputedStyle(banner).visibility === "hidden") return false;
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
    context.add_init_script(SHIFTS + CLOCK)
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
    for _ in range(tab.locator("a:visible").count()):
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
    tab.evaluate("document.fonts.ready.then(() => true)")

    assert tab.evaluate("document.querySelector('.banner').offsetHeight") <= 128
    tab.context.close()


FOOT = """() => {
  const last = document.querySelector("main a:last-of-type, main a");
  const links = [...document.querySelectorAll("main a")].filter((each) => {
    const box = each.getBoundingClientRect();
    return box.top < innerHeight && box.bottom > innerHeight - 60;
  });
  const chosen = links[0] ?? last;
  chosen.focus({ preventScroll: true, focusVisible: true });
  return Boolean(links.length);
}"""


@pytest.mark.browser
def test_it_gives_way_to_what_has_the_focus_wherever_that_lies(browser: Browser) -> None:
    tab = opened(browser, "/agenda/", (360, 640))
    tab.keyboard.press("Tab")  # who uses the keyboard
    for top in range(0, 3000, 40):
        tab.evaluate(f"scrollTo(0, {top})")
        if tab.evaluate(FOOT):
            break
    else:
        pytest.fail("nothing lay under it")
    tab.wait_for_selector(".banner--aside", state="attached")
    assert not tab.evaluate(COVERED)

    tab.evaluate("scrollTo(0, 0)")
    tab.evaluate("document.querySelector('.skip').focus()")
    tab.wait_for_selector(".banner:not(.banner--aside)")
    tab.context.close()


@pytest.mark.browser
def test_it_is_closed_until_it_changes(browser: Browser) -> None:
    first = notice("corte", "urgente", date=NOW - timedelta(days=1))
    later = replace(first, updated=NOW)
    context = browser.new_context(viewport={"width": 360, "height": 640}, service_workers="block")
    context.route("**/*", host_of(artefacts(full_edition(first))))
    tab = context.new_page()
    tab.goto(f"{HOST}{NEWS.path}")
    banner = tab.get_by_role("region", name="Avisos vigentes")
    expect(banner.get_by_role("time")).to_have_text(re.compile(r"de noviembre, \d\d:\d\d horas$"))
    assert banner.bounding_box()["height"] <= 0.16 * 640  # type: ignore[index]
    banner.get_by_role("button", name="Cerrar este aviso").click()
    expect(banner).to_be_hidden()
    assert tab.evaluate("getComputedStyle(document.body).paddingBottom") == "0px"

    with tab.expect_response(f"**/{FILE}"):
        tab.goto(f"{HOST}/agenda/", wait_until="networkidle")
    expect(banner).to_be_hidden()

    context.unroute("**/*")
    context.route("**/*", host_of(artefacts(full_edition(later))))
    tab.reload(wait_until="networkidle")
    expect(banner.get_by_role("link", name=first.title)).to_be_visible()
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize("address", ["/buscar/", "/sin-conexion/"])
def test_it_lies_over_nothing_that_was_found_or_kept(browser: Browser, address: str) -> None:
    context = browser.new_context(service_workers="block")
    context.route("**/*", host_of(artefacts(full_edition()) | page_of(full_edition())))
    tab = context.new_page()
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(f"{HOST}{address}", wait_until="networkidle")

    expect(tab.locator(".banner")).to_have_count(0)
    assert not [each for each in asked if each.endswith(FILE)]
    context.close()
