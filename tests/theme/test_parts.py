"""A page of which a slow line has brought a part is drawn, and the rest moves nothing of it."""

import pytest
from playwright.sync_api import Browser

from tests.pages.bad_line import hosting
from tests.pages.published import NEWS, artefacts, full_edition
from tests.pages.test_banner import MOVED, SHIFTS, WINDOWS

SITE_PAGES = artefacts(full_edition())
HALVES = {
    "name": b"Municipalidad de Mar\xc3\xada Elena</span>",
    "search": b"Buscar</span></a>",
    "first section": b"</li>",
    "head": b"</header>",
    "title": b"</h1>",
}
"""What the part that has come ends with."""


@pytest.mark.browser
@pytest.mark.parametrize("size", WINDOWS)
@pytest.mark.parametrize("half", HALVES.values(), ids=HALVES)
def test_what_comes_later_moves_nothing_that_is_drawn(
    browser: Browser, half: bytes, size: tuple[int, int]
) -> None:
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        service_workers="block",
        bypass_csp=True,  # for the measuring
    )
    context.add_init_script(SHIFTS)
    tab = context.new_page()
    with hosting(SITE_PAGES) as host:
        host.halves[NEWS.path] = half
        tab.goto(f"{host.url}{NEWS.path}", wait_until="commit")
        tab.wait_for_function("performance.getEntriesByName('first-contentful-paint').length")
        tab.evaluate(MOVED)
        host.the_rest.set()
        tab.wait_for_load_state("load")

        assert tab.evaluate(MOVED) == []
    context.close()
