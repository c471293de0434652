"""A browser that sees the search as a host serves it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.search.searching import answer_to


@pytest.fixture
def asked() -> list[str]:
    """Addresses that the browser asks for."""
    return []


@pytest.fixture
def context(browser: Browser, asked: list[str]) -> Iterator[BrowserContext]:
    """A browser of its own, which notes what the policy refuses."""
    context = browser.new_context(service_workers="block")
    context.route("**/*", answer_to(asked))
    context.add_init_script(
        "window.refused = [];"
        'addEventListener("securitypolicyviolation", (e) => refused.push(e.violatedDirective));'
    )
    yield context
    context.close()
