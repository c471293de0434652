"""The sections are all within reach: on a phone, with large letters, with the keyboard, without a script."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.pages.browsing import HOST
from tests.pages.published import NEWS
from tests.theme.test_pages import ANSWER

CUT = """() => [...document.querySelectorAll(".menu a, .masthead a, .masthead summary")]
  .filter((each) => {
    const { left, right, width } = each.getBoundingClientRect();
    return !width || left < 0 || right > document.documentElement.clientWidth;
  }).map((each) => each.textContent.trim())"""
SCROLLS = """() => [...document.querySelectorAll(".masthead, .masthead *")]
  .filter((each) => each.scrollWidth > each.clientWidth + 1
    && getComputedStyle(each).overflowX !== "visible" && !each.matches(".masthead__word"))
  .map((each) => each.className)"""
WORDS = """() => {
  const text = document.querySelector(".masthead__name span").firstChild;
  return [...text.data.matchAll(/\\S+/g)].map(({ 0: word, index }) => {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    return [word, range.getClientRects().length];
  });
}"""


def opened(browser: Browser, width: int, **options: Any) -> Page:
    context = browser.new_context(
        viewport={"width": width, "height": 740}, service_workers="block", **options
    )
    context.route("**/*", ANSWER)
    page = context.new_page()
    page.goto(f"{HOST}{NEWS.path}", wait_until="load")
    return page


@pytest.mark.browser
@pytest.mark.parametrize("scripts", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("width", [320, 360, 767])
def test_on_a_phone_a_button_shows_every_section(
    browser: Browser, width: int, scripts: bool
) -> None:
    page = opened(browser, width, java_script_enabled=scripts)
    menu = page.get_by_role("navigation", name="Secciones")
    expect(menu).to_be_hidden()
    for _ in range(5):  # to the content, words alone, name, search, menu
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(menu).to_be_visible()
    page.keyboard.press("Tab")
    expect(menu.get_by_role("link").first).to_be_focused()
    if scripts:
        assert page.evaluate(CUT) == []
        assert page.evaluate(SCROLLS) == []
    page.context.close()


@pytest.mark.browser
@pytest.mark.parametrize("width", [768, 1024, 1280])
@pytest.mark.parametrize("letters", ["100%", "200%"])
def test_where_there_is_room_they_are_all_there(browser: Browser, width: int, letters: str) -> None:
    page = opened(browser, width, bypass_csp=True)
    page.add_style_tag(content=f"html {{ font-size: {letters} }}")

    expect(page.get_by_text("Menú", exact=True)).to_be_hidden()
    page.evaluate("document.querySelector('.masthead__fold').remove()")
    assert page.evaluate(CUT) == []
    assert page.evaluate(SCROLLS) == []
    page.context.close()


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_the_name_never_breaks_inside_a_word(browser: Browser, width: int) -> None:
    page = opened(browser, width, bypass_csp=True)
    page.add_style_tag(content="html { font-size: 200% }")

    assert [word for word, lines in page.evaluate(WORDS) if lines > 1] == []
    assert page.locator(".masthead__name").bounding_box()["height"] < 240  # type: ignore[index]
    page.context.close()


@pytest.mark.browser
@pytest.mark.parametrize("width", [360, 1280])
def test_words_alone_are_offered_before_anything_else(browser: Browser, width: int) -> None:
    page = opened(browser, width)
    link = page.get_by_role("link", name="Solo con texto")

    assert link.bounding_box()["y"] < 60  # type: ignore[index]
    link.click()
    page.wait_for_url(f"{HOST}/texto{NEWS.path}")
    # What leads on from there stays there, unless it says otherwise.
    places = page.get_by_role("navigation").locator("p", has_text="Solo con texto").locator("a")
    for each in places.all():
        assert str(each.get_attribute("href")).startswith("/texto/")
    page.context.close()
