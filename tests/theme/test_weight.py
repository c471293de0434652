"""How much of a slow line the first article takes (brotli, as hosts send it)."""

import brotli
import pytest
from playwright.sync_api import Browser

from tests.pages.browsing import HOST, host_of
from tests.pages.published import NEWS, THEME, artefacts, full_edition, made

SITE_PAGES = artefacts(full_edition())
FONTS = sum(file.stat().st_size for file in (THEME / "static/fonts").glob("*.woff2"))


def sent(name: str) -> int:
    return len(brotli.compress(made(SITE_PAGES[name]).encode()))


def name_of(ending: str) -> str:
    return next(
        path for path in SITE_PAGES if path.startswith("assets/imme-") and path.endswith(ending)
    )


def test_an_article_is_light() -> None:
    html, css, script = (
        sent(f"{NEWS.path[1:]}index.html"),
        sent(name_of(".css")),
        sent(name_of(".js")),
    )

    assert html <= 12_000
    assert css <= 10_000
    assert script <= 6_000
    assert html + css + FONTS <= 60_000


@pytest.mark.browser
def test_an_article_asks_a_telephone_for_little(browser: Browser) -> None:
    context = browser.new_context(
        viewport={"width": 360, "height": 640}, is_mobile=True, has_touch=True
    )
    asked: list[str] = []
    context.route("**/*", host_of(SITE_PAGES))
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))  # not the worker's, who waits
    page.goto(f"{HOST}{NEWS.path}", wait_until="networkidle")

    assert len(asked) <= 8, [each.rpartition("/")[2] for each in asked]
    context.close()
