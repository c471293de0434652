"""Every page under the policy that hosts declare: it works, and nobody else gets a word in."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Route

from plugins.pressroom.artefact import each_artefact
from plugins.social_snippets.channel import social_artefacts
from tests.factories import AT_DESK
from tests.pages.browsing import HOST, host_of
from tests.pages.hosting import by_rules, headers_file
from tests.pages.published import NEWS, artefacts, frame, full_edition
from tests.renditions import ORIGINALS
from tests.search.published import page_of
from tests.theme.test_pages import ISSUES, PAGES

EDITION = full_edition()
BOARD = each_artefact(social_artefacts(EDITION, AT_DESK, frame=frame(), originals=ORIGINALS))
SITE_PAGES = (
    artefacts(EDITION) | page_of(EDITION) | {each.paths[0]: each for each in BOARD} | ISSUES
)
SAID = dict(by_rules(headers_file(), "/"))
WATCH = """
    window.refused = [];
    addEventListener("securitypolicyviolation", (event) => refused.push(event.violatedDirective));
"""


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context()
    context.route("**/*", host_of(SITE_PAGES, SAID))
    context.add_init_script(WATCH)
    yield context
    context.close()


@pytest.mark.browser
def test_every_page_works_and_says_nothing_to_anybody_else(context: BrowserContext) -> None:
    asked: list[str] = []
    complaints: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    context.on("console", lambda message: complaints.append(f"{message.type}: {message.text}"))
    page = context.new_page()
    page.on("pageerror", lambda error: complaints.append(str(error)))
    for name, address in PAGES.items():
        page.goto(f"{HOST}{address}", wait_until="networkidle")
        if not name.startswith("text-") and name not in {
            "notice",
            "home",
            "search",
            "offline",
            "redirect",
        }:
            page.wait_for_selector(".banner__item")
        assert page.evaluate("refused") == [], name
        assert page.evaluate("[document.cookie, localStorage.length, sessionStorage.length]") == [
            *("", 0, 0)
        ], name

    assert complaints == []
    assert context.cookies() == []
    assert {url for url in asked if not url.startswith(f"{HOST}/")} == set()
    page.goto(f"{HOST}/redes/")
    page.get_by_role("button").first.wait_for()  # its script adds them


@pytest.mark.browser
@pytest.mark.parametrize(
    ("written", "directive"),
    [
        ("<script>window.heard = true</script>", "script-src-elem"),
        ('<img src="/no-existe" onerror="window.heard = true">', "script-src-attr"),
        ('<script src="https://otro.example.com/x.js"></script>', "script-src-elem"),
        ('<p style="position: fixed; inset: 0">Otro</p>', "style-src-attr"),
        ('<img src="https://otro.example.com/x.gif">', "img-src"),
        ('<iframe src="https://otro.example.com/"></iframe>', "frame-src"),
        ('<base href="https://otro.example.com/">', "base-uri"),
    ],
)
def test_what_somebody_smuggles_into_a_page_does_not_run(
    context: BrowserContext, written: str, directive: str
) -> None:
    [data] = SITE_PAGES[f"{NEWS.path[1:]}index.html"].make()
    smuggled = data.replace(b"</main>", f"{written}</main>".encode())
    assert smuggled != data

    def answer(route: Route) -> None:
        if route.request.url == f"{HOST}/no-existe":
            route.fulfill(status=404)
        else:
            route.fulfill(headers=SAID, body=smuggled, content_type="text/html; charset=utf-8")

    context.route(f"{HOST}{NEWS.path}", answer)
    context.route(f"{HOST}/no-existe", answer)
    page = context.new_page()
    page.goto(f"{HOST}{NEWS.path}", wait_until="networkidle")

    assert page.evaluate("refused") == [directive]
    assert page.evaluate("window.heard") is None
    page.wait_for_selector(".banner__item")  # the site's own script runs
