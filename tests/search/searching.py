"""What a browser is given and asked in the tests of the search."""

import re
from collections.abc import Callable
from mimetypes import guess_type

from playwright.sync_api import BrowserContext, Page, Route, expect

from plugins.pressroom.artefact import output_path
from tests.pages.browsing import HOST
from tests.pages.hosting import by_rules, headers_file
from tests.pages.published import artefacts, full_edition
from tests.search.published import site

OTHERS = artefacts(full_edition())


def answer_to(asked: list[str]) -> Callable[[Route], None]:
    """Return what answers as the host would, and notes what is *asked*."""
    files = site()

    def answer(route: Route) -> None:
        address = route.request.url.removeprefix(HOST).split("?")[0]
        asked.append(address)
        name = output_path(address)
        other = OTHERS.get(name)
        body = files[name] if name in files else (other.make()[0] if other else b"")
        kind = guess_type(name)[0] or "application/octet-stream"
        headers = {"Content-Type": kind} | dict(by_rules(headers_file(), address))
        route.fulfill(headers=headers, body=body)

    return answer


def search_for(context: BrowserContext, query: str) -> Page:
    """Return the page that answers *query*."""
    page = context.new_page()
    page.goto(f"{HOST}/buscar/?{query}")
    expect(page.locator("[data-search-status]")).to_have_text(
        re.compile("result|encontr"), timeout=20_000
    )
    return page


def titles(page: Page) -> list[str]:
    """Return the titles of what *page* has found, in order."""
    return page.locator(".result__link").all_inner_texts()
