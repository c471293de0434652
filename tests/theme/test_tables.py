"""A table tells what it is, and shows where it goes on."""

import pytest
from playwright.sync_api import Browser

from plugins.site.frame import bundled_css
from tests.pages.published import THEME

TABLE = """<!doctype html><style>{css}</style><div class="prose"><div class="tabla" tabindex="0" role="region"
aria-label="Largo"><table><tr>{cells}</tr></table></div></div>"""


@pytest.mark.browser
def test_a_wide_table_has_an_edge_where_it_goes_on(browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 300})
    cells = "<td>Una celda sin nada</td>" * 12
    page.set_content(TABLE.format(css=bundled_css(THEME), cells=cells))
    frame = page.locator(".tabla")
    box = frame.bounding_box()
    assert box

    def edges() -> tuple[bytes, bytes]:
        clips = [box["x"], box["x"] + box["width"] - 3]
        return tuple(  # type: ignore[return-value]
            page.screenshot(clip={"x": x, "y": box["y"] + 2, "width": 3, "height": 4})
            for x in clips
        )

    at_first = edges()
    frame.evaluate("(each) => { each.scrollLeft = each.scrollWidth; }")
    at_last = edges()

    assert at_first[0] != at_first[1]  # nothing before it, and more after it
    assert at_last[0] != at_last[1]
    assert at_first[0] == at_last[1]
    page.close()
