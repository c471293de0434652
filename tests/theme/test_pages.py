"""One page of each template, before an HTML validator and before axe in a real browser."""

import json
import subprocess
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from plugins.bulletin import bulletin_artefacts
from plugins.newsroom.story import Story
from plugins.pages.routes.article import State, StoryPage
from plugins.pressroom.artefact import Artefact, each_artefact, output_path
from plugins.social_snippets.channel import social_artefacts
from plugins.social_snippets.places import desk_page
from tests.bulletin.issues import FORM, NUMBER
from tests.conftest import ROOT
from tests.factories import ANNIVERSARY, AT_DESK, CLUB
from tests.pages.browsing import HOST, host_of
from tests.pages.published import (
    CANCELLED,
    CLOSED,
    COURSE,
    EPISODE,
    EVENT,
    EXPIRED,
    JOB,
    LONG_EPISODE,
    MUSIC,
    NEWS,
    NOTICE,
    OWN_VIDEO,
    PAST_EVENT,
    PROCEDURE,
    RELEASE,
    ROUNDS,
    VIDEO,
    WITHDRAWN,
    OneOf,
    artefacts,
    files_of,
    frame,
    full_edition,
)
from tests.renditions import ORIGINALS
from tests.search.published import page_of

TOOLS = ROOT / "tests" / "tools" / "node_modules"
VNU = TOOLS / "vnu-jar" / "build" / "dist" / "vnu.jar"
AXE = TOOLS / "axe-core" / "axe.min.js"
FULL = full_edition()
BOARD = social_artefacts(FULL, AT_DESK, frame=frame(), originals=ORIGINALS)
WITH_BULLETIN = replace(
    FULL,
    registry=replace(FULL.registry, newsletter=FORM),
    moment=FULL.moment + timedelta(days=7),
)
ISSUES = {
    path: page
    for path, page in files_of(each_artefact(bulletin_artefacts(WITH_BULLETIN, frame()))).items()
    if path.endswith("index.html")
}
SITE_PAGES = artefacts(FULL) | page_of(FULL) | files_of(each_artefact(BOARD)) | ISSUES
ANSWER = host_of(SITE_PAGES)
PAGES = {
    "home": "/",
    "easy": f"{NEWS.path}lectura-facil/",
    "text-home": "/texto/",
    "text-article": f"/texto{NEWS.path}",
    "text-event": f"/texto{EVENT.path}",
    "text-past-event": f"/texto{PAST_EVENT.path}",
    "text-video": f"/texto{VIDEO.path}",
    "text-episode": f"/texto{EPISODE.path}",
    "text-expired": f"/texto{EXPIRED.path}",
    "text-closed": f"/texto{CLOSED.path}",
    "text-department": "/texto/departamentos/cultura/",
    "text-list": "/texto/noticias/",
    "text-older": "/texto/departamentos/cultura/pagina/1/",
    "text-topic": "/texto/temas/patrimonio/",
    "text-series": f"/texto{ANNIVERSARY.path}",
    "text-organisation": f"/texto{CLUB.path}",
    "text-closing": "/texto/empleos/",
    "text-agenda": "/texto/agenda/",
    "text-departments": "/texto/departamentos/",
    "text-topics": "/texto/temas/",
    "text-withdrawn": f"/texto{WITHDRAWN.path}",
    "article": NEWS.path,
    "event": EVENT.path,
    "release": RELEASE.path,
    "job": JOB.path,
    "course": COURSE.path,
    "rounds": ROUNDS.path,
    "notice": NOTICE.path,
    "cancelled": CANCELLED.path,
    "past-event": PAST_EVENT.path,
    "video": VIDEO.path,
    "own-video": OWN_VIDEO.path,
    "episode": EPISODE.path,
    "long-episode": LONG_EPISODE.path,
    "music": MUSIC.path,
    "closing": "/empleos/",
    "expired": EXPIRED.path,
    "closed": CLOSED.path,
    "department": "/departamentos/cultura/",
    "older": "/departamentos/cultura/pagina/1/",
    "narrowed": "/departamentos/cultura/noticias/",
    "topic": "/temas/patrimonio/",
    "empty-topic": "/temas/centenario/",
    "kind": "/noticias/",
    "agenda": "/agenda/",
    "agenda-month": "/agenda/2026/11/",
    "agenda-week": "/agenda/2026/semana-48/",
    "agenda-day": "/agenda/2026/11/28/",
    "agenda-department": "/departamentos/deportes/agenda/",
    "archive": "/archivo/",
    "year": "/archivo/2026/",
    "month": "/archivo/2026/11/",
    "departments": "/departamentos/",
    "procedures": "/tramites/",
    "procedure": PROCEDURE.path,
    "topics": "/temas/",
    "series": ANNIVERSARY.path,
    "programme": f"{ANNIVERSARY.path}programa/",
    "organisation": CLUB.path,
    "organisations": "/organizaciones/tipo/club-deportivo/",
    "corrections": "/correcciones/",
    "press": "/prensa/",
    "text-press": "/texto/prensa/",
    "pauta": "/prensa/pauta/",
    "text-pauta": "/texto/prensa/pauta/",
    "withdrawn": WITHDRAWN.path,
    "style-guide": "/estilo/",
    "follow": "/suscribirse/",
    "channels": "/suscribirse/canales/",
    "search": "/buscar/",
    "data": "/datos/",
    "standing": "/acerca/",
    "contact": "/contacto/",
    "board": "/redes/",
    "bulletin": NUMBER.path,
    "bulletins": "/boletin/",
    "posts": desk_page(NEWS),
    "missing": "/404.html",
    "offline": "/sin-conexion/",
    "redirect": "/viejo/feria/",
}
MORE = (
    "color-contrast-enhanced",  # AAA, 1.4.6
    "identical-links-same-purpose",  # AAA, 2.4.9
    "meta-refresh-no-exceptions",  # AAA, 2.2.4 and 3.2.5
    "target-size",  # AA, 2.5.8
    "css-orientation-lock",  # AA, 1.3.4
    "focus-order-semantics",
    "table-fake-caption",
    "td-has-header",
)
"""
What axe only looks at when it is told: all of WCAG 2.2, level AAA, that it knows, and of its
experiments all but `p-as-heading`, which takes «Ya pasó» before a list for its heading, and
`hidden-content`, which finds nothing but says that it cannot look.
"""

CHECKS = json.dumps(
    {"resultTypes": ["violations"], "rules": {rule: {"enabled": True} for rule in MORE}}
)

UNSEEN = {
    "past-event",
    "text-past-event",
    "redirect",
    "kind",
    "older",
    "empty-topic",
    "year",
    "departments",
}
"""Not tried in the browser: the same template again; and one that leaves before it is seen."""


def html(address: str) -> bytes:
    return SITE_PAGES[output_path(address)].make()[0]


def test_every_template_is_tried() -> None:
    tried = {sort_of(SITE_PAGES[output_path(address)]) for address in PAGES.values()}
    every = {sort_of(each) for path, each in SITE_PAGES.items() if path.endswith(".html")}

    assert tried == every


def sort_of(artefact: Artefact) -> tuple[str, int, State | None]:
    """Return which page it is, whether in words, and what it says of its time."""
    page, number = (
        (artefact.bundle, artefact.number) if isinstance(artefact, OneOf) else (artefact, 0)
    )
    return type(page).__name__, number, page.state if isinstance(page, StoryPage) else None


def test_pages_are_valid_html(tmp_path: Path) -> None:
    files = []
    for name, address in PAGES.items():
        file = tmp_path / f"{name}.html"
        file.write_bytes(html(address))
        files.append(str(file))
    checked = subprocess.run(
        ["java", "-jar", str(VNU), "--format", "json", *files],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )

    messages = json.loads(checked.stderr)["messages"]
    assert [(Path(each["url"]).name, each["message"]) for each in messages] == []


@pytest.mark.browser
def test_every_page_shows_what_must_be_known_now_and_is_whole_without_it(browser: Browser) -> None:
    context = browser.new_context()
    context.route("**/*", ANSWER)
    page = context.new_page()
    page.goto(f"{HOST}{NEWS.path}")
    page.get_by_role("region", name="Avisos vigentes").get_by_role(
        "link", name=NOTICE.title
    ).click()
    page.wait_for_url(f"{HOST}{NOTICE.path}")
    # Its own page says it already.
    assert page.locator(".banner").is_hidden()
    context.close()

    context = browser.new_context(java_script_enabled=False)
    context.route("**/*", ANSWER)
    page = context.new_page()
    page.goto(f"{HOST}{NEWS.path}")
    assert page.locator(".banner").is_hidden()
    page.get_by_role("navigation", name="Secciones").get_by_role("link", name="Avisos").click()
    assert page.get_by_role("link", name=NOTICE.title).is_visible()
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize("video", [VIDEO, OWN_VIDEO], ids=["platform", "own"])
def test_a_video_asks_nothing_of_anybody_until_one_wants_it(browser: Browser, video: Story) -> None:
    context = browser.new_context(java_script_enabled=False)
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    context.route("**/*", ANSWER)
    page = context.new_page()
    page.goto(f"{HOST}{video.path}", wait_until="networkidle")

    assert [url for url in asked if not url.startswith(HOST) or url.endswith(".mp4")] == []
    if video is OWN_VIDEO:
        assert page.locator("video[controls]").is_visible()
    else:
        # The poster leads there too, without a script.
        context.route("https://www.youtube.com/**", lambda route: route.fulfill(body="El video"))
        page.locator(".video img").click(force=True)
        page.wait_for_url("https://www.youtube.com/watch?v=muestra")
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_pages_have_no_barriers_and_do_not_overflow(
    browser: Browser, width: int, scheme: Any
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True
    )
    context.route("**/*", ANSWER)
    context.add_init_script(path=AXE)
    page = context.new_page()
    for name, address in PAGES.items():
        if name in UNSEEN:
            continue
        # Those in words have no script to wait for, only their style.
        come: Any = "load" if name.startswith("text-") else "domcontentloaded"
        page.goto(f"{HOST}{address}", wait_until=come)
        if name not in {"notice", "home", "search", "offline"} and not name.startswith(
            "text-"
        ):  # which say it themselves
            page.wait_for_selector(".banner__item")
        found = page.evaluate(f"axe.run(document, {CHECKS})")
        barriers = [
            (each["id"], [node["html"] for node in each["nodes"]]) for each in found["violations"]
        ]
        assert barriers == [], name
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name
    context.close()
