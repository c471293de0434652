"""Lists are rows: no holes, no row of its own for the last one, no white box where there is no photo."""

import re

import pytest
from playwright.sync_api import Browser

from plugins.site.hues import HUES
from tests.pages.browsing import HOST
from tests.theme.test_pages import ANSWER
from tests.theme.test_styles import TOKENS

BOXES = """() => [...document.querySelectorAll(".cards")].map((list) =>
  [...list.querySelectorAll(":scope > .card--plain")].map((card) => {
    const [box, words, seen] = [card, card.querySelector(".card__text"), card.querySelector(".card__photo")]
      .map((each) => each.getBoundingClientRect());
    return { left: box.left, top: box.top, bottom: box.bottom, words: words.left, seen: [seen.left, seen.width, seen.height],
      free: box.height - Math.max(words.height, seen.height) };
  }))"""


@pytest.mark.browser
@pytest.mark.parametrize("width", [360, 768, 1280])
@pytest.mark.parametrize("address", ["/noticias/", "/departamentos/cultura/"])
def test_with_or_without_a_photo_every_story_is_a_row_like_the_others(
    browser: Browser, address: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    context.route("**/*", ANSWER)
    page = context.new_page()
    page.goto(f"{HOST}{address}", wait_until="load")
    rows = [row for each in page.evaluate(BOXES) for row in each]

    assert rows
    assert len({(row["left"], row["words"], *map(round, row["seen"])) for row in rows}) == 1
    assert all(row["free"] <= 24 for row in rows)  # what lies between two of them
    context.close()


def test_each_department_has_a_pattern_of_its_own() -> None:
    patterns = {
        name: re.findall(r"--(?:east|south|blocks): ([^;]+);", rule)
        for name, rule in re.findall(r"\.hue-(\w+) \{(.*?)\}", TOKENS, re.DOTALL)
    }

    assert tuple(patterns) == HUES
    assert len({tuple(each) for each in patterns.values()}) == len(HUES)
