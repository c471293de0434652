"""Every template, opened in a browser, with all that is folded away unfolded."""

from typing import Any

from playwright.sync_api import Browser

from tests.pages.browsing import HOST
from tests.theme.test_pages import ANSWER, PAGES


def faults_on_every_page(browser: Browser, script: str, **context: Any) -> dict[str, list[str]]:
    """Return what *script* finds on each page that it finds anything on, in such a *context*."""
    opened = browser.new_context(bypass_csp=True, **context)
    opened.route("**/*", ANSWER)
    page = opened.new_page()
    faults: dict[str, list[str]] = {}
    for name, address in PAGES.items():
        if name == "redirect":
            continue
        page.goto(f"{HOST}{address}", wait_until="load")
        page.evaluate(
            "document.querySelectorAll('details').forEach((each) => { each.open = true; })"
        )
        if found := page.evaluate(script):
            faults[name] = found
    opened.close()
    return faults
