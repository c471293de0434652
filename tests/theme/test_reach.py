"""Pages for who sees little, reads large or uses no mouse: a real browser tries them (WCAG 2.2)."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.pages.browsing import HOST, host_of
from tests.pages.published import EPISODE, JOB, NEWS, NOTICE, PROCEDURE, artefacts, full_edition
from tests.search.published import page_of

FULL = full_edition()
SITE_PAGES = artefacts(FULL) | page_of(FULL)
ANSWER = host_of(SITE_PAGES)
PAGES = {
    "home": "/",
    "article": NEWS.path,
    "job": JOB.path,
    "episode": EPISODE.path,
    "department": "/departamentos/cultura/",
    "procedures": "/tramites/",
    "procedure": PROCEDURE.path,
    "contact": "/contacto/",
    "directory": "/departamentos/",
    "month": "/agenda/2026/11/",
    "follow": "/suscribirse/",
    "channels": "/suscribirse/canales/",
    "search": "/buscar/",
    "style-guide": "/estilo/",
}
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
MOST = 150
"""Steps of the keyboard; a page with more of them is cut here."""

FOCUSED = """() => {
  const it = document.activeElement;
  if (!it || it === document.body) return null;
  const box = it.getBoundingClientRect();
  const style = getComputedStyle(it);
  const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
  const y = Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1);
  const top = document.elementFromPoint(x, y);
  return {
    what: it.outerHTML.slice(0, 90),
    ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    seen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    covered: !(top && (it.contains(top) || top.contains(it))),
  };
}"""


def opened(browser: Browser, address: str, **options: Any) -> Page:
    context = browser.new_context(**options)
    context.route("**/*", ANSWER)
    page = context.new_page()
    page.goto(f"{HOST}{address}", wait_until="domcontentloaded")
    return page


@pytest.mark.browser
@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_a_narrow_window_shows_all_without_moving_sideways(browser: Browser, address: str) -> None:
    """WCAG 1.4.10: 320 CSS pixels, which is 1280 at 400 %."""
    page = opened(browser, address, viewport={"width": 320, "height": 640})

    assert page.evaluate(OVERFLOW) <= 0
    page.context.close()


@pytest.mark.browser
@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_letters_twice_as_large_fit(browser: Browser, address: str) -> None:
    """WCAG 1.4.4."""
    page = opened(browser, address, viewport={"width": 1280, "height": 800})
    page.add_style_tag(content="html { font-size: 200% }")
    assert page.evaluate(OVERFLOW) <= 0

    page.set_viewport_size({"width": 360, "height": 640})
    assert page.evaluate(OVERFLOW) <= 0
    page.context.close()


@pytest.mark.browser
@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_the_keyboard_goes_everywhere_and_shows_where_it_is(browser: Browser, address: str) -> None:
    """WCAG 2.1.1, 2.4.7, 2.4.11: nothing that has the focus is hidden behind anything."""
    page = opened(browser, address, viewport={"width": 360, "height": 640})
    page.wait_for_load_state("networkidle")  # the notices come after the page
    walked: list[dict[str, Any]] = []
    for _ in range(MOST):
        page.keyboard.press("Tab")
        state = page.evaluate(FOCUSED)
        if state is None or (walked and state["what"] == walked[0]["what"]):
            break
        walked.append(state)

    assert len(walked) > 5
    assert "Saltar al contenido" in walked[0]["what"]
    assert [each["what"] for each in walked if not each["ring"]] == []
    assert [each["what"] for each in walked if not each["seen"] or each["covered"]] == []
    page.context.close()


@pytest.mark.browser
def test_forced_colours_hide_nothing(browser: Browser) -> None:
    page = opened(browser, NEWS.path, forced_colors="active")
    notice = page.get_by_role("region", name="Avisos vigentes").get_by_role("link")

    assert notice.first.inner_text() == NOTICE.title
    assert page.get_by_role("link", name=NEWS.department.name).first.is_visible()
    page.context.close()
