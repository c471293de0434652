"""Printed from any screen, pages are black on white, and nothing on them is for a screen alone."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pypdfium2
import pytest
from playwright.sync_api import Browser, BrowserContext

from plugins.newsroom.kinds import all_kinds
from tests.factories import SITE, edition
from tests.pages.browsing import HOST, host_of
from tests.pages.published import NEWS, artefacts
from tests.theme.test_pages import ANSWER, PAGES

PRINTED = {name: address for name, address in PAGES.items() if name not in {"redirect"}}
COLOURS = """() => {
  const found = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !parent.checkVisibility()) continue;
    found.add(getComputedStyle(parent).color);
  }
  return [...found];
}"""
BLACK = re.compile(r"rgb\(0, 0, 0\)|oklch\(0 0 \d+\)")
GROUNDS = """() => [...document.querySelectorAll("html, body, body *")]
  .filter((each) => each.checkVisibility() && !each.closest("svg, img, picture, .video, .swatches"))
  .map((each) => getComputedStyle(each).backgroundColor)
  .filter((each, at, all) => all.indexOf(each) === at)"""
FOR_SCREENS = """() => [...document.querySelectorAll(
    "nav, form, button, input, select, audio, video, .player, .months, .banner, .masthead, .colophon, .skip")]
  .filter((each) => each.checkVisibility()).map((each) => each.outerHTML.slice(0, 80))"""


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(color_scheme="dark")
    context.route("**/*", ANSWER)
    yield context
    context.close()


@pytest.mark.browser
def test_on_paper_every_page_is_black_on_white_and_has_nothing_for_screens(
    context: BrowserContext,
) -> None:
    page = context.new_page()
    faults = {}
    for name, address in PRINTED.items():
        page.goto(f"{HOST}{address}", wait_until="load")
        page.emulate_media(media="print", color_scheme="dark")

        inks = {each for each in page.evaluate(COLOURS) if not BLACK.fullmatch(each)}
        grounds = {*page.evaluate(GROUNDS)} - {"rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"}
        left = page.evaluate(FOR_SCREENS)
        # What is at no address of its own, or may not be quoted, tells none.
        is_told = page.locator(".paper").count() == page.locator("link[rel=canonical]").count()
        is_told &= not page.locator(".paper").count() or page.locator(".paper").is_visible()
        if inks or grounds or left or not is_told:
            faults[name] = inks, grounds, left, is_told
        page.emulate_media(media="screen")

    assert not faults, faults


@pytest.mark.browser
def test_it_is_white_where_it_is_really_printed(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(f"{HOST}{NEWS.path}", wait_until="networkidle")
    page.wait_for_selector(".banner__item")
    sheet = pypdfium2.PdfDocument(page.pdf(format="A4", print_background=True))[0]
    drawn = sheet.render(scale=0.5).to_pil().convert("L")
    text = sheet.get_textpage().get_text_bounded()

    shades = drawn.histogram()
    assert shades.index(max(shades)) == 255
    assert NEWS.title in text
    assert all(kind.plural not in text for kind in all_kinds())
    # Its head tells who speaks and where it is found; of the site's there is nothing.
    assert text.split(NEWS.title)[0].count(SITE.name) == 1
    assert SITE.absolute(NEWS.path) in text.split(NEWS.title)[0].replace("\n", "").replace("\r", "")


@pytest.mark.browser
@pytest.mark.parametrize("paragraphs", [14, 20, 26, 32])
def test_no_sheet_is_there_for_the_code_alone(browser: Browser, paragraphs: int) -> None:
    long = replace(NEWS, body="<p>Un párrafo de prueba.</p>" * paragraphs + "<p>Esto es todo.</p>")
    context = browser.new_context()
    context.route("**/*", host_of(artefacts(edition(long))))
    page = context.new_page()
    page.goto(f"{HOST}{long.path}", wait_until="networkidle")
    page.wait_for_selector(".paper__code", state="attached")
    sheets = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    texts = [sheet.get_textpage().get_text_bounded() for sheet in sheets]
    context.close()

    assert [number for number, text in enumerate(texts) if SITE.name in text] == [0]
    assert NEWS.department.name in texts[-1]
