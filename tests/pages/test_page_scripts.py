"""What a script adds to the page of a story: a voice, what is newest, an address on paper."""

import json
import re
from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pypdfium2
import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, expect

from plugins.pages.cards import Cards
from plugins.pages.files.recent import RecentFile
from plugins.pressroom.artefact import Artefact
from tests.factories import (
    ANNIVERSARY,
    CENTENARIO,
    CULTURA,
    NOW,
    PATRIMONIO,
    SITE,
    edition,
    origin,
    stories,
    story,
)
from tests.pages.browsing import HOST, host_of
from tests.pages.hosting import by_rules, headers_file
from tests.pages.published import (
    EVENT,
    EXPIRED,
    JOB,
    NEWS,
    THEME,
    artefacts,
    full_edition,
    made,
    page,
)

SITE_PAGES = artefacts(full_edition())
VOICE = """
    window.spoken = [];
    window.hushed = 0;
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
    Object.defineProperty(window, "speechSynthesis", { value: {
        getVoices: () => VOICES.map((lang) => ({ lang })),
        speak: (said) => { spoken.push(said); },
        cancel: () => { hushed++; },
        addEventListener: () => {},
    } });
"""
"""Stands for a browser that can speak; headless ones have no voices."""


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.route("**/*", host_of(SITE_PAGES, dict(by_rules(headers_file(), "/"))))
    yield context
    context.close()


def speaking(context: BrowserContext, *voices: str) -> Page:
    context.add_init_script(VOICE.replace("VOICES", json.dumps(voices)))
    return context.new_page()


def end(page: Page) -> None:
    """Let the voice come to the end of what it says."""
    page.evaluate("spoken.at(-1).onend()")


def said(page: Page) -> list[str]:
    found: list[str] = page.evaluate("spoken.map((each) => each.text)")
    return found


@pytest.mark.browser
def test_a_story_is_read_aloud_paused_and_stopped(context: BrowserContext) -> None:
    page = speaking(context, "en-US", "es_ES", "es-CL")
    page.goto(f"{HOST}{NEWS.path}")
    button = page.get_by_role("button", name="Escuchar")
    stop = page.get_by_role("button", name="Detener")
    expect(button).to_have_attribute("aria-pressed", "false")
    expect(stop).to_be_hidden()

    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    end(page)
    assert said(page) == [NEWS.title, NEWS.summary]
    assert page.evaluate("spoken[0].lang") == "es-CL"

    # After a pause it goes on with the text it was in.
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")
    expect(stop).to_be_visible()
    end(page)  # what a hushed voice still says counts for nothing
    button.click()
    assert said(page)[2:] == [NEWS.summary]
    while page.evaluate("document.querySelector('[aria-pressed]').ariaPressed") == "true":
        end(page)
    texts = said(page)
    assert "Programa" in texts
    assert "Uno" in texts
    assert not [text for text in texts if "Suscribirse" in text or "Departamentos" in text]

    button.click()
    stop.click()
    expect(button).to_have_attribute("aria-pressed", "false")
    expect(button).to_be_focused()
    button.click()
    assert said(page)[-1] == NEWS.title
    page.goto(f"{HOST}/departamentos/")
    assert page.evaluate("sessionStorage.length") == 0


@pytest.mark.browser
def test_it_falls_silent_when_one_leaves(context: BrowserContext) -> None:
    page = speaking(context, "es-ES")
    page.goto(f"{HOST}{NEWS.path}")
    page.get_by_role("button", name="Escuchar").click()
    before = page.evaluate("hushed")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")

    assert page.evaluate("hushed") == before + 1


@pytest.mark.browser
@pytest.mark.parametrize("voices", [(), ("en-US", "est-EE")])
def test_without_a_spanish_voice_there_is_no_button(
    context: BrowserContext, voices: tuple[str, ...]
) -> None:
    page = speaking(context, *voices)
    page.goto(f"{HOST}{NEWS.path}")
    page.wait_for_selector(".banner__item")

    expect(page.locator("main").get_by_role("button")).to_have_count(0)


def test_without_a_script_a_story_has_no_buttons_and_leads_to_its_subjects() -> None:
    soup = page(SITE_PAGES, NEWS.path)

    assert not soup.select("button")
    for subject in (PATRIMONIO, CENTENARIO, ANNIVERSARY, CULTURA):
        assert soup.select_one(f'main a[href="{subject.path}"]')
    aside = soup.select_one(".recent")
    assert aside
    assert not soup.find(string=re.compile("Más sobre"))  # a heading of what is not there
    assert aside["data-recent"] == f"{ANNIVERSARY.path}recientes.json"


def test_the_newest_of_a_subject_are_in_a_small_file() -> None:
    many = stories(9, topics=(PATRIMONIO,))
    listed = json.loads(made(artefacts(edition(*many))["temas/patrimonio/recientes.json"]))

    assert [each["path"] for each in listed["stories"]] == [each.path for each in many[:6]]
    assert listed["stories"][0] == {
        "path": many[0].path,
        "title": many[0].title,
        "date": many[0].published.isoformat(),
        "words": "23\N{NO-BREAK SPACE}de\N{NO-BREAK SPACE}noviembre",
    }
    assert json.loads(RecentFile("/temas/patrimonio/", Cards(), 2026).make()[0]) == {"stories": []}


def test_a_new_story_makes_the_files_anew_and_no_page_of_another_story() -> None:
    one, new = story(topics=(PATRIMONIO,)), story("nueva", topics=(PATRIMONIO,), date=NOW)
    before, after = artefacts(edition(one)), artefacts(edition(one, new))
    name = "temas/patrimonio/recientes.json"

    assert origin(before[name]) != origin(after[name])
    page = f"{one.path[1:]}index.html"
    assert origin(before[page]) == origin(after[page])


def test_every_story_asks_for_a_file_that_is_there() -> None:
    for name in SITE_PAGES:
        if name.startswith("noticias/2026"):
            aside = page(SITE_PAGES, f"/{name.removesuffix('index.html')}").select_one(".recent")
            if aside:
                assert str(aside["data-recent"])[1:] in SITE_PAGES


def _down(page: Page) -> None:
    page.locator(".story__footer").scroll_into_view_if_needed()


@pytest.mark.browser
def test_at_the_foot_one_sees_what_is_newest_and_nothing_above_moves(browser: Browser) -> None:
    long = story("larga", body="<p>Párrafo.</p>" * 120, topics=(PATRIMONIO,))
    linked, other = stories(2, topics=(PATRIMONIO,))
    long = story(
        "larga",
        body=f'{long.body}<p><a href="{linked.path}">Enlazada</a></p>',
        topics=(PATRIMONIO,),
    )
    given_pages = artefacts(edition(long, linked, other))
    context = browser.new_context(viewport={"width": 360, "height": 640})
    context.route("**/*", host_of(given_pages))
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    context.add_init_script(
        "window.moved = 0; new PerformanceObserver((list) => { for (const each of list.getEntries())"
        " moved += each.value; }).observe({ type: 'layout-shift', buffered: true });"
    )
    page = context.new_page()
    page.goto(f"{HOST}{long.path}", wait_until="networkidle")
    assert not [url for url in asked if "recientes" in url]
    _down(page)

    listed = page.locator(".recent li a")
    expect(listed).to_have_count(1)  # neither itself nor what its text already links to
    expect(listed).to_have_attribute("href", other.path)
    expect(page.get_by_role("complementary", name=re.compile("^Más sobre "))).to_be_visible()
    assert page.evaluate("moved") < 0.01
    context.close()


@pytest.mark.browser
def test_who_saves_data_is_asked_for_nothing_more(context: BrowserContext) -> None:
    context.add_init_script(
        "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
    )
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    page.goto(f"{HOST}{NEWS.path}")
    _down(page)
    page.wait_for_selector(".banner__item")

    assert not [url for url in asked if "recientes" in url]
    assert page.locator(".recent li, .recent h2").count() == 0
    # Nor is room kept for them.
    assert page.evaluate("document.querySelector('.recent').offsetHeight") < 120


def codes(data: bytes) -> list[str]:
    """Return what another program reads in the QR codes of the PDF *data*."""
    document = pypdfium2.PdfDocument(data)
    pictures = (document[number].render(scale=2).to_pil() for number in range(len(document)))
    return [code.text for each in pictures for code in zxingcpp.read_barcodes(each)]


@pytest.mark.browser
@pytest.mark.parametrize(
    "address", ["/", "/agenda/", NEWS.path, EVENT.path, JOB.path, EXPIRED.path, CULTURA.path]
)
def test_a_printed_page_says_where_it_is(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(f"{HOST}{address}", wait_until="networkidle")
    assert page.locator(".paper").is_hidden()
    data = page.pdf(format="A4")

    assert codes(data) == [SITE.absolute(address)]
    text = "".join(each.get_textpage().get_text_bounded() for each in pypdfium2.PdfDocument(data))
    assert SITE.absolute(address) in "".join(text.split())
    assert "Saltar al contenido" not in text


@pytest.mark.browser
def test_without_a_script_the_address_is_on_paper_all_the_same(browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    context.route("**/*", host_of(SITE_PAGES))
    page = context.new_page()
    page.goto(f"{HOST}{NEWS.path}")
    page.emulate_media(media="print")

    [address] = page.get_by_text(SITE.absolute(NEWS.path)).locator("visible=true").all()
    expect(address).to_be_visible()
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize(("is_telephone", "scripts"), [(True, 0), (False, 1)])
def test_a_telephone_loads_nothing_that_is_for_paper(
    browser: Browser, is_telephone: bool, scripts: int
) -> None:
    context = browser.new_context(is_mobile=is_telephone, has_touch=is_telephone)
    context.route("**/*", host_of(SITE_PAGES))
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{HOST}{NEWS.path}", wait_until="networkidle")
    context.close()

    assert len([url for url in asked if "papel" in url]) == scripts


@pytest.fixture(scope="module")
def encode(browser: Browser) -> Iterator[Callable[[str], Any]]:
    source = (THEME / "static/js/paper.js").read_text().replace("export ", "")
    page = browser.new_page()
    page.evaluate(f"() => {{ window.modules = (() => {{ {source} return modules; }})(); }}")
    yield lambda text: page.evaluate("(text) => modules(new TextEncoder().encode(text))", text)
    page.close()


@pytest.mark.browser
@settings(max_examples=150)
@given(
    text=st.text(
        alphabet="abcdefghijklmnopqrstuvwxyz0123456789-/:.ñ%", min_size=1, max_size=200
    ).filter(lambda text: len(text.encode()) <= 180)
)
def test_another_program_reads_whatever_address_is_drawn(
    encode: Callable[[str], Any], text: str
) -> None:
    rows = encode(text)
    size = len(rows) + 8
    picture = Image.new("L", (size, size), 255)
    for y, row in enumerate(rows):
        assert None not in row
        for x, value in enumerate(row):
            picture.putpixel((x + 4, y + 4), 0 if value else 255)
    [code] = zxingcpp.read_barcodes(picture.resize((size * 4, size * 4), Image.Resampling.NEAREST))

    assert code.bytes == text.encode()


@pytest.mark.browser
def test_what_is_too_long_for_the_code_is_in_words_alone(encode: Callable[[str], Any]) -> None:
    assert encode("x" * 180)
    assert encode("x" * 181) is None


@pytest.mark.browser
def test_pages_do_not_slide_for_who_minds_movement(browser: Browser) -> None:
    found = {}
    for motion in ("reduce", "no-preference"):
        context = browser.new_context(reduced_motion=motion)
        context.route("**/*", host_of(SITE_PAGES))
        page = context.new_page()
        page.goto(f"{HOST}/")
        found[motion] = page.evaluate(
            """() => {
                const rules = (list) => [...list].flatMap((each) =>
                    each instanceof CSSMediaRule && !matchMedia(each.conditionText).matches ? []
                    : each.cssRules?.length ? [each, ...rules(each.cssRules)] : [each]);
                return [...document.styleSheets].flatMap((sheet) => rules(sheet.cssRules))
                    .filter((each) => each instanceof CSSViewTransitionRule).length;
            }"""
        )
        context.close()

    assert found == {"reduce": 0, "no-preference": 1}


class Served:
    """The files of a site, by a real server, with what `/_headers` says: routes hide prefetches."""

    def __init__(self, folder: Path) -> None:
        self.asked: list[tuple[str, str | None]] = []
        served, text = self, headers_file()

        class Handler(SimpleHTTPRequestHandler):
            def __init__(self, *given: Any) -> None:
                super().__init__(*given, directory=str(folder))

            def send_header(self, name: str, value: str) -> None:
                if name != "Content-type" or "precarga" not in self.path:
                    super().send_header(name, value)

            def end_headers(self) -> None:
                for name, value in by_rules(text, self.path):
                    self.send_header(name, value)
                super().end_headers()

            def log_message(self, *_: Any) -> None:
                served.asked.append((self.path, self.headers.get("Sec-Purpose")))

        self.server = ThreadingHTTPServer(("localhost", 0), Handler)
        self.host = f"http://localhost:{self.server.server_port}"
        Thread(target=self.server.serve_forever, daemon=True).start()


def frames(page: Page, count: int) -> None:
    """Let *page* draw that many frames."""
    for _ in range(count):
        page.evaluate("new Promise(requestAnimationFrame)")


def written(folder: Path, files: dict[str, Artefact]) -> Path:
    for name, each in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(each.make()[0])
    return folder


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    served = Served(written(tmp_path, artefacts(full_edition(), offline=False)))
    yield served
    served.server.shutdown()
    served.server.server_close()


@pytest.mark.browser
def test_a_page_is_fetched_while_the_pointer_rests_on_its_link(
    browser: Browser, served: Served
) -> None:
    context = browser.new_context()
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(f"{served.host}/departamentos/cultura/", wait_until="networkidle")
    page.locator('main a[href^="/feeds/"]').first.hover()
    frames(page, 60)  # twice as long as any link that may be fetched has to be rested on
    page.locator(
        'main h2 a[href^="/noticias/2026/"], main h3 a[href^="/noticias/2026/"]'
    ).first.hover()

    def ahead() -> list[str]:
        return [path for path, why in served.asked if why and why.startswith("prefetch")]

    for _ in range(1000):
        if ahead():
            break
        frames(page, 1)
    fetched = ahead()
    assert len(fetched) == 1
    assert fetched[0].startswith("/noticias/2026/")
    assert [each for each in complaints if "Policy" in each] == []
    context.close()
