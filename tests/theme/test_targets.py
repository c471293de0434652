"""What one touches is large enough: 24 pixels at least (WCAG 2.5.8), and 44 where one does what one came for."""

import pytest
from playwright.sync_api import Browser

from tests.theme.every_page import faults_on_every_page

SMALL = """() => {
  const main = [
    ".masthead__search", ".masthead__menu", ".menu__link", ".banner__close", ".filters__link", ".pager__link",
    ".search__field", ".search__choice", ".search__button", ".share__link", ".listen__button", ".calendar__day",
    ".story__calendar a", ".listing__calendar a", ".video__open", "summary",
  ].join();
  const within = (link) => {  // a sentence, whose line is its measure
    const block = link.closest("p, li, dd, td, th, figcaption, small");
    if (!block) return false;
    const words = block.textContent.replace(/[\\s·,.:;()]+/g, "");
    const own = [...block.querySelectorAll("a")].map((each) => each.textContent).join("");
    return words.length > own.replace(/[\\s·,.:;()]+/g, "").length;
  };
  const faults = new Set();
  for (const each of document.querySelectorAll("a[href], button, summary, input, select")) {
    if (!each.checkVisibility({ visibilityProperty: true }) || each.matches(".skip")) continue;
    const wanted = each.matches(main) ? 44 : 24;
    const covers = getComputedStyle(each, "::after");
    if (wanted === 24 && (covers.position === "absolute" || within(each))) continue;
    const { width, height } = each.getBoundingClientRect();
    const holds = [...each.querySelectorAll("*")].map((child) => child.getBoundingClientRect().height);
    const tall = Math.max(height, ...holds);
    if (tall < wanted - 0.01 || width < 24) {
      faults.add(`${each.className || each.parentElement.className || each.tagName}: ${width.toFixed(0)} × ${tall.toFixed(1)} ${each.textContent.trim().slice(0, 20)}`);
    }
  }
  return [...faults];
}"""


@pytest.mark.browser
@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_is_too_small_to_touch(browser: Browser, width: int) -> None:
    viewport = {"width": width, "height": 800}

    assert faults_on_every_page(browser, SMALL, viewport=viewport) == {}
