"""What was read can be read without a connection, and says how old it is."""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from runpy import run_path
from shutil import copytree
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, expect

from plugins.desk.front_matter.findings import Findings
from plugins.desk.links.addresses import check_pages, is_generated
from plugins.newsroom.kinds import all_kinds
from plugins.newsroom.standing import StandingPage
from plugins.pages.channel import pages
from plugins.pages.config import PagesConfig
from plugins.pressroom.artefact import Artefact, File, each_artefact
from plugins.settings.open_data import OpenDataConfig
from plugins.site.frame import frame_of
from tests.conftest import ROOT
from tests.factories import REGISTRY, SITE, edition, origin, story
from tests.pages.bad_line import Host, hosting
from tests.pages.published import (
    EVENT,
    NEWS,
    NOTICE,
    THEME,
    artefacts,
    files_of,
    full_edition,
    made,
    page,
    theme_images,
    words,
)
from tests.reading import DECLARED
from tests.theme.test_styles import colour

LARGEST = 6_400
"""Bytes of the worker, which browsers look at with every visit."""

LONG_AGO = "Fri, 20 Nov 2026 13:00:00 GMT"
LONG_AGO_ISO = "2026-11-20T13:00:00.000Z"
AGE = "viernes 20 de noviembre de 2026, 10:00 horas"
FULL = full_edition()
SITE_PAGES = artefacts(FULL)
SWITCHED_OFF = artefacts(FULL, offline=False)


def dressed(folder: Path) -> dict[str, Artefact]:
    """Return the same site in a theme with another stylesheet."""
    theme = folder / "theme"
    copytree(THEME, theme)
    with (theme / "static/css/base.css").open("a") as sheet:
        sheet.write("h1 { letter-spacing: 3px; }\n")
    frame = frame_of(SITE, theme, REGISTRY.departments, kinds=all_kinds())
    given = pages(FULL, frame, PagesConfig(), OpenDataConfig())
    return files_of(each_artefact(given))


def shell(site: dict[str, Artefact]) -> dict[str, Any]:
    """Return what the worker of *site* keeps from the beginning."""
    found = re.search(r"const SHELL = (\{.*\});", made(site["sw.js"]))
    assert found
    values: dict[str, Any] = json.loads(found[1])
    return values


def test_the_worker_is_light() -> None:
    assert len(made(SITE_PAGES["sw.js"]).encode()) <= LARGEST


def test_what_it_keeps_from_the_beginning_is_there() -> None:
    addresses = [f"/{path.removesuffix('index.html')}" for path in SITE_PAGES]

    assert set(shell(SITE_PAGES)["files"]) <= set(addresses)
    assert shell(SITE_PAGES)["offline"] in shell(SITE_PAGES)["files"]
    assert shell(SITE_PAGES)["banner"] in addresses
    fonts = {address for address in addresses if address.endswith(".woff2")}
    assert fonts < set(shell(SITE_PAGES)["files"])


def test_no_article_and_no_standing_page_takes_its_addresses() -> None:
    assert is_generated("/sw.js", DECLARED)
    assert is_generated("/manifest.webmanifest", DECLARED)
    page_of_ours = StandingPage(
        source="paginas/sin-conexion.md", slug="sin-conexion", title="T", summary="S", body=""
    )
    findings = Findings()
    check_pages([page_of_ours], [], DECLARED, findings)
    assert ["/sin-conexion/" in each.message for each in findings.problems] == [True]


def test_an_edited_article_leaves_the_worker_as_it_was() -> None:
    before = artefacts(edition(NEWS, story("otra")))
    after = artefacts(edition(replace(NEWS, title="Otro título", body="<p>Otro.</p>")))
    for path in ("sw.js", "sin-conexion/index.html", "manifest.webmanifest"):
        assert origin(before[path]) == origin(after[path])


def test_another_stylesheet_is_another_version(tmp_path: Path) -> None:
    other = shell(dressed(tmp_path))

    assert other["version"] != shell(SITE_PAGES)["version"]
    assert other["files"][0] != shell(SITE_PAGES)["files"][0]


def test_a_page_asks_for_a_worker_unless_it_is_switched_off() -> None:
    assert page(SITE_PAGES, NEWS.path).select_one('script[data-worker="/sw.js"]')
    assert not page(SWITCHED_OFF, NEWS.path).select_one("[data-worker]")
    assert "unregister" in made(SWITCHED_OFF["sw.js"])


def test_only_the_live_site_keeps_what_is_read() -> None:
    live, preview = (run_path(str(ROOT / name)) for name in ("publishconf.py", "pelicanconf.py"))

    assert PagesConfig.load(live).offline
    assert not PagesConfig.load(preview).offline


def test_the_page_without_a_connection_is_whole_and_for_nobody_to_find() -> None:
    soup = page(SITE_PAGES, "/sin-conexion/")

    assert soup.select_one('meta[name="robots"][content="noindex"]')
    assert SITE_PAGES["sin-conexion/index.html"].page is None
    assert [str(link["href"]) for link in soup.select("main li a")] == ["/", "/avisos/", "/agenda/"]
    assert "Intentar de nuevo" in words(soup)


def test_the_application_has_the_names_colours_and_icons_of_the_site() -> None:
    manifest = json.loads(made(SITE_PAGES["manifest.webmanifest"]))
    head = page(SITE_PAGES, "/")
    themes = [str(each["content"]) for each in head.select('meta[name="theme-color"]')]

    assert (manifest["name"], manifest["short_name"]) == (SITE.name, "María Elena")
    assert manifest["background_color"] == colour("surface", "light")
    assert manifest["theme_color"] == colour("bar", "light")
    assert themes == [colour("bar", "light"), colour("bar", "dark")]
    images = {f"/assets/{image.name}" for image in theme_images()}
    assert {icon["src"] for icon in manifest["icons"]} <= images
    assert {(icon["sizes"], icon["purpose"]) for icon in manifest["icons"]} == {
        (sizes, purpose) for sizes in ("192x192", "512x512") for purpose in ("any", "maskable")
    }


@pytest.fixture
def host() -> Iterator[Host]:
    with hosting(SITE_PAGES) as host:
        yield host


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context()
    yield context
    context.close()


KEPT = """async (shelf) => {
  const cache = await caches.open(`imme-${shelf}`);
  return (await cache.keys()).map(({ url }) => new URL(url).pathname);
}"""
OLDER = """async (moment) => {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const answer = await cache.match(request);
      const headers = new Headers(answer.headers);
      if (!headers.has("X-Guardado")) continue;
      headers.set("X-Guardado", new Date(moment).toISOString());
      await cache.put(request, new Response(await answer.blob(), { headers }));
    }
  }
}"""
"""Makes of what is kept what was kept at some moment."""


STAMPS = """async () => {
  const cache = await caches.open("imme-stories");
  const answers = await cache.matchAll();
  return answers.map(({ headers }) => headers.get("X-Guardado"));
}"""
"""When the stories that are kept were."""


def kept(tab: Page, shelf: str) -> list[str]:
    """Return the addresses that the browser keeps on *shelf*."""
    found: list[str] = tab.evaluate(KEPT, shelf)
    return found


def wait_until_kept(tab: Page, shelf: str, *addresses: str) -> None:
    """Wait until *addresses* are on *shelf*."""
    wait_until(tab, lambda: set(addresses) <= set(kept(tab, shelf)))


def wait_until(tab: Page, is_so: Callable[[], bool]) -> None:
    """Wait, a thousand frames of *tab* at most, until something *is_so*."""
    for _ in range(1000):
        if is_so():
            return
        tab.evaluate("new Promise(requestAnimationFrame)")
    raise AssertionError(f"kept: {tab.evaluate('caches.keys()')}")


def reader(context: BrowserContext, host: Host, *read: str) -> Page:
    """Return the tab of somebody who has been on the site, and opened *read*."""
    tab = context.new_page()
    tab.goto(f"{host.url}/acerca/")
    tab.evaluate("navigator.serviceWorker.ready.then(() => 0)")
    front = ("/", "/avisos/", "/agenda/", "/avisos/vigentes.json")
    wait_until_kept(tab, "front", *front)
    for address in read:
        tab.goto(f"{host.url}{address}", wait_until="networkidle")
        wait_until_kept(tab, "stories", address)
    return tab


def is_dressed(tab: Page) -> bool:
    """Return whether the stylesheet is in force."""
    return bool(tab.evaluate("getComputedStyle(document.body).marginTop === '0px'"))


@pytest.mark.browser
def test_what_was_read_shows_without_a_network_and_says_from_when_it_is(
    context: BrowserContext, host: Host
) -> None:
    tab = reader(context, host, NEWS.path)
    assert tab.get_by_text("Copia guardada").count() == 0
    tab.evaluate(OLDER, LONG_AGO)
    host.is_cut = True
    for address, title in (
        (NEWS.path, NEWS.title),
        ("/avisos/", NOTICE.title),
        ("/agenda/", EVENT.title),
        ("/", NEWS.title),
    ):
        tab.goto(f"{host.url}{address}")
        assert is_dressed(tab), address
        expect(tab.locator("main").get_by_text(title).first).to_be_visible()
        said = f"Copia guardada el {AGE}; puede haber cambiado."
        expect(tab.locator("main").get_by_text(said)).to_be_visible()


@pytest.mark.browser
def test_a_kept_story_keeps_its_photo(context: BrowserContext, host: Host) -> None:
    tab = reader(context, host, NEWS.path)
    photo = tab.evaluate("new URL(document.querySelector('main img').currentSrc).pathname")
    wait_until_kept(tab, "photos", photo)
    host.is_cut = True
    tab.goto(f"{host.url}{NEWS.path}", wait_until="networkidle")

    assert tab.evaluate("document.querySelector('main img').naturalWidth") > 0


@pytest.mark.browser
def test_a_story_read_in_words_is_kept_and_says_from_when_it_is(
    context: BrowserContext, host: Host
) -> None:
    twin = f"/texto{NEWS.path}"
    tab = reader(context, host, twin)
    tab.evaluate(OLDER, LONG_AGO)
    host.is_cut = True
    tab.goto(f"{host.url}{twin}")

    assert NEWS.title in (tab.text_content("h1") or "")
    said = tab.evaluate("getComputedStyle(document.querySelector('main'), '::before').content")
    assert "Copia guardada el " in said
    words = tab.evaluate("document.documentElement.dataset.keptWords")
    assert words.startswith("20 de noviembre de 2026")
    assert words.endswith("10:00")
    # What asks for words stays on a kept copy with photos: its twin may not be there.
    tab.evaluate("localStorage.setItem('solo-texto', 'sí')")
    tab.goto(f"{host.url}/agenda/")
    assert tab.url == f"{host.url}/agenda/"


@pytest.mark.browser
def test_kept_notices_say_that_they_may_have_changed(context: BrowserContext, host: Host) -> None:
    tab = reader(context, host, NEWS.path)
    expect(tab.locator(".banner").get_by_role("link", name=NOTICE.title)).to_be_visible()
    assert "guardado" not in tab.locator(".banner").inner_text()
    tab.evaluate(OLDER, LONG_AGO)
    host.is_cut = True
    tab.goto(f"{host.url}{NEWS.path}")

    banner = tab.locator(".banner")
    expect(banner.get_by_role("link", name=NOTICE.title)).to_be_visible()
    assert f"Aviso guardado el {AGE}; puede haber cambiado." in banner.inner_text()


@pytest.mark.browser
def test_what_was_not_read_says_what_can_be(context: BrowserContext, host: Host) -> None:
    tab = reader(context, host, NEWS.path)
    tab.evaluate(OLDER, LONG_AGO)
    host.is_cut = True
    tab.goto(f"{host.url}{EVENT.path}?de=x")
    expect(tab.get_by_role("heading", name="Sin conexión")).to_be_visible()
    entry = tab.locator("main li", has_text=NEWS.title)
    expect(entry).to_contain_text(f"guardado el {AGE}")
    assert is_dressed(tab)
    entry.get_by_role("link").click()
    tab.wait_for_url(f"{host.url}{NEWS.path}")
    tab.go_back()
    host.is_cut = False
    tab.get_by_role("link", name="Intentar de nuevo").click()

    expect(tab.get_by_role("heading", level=1)).to_have_text(EVENT.title)


@pytest.mark.browser
def test_on_a_slow_line_the_copy_comes_first_and_is_renewed(
    context: BrowserContext, host: Host
) -> None:
    tab = reader(context, host, NEWS.path)
    tab.evaluate(OLDER, LONG_AGO)
    host.answers.clear()
    tab.goto(f"{host.url}{NEWS.path}")
    expect(tab.locator("main").get_by_text(f"Copia guardada el {AGE}")).to_be_visible()
    host.answers.set()
    wait_until(tab, lambda: tab.evaluate(STAMPS) != [LONG_AGO_ISO])
    host.is_cut = True
    tab.goto(f"{host.url}{NEWS.path}")

    expect(tab.locator("main").get_by_text("Copia guardada")).to_be_visible()
    assert AGE not in tab.locator("main").inner_text()


@pytest.mark.browser
def test_only_good_answers_of_pages_are_kept(context: BrowserContext, host: Host) -> None:
    host.broken["/temas/"] = 503
    tab = reader(context, host, NEWS.path)
    for address in ("/temas/", "/no-existe/", "/redes/", "/feeds/feeds.opml", "/sin-conexion/"):
        with suppress(Error):  # a file to download is no page
            tab.goto(f"{host.url}{address}")
    tab.goto(f"{host.url}/series/", wait_until="networkidle")
    wait_until_kept(tab, "pages", "/series/")
    assert sorted(kept(tab, "pages")) == ["/acerca/", "/series/"]

    # The last good copy is better than an error of the host; what is gone is forgotten.
    host.broken |= {"/series/": 502, NEWS.path: 410}
    tab.goto(f"{host.url}/series/")
    expect(tab.locator("main").get_by_text("Copia guardada")).to_be_visible()
    tab.goto(f"{host.url}{NEWS.path}", wait_until="networkidle")
    assert kept(tab, "stories") == []


@pytest.mark.browser
def test_no_more_is_kept_than_the_last_read(context: BrowserContext, host: Host) -> None:
    addresses = [f"/noticias/2026/11/nota-{number}/" for number in range(33)]
    body = SITE_PAGES[f"{NEWS.path[1:]}index.html"]
    host.pages = {**SITE_PAGES, **{f"{each[1:]}index.html": body for each in addresses}}
    tab = reader(context, host)
    for address in [*addresses, addresses[4]]:
        tab.goto(f"{host.url}{address}", wait_until="commit")
        wait_until_kept(tab, "stories", address)

    last = [*addresses[3:4], *addresses[5:], addresses[4]]
    wait_until(tab, lambda: kept(tab, "stories") == last)


@pytest.mark.browser
def test_a_new_stylesheet_is_used_at_once_and_the_old_one_forgotten(
    context: BrowserContext, host: Host, tmp_path: Path
) -> None:
    tab = reader(context, host, NEWS.path)
    before = f"imme-shell-{shell(SITE_PAGES)['version']}"
    assert before in tab.evaluate("caches.keys()")
    host.pages = dressed(tmp_path)
    tab.reload()
    spacing = "getComputedStyle(document.querySelector('h1')).letterSpacing"
    assert tab.evaluate(spacing) == "3px"
    after = f"imme-shell-{shell(dict(host.pages))['version']}"
    shells = "caches.keys().then((all) => all.filter((name) => name.startsWith('imme-shell')))"
    wait_until(tab, lambda: tab.evaluate(shells) == [after])
    # A copy that names the old stylesheet is dressed in the new one.
    tab.evaluate(
        """async (sheet) => {
          const cache = await caches.open("imme-stories");
          const [request] = await cache.keys();
          const answer = await cache.match(request);
          const html = (await answer.text()).replace(/imme-[0-9a-f]+\\.css/, "imme-0.css");
          await cache.put(request, new Response(html, { headers: answer.headers }));
        }"""
    )
    host.is_cut = True
    tab.goto(f"{host.url}{NEWS.path}")
    assert tab.locator('link[href="/assets/imme-0.css"]').count() == 1
    assert tab.evaluate(spacing) == "3px"


@pytest.mark.browser
def test_switched_off_it_forgets_everything_and_is_gone(
    context: BrowserContext, host: Host
) -> None:
    tab = reader(context, host, NEWS.path)
    host.pages = SWITCHED_OFF
    tab.goto(f"{host.url}{NEWS.path}")
    registrations = "navigator.serviceWorker.getRegistrations().then((found) => found.length)"
    wait_until(tab, lambda: tab.evaluate(registrations) == 0)
    assert tab.evaluate("caches.keys()") == []
    tab.goto(f"{host.url}/agenda/", wait_until="networkidle")
    assert not tab.evaluate("navigator.serviceWorker.controller")
    assert tab.evaluate("caches.keys()") == []
    host.is_cut = True
    with pytest.raises(Error, match="ERR_"):
        tab.goto(f"{host.url}{NEWS.path}")


@pytest.mark.browser
@pytest.mark.parametrize(
    "options", [{"java_script_enabled": False}, {"service_workers": "block"}], ids=str
)
def test_nothing_else_needs_it(browser: Browser, host: Host, options: dict[str, Any]) -> None:
    context = browser.new_context(**options)
    tab = context.new_page()
    failures: list[object] = []
    tab.on("pageerror", lambda error: failures.append(error))
    for address in ("/", NEWS.path, "/agenda/", "/sin-conexion/"):
        tab.goto(f"{host.url}{address}", wait_until="networkidle")
        expect(tab.get_by_role("heading", level=1)).to_be_visible()
        assert is_dressed(tab), address
    expect(tab.get_by_role("main").get_by_role("link", name="Agenda")).to_have_count(
        1 if "java_script_enabled" in options else 0
    )
    assert failures == []
    assert "/sw.js" not in host.asked
    context.close()


@pytest.mark.browser
def test_telephones_can_install_it(context: BrowserContext, host: Host) -> None:
    tab = reader(context, host)
    devtools = context.new_cdp_session(tab)

    assert devtools.send("Page.getAppManifest")["errors"] == []
    # Nothing is installed from a private window, which is all that a test has.
    found = devtools.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert {each["errorId"] for each in found} <= {"in-incognito"}


@pytest.mark.browser
def test_one_who_saves_data_gets_nothing_unasked(context: BrowserContext, host: Host) -> None:
    # The worker has a world of its own: its file is changed instead.
    saving = b"Object.defineProperty(navigator, 'connection', { value: { saveData: true } });\n"
    whole = SITE_PAGES["sw.js"].make()[0]
    worker = File("sw.js", saving + whole)
    host.pages = {**SITE_PAGES, "sw.js": worker}
    tab = context.new_page()
    tab.goto(f"{host.url}/acerca/", wait_until="networkidle")
    tab.evaluate("navigator.serviceWorker.ready.then(() => 0)")
    tab.goto(f"{host.url}{NEWS.path}", wait_until="networkidle")
    wait_until_kept(tab, "stories", NEWS.path)

    assert "/agenda/" not in host.asked
    assert "/agenda/" not in kept(tab, "front")
